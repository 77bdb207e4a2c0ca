import { whatIsSaid } from '../evidence.ts'
import { indicator } from '../indicator.ts'
import { recogniser } from '../lexicon.ts'

export const trustLanguage = indicator({
  id: 'trust-language',
  family: 'wording',
  label: 'Verzekert echt te zijn',
  question: 'Verzekert de tekst dat foto’s of persoon echt zijn, met woorden als 100% echt?',
  basis:
    'Amerikaanse studie met bekende uitkomsten (1.263 advertenties, JRSA): zulke verzekeringen hadden voorspellende waarde.',
  innocent: 'Ook zelfstandigen schrijven dit, omdat er veel nepprofielen zijn.',
  misses: 'Verzekeringen op een plaatje of in een keurmerk van de site.',
  settings: { voices: { weak: 1, moderate: 3, strong: 6 } },
  detect: (context, { voices }) => whatIsSaid(context, recognise, voices),
})

const recognise = recogniser(
  {
    any: ['100 real', '100 echt', '100 original', '100 reale', '100 reel', '100 vrai', '100 legit'],
    nl: [
      '(100|honderd) (procent)? (echt|echte|betrouwbaar|mezelf|eerlijk)',
      '(echte|eigen|recente|originele|actuele|ongefotoshopte|onbewerkte) (foto s|fotos|foto|pics|plaatjes)',
      '(foto s|fotos|foto|pics) (zijn|is|van mij zijn)? (echt|van mij|van mezelf|recent|ongefotoshopt|onbewerkt|100 echt)',
      '(foto s|fotos) (zijn|is) _ (echt|van mij|van mezelf|recent)',
      '(geen|niet) (fake|nep|nepfoto s|nepprofiel|nepadvertentie|oplichting|catfish)',
      '(ik ben|dit is|je krijgt|je ontmoet|ik ben ook) (echt|zeker)? (de vrouw|het meisje|degene|de dame|wie) _ (op|van) de (foto s|fotos|foto)',
      'wat je ziet is wat je krijgt',
      'echt is echt',
    ],
    en: [
      '(100|hundred|hundred percent) (percent)? (real|genuine|me|legit|authentic|honest)',
      '(real|genuine|recent|own|original|authentic|unedited|my own) (pics|pictures|photos|photo|picture|images)',
      '(pics|pictures|photos|photo|picture) (are|is|of me are)? (100)? (real|genuine|recent|mine|of me|authentic|unedited)',
      '(no|not a|not) (fake|fakes|scam|scammer|catfish|bait and switch)',
      '(i am|i m|it is|you meet|you will meet) (really)? (the|that) (woman|girl|lady|person|one) (in|on|from) the (pics|pictures|photos|photo)',
      'what you see is what you get',
      'real deal',
    ],
    de: [
      '(100|hundert) (prozent|prozentig)? (echt|real|ich|ehrlich)',
      '(echte|eigene|aktuelle|originale|unbearbeitete|meine eigenen) (fotos|bilder|foto|aufnahmen)',
      '(fotos|bilder|foto) (sind|ist)? (100)? (echt|von mir|aktuell|original|unbearbeitet)',
      '(fotos|bilder) (sind|ist) _ (echt|von mir|aktuell|original)',
      '(kein|keine|nicht) (fake|fakes|betrug|abzocke|fakeprofil)',
      '(ich bin|es ist|du triffst) (wirklich|genau)? die (frau|dame|person) (auf|von) den (fotos|bildern)',
      'was du siehst bekommst du',
    ],
    fr: [
      '(100|cent pour cent) (pour cent)? (vraie|reelle|vrai|reel|reelles|vraies|moi|authentique)',
      '(vraies|vrais|propres|recentes|authentiques|mes propres) (photos|images|cliches)',
      '(photos|images) (sont|est)? (100)? (vraies|reelles|recentes|authentiques|de moi|non retouchees|personnelles)',
      '(photos|images) sont _ (vraies|reelles|recentes|authentiques)',
      '(pas de|pas un|aucun|aucune|ni) (fake|faux|arnaque|faux profil)',
      '(je suis|c est) (bien|vraiment)? (la|celle) (femme|fille|personne)? (sur|des) (les)? photos',
    ],
    es: [
      '(100|cien por cien|cien por ciento) (por ciento)? (real|reales|yo|autentica|verdadera)',
      '(fotos|imagenes) (100)? (reales|mias|propias|autenticas|recientes|verdaderas|sin retocar|actuales)',
      '(fotos|imagenes) (son|estan) _ (reales|mias|propias|autenticas|recientes|verdaderas|actuales)',
      '(no|nada de|sin) (soy)? (fake|fakes|enganos|estafa|falsa|falsas|fotos falsas)',
      '(soy|es) (realmente|yo)? la (chica|mujer|persona) de las fotos',
      'lo que ves es lo que hay',
    ],
    ro: [
      '(100|suta la suta) (la suta)? (real|reala|reale|eu|autentic*|sincera)',
      '(poze|pozele|fotografii|fotografiile|poza) (sunt|imi apartin|este|e)? (100)? (real|reale|reala|recente|autentic*|ale mele|personale|proprii|mele)',
      '(poze|pozele|fotografiile) (sunt) _ (reale|recente|ale mele)',
      '(nu|fara) (sunt|e|este)? (fake|fals|falsa|teapa|tepe|inselatorie|poze false)',
      '(sunt|eu sunt) (chiar)? (fata|femeia|persoana) (din|de pe) (poze|fotografii|imagini)',
    ],
    hu: [
      '(100|szaz szazalek*|szazszazalek*) (valodi|valos|en vagyok|oszinte|eredeti)',
      '(valodi|sajat|friss|eredeti|valos|retus nelkuli) (kep|kepek|fotok|foto|kepeim|fotoim|kepekkel|fotokkal)',
      '(kepek|fotok|kepeim|fotoim) _ (valodiak|rolam keszultek|sajatok|frissek|eredetiek|engem abrazolnak|valosak)',
      '(nem) (fake|kamu|atveres|atvagas)',
      '(nincs) (atveres|kamu|atvagas)',
      '(en vagyok|engem latsz) _ (a kepeken|a fotokon|kepeken)',
    ],
    pl: [
      '(100|sto procent) (procent)? (prawdziwa|prawdziwe|ja|realna|autentyczn*|szczera)',
      '(prawdziwe|wlasne|aktualne|autentyczne|moje|oryginalne|nieretuszowane) (zdjecia|fotki|foto|fotografie|zdjecie)',
      '(zdjecia|fotki|zdjecie) (sa|jest)? (100)? (prawdziwe|moje|aktualne|autentyczne|wlasne|niepodrabiane|bez retuszu)',
      '(zdjecia|fotki) sa _ (prawdziwe|moje|aktualne|autentyczne)',
      '(zaden|zadne|bez|nie) (fake|fejk|oszustwa|sciemy|oszustwo|fejki|sciema)',
      '(to ja|jestem) (naprawde)? (na zdjeciach|ta ze zdjec|osoba ze zdjec)',
    ],
  },
  {
    any: [],
    nl: ['(stuur|mail|app) _ (je|jouw|een) (foto|foto s|fotos)', '(geen|niet) (eigen|echte) foto*'],
    en: ['send (me)? (your|a) (pic|picture|photo)'],
    de: ['(schick|sende) _ (dein|deine|ein) (foto|bild)'],
    fr: ['envoie* _ (ta|votre|une) photo'],
    es: ['(envia*|manda*) _ (tu|una) foto'],
    ro: ['(trimite*) _ (o|poza ta) (poza)?'],
    hu: ['(kuldj) _ (kepet|fotot)'],
    pl: ['(wyslij|przyslij) _ (zdjecie|fotke)'],
  },
)
