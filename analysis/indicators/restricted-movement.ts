import { whatIsSaid } from '../evidence.ts'
import { indicator } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const restrictedMovement = indicator({
  id: 'restricted-movement',
  family: 'conditions',
  label: 'Beperkt in beweging',
  question: 'Zegt de tekst dat de dienstverlener niet vrij naar buiten kan of alleen onder begeleiding?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent: 'Een veiligheidsafspraak, of een huis dat geen bezoek buiten de deur doet.',
  misses: 'Vrijwel altijd: zelden staat dit in een advertentie.',
  settings: { voices: { weak: Number.POSITIVE_INFINITY, moderate: 1, strong: 3 } },
  detect: (context, { voices }) => whatIsSaid(context, recognise, voices),
})

const recognise = recogniser(
  {
    any: [],
    nl: [
      '(mag|mogen|kan) de deur niet uit',
      '(ze|zij) laten (me|mij|ons|haar) niet (naar buiten|gaan|weg|alleen)',
      '(ik|zij|ze|wij|we|dames|meisjes|meisje|dame) _ (mag|mogen|kan|kunnen) _ niet _ (naar buiten|weg|het huis uit|de deur uit|alleen weg|alleen naar buiten|alleen de straat op)',
      '(ik|zij|ze|wij|we|dames|meisjes|meisje|dame) _ (mag|mogen|kan|kunnen) (het|dit) (huis|pand|park|kamer) niet (verlaten|uit)',
      '(ik|zij|ze|wij|we|dames|meisjes|meisje|dame) _ (mag|mogen) (alleen|enkel|slechts) _ (met|onder) (begeleiding|toestemming|begeleider|toezicht) _ (naar buiten|weg|de deur uit|op pad)?',
      'mag van (hem|hen|haar|mijn baas|de baas|mijn vriend) niet __ (naar buiten|weg|alleen)',
      '(paspoort|identiteitskaart) (is|ligt|wordt) _ (afgenomen|ingenomen|bewaard door|bij mijn baas|bij de baas)',
    ],
    en: [
      '(they|he) (do not|don t|does not|doesn t|won t|will not) let (me|us|her) (go out|leave|outside|go)',
      '(i|she|they|we|girls|girl|lady|ladies) _ (am not|is not|are not|m not|isn t|aren t|not) allowed _ (to go out|to leave|outside|to go outside|out alone|to go anywhere)',
      '(i|she|they|we|girls|girl|lady|ladies) _ (can not|cannot|can t|may not) (leave the|leave this|leave my|go outside|go out alone|go out without)',
      '(only)? allowed _ (out|outside|to leave|to go out) (only)? (with|under) (an|a|my|the)? (escort|supervision|driver|boss|guard|permission)',
      '(passport|papers|id card) (is|are|was|were) _ (taken|kept by|held by|with my boss)',
    ],
    de: [
      '(sie lassen|er lasst|man lasst) (mich|uns) nicht (raus|hinaus|gehen|weg)',
      '(ich|sie|wir|madchen|maedchen|damen|frauen) _ (darf|durfen|duerfen|kann|konnen) _ nicht _ (raus|hinaus|nach draussen|nach draußen|das haus verlassen|weg|alleine raus|verlassen|auf die strasse)',
      '(ich|sie|wir|madchen|damen) _ (darf|durfen|duerfen) nur (mit|in|unter) (begleitung|aufsicht|erlaubnis) _ (raus|hinaus|nach draussen|weg|gehen)',
      '(darf|durfen|kann) das (haus|zimmer|gebaude) nicht (verlassen)',
      '(mein|ihr|der) (pass|reisepass|ausweis) (ist|wurde|liegt|wird) _ (abgenommen|weggenommen|einbehalten|bei meinem chef|beim chef)',
    ],
    fr: [
      '(on|il|ils) ne (me|nous|la) (laisse|laissent) pas (sortir|partir|aller)',
      '(je|elle|elles|nous|filles) n (ai|a|ont|avons) pas le droit de (sortir|partir|quitter)',
      '(je|elle|elles|nous|filles) ne (peux|peut|peuvent|pouvons|dois|doit) pas (sortir|quitter|partir|sortir seule)',
      '(je|elle|elles) ne (peux|peut|peuvent|sors|sort) _ (sortir)? qu (accompagnee|accompagnees|avec)',
      '(interdit|interdite) de (sortir|quitter la maison)',
      '(passeport|papiers) _ (confisque*|garde par|pris par|chez mon patron|retenu*)',
    ],
    es: [
      '(no) (me|le|les|nos) (dejan|permiten|deja|permite) (salir|ir|irme|salir sola)',
      '(no) (puedo|puede|pueden|podemos) (salir|irme|abandonar|dejar la casa|salir sola|salir de casa)',
      '(solo|solamente) (puedo|puede|pueden|me dejan) salir (acompanada|con permiso|con alguien|con escolta|vigilada)',
      '(pasaporte|papeles) (lo|los)? (tiene|tienen|guarda|retenido|retenidos|quitado|quitaron) _ (jefe|patron|ellos)?',
      'tengo prohibido salir',
    ],
    ro: [
      'nu (am|are|avem) voie (afara|sa parasesc|singura)',
      '(nu) (am|are|au|avem) voie sa (ies|iasa|iesim|plec|plece|iese)',
      '(nu) (pot|poate|putem) (sa)? (iesi|ies|pleca|plec|iasa|parasi|parasesc) _ (singura|din casa|afara|casa)',
      '(nu) (ma|o|le|ne) (lasa|las) _ (sa ies|sa iasa|afara|sa plec|sa plece)',
      'am voie (afara|sa ies) (doar|numai) (insotita|cu)',
      '(pot iesi|ies|am voie) (doar|numai) (insotita|cu insotitor|cu permisiune|sub supraveghere)',
      '(pasaportul|actele|buletinul) _ (luat|retinut|retinute|luate|la seful|la patron)',
    ],
    hu: [
      '(nem) (mehetek|mehet|mehetnek|mehetunk|hagyhatom|hagyhatja) _ (ki|el|hazat|a hazat|egyedul|sehova)',
      '(nem) (engednek|engedik|enged|engedi) _ (ki|el|kimenni|egyedul)',
      '(nem) szabad _ (kimennem|elmennem|kimennie|elhagynom)',
      'csak (kiserettel|kiserovel|engedellyel|felugyelettel) (mehetek|mehet|mehetnek|mehetunk) _ (ki|el)?',
      '(utlevelem|utlevelet|irataim|irataimat) _ (elvettek|elvette|fonokomnel|fonoknel|elveve)',
    ],
    pl: [
      '(nie) (moge|moze|moga|mozemy|wolno mi|wolno jej|wolno nam) _ (wychodzic|wyjsc|opuszczac|opuscic|wychodzic sama)',
      '(nie) (pozwalaja|pozwala|pozwolil) (mi|jej|nam) _ (wychodzic|wyjsc|opuszczac)',
      '(moge|moze|wolno mi|wolno jej) wychodzic (tylko|jedynie) (z|pod|w)',
      '(tylko|jedynie) (pod opieka|pod nadzorem|z eskorta|w towarzystwie) (moge|moze|wolno mi) wychodzic',
      '(paszport|dokumenty) (mi)? (zabrano|zabral|zabrali|trzyma|sa u szefa|jest u szefa)',
    ],
  },
  {
    any: [],
    nl: ['(roken|rook|vandaag|deze week|griep|ziek|lockdown|quarantaine|honger|wachten)'],
    en: ['(smok*|today|sick|ill|flu|lockdown|quarantine|wait)'],
    de: ['(rauchen|heute|krank|grippe|lockdown|quarantane|erwarten|warten)'],
    fr: ['(fumer|aujourd hui|malade|grippe|confinement|quarantaine|attendre)'],
    es: ['(fumar|hoy|enferma|gripe|cuarentena|confinamiento|esperar)'],
    ro: ['(fumat|fumez|astazi|azi|bolnava|raceala|carantina|astepta)'],
    hu: ['(dohany*|ma|beteg|influenza|karanten)'],
    pl: ['(palic|dzisiaj|dzis|chora|grypa|kwarantann*|doczekac)'],
  },
)
