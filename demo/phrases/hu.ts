import type { Phrases } from './phrases.ts'

export const hu: Phrases = {
  titles: [
    '{name}, [nyugodt|vidám|diszkrét], {place}',
    '[Lazító|Meleg olajos] masszázs, {place}',
    'Egy óra kapkodás nélkül, {name}',
    'Független, [ügynökség nélkül|csak időpontra]',
    'Társaság [vacsorához|egy szabad délutánra]',
  ],
  openings: [
    '[Szia|Helló|Jó napot], {name} vagyok[, {age} éves|].',
    'Köszönöm, hogy [elolvasod|benéztél]. A nevem {name}.',
    'Egyedül dolgozom, [a saját időmben|magamnak], és én döntök mindenről.',
    'Egy [hosszú nap|nehéz hét] után jól esik a csend.',
    'Évek óta Limburgban élek, [szeretem ezt a vidéket|itt van az otthonom].',
  ],
  about: [
    'Szabadidőmben szeretem: {hobby} és [jó kávé|hosszú beszélgetések].',
    '{age} éves vagyok, [magas|alacsony|telt] és [türelmes|mosolygós].',
    'Kevés vendéget fogadok, [naponta kettőt|heti három napon], hogy legyen idő.',
    'Ha szóba jön: {hobby}, [repül az idő|nem hagyom abba].',
    'A lakásom [tiszta és csendes|könnyen megtalálható].',
  ],
  offers: [
    'Kezdjük [egy masszázzsal|egy kávéval], aztán meglátjuk.',
    'Szívesen elkísérlek [étterembe|koncertre|egy rövid útra].',
    'Szállodába [a környéken|két órától] megyek.',
    'Egy óra nálam tényleg egy óra.',
    'Ölelés, [simogatás|gyengédség], sietség nélkül.',
  ],
  limits: [
    'Mindig óvszerrel, [kivétel nincs|ne is kérdezd].',
    'Én döntöm el, mit teszek, [a nem az nem|a határaim világosak].',
    'Kérlek, [drog|rejtett szám|alkudozás] nélkül.',
    'Gyere [tisztán és pontosan|józanul és udvariasan].',
  ],
  practical: [
    'Csak időpontra, [keddtől szombatig|délutánonként].',
    'Parkolás [ingyenes|az utcában].',
    'Szólj [egy nappal|pár órával] előbb.',
    'A címet [telefonon|megerősítéskor] mondom meg.',
  ],
  call: ['Hívj vagy írj: {phone}', 'A számom: {phone}', 'WhatsApp {phone}'],
  callBeside: ['A számom [itt van mellette|az oldalon van].', 'Írd meg a neved és az időpontot.'],
  mail: ['E-mailben is: {email}', 'Utazáshoz írj ide: {email}'],
  message: ['Itt is válaszolok: {handle}', 'Üzenet: {handle}'],
  closings: ['Várlak, {name}', 'Üdvözlettel, {name}', 'Hamarosan találkozunk.'],
  roundTheClock: [
    'Éjjel-nappal elérhető vagyok, [keveset alszom|ha kedvem van].',
    'A nap 24 órájában, időpontra.',
  ],
  hotel: ['Egy szállodában fogadok itt: {place}, [az otthonom az enyém|így egyszerűbb].'],
  moved: ['Elköltöztem, mostantól itt fogadok: {place}.', 'Új cím: {place}.'],
  genuine: ['A képek valódiak.', 'Minden 100%-ban igaz.'],
  translated: ['A szöveget egy program fordította.', 'Egy barátnőm fordította a szöveget.'],
  notices: [
    'Ezen a héten [csak délelőtt|hat után].',
    'Péntekre nincs már hely.',
    'Visszajöttem a szabadságról.',
  ],
  hobbies: ['túrázás', 'főzés', 'régi filmek', 'úszás', 'festés', 'tánc', 'olvasás'],
}
