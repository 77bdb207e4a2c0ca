import type { Found } from './found.ts'
import { originalSpan, type Plain, plain } from './plain.ts'
import { matchesAt, wordSet } from './words.ts'

/** `value` is a normalised working name. */
export type FoundName = Found

/** Words that stand before a name or in its place and are none. */
const titles = new Set(
  'miss ms mrs mr lady mistress meesteres madame madam mevrouw frau señora sexy hot lieve lekkere mooie nieuwe new sweet beautiful geile the de het een trans ts tv shemale top vip real echte naam name'.split(
    ' ',
  ),
)

/** Words that may follow "ik ben", with a capital in a title or a shout. Origins are among them: they are no names. */
const notNames = new Set(
  `nieuw niet hier thuis alleen terug weer nu net pas ook een de het echt heel erg zeer zo lief lieve leuk mooi sexy geil slank blond
  brunette vrij beschikbaar open bereikbaar online single vrouw man meisje dame student studente masseuse escort gastvrouw moeder jong rijp volslank
  zelfstandig discreet betrouwbaar spontaan vrolijk gezellig ervaren onervaren bezig weg vandaag morgen altijd jaar jouw je dol klaar opzoek zoek op in
  uit van voor met bij en of maar wie wat waar who what where new here back available open free single girl woman lady student blonde
  brunette sweet nice hot real just very your the a an only always now today independent young mature ready looking not so from in at your
  neu nicht hier wieder zurück allein eine ein der die das sehr auch jung schlank nett verfügbar frei bereit nouvelle ici seule une un le la
  très libre disponible de nueva nuevo aquí una muy disponible sola nouă nou singură aici foarte nowa tutaj dostępna wolna
  nederlands nederlandse hollandse belgisch belgische vlaamse duits duitse frans franse engels engelse brits spaans spaanse italiaans
  italiaanse roemeens roemeense bulgaars bulgaarse hongaars hongaarse pools poolse tsjechisch tsjechische russisch russische
  oekraïens oekraïense oekraïense turks turkse marokkaans marokkaanse surinaams surinaamse antilliaans antilliaanse braziliaans braziliaanse
  colombiaans colombiaanse thais thaise chinees chinese japans japanse indonesisch indonesische latina latino latijns aziatisch aziatische
  afrikaans afrikaanse europees europese limburgse dutch belgian german french english british spanish italian romanian bulgarian
  hungarian polish czech russian ukrainian turkish moroccan brazilian colombian thai asian african european latin american
  deutsch deutsche holländerin rumänin polin ungarin bulgarin russin ukrainerin französin spanierin italienerin belge française
  allemande roumaine bulgare hongroise polonaise espagnole italienne brésilienne hollandaise rumana romana española colombiana brasileña
  româncă romanca maghiară polka ukrainka niemka belangrijk privé prive geheim geen secret not important unwichtig egal massage studio salon club
  kamer foto girls dames ladies duo trio welkom welcome hallo hello hi hoi hey dag schat lekker tantra zaterdag maandag dinsdag woensdag donderdag
  vrijdag zondag monday tuesday wednesday thursday friday saturday sunday anoniem anonymous onbekend unknown nvt geen none admin user`.split(
    /\s+/,
  ),
)

const shortest = 2
const longest = 20

