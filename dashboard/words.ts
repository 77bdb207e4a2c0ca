// Longer than a page on purpose: every Dutch sentence on screen stands here, so that one reader can check words and tone.
import type { Family } from '../analysis/indicator.ts'
import type { Attention } from '../analysis/rulebook.ts'
import type { Purpose } from '../casework/disclosure.ts'
import type { Judgement } from '../casework/review.ts'
import type { Role } from '../casework/scope.ts'

/** “1 advertentie”, “6 advertenties”. */
function count(n: number, one: string, more: string): string {
  return `${number(n)} ${n === 1 ? one : more}`
}

/** “1.284”, “−2”. */
export function number(n: number): string {
  return `${n < 0 ? '−' : ''}${Math.abs(n).toLocaleString('nl-NL')}`
}

/** “a, b en c”. */
export function listed(items: readonly (string | number)[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`
}

export const adverts = (n: number) => count(n, 'advertentie', 'advertenties')
export const names = (n: number) => count(n, 'naam', 'namen')
export const days = (n: number) => count(n, 'dag', 'dagen')

export const roleNames: Record<Role, string> = {
  analist: 'analist',
  aandachtsfunctionaris: 'aandachtsfunctionaris',
  coordinator: 'coördinator',
  privacy: 'privacy officer',
  beheer: 'beheer',
  evaluator: 'evaluator',
}

export const familyNames: Record<Family, string> = {
  contact: 'contact',
  wording: 'bewoording',
  identity: 'identiteit',
  youth: 'jeugdigheid',
  movement: 'beweging',
  conditions: 'voorwaarden',
}

export const attentionNames: Record<Attention, string> = {
  none: 'geen',
  low: 'laag',
  raised: 'midden',
  high: 'hoog',
}

export const judgementNames: Record<Judgement, string> = {
  ordinary: 'Gewoon aanbod',
  doubt: 'Ik twijfel',
  concern: 'Reden tot zorg',
}

/** What a mask hides, and what a link joins. */
export const slotNames: Record<string, string> = {
  phone: 'telefoon',
  email: 'e-mail',
  handle: 'account',
  name: 'naam',
  address: 'adres',
  website: 'website',
  register: 'registernummer',
  advertiser: 'adverteerder',
  text: 'tekst',
  picture: 'afbeelding',
  permit: 'vergunningnummer',
}

/** Why a contact or name is opened. */
export const purposeNames: Record<Purpose, string> = {
  care: 'zorg en opvang regelen',
  minor: 'melding mogelijk minderjarig',
  police: 'afstemmen met de politie',
  supervision: 'toezicht en handhaving',
  permit: 'vergunning of Bibob',
  correction: 'controleren of corrigeren',
}

/** What somebody did, by its name in the log. */
export const actionNames: Record<string, string> = {
  command: 'opdracht op de machine',
  'sign-in': 'aanmelden',
  'sign-out': 'afmelden',
  'second-factor': 'tweede stap ingesteld',
  'end-session': 'sessie beëindigd',
  'view-network': 'verband bekeken',
  judge: 'verband beoordeeld',
  'judge-again': 'oordeel herzien',
  decide: 'besluit over verband',
  'reject-signal': 'indicatie afgewezen',
  'accept-signal': 'afwijzing ingetrokken',
  'cut-link': 'koppeling verbroken',
  'restore-link': 'koppeling hersteld',
  search: 'gezocht in teksten',
  'open-case': 'casus geopend',
  'view-case': 'casus bekeken',
  'open-contact': 'contactgegeven geopend',
  'look-up': 'contactgegeven opgezocht',
  share: 'feiten gedeeld',
  'sign-rights': 'rechten getekend',
  'keep-basis': 'stuk bewaard',
  'read-basis': 'stuk gelezen',
  'check-log': 'logboek gecontroleerd',
  'export-log': 'logboek uitgevoerd',
}

/** What differs between variants of one wording. */
export const templateSlots = {
  name: 'naam',
  age: 'leeftijd',
  price: 'prijs',
  place: 'plaats',
  contact: 'contact',
  free: 'vrij',
}

export const general = {
  title: (page: string) => `${page} · inbeeld`,
  skip: 'Naar de inhoud',
  mainMenu: 'Hoofdmenu',
  today: 'Vandaag',
  search: 'Zoek in teksten',
  bottomMenu: 'Menu onderaan',
  queue: 'Wachtrij',
  sources: 'Bronnen',
  cases: 'Casussen',
  bases: 'Grondslagen',
  rights: 'Rechten',
  log: 'Logboek',
  signOut: 'Afmelden',
  allMunicipalities: 'alle zestien gemeenten',
  noMunicipalities: 'geen gemeenten',
  demo: 'Demogegevens: alles op dit scherm is verzonnen',
  rulebook: (version: string) => `Regelboek ${version}`,
  keys: 'toetsen',
  accessibility: 'Toegankelijkheid',
  unknownPlace: 'plaats onbekend',
  minor: 'mogelijk minderjarig',
}

export const signIn = {
  title: 'Aanmelden',
  intro: 'inbeeld leest openbare advertenties en laat zien waar een mens naar moet kijken.',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  submit: 'Aanmelden',
  wrong: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw of vraag uw beheerder.',
  often: 'Dit account is te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw.',
  idle: 'Na 15 minuten zonder gebruik meldt inbeeld u af.',
  provider: 'Aanmelden via uw gemeente',
  providerRefused:
    'Aanmelden via uw gemeente lukte niet. Er is niemand aangemeld. Probeer het opnieuw of vraag uw beheerder.',
  demoTitle: 'Rondkijken',
  demoIntro: 'Dit is een demo met verzonnen gegevens. Kies als wie u rondkijkt.',
  demoAs: (name: string) => `Aanmelden als ${name}`,
}

export const secondStep = {
  title: 'Tweede stap',
  intro: 'Open de app op uw telefoon waarmee u zich aanmeldt, en neem de code over.',
  code: 'Code',
  codeNote: 'Zes cijfers uit uw app, of een van uw herstelcodes',
  submit: 'Verder',
  again: 'Opnieuw beginnen met aanmelden',
  wrong: 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code, of begin opnieuw.',
  locked: 'Er zijn te veel codes geprobeerd. Wacht een kwartier en meld u dan opnieuw aan.',
  often: 'Er is te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw.',
}

export const secondFactor = {
  title: 'Tweede stap instellen',
  intro:
    'Een wachtwoord alleen is niet genoeg. Koppel een app die codes geeft, bijvoorbeeld die van uw organisatie. U doet dit één keer.',
  set: 'Uw tweede stap is ingesteld. Nieuwe telefoon? Vraag uw beheerder om uw account te vernieuwen.',
  password: 'Uw wachtwoord',
  begin: 'Beginnen',
  wrongPassword: 'Dit wachtwoord klopt niet. Typ het opnieuw.',
  scanTitle: '1. Scan dit met uw app',
  scan: 'U ziet dit vierkant alleen nu.',
  square: 'Vierkante code om te scannen met uw app. De letters eronder zeggen hetzelfde.',
  byHand: 'Lukt scannen niet? Typ dan in uw app:',
  recoveryTitle: '2. Bewaar deze herstelcodes',
  recovery:
    'Elke code werkt één keer als u uw telefoon niet heeft. Bewaar ze op een andere plek dan uw telefoon.',
  code: '3. De code die uw app nu toont',
  confirm: 'Instellen',
  wrongCode:
    'Deze code klopt niet. Kijk of de klok van uw telefoon gelijk loopt en neem de volgende code over.',
  often: 'Er is te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw.',
  anew: 'Opnieuw beginnen, met een nieuw vierkant',
}

export const sessions = {
  title: 'Uw sessies',
  intro: 'Waar u nu bent aangemeld. Na 15 minuten zonder gebruik, of na 10 uur, eindigt een sessie vanzelf.',
  where: 'Waar',
  begun: 'Begonnen',
  used: 'Laatst gebruikt',
  end: 'Beëindigen',
  this: 'deze',
  endThis: 'Beëindigen',
  endOthers: 'Alle andere beëindigen',
  browser: (agent: string | null) => browserOf(agent ?? ''),
  factor: {
    set: 'Uw tweede stap is ingesteld.',
    none: 'U heeft hier geen tweede stap ingesteld.',
  },
  toFactor: 'Tweede stap',
}

/** “Firefox op Linux”: enough to know one's own. */
function browserOf(agent: string): string {
  const browser = /Edg\//.test(agent)
    ? 'Edge'
    : (/(Firefox|Chrome|Safari)\//.exec(agent)?.[1] ?? 'onbekende browser')
  const system = /(Windows|Android|iPhone|iPad|Mac OS|Linux)/.exec(agent)?.[1]
  return system === undefined ? browser : `${browser} op ${system}`
}

export const cases = {
  title: 'Casussen',
  intro: 'Waar uw gemeenten aan werken. Alleen in een casus kan een contactgegeven worden geopend.',
  none: 'Uw gemeenten hebben geen open casus. U opent er een op de bladzijde van een verband.',
  name: (n: number) => `Casus C-${n}`,
  case: 'Casus',
  network: 'Verband',
  municipality: 'Gemeente',
  purpose: 'Doel',
  opened: 'Geopend',
  openedBy: (name: string, moment: string) => `geopend door ${name}, ${moment}`,
  contacts: 'Contactgegevens en namen',
  contactsNote: 'Gemaskeerd. Openen vraagt een doel en komt in het logboek.',
  noContacts: 'In dit verband staat niets om te openen.',
  what: 'Gegeven',
  seenIn: 'Gezien in',
  openedBefore: 'Eerder geopend',
  notOpened: 'nog niet',
  andBefore: (n: number) => `en ${n} keer eerder`,
  act: 'Handeling',
  open: 'Openen…',
  lookUp: 'Contactgegeven opzoeken',
  lookUpNote:
    'Alleen precies zoals het is: een telefoonnummer, e-mailadres of account. Ook als er niets wordt gevonden, komt dit in het logboek.',
}

export const disclosure = {
  title: 'Contactgegeven openen',
  case: (n: number) => `Casus C-${n}`,
  open: (slot: string) => `Gegeven openen: ${slot}`,
  opened: (slot: string) => `Geopend: ${slot}`,
  intro: 'Open alleen wat u voor deze casus nodig heeft. Uw naam, doel en toelichting komen in het logboek.',
  purpose: 'Doel',
  choose: 'Kies een doel',
  note: 'Waarom dit gegeven, en waarom nu?',
  noteNote: 'In eigen woorden, zonder namen of nummers',
  proveCode: 'Code uit uw app',
  provePassword: 'Uw wachtwoord',
  proveNote: 'U toonde langer dan tien minuten geleden wie u bent',
  proveProvider: 'U toonde langer dan tien minuten geleden wie u bent.',
  toProvider: 'Meld u opnieuw aan bij uw gemeente',
  submit: 'Vastleggen en openen',
  logged: 'Dit staat nu in het logboek. De waarde staat alleen op dit scherm en wordt nergens bewaard.',
  before: 'Wie dit eerder opende',
  never: 'Niemand opende dit eerder.',
  elsewhere: (municipality: string) => `gemeente ${municipality}`,
  back: 'Terug naar de casus',
  faults: {
    'no-purpose': 'Kies een doel uit de lijst. Uw tekst staat er nog.',
    'no-note': 'Schrijf in minstens tien tekens waarom. Uw doel staat er nog.',
    'note-too-long': 'Uw tekst is langer dan 1.000 tekens. Kort hem in; hij staat er nog.',
    'no-basis':
      'Voor deze bron heeft uw gemeente vandaag geen geldige grondslag. Er is niets geopend. Vraag uw privacy officer.',
    prove: 'Toon eerst opnieuw wie u bent. Er is nog niets geopend.',
    wrong: 'Dit klopt niet of is al gebruikt. Er is niets geopend. Probeer het met de volgende code.',
    often: 'Er is te vaak geprobeerd. Er is niets geopend. Wacht een kwartier.',
  },
}

export const lookUp = {
  title: 'Contactgegeven opzoeken',
  contact: 'Telefoonnummer, e-mailadres of account',
  contactNote: 'Een account als telegram:naam',
  submit: 'Vastleggen en opzoeken',
  nothing: 'Niets gevonden in wat u mag lezen. Ook dat staat nu in het logboek.',
  found: (n: number) => (n === 1 ? 'Gevonden in één verband:' : `Gevonden in ${number(n)} verbanden:`),
  faults: {
    ...disclosure.faults,
    prove: 'Toon eerst opnieuw wie u bent. Er is nog niets opgezocht.',
    wrong: 'Dit klopt niet of is al gebruikt. Er is niets opgezocht. Probeer het met de volgende code.',
  },
}

export const together = {
  title: 'Samen met anderen',
  kept: (n: number, name: string) => `${count(n, 'feit', 'feiten')} bij gemeente ${name}`,
  shareNote: 'Andere gemeenten zien nu alleen hoeveel feiten u heeft. Deelt u ze, dan lezen zij mee.',
  shared: (name: string) => `Gemeente ${name} deelt haar feiten.`,
  share: 'Delen',
  municipality: 'Gemeente',
  purpose: 'Doel',
  caseTitle: 'Casus',
  openCase: 'Casus openen',
}

export const rights = {
  title: 'Rechten',
  intro: 'Wie wat mag zien. Eén keer per jaar tekent de privacy officer dat het nog klopt.',
  standing: (late: boolean) => (late ? 'Nog te tekenen.' : 'Getekend.'),
  never: 'Deze lijst is nog nooit getekend.',
  signed: (name: string, day: string, kept: number, withdrawn: number) =>
    `${name} tekende op ${day}: ${number(kept)} gebleven, ${number(withdrawn)} ingetrokken.`,
  due: (day: string) => `Uiterlijk ${day} opnieuw.`,
  account: 'Account',
  role: 'Rol',
  municipalities: 'Gemeenten',
  since: 'Sinds',
  factor: 'Tweede stap',
  factorNames: { set: 'ingesteld', none: 'nog niet' },
  provider: 'via gemeente',
  stays: 'Blijft',
  staysOf: (name: string) => `Rechten van ${name}`,
  keep: 'blijft',
  withdraw: 'intrekken',
  own: 'uw eigen rechten',
  statement:
    'Ik heb van elk account nagegaan of rol en gemeenten nog kloppen. Wat op intrekken staat, vervalt zodra ik teken.',
  sign: 'Tekenen',
}

export const bases = {
  title: 'Grondslagen',
  intro:
    'Waarom een bron gelezen mag worden. Wat geldt, staat in het bronbestand; hier staat het stuk erbij. Zonder grondslag wordt niets gelezen en niets geopend.',
  none: 'Er is nog geen bron met een grondslag.',
  source: 'Bron',
  municipalities: 'Gemeenten',
  document: 'Stuk',
  owner: 'Eigenaar',
  period: 'Geldig',
  state: 'Toestand',
  kinds: { adverts: 'advertenties', counts: 'alleen tellingen' },
  nobody: 'van niemand iets bewaard',
  states: {
    'in-force': 'geldig',
    'ends-soon': 'verloopt binnen 60 dagen',
    'not-yet': 'begint nog',
    ended: 'verlopen',
  },
  from: (from: string, until: string) => `${from} tot en met ${until}`,
  noPaper: 'het stuk zelf ontbreekt hier',
  kept: (name: string, day: string, hash: string) => `bewaard door ${name}, ${day} · SHA-256 ${hash}…`,
  bare: (names: readonly string[]) => `Zonder grondslag, dus niet gelezen: ${listed(names)}.`,
  demo: (names: readonly string[]) => `Verzonnen bronnen, die geen grondslag nodig hebben: ${listed(names)}.`,
  keepTitle: 'Stuk bewaren',
  file: 'Bestand',
  fileNote: 'PDF, hooguit 10 MB',
  keep: 'Bewaren',
  unknown: 'Geen bronbestand noemt dit stuk. Er is niets bewaard. Kies een stuk uit de lijst.',
  noPdf: 'Dit is geen PDF. Er is niets bewaard. Kies een ander bestand.',
}

export const log = {
  title: 'Logboek',
  intro: 'Wie wat zag en deed. Elke regel sluit op de vorige aan, zodat wijzigen of weglaten opvalt.',
  own: 'Wat u zelf zag en deed. De privacy officer ziet dit van iedereen.',
  check: 'Controleren',
  whole: 'Het logboek klopt.',
  checked: (rows: number, notes: number) =>
    `${count(rows, 'regel', 'regels')} en ${count(notes, 'toelichting', 'toelichtingen')} zijn zoals ze geschreven zijn.`,
  broken: 'Het logboek klopt niet.',
  tell: 'Vertel dit vandaag aan de functionaris gegevensbescherming en verander niets.',
  faults: {
    gap: 'Er zijn regels weg, toegevoegd of verplaatst.',
    changed: 'Deze regel is veranderd.',
    'cut-off': 'Het einde ontbreekt.',
    replaced: 'Hier stond eerst een andere regel.',
    note: 'De toelichting is veranderd.',
    'no-witness': 'De tweede plaats met stand en aantal ontbreekt.',
  },
  search: 'Zoeken',
  searchNote: 'Naam, handeling of nummer',
  from: 'Van',
  until: 'Tot en met',
  find: 'Zoeken',
  none: 'Er staat nog niets in het logboek.',
  nothing: 'Met deze vraag is niets gevonden.',
  older: 'Ouder',
  when: 'Wanneer',
  who: 'Wie',
  what: 'Wat',
  object: 'Waarvan',
  why: 'Waarom',
  row: (n: string) => `regel ${n}`,
  in: (name: string) => `in ${name}`,
  nobody: 'niemand aangemeld',
  machine: (user: string) => `gebruiker ${user} van de machine`,
  origin: (origin: string) =>
    origin === 'terminal' ? 'terminal' : origin === 'unknown' ? 'adres onbekend' : `vanaf ${origin}`,
  results: { done: 'gedaan', refused: 'geweigerd', nothing: 'niets gevonden' },
  forgotten: 'toelichting gewist',
  reasons: {
    password: 'wachtwoord juist, code nog niet gevraagd',
    'signed-in': 'aangemeld',
    'recovery-code': 'met een herstelcode',
    provider: 'via de gemeente',
    'too-often': 'te vaak geprobeerd',
    'no-basis': 'geen geldige grondslag',
    'not-proved': 'niet aangetoond wie het was',
  },
}

/** What joins adverts, as a choice. */
const linkNames: Record<string, string> = {
  phone: 'Telefoon',
  email: 'E-mail',
  handle: 'Account elders',
  advertiser: 'Account op de bron',
  text: 'Tekst',
  picture: 'Foto (vingerafdruk)',
  permit: 'Vergunningnummer',
  address: 'Adres',
  none: 'Losse advertentie',
}

export const queue = {
  judged: 'Door u beoordeeld',
  title: 'Wachtrij',
  waiting: (n: number) =>
    n === 1
      ? '1 verband wacht op een eerste oordeel.'
      : `${number(n)} verbanden wachten op een eerste oordeel.`,
  order: 'De volgorde zegt niets over aandacht.',
  nothing: 'Klaar. Er wacht geen verband op een eerste oordeel. Morgenochtend is er weer een nacht gelezen.',
  nothingHere: 'Met deze filters wacht er geen verband.',
  everything: 'Toon alles wat wacht',
  municipality: 'Gemeente',
  unknownPlace: 'Plaats onbekend',
  source: 'Bron',
  town: 'Plaats',
  everyTown: 'Alle plaatsen',
  link: 'Soort koppeling',
  linkKind: (kind: string) => linkNames[kind] ?? kind,
  linkedBy: 'Gekoppeld door',
  linkedByNothing: 'niets: een losse advertentie',
  newSince: 'Nieuw sinds',
  waitsLonger: 'Wacht al',
  anyWait: 'Maakt niet uit',
  waitDays: (n: number) => `${days(n)} of langer`,
  chosen: (field: string, value: string) =>
    field === 'sinds'
      ? `nieuw sinds ${value}`
      : field === 'wacht'
        ? `wacht ${days(Number(value))} of langer`
        : value,
  views: 'Weergaven',
  drop: 'weg',
  dropView: (name: string) => `Weergave ${name} weghalen`,
  saveAs: 'Deze filters bewaren als',
  saveView: 'Weergave bewaren',
  morePlaces: (n: number) => `nog ${number(n)}`,
  reading: (names: readonly string[]) => `${listed(names)} ${names.length === 1 ? 'leest' : 'lezen'} dit nu`,
  newer: 'De wachtrij is veranderd. Lijst vernieuwen',
  searching: 'zoeken',
  fromStart: 'naar het begin',
  nextPage: 'volgende',
  filters: 'Filters',
  filtersOpen: (n: number) => (n === 0 ? 'Filters' : `Filters (${n})`),
  apply: 'Filters toepassen',
  without: (name: string) => `${name} uit de filters halen`,
  minorsFirst: 'Eerst: mogelijk minderjarig',
  thenLongest: 'Daarna: langst wachtend',
  longest: 'Langst wachtend eerst',
  waits: 'wacht',
  since: (day: string) => `gezien sinds ${day}`,
  today: 'vandaag',
  shown: (n: number, total: number) => `${number(n)} van ${number(total)} getoond`,
  upDown: 'op en neer',
  open: 'openen',
  allKeys: 'alle toetsen',
  preview: 'Voorbeeld',
  advertsLabel: 'Advertenties',
  advertsOnline: (n: number, online: number) =>
    n === 1
      ? `1, ${online === 1 ? 'online' : 'niet meer online'}`
      : `${number(n)}, waarvan ${number(online)} online`,
  namesLabel: 'Namen',
  different: (n: number) => (n === 0 ? 'geen genoemd' : n === 1 ? '1' : `${number(n)} verschillende`),
  placesLabel: 'Gemeenten',
  sourcesLabel: 'Bronnen',
  firstSeen: 'Eerst gezien',
  newest: 'Nieuwste advertentie',
  seen: (source: string, moment: string) => `${source} · gezien ${moment}`,
  openNetwork: 'Verband openen',
  later: 'Indicaties en weging ziet u na uw eerste oordeel.',
}

export const today = {
  title: 'Vandaag',
  night: (read: number, all: number) =>
    all === 0
      ? 'Er is nog geen bron ingericht.'
      : read === all
        ? `Vannacht lazen we ${all === 1 ? 'de enige bron' : `alle ${inWords(all)} bronnen`}.`
        : `Vannacht lazen we ${number(read)} van ${count(all, 'bron', 'bronnen')}; ${listedReasons(all - read)}.`,
  waiting: (n: number, minors: number) =>
    n === 0
      ? 'In de wachtrij staat niets.'
      : `In de wachtrij ${n === 1 ? 'staat' : 'staan'} ${count(n, 'verband', 'verbanden')}${
          minors === 0
            ? ''
            : `, waarvan ${number(minors)} mogelijk over een minderjarige ${minors === 1 ? 'gaat' : 'gaan'}`
        }.`,
  watched: (n: number) =>
    n === 0 ? '' : `${capital(inWords(n))} ${n === 1 ? 'termijn loopt' : 'termijnen lopen'} vandaag af.`,
  toQueue: 'Verder in de wachtrij',
  tasks: 'Mijn termijnen',
  tasksNote: 'deze week en eerder',
  noTasks: 'Er loopt deze week geen termijn af.',
  lookAgain: (n: number) => `Verband V-${n} opnieuw bekijken`,
  youChose: (day: string) => `U koos “volgen tot ${day}”.`,
  overdue: 'verlopen',
  now: 'vandaag',
  news: 'Nieuw in mijn gemeenten',
  newsSince: (moment: string) => `sinds ${moment}`,
  noNews: 'Niets nieuws.',
  quiet: (n: number) => `In de andere ${count(n, 'gemeente', 'gemeenten')} is niets veranderd.`,
  municipality: 'Gemeente',
  newsKinds: {
    added: 'Nieuwe verbanden',
    grown: 'Nieuwe advertenties in een bestaand verband',
    merged: 'Samengevoegd door een nieuwe koppeling',
    gone: 'Advertenties niet meer online',
  },
  newsHeads: { added: 'Nieuw', grown: 'Aangevuld', merged: 'Samengevoegd', gone: 'Niet meer online' },
  newsTitle: (kind: string, place: string) => `${kind} · ${place}`,
  newsNone: 'Sinds het einde van de vorige werkdag is hier niets van veranderd.',
  newsMost: (n: number) => `De nieuwste ${number(n)} staan hier.`,
  times: 'Aantal',
  firstSeen: 'Eerst gezien',
  perSource: 'Vannacht per bron',
  deviatingFirst: 'wat afwijkt eerst',
  mail: 'Ochtendbericht',
  mailOff: 'U krijgt geen e-mail. Een ochtendbericht bevat alleen aantallen en een link.',
  mailOn: (email: string) => `Na elke nacht gaat er een bericht met aantallen naar ${email}.`,
  mailStart: 'Stuur mij een ochtendbericht',
  mailStop: 'Stop met sturen',
}

/** The morning's e-mail. */
export const digest = {
  subject: (day: string) => `inbeeld: ${day}`,
  news: ({ added, grown, merged, gone }: { added: number; grown: number; merged: number; gone: number }) =>
    `In uw gemeenten sinds de vorige werkdag: ${number(added)} nieuw, ${number(grown)} aangevuld, ${number(merged)} samengevoegd, ${number(gone)} niet meer online.`,
  why: 'U krijgt dit bericht omdat u daarom vroeg. Op de bladzijde Vandaag zet u het uit.',
}

function listedReasons(n: number): string {
  return n === 1 ? 'bij één ging het anders' : `bij ${inWords(n)} ging het anders`
}

export const search = {
  title: 'Zoeken',
  label: 'Woorden',
  note: 'Zoekt in gemaskeerde teksten van uw gemeenten: telefoonnummers, namen en adressen vindt u zo niet. Alle woorden moeten voorkomen; “woorden tussen aanhalingstekens” achter elkaar; een * maakt van een woord een begin.',
  submit: 'Zoeken',
  results: (n: number, all: boolean) =>
    all
      ? `${count(n, 'verband', 'verbanden')}, nieuwste tekst eerst.`
      : `De ${number(n)} verbanden met de nieuwste teksten. Zoek met meer woorden om minder te vinden.`,
  none: 'Niets gevonden. Zoek met minder woorden, of met het begin van een woord en een *.',
  seen: (source: string, range: string) => `${source} · gezien ${range}`,
}

export const decision = {
  title: 'Uw besluit',
  intro: 'Wat gebeurt er met dit verband?',
  kinds: { dismiss: 'Terzijde leggen', watch: 'Volgen tot', 'take-up': 'Oppakken' },
  done: {
    dismiss: 'terzijde gelegd',
    watch: 'volgen tot',
    'take-up': 'opgepakt',
  },
  until: 'Volgen tot en met',
  reason: 'Waarom?',
  submit: 'Besluit vastleggen',
  current: 'Besluit',
  by: (name: string, moment: string) => `${name}, ${moment}`,
  again: 'Ander besluit nemen',
  anew: 'Een nieuw besluit komt in de plaats van dit; het oude blijft bewaard.',
  someone: 'iemand die hier niet meer werkt',
  refused: {
    'no-decision': 'Kies een van de drie. Uw tekst staat er nog.',
    'no-day': 'Kies een dag na vandaag en binnen een jaar. Uw tekst staat er nog.',
    'no-reason': 'Schrijf in een paar woorden waarom. Uw keuze staat er nog.',
    'reason-too-long': 'Uw tekst is langer dan 4.000 tekens. Kort hem in; hij staat er nog.',
    overtaken:
      'Intussen nam een collega een besluit: zie hierboven. Uw tekst staat er nog. Leg nog eens vast als uw besluit in de plaats moet komen.',
  },
}

export const correction = {
  open: 'Mijn oordeel herzien',
  title: 'Oordeel herzien',
  note: 'Uw eerste oordeel blijft bewaard: daaraan meten we wat u zag vóór de weging.',
  submit: 'Herzien oordeel vastleggen',
  first: (name: string, moment: string) => `Eerst: ${name}, ${moment}.`,
  colleagues: 'Oordelen van collega’s',
  colleague: (name: string, judgement: string, moment: string) => `${name}: ${judgement}, ${moment}`,
}

export const verdict = {
  open: 'Geen indicatie',
  reason: 'Waarom is dit geen indicatie?',
  submit: 'Vastleggen als geen indicatie',
  note: 'Geldt voor deze citaten, ook in latere nachten. De som volgt na de volgende nacht.',
  title: 'Volgens mensen geen indicatie',
  said: (name: string, moment: string) => `${name}, ${moment}`,
  pending: 'telt nog mee tot de volgende nacht',
  withdraw: 'Toch wel een indicatie',
  withdrawLabel: (label: string) => `${label}: toch wel een indicatie`,
  rejectLabel: (label: string) => `Geen indicatie: ${label}`,
}

export const network = {
  readers: (names: readonly string[]) =>
    `${listed(names)} ${names.length === 1 ? 'leest' : 'lezen'} dit nu ook.`,
  readersNote: 'Wat u vastlegt gaat niet verloren.',
  judgedBefore: (n: number) =>
    n === 1
      ? 'Eén collega heeft dit verband al beoordeeld. Dat oordeel ziet u na het uwe.'
      : `${capital(inWords(n))} collega’s hebben dit verband al beoordeeld. Hun oordelen ziet u na het uwe.`,
  verband: 'Verband',
  name: (n: number) => `V-${n}`,
  title: (n: number) => `Verband V-${n}`,
  position: (n: number, total: number) => `${number(n)} van ${number(total)}`,
  previous: 'Vorige',
  next: 'Volgende',
  parts: 'Op deze bladzijde',
  advertsOnline: (n: number, online: number) =>
    `${n === 1 ? 'advertentie' : 'advertenties'}, ${online} online`,
  names: (n: number) => (n === 1 ? 'naam' : 'namen'),
  phones: (n: number) => (n === 1 ? 'telefoonnummer' : 'telefoonnummers'),
  places: (n: number, outside: number) =>
    `${n === 1 ? 'plaats' : 'plaatsen'}${outside === 0 ? '' : `, ${outside} buiten de regio`}`,
  visible: (n: number) => `${n === 1 ? 'dag' : 'dagen'} zichtbaar`,
  indications: 'Indicaties',
  advertsTab: 'Advertenties',
  movement: 'Verplaatsing',
  links: 'Koppelingen',
}

const languageNames = new Intl.DisplayNames('nl', { type: 'language' })

export const advert = {
  title: 'Wat er staat',
  unmarked: 'nieuwste eerst · ongemarkeerd tot uw eerste oordeel',
  newestFirst: 'nieuwste eerst',
  marksOff: 'markeringen uit',
  marksOn: 'markeringen aan',
  number: (n: number) => `Advertentie ${n}`,
  online: 'online',
  gone: 'niet meer online',
  now: 'nu',
  age: 'leeftijd',
  price: 'prijs',
  hours: 'tijden',
  permit: 'vergunning',
  named: 'nummer genoemd',
  notNamed: 'niet genoemd',
  spoken: 'spreekt',
  languages: (codes: readonly string[]) => codes.map(code => languageNames.of(code) ?? code).join(', '),
  years: (ages: readonly number[]) => listed(ages),
  from: (euros: number) => `vanaf € ${number(euros)}`,
  capture: 'Vastlegging',
  noCapture: 'Geen vastlegging: ingelezen uit een bestand',
  earlier: (n: number) => count(n, 'eerdere versie', 'eerdere versies'),
  version: (range: string) => `Zo stond het er ${range}`,
  more: (numbers: readonly number[]) =>
    numbers.length > 8 ? `Toon ook de andere ${numbers.length}` : `Toon ook ${listed(numbers)}`,
  marks: 'Markeringen in deze advertentie',
  part: (newest: number, oldest: number, all: number) =>
    `Advertentie ${number(newest)} tot en met ${number(oldest)} van ${number(all)}`,
  whole: 'Toon de hele tekst',
  newerAdverts: 'nieuwere',
  olderAdverts: 'oudere',
}

export const judged = {
  title: 'Door u beoordeeld',
  queue: 'Wachtrij',
  none: 'U hebt nog niets beoordeeld.',
  network: 'Verband',
  judgement: 'Uw oordeel',
  reason: 'Wat u zag',
  decision: 'Besluit',
  undecided: 'nog geen',
  when: 'Wanneer',
}

export const judgement = {
  title: 'Uw eerste oordeel',
  intro: 'Lees wat er staat. Indicaties, tegenindicaties en de som ziet u zodra u dit vastlegt.',
  choice: 'Oordeel',
  reason: 'Wat ziet u?',
  ownWords: 'In eigen woorden',
  submit: 'Vastleggen en weging tonen',
  refused: {
    'no-judgement': 'Kies een van de drie oordelen. Uw tekst staat er nog.',
    'no-reason': 'Schrijf in een paar woorden wat u ziet. Uw keuze staat er nog.',
    'reason-too-long': 'Uw tekst is langer dan 4.000 tekens. Kort hem in; hij staat er nog.',
  },
}

export const weighing = {
  title: 'Wat opvalt, en hoe het ook kan',
  counts: (signals: number, counters: number) =>
    `${count(signals, 'indicatie', 'indicaties')}, ${count(counters, 'tegenindicatie', 'tegenindicaties')}`,
  signalHead: 'Indicatie en citaat',
  innocentHead: 'Gewone verklaring',
  points: 'Punt',
  counterHead: 'Tegenindicatie: pleit voor een gewone verklaring',
  strengths: { weak: 'zwak', moderate: 'matig', strong: 'sterk' },
  notCounted: {
    family: (worth: number) => `${worth} punten, telt niet mee: per familie telt de sterkste`,
    link: (worth: number) => `${worth} punten, telt niet mee: berust op een koppeling die al telt`,
  },
  bounded: (worth: number) => `${worth} punten, begrensd`,
  sameLink: '(berust op een koppeling die al telt)',
  held: {
    'foreign-account':
      'De aandacht blijft laag: zonder de advertenties van één account, dat alleen een contactgegeven met de andere deelt, blijft er te weinig over. Iedereen kan andermans nummer in een advertentie zetten.',
    failed: 'De aandacht blijft wat zij was, omdat niet alle vragen konden worden gesteld.',
  },
  in: 'in',
  moreQuotes: (n: number) => count(n, 'ander citaat', 'andere citaten'),
  explain: 'Waar dit op berust',
  misses: 'Ziet niet:',
  none: 'Geen enkele indicatie. De weging vond niets dat opvalt.',
  absent: 'Dit verband is nog niet gewogen. Dat gebeurt vannacht.',
  sum: 'De som',
  yours: (moment: string) => `Uw eerste oordeel, ${moment}:`,
  dropped: (letters: readonly string[]) =>
    `(${listed(letters)} ${letters.length === 1 ? 'vervalt' : 'vervallen'})`,
  attention: (name: string) => `Aandacht: ${name}`,
  band: (from: number, until: number | null) =>
    until === null ? `(vanaf ${from})` : `(${from} tot en met ${until})`,
  noPoints: 'vervalt',
  bound: (share: number, positive: number, most: number) =>
    `Tegenindicaties tellen samen voor hooguit ${share}%: van ${positive} is dat ${most}.`,
  families: (n: number) =>
    n === 0
      ? 'Geen familie telt mee.'
      : n === 1
        ? 'Eén familie telt mee.'
        : `${capital(inWords(n))} families tellen mee.`,
  sufficient: (least: number) => `Onder ${inWords(least)} zou hier “onvoldoende” staan.`,
  insufficient: (least: number) =>
    `Onvoldoende: onder ${inWords(least)} families blijft de aandacht hooguit laag.`,
  never: 'De som is nooit grond voor een besluit.',
  failed: (labels: readonly string[]) =>
    `Deze vragen konden niet worden gesteld en tellen niet mee: ${listed(labels)}.`,
  fraudFirst: 'Mogelijk oplichting.',
  fraud: 'Er wordt vooruitbetaling gevraagd. Dan hoort bij de tekst vaak geen dienstverlener.',
  minorFirst: 'Mogelijk minderjarig.',
  minor:
    'Er staat een leeftijd onder de 18. Meld dit vandaag nog bij Veilig Thuis (0800-2000) en de politie; wacht niet op de som.',
}

export const movement = {
  title: 'Verplaatsing',
  note: 'hemelsbreed, tussen de middens van plaatsen',
  timeline: 'Tijdlijn: per plaats de nachten waarin wij een advertentie zagen. De tabel zegt hetzelfde.',
  today: 'vandaag',
  bars: 'Elke balk is een advertentie, van de eerste tot de laatste nacht dat wij haar zagen.',
  barsByPlace: 'Elke balk is een reeks nachten in één plaats, met het aantal advertenties erin.',
  hollow: 'Open vorm: buiten de zestien gemeenten of plaats onbekend.',
  number: 'Nr.',
  place: 'Plaats',
  seen: 'Gezien',
  days: 'Dagen',
  distance: 'Afstand',
  adverts: 'Advertenties',
  km: (n: number) => `${number(Math.round(n))} km`,
  unknown: '–',
  outside: (place: string) => `${place} (buiten)`,
  outsideCell: (place: string) => `${place}, buiten`,
  map: 'Kaart van de plaatsen in volgorde van bezoek. De tabel zegt hetzelfde.',
  legend:
    'Cirkel: plaats, oppervlak naar aantal dagen. Buiten de regio: aan de rand, niet op schaal. De namenlijst bepaalt de gemeente, de kaart tekent alleen. Coördinaten: GeoNames, CC BY 4.0.',
  scale: '5 km',
}

export const links = {
  title: 'Koppelingen',
  none: 'Deze advertentie is nergens aan gekoppeld.',
  contact: 'Contactgegeven',
  advert: 'Advertentie',
  adverts: 'Advertenties',
  advertiser: 'Account op de bron',
  link: 'Koppeling',
  drawing: 'Tekening van de koppelingen. De tabel zegt hetzelfde.',
  folded: (n: number) => adverts(n),
  note: 'Een koppeling zegt dat iets gelijk is. Zij bewijst niet dat er één persoon achter zit.',
  act: 'Geen koppeling: iets losmaken dat niet klopt',
  actNote: 'Van de volgende nacht af koppelt dit niet meer, ook niet als het in een andere vorm terugkomt.',
  whom: 'Voor wie',
  everybody: 'Voor alle advertenties',
  onlyFor: (n: number) => `Alleen voor advertentie ${n}`,
  why: 'Waarom niet?',
  submit: 'Losmaken',
  refused: {
    'no-reason': 'Schrijf in een paar woorden waarom dit niet koppelt. Er is niets losgemaakt.',
    'reason-too-long': 'Uw tekst is langer dan 4.000 tekens. Kort hem in; er is niets losgemaakt.',
    'advert-without-link': 'Deze advertentie heeft die koppeling niet. Er is niets losgemaakt.',
  },
  cutTonight: 'wordt de volgende nacht losgemaakt',
  wording: 'Dezelfde bewoording',
  wordingNote: 'Zo luidt wat zij gemeen hebben. Op een gemarkeerde plek schrijft ieder iets anders.',
  heldTitle: 'Wat niet koppelt, en waarom',
  heldNote: 'Dit is wel gelijk aan iets buiten dit verband, maar te weinig om het samen te nemen.',
  heldReasons: {
    'whole-site': 'Staat op een groot deel van de bron en zegt dus niets over wie adverteert.',
    switchboard: 'Hoort bij een centrale of een huis: het staat naast veel andere nummers.',
    'many-advertisers': 'Staat bij te veel adverteerders om iets te zeggen.',
    'no-second-kind': 'Alleen dit is gelijk. Er hoort een tweede overeenkomst bij, van een andere soort.',
  },
  cutTitle: 'Losgemaakt door mensen',
  cutBy: (own: boolean, moment: string) => `${own ? 'door u' : 'door een collega'}, ${moment}:`,
  cutOnly: (n: number) => `alleen voor advertentie ${n}`,
  undo: 'Toch koppelen',
  reasonLater: 'de reden ziet u na uw eerste oordeel.',
  reason: 'Reden',
}

export const past = {
  title: 'Hoe dit verband werd wat het is',
  joined: (n: number) => `Een ander verband ging hierin op, met ${adverts(n)}.`,
  partedFrom: (n: number, other: string | null) =>
    `Begon met ${adverts(n)} uit ${other ?? 'een ander verband'}.`,
  parted: (n: number, other: string | null) =>
    `${capital(adverts(n))} ${n === 1 ? 'ging' : 'gingen'} verder als ${other ?? 'een ander verband'}.`,
}

export const sources = {
  title: 'Bronnen',
  intro: 'Wat wij lezen, en hoe het de laatste veertien nachten ging. Wat afwijkt staat bovenaan.',
  none: 'Er is nog geen bron ingericht.',
  source: 'Bron',
  read: 'Gelezen',
  changed: 'Nieuw of gewijzigd',
  requests: 'Verzoeken',
  state: 'Toestand',
  kinds: { file: 'bronbestand', demo: 'verzonnen bron', import: 'ingelezen bestand' },
  never: 'nog niet gelezen',
  busy: (moment: string) => `bezig sinds ${moment}`,
  waits: (moment: string) => `begonnen ${moment}, gaat de volgende nacht verder`,
  nights: '14 nachten (lijn: minimum)',
  drawn: (good: number, failed: number, none: number) =>
    `Gelezen advertenties per nacht: ${count(good, 'nacht', 'nachten')} goed, ${number(failed)} mislukt, ${number(none)} niet gelezen. De tabel onderaan zegt hetzelfde.`,
  figures: 'De nachten in cijfers',
  figuresNote: 'Een nacht heet naar de ochtend waarop hij eindigt.',
  figuresOf: (source: string) => `Tabel van ${source}`,
  night: 'Nacht',
  faults: 'Onleesbaar of mislukt',
  notRead: 'niet gelezen',
  unfinished: 'nog niet klaar',
  good: 'goed',
  unreadable: (n: number) =>
    `${count(n, 'bladzijde', 'bladzijden')} onleesbaar; ${n === 1 ? 'die is' : 'die zijn'} bewaard`,
  lowYield: 'te weinig gelezen',
  lowYieldNote: 'niets telt als verdwenen',
  stopped: 'gestopt',
  stoppedNote: 'wat gelezen was, is bewaard',
}

export const keyList = {
  title: 'Toetsen',
  intro: 'Losse toetsen werken niet terwijl u typt. Alles kan ook met muis, vinger of Tab.',
  key: 'Toets',
  does: 'Doet',
  rows: [
    [['j', 'k'], 'volgende, vorige'],
    [['o', 'Enter'], 'openen'],
    [['1', '2', '3'], 'een oordeel of besluit kiezen; daarna typt u waarom'],
    [['Ctrl Enter'], 'vastleggen'],
    [['m'], 'markeringen in de teksten aan of uit'],
    [['w'], 'naar de wachtrij'],
    [['/'], 'zoeken in teksten'],
    [['f'], 'naar de filters'],
    [['Esc'], 'een veld verlaten'],
    [['?'], 'deze lijst'],
  ] as const,
  offTitle: 'Uitzetten',
  off: 'Losse toetsen uitzetten',
  on: 'Losse toetsen aanzetten',
  offNote: 'Geldt voor deze browser. Zonder script doen de toetsen niets.',
}

export const accessibility = {
  title: 'Toegankelijkheid',
  paragraphs: [
    'inbeeld moet voor iedereen te gebruiken zijn. Wij volgen WCAG 2.2, niveau A en AA.',
    'U kunt alles met het toetsenbord doen. De schermen werken ook zonder script, op een telefoon en in grijs.',
    'Naast elke kaart, tijdlijn of tekening staat een tabel die hetzelfde zegt.',
    'Wij toetsen elk scherm automatisch bij elke wijziging. Een onafhankelijke toets door mensen is nog niet gedaan. Tot dan is de status: wij weten het nog niet volledig.',
    'Werkt iets niet voor u? Zeg het tegen de beheerder van inbeeld in uw gemeente. U krijgt binnen twee weken antwoord.',
  ],
}

export const faults = {
  tooLarge: 'Het formulier is te groot. Maak de tekst korter en verstuur het opnieuw.',
  notFoundTitle: 'Niet gevonden',
  notFound: 'Deze bladzijde bestaat niet, of ligt buiten uw gemeenten.',
  refusedTitle: 'Geen toegang',
  noRights: 'U bent aangemeld, maar heeft nog geen rechten. Vraag de beheerder van uw gemeente om een rol.',
  noAdverts: (role: string) => `Met de rol ${role} leest u geen advertenties.`,
  mayRead: 'Bronnen kunt u wel bekijken.',
  crossSite: 'Dit formulier kwam niet van inbeeld zelf. Er is niets vastgelegd. Open de bladzijde opnieuw.',
  refused: 'Dit mag niet met uw rol.',
  brokenTitle: 'Dit lukte niet',
  broken: 'Er ging iets mis aan onze kant. Er is niets half vastgelegd. Probeer het over een minuut opnieuw.',
  toQueue: 'Naar de wachtrij',
  toSources: 'Naar de bronnen',
}

function inWords(n: number): string {
  return ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes'][n] ?? number(n)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
