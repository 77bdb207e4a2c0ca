import { evidenceOf, finding, sayings, strengthOf } from '../evidence.ts'
import { indicator } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const mediatedContact = indicator({
  id: 'mediated-contact',
  family: 'contact',
  label: 'Contact via iemand anders',
  question:
    'Loopt het contact via een telefonist, planner, chauffeur of iemand die namens de dienstverlener antwoordt?',
  basis:
    'Derden die afspraken en vervoer regelen, uit lijsten van toezicht en het werkblad bedrijfsmatigheid (PRACTICE, 5 en 7).',
  innocent: 'Een vergund escortbedrijf met planning en chauffeurs, of een vriendin die helpt met de taal.',
  misses: 'Tussenpersonen die zich in de tekst niet laten zien.',
  settings: { voices: { weak: 1, moderate: 2, strong: 4 } },
  detect(context, settings) {
    const said = sayings(context, recognise)
    return finding(strengthOf(said, settings.voices), evidenceOf(said))
  },
})

const recognise = recogniser(
  {
    any: [],
    nl: [
      '(mijn|onze|haar) (vriend|vriendin|collega|man|assistent|assistente|zus|telefonist|telefoniste|planner|manager) _ (beantwoord*|neemt op|neemt de telefoon|neemt _ op|regelt|plant|antwoord*|appt)',
      '(een|de) (vriendin|collega|assistente|telefonist|telefoniste|planner) _ (beantwoord*|neemt op|neemt de telefoon|regelt|plant|antwoord*)',
      '(beantwoord|opgenomen|geregeld|gepland|beantwoord*) door (mijn|onze|een) (vriend|vriendin|collega|man|assistent*|telefonist*|planner|manager)',
      '(bel|app|via|vraag|boek* bij|contact met) _ (onze|mijn|de) (planner|planning|telefonist|telefoniste|centralist*|bemiddelaar)',
      '(onze|mijn) (telefonist|telefoniste|planner|telefonistes|planners)',
      '(mijn|onze|een|eigen) chauffeur* _ (breng*|rijdt|wacht*|haalt)',
      '(met|door) (mijn|onze|een|de) (eigen|vaste)? (chauffeur|chauffeurs) _ (gebracht|naar je|naar u|afgezet)',
      '(word|wordt|worden) _ (gebracht|afgezet|opgehaald) door (mijn|onze|een|de) (eigen|vaste)? chauffeur*',
    ],
    en: [
      '(my|our|a|the|her) (friend|boyfriend|girlfriend|colleague|assistant|manager|husband|booker|operator|receptionist|planner|secretary) _ (answers|answer|replies|reply|arranges|arrange|books|handles|picks up|takes (the|your|my|all) (call|calls|bookings|messages))',
      '(answered|arranged|handled|planned) by (my|our|a|the) (friend|boyfriend|girlfriend|colleague|assistant|manager|booker|operator|planner|secretary)',
      '(call|text|contact|through|via|ask) _ (our|my|the) (operator|planner|booker|booking manager|telephonist|receptionist|dispatcher)',
      '(our|my) (telephonist|operators|operator|booker|bookers|planner)',
      '(my|our|a) (own)? (driver|drivers) _ (bring*|drop*|take*|wait*|drive*)',
      '(brought|driven|dropped off|picked up) by (my|our|a|the) (own)? driver*',
    ],
    de: [
      '(mein|meine|unser|unsere|ein|eine) (freund|freundin|kollegin|kollege|assistent|assistentin|manager|managerin|telefonistin|planer|disponent*) _ (beantwortet|antwortet|regelt|nimmt (das|die|deine) (telefon|anrufe|anruf)|organisiert|plant|schreibt fur mich)',
      'mein mann _ (beantwortet|antwortet|regelt|organisiert|plant)',
      '(beantwortet|geregelt|vereinbart|organisiert) von (meiner|meinem|unserer|unserem|einer|einem) (freund|freundin|kollegin|kollegen|assistent*|manager*|telefonist*)',
      '(uber|ueber|ruf*|frag*|melde* dich bei) _ (unsere|unseren|meine|meinen|unserer|unserem|meiner|die) (telefonistin|disponent*|planer|zentrale|telefonzentrale|terminplanung|assistentin)',
      '(unsere|meine) (telefonistin|telefonistinnen|terminplanerin|telefonzentrale)',
      '(mein|unser|ein) (eigener)? (fahrer|chauffeur) _ (bringt|fahrt|faehrt|wartet|holt)',
      '(von|mit) (meinem|unserem|einem) (eigenen)? (fahrer|chauffeur) _ (gebracht|gefahren|abgesetzt|zu dir|zu ihnen)',
    ],
    fr: [
      '(mon|ma|notre|une|un|son) (ami|amie|copain|copine|collegue|assistant|assistante|mari|manager|standardiste|secretaire) _ (repond|repondra|organise|gere|prend (les|mes|vos|tes) (appels|messages|rendez vous)|s occupe)',
      '(par|via|avec|contactez|appelez|appelle|demande*) _ (notre|ma|mon|la) (standardiste|secretaire|planificat*|operatrice|operateur|intermediaire)',
      '(notre|nos) (standardiste|standardistes|operatrice|operatrices)',
      '(geres|gere|organise|organises|pris) par (mon|ma|notre|une|un) (ami|amie|copain|copine|collegue|assistant|assistante|secretaire|manager)',
      '(mon|notre|un) chauffeur _ (amene|depose|conduit|attend|m amene|me depose|me conduit)',
      '(amenee|deposee|conduite|accompagnee) par (mon|notre|un) chauffeur',
    ],
    es: [
      '(mi|nuestra|nuestro|una|un|su) (amigo|amiga|novio|companera|companero|asistente|secretaria|marido|manager|telefonista|recepcionista|encargada|encargado) _ (contesta|responde|organiza|gestiona|(coge|atiende) (el|las|los|tus|mis|tu) (telefono|llamadas|mensajes|llamada)|lleva (la|mi) agenda)',
      '(atendido|contestado|gestionado|organizado|gestionadas|organizadas) por (mi|nuestra|nuestro|una|un) (amigo|amiga|novio|companera|secretaria|telefonista|encargada|asistente|manager)',
      '(llama|contacta|a traves de|pregunta|por medio de|habla con) _ (nuestra|mi|la|nuestro) (telefonista|operadora|secretaria|encargada|recepcionista|intermediari*)',
      '(nuestra|nuestras|mi) (telefonista|telefonistas|operadora|operadoras)',
      '(mi|nuestro|un) (chofer|conductor) _ (lleva|trae|deja|espera|acerca)',
      '(llevada|traida|acompanada) por (mi|nuestro|un) (chofer|conductor)',
    ],
    ro: [
      '(prietena|prietenul|colega|colegul|asistenta|asistentul|iubitul|sotul|managerul|secretara|dispecera|telefonista) (mea|meu|noastra|nostru) _ (raspunde|organizeaza|stabileste|preia|se ocupa|programeaza)',
      '(o|un) (prietena|prieten|colega|coleg|asistenta) _ (raspunde|organizeaza|stabileste|preia)',
      '(prin|la|suna*|contact*|intreaba*) _ (dispecera|telefonista|secretara|operatoarea|dispeceratul|intermediar*) (noastra|mea|nostru)?',
      '(telefonista|dispecera|operatoarea) (noastra|mea)',
      '(stabilite|preluate|organizate) de (prietena|colega|asistenta|managerul|secretara|iubitul)',
      '(soferul|un sofer) (meu|nostru)? _ (aduce|duce|lasa|asteapta|conduce)',
      '(adusa|dusa|insotita) de (un sofer|soferul)',
    ],
    hu: [
      '(baratnom|baratom|kollegam|kolleganom|asszisztensem|ferjem|menedzserem|titkarnom|telefonosunk|telefonosom|szervezonk|szervezom) _ (valaszol*|veszi fel|intezi|szervezi|egyezteti|felveszi|kezeli)',
      '(egy baratno*|egy kollega|egy asszisztens) _ (valaszol*|veszi fel|intezi|szervezi)',
      '(telefonosunk|telefonosunkat|telefonosunkon|diszpecser*|szervezonket|szervezonkkel|diszpecserunk*)',
      '(a )?(sofor|soforom|soforunk) _ (hoz|visz|var|odavisz|elhoz)',
      '(soforrel|soforommel|soforunkkel) _ (megyek|erkezem|jovok|viszunk|hozzuk|erkezik)',
      '(hivd|keresd) _ (szervezonket|telefonosunkat|menedzserunket|menedzseremet|asszisztensemet)',
    ],
    pl: [
      '(moja|moj|nasza|nasz) (przyjaciolka|kolezanka|przyjaciel|kolega|asystentka|asystent|maz|menedzer|menadzer|sekretarka|telefonistka|recepcjonistka|chlopak) _ (odbiera|odpowiada|umawia|organizuje|odpisuje|ustala|zalatwia)',
      '(telefon|telefony|wiadomosci|wizyty|spotkania|terminy) _ (odbiera|umawia|organizuje|ustala) _ (kolezanka|przyjaciolka|asystentka|telefonistka|menedzer|kolega)',
      '(przez|zadzwon do|u|kontakt z|do) (nasza|naszej|mojej|naszego|moja) (telefonistki|telefonistke|telefonistka|asystentki|asystentke|menedzera|recepcji|sekretarki|dyspozytorki)',
      '(nasza|nasze|naszej) (telefonistka|telefonistki|dyspozytorka|dyspozytorki)',
      '(moj|nasz) (kierowca|szofer) _ (przywozi|zawozi|przywiezie|czeka|zawiezie|podwozi)',
      '(kierowca|szofer) (mnie|nas) (przywozi|zawozi|przywiezie|zawiezie|podwozi)',
      '(przywozi|zawozi) mnie (kierowca|szofer)',
    ],
  },
  {
    any: [],
    nl: [
      '(vrachtwagenchauffeur*|taxichauffeur*)',
      'je vriendin',
      'jouw vriendin',
      'telefoon (neem|beantwoord) ik zelf',
    ],
    en: ['truck driver*', 'your (girlfriend|friend|wife)'],
    de: ['(lkw fahrer|taxifahrer|deine freundin)'],
    fr: ['(ta|votre) (copine|femme|amie)'],
    es: ['tu (novia|amiga|mujer)'],
    ro: ['(prietena|sotia|iubita) ta'],
    hu: ['(baratnod|feleseged)'],
    pl: ['twoja (dziewczyna|zona)'],
  },
)