/** The working name in its simplest form ("★ Léa ★" is "lea"), or null when what is written is no name. */
export function normaliseName(written: string): string | null {
  if (written.length > 200) return null
  const words = plain(written)
    .lower.replace(/['’`´]s(?![\p{L}])/gu, '')
    .split(/[^\p{L}'’-]+/u)
    .map(word => word.replace(/^['’-]+|['’-]+$/g, ''))
    .filter(word => word !== '')
  const first = words.find(word => !titles.has(word))
  if (first === undefined || notNames.has(first)) return null
  const folded = withoutAccents(first)
  if (folded.length < shortest || folded.length > longest || !isPronounceable(folded)) return null
  return folded
}

/** "xx" and "aaaa" are decoration. */
function isPronounceable(name: string): boolean {
  return !/(.)\1{3}/u.test(name) && (!/^[a-z'-]+$/.test(name) || /[aeiouy]/.test(name))
}

const letters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
}

/** A lower-case word with plain letters, as names are compared. */
export function withoutAccents(word: string): string {
  if (/^[a-z'-]*$/.test(word)) return word
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[łøßđıæœ’]/g, letter => letters[letter] ?? letter)
}

const name = String.raw`(\p{L}[\p{L}'’-]{1,19})`
const and = String.raw`(?:\s(?:en|and|und|et|y|și|i|és|&)\s${name})?`
/** These say that a name follows. */
const naming = new RegExp(
  String.raw`(?<!\p{L})(?:mijn naam is|m'n naam is|ik heet|ze heet|my name is|my name's|noem me|ich heiße|ich heisse|mein name ist|je m[’']?\s?appelle|mon nom est|mon prénom est|me llamo|mi nombre es|mă numesc|ma numesc|numele meu este|mă cheamă|ma cheama|nazywam się|nazywam sie|mam na imię|mam na imie|a nevem|nevem|chiamami|mi chiamo)[\s:]{1,3}${name}`,
  'iuy',
)
/** After these a name is one possibility among many: only a capital amid small letters counts. "im" is left out: in German it is "in the". */
const being = new RegExp(
  String.raw`(?<!\p{L})(?:ik ben|wij zijn|we zijn|dit is|i am|i[’']m|we are|this is|call me|ich bin|wir sind|je suis|soy|somos|sunt|jestem|vraag naar|ask for)\s${name}${and}`,
  'iuy',
)
const closing = new RegExp(
  String.raw`(?<!\p{L})(?:[Gg]roet(?:jes|en)|[Ll]iefs|[Kk]us(?:jes)?|[Kk]iss(?:es)?|[Ll]ove|[Xx]{2,3}|[Kk]üsschen|[Bb]isous|[Bb]esos)[\s,:!]{1,3}${name}\s{0,2}(?:$|\n|[^\p{L}\p{N}\s]|[xX]{1,3}(?!\p{L}))`,
  'muy',
)

const namingWords = wordSet(
  'mijn m ik ze my noem ich mein je mon me mi mă ma numele nazywam mam a nevem chiamami',
)
const beingWords = wordSet('ik wij we dit i this call ich wir je soy somos sunt jestem vraag ask')
const closingWords = wordSet(
  'groet groetjes groeten liefs kus kusjes kiss kisses love xx xxx küsschen bisous besos',
)

/** Finds names that the text itself gives as names ("mijn naam is …", "ik ben …"). */
export function findNames(text: string): FoundName[] {
  const read = plain(text)
  const found = new Map<number, FoundName>()
  for (const match of matchesAt(read, read.text, namingWords, naming)) add(found, read, match, 1)
  for (const match of matchesAt(read, read.text, beingWords, being)) {
    const phrase = match[0]
    for (const group of [1, 2]) if (isCapital(match[group], phrase)) add(found, read, match, group)
  }
  for (const match of matchesAt(read, read.text, closingWords, closing))
    if (isCapital(match[1], 'a b')) add(found, read, match, 1)
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** A capital says something only where the words before it have none: "Ik Ben Lief" is a title. */
function isCapital(word: string | undefined, phrase: string): boolean {
  if (word === undefined || !/^\p{Lu}\p{Ll}/u.test(word)) return false
  const second = /\s(\p{L})/u.exec(phrase)?.[1] ?? ''
  return phrase.indexOf(word) <= 4 || second === second.toLowerCase()
}

function add(found: Map<number, FoundName>, read: Plain, match: RegExpMatchArray, group: number): void {
  const word = match[group]
  if (word === undefined) return
  if (titles.has(word.toLowerCase())) return
  const value = normalisedOnce(word)
  if (value === null) return
  const whole = match[0]
  const from = (match.index ?? 0) + (group === 2 ? whole.lastIndexOf(word) : firstAfterPhrase(whole, word))
  const [start, end] = originalSpan(read, from, from + word.length)
  const disguised =
    /[^\p{L}'’-]/u.test(read.original.slice(start, end)) || read.original.slice(start, end) !== word
  found.set(start, { value, start, end, disguised })
}

function firstAfterPhrase(whole: string, word: string): number {
  const at = whole.indexOf(` ${word}`)
  return at >= 0 ? at + 1 : whole.lastIndexOf(word)
}

/** `plain` keeps only its latest answer; single words must not push the advert out of it. */
function normalisedOnce(word: string): string | null {
  const folded = withoutAccents(word.toLowerCase())
  if (notNames.has(word.toLowerCase()) || notNames.has(folded)) return null
  return folded.length < shortest || folded.length > longest || !isPronounceable(folded) ? null : folded
}
