import { type Cardinal, cardinalAfter, cardinalBefore } from './cardinal.ts'
import { readDigitWords } from './digit-words.ts'
import { originalSpan, type Plain, plain } from './plain.ts'
import { matchesAt, wordSet, wordsOf } from './words.ts'

/** An age from 14 to 80 that the advert states. */
export interface FoundAge {
  age: number
  start: number
  end: number
}

const youngest = 14
const oldest = 80

const years = String.raw`(?:jaar|jaartjes|jarige?|jr|lentes|years?(?:[ -]old)?|yrs?(?: old)?|y\.?\/?o\.?|jahre?|ans|años|anos|ani|éves|eves|lat|lata|anni|let|години|години|лет|года?|yaşında|χρονών)`
const counted = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/€$+-])(\d{2})(?:\s{0,2}-?\s{0,2})(?:${years}|j|y)(?:\.|(?![\p{L}+]))(?!\d)`,
  'gu',
)
/** The word for years alone: the number before it may be in words. */
const spelled = new RegExp(String.raw`${years}(?!\p{L})`, 'uy')
const labelled =
  /(?<!\p{L})(?:mijn leeftijd(?: is)?|leeftijd|age|alter|âge|edad|vârsta|varsta|wiek|kor|életkor|idade|età|věk|възраст|возраст|net|just turned|turned|pas|gerade|tout juste|recién cumplidos?|abia)(\s{0,2}[:=-]\s{0,2}|\s)(?:(?:de|van|of|is)\s)?(?:(\d{2})(?![\p{L}\p{N}]|[.,:-]\d|\s?(?:cm|kg|km|uur|u|min|euro|€|%|x|jaar ervaring|-))|(?=\p{L}))/uy
const being =
  /(?<!\p{L})(?:ik ben|i am|i[’']m|ich bin|soy|sunt|jestem|sono)(?: (?:pas|net|nu|now|only|just|jetzt|erst|al|een))? (?:(\d{2})(?![\p{L}\p{N}]|[.,:/-]\d|\s?(?:cm|kg|km|uur|u |min|euro|€|%|x |m |dagen|weken|maanden|days|weeks|months|jaar|jahre|years))|(?=\p{L}))/uy
/** "Ik ben Lisa, 30, en …", and at the beginning of a line "Lisa (30)" or "Lisa, 30, …". */
const introduced =
  /(?<!\p{L})(?:ik ben|mijn naam is|ik heet|i am|i'm|my name is|ich bin|ich heiße|je suis|je m'appelle|me llamo|soy|mă numesc|mi chiamo|jestem)\s(?!bijna|almost|fast|about|over|ruim|ongeveer)\p{L}{2,20},? (?:van )?\(?(\d{2})(?=\)|,|\.(?!\d)|\s*$| (?:from|uit|aus|en|and|und)(?!\p{L}))/muy
const heading =
  /^[^\p{L}\p{N}\n]{0,6}(\p{Lu}\p{L}{1,19})(?:\s{0,2}\((\d{2})\)(?=$|[\s,.!|–-])(?!\s?(?:foto|review|reactie|min|x))|\s?([,|•·*★♥❤~/-])\s?(\d{2})(?=\s?\3(?:\s|\p{L}|$)|\s{0,2}$))/gmu
const beside = /(?:\s(?:en|and|und|et|y|&|\+)|,)\s\p{Lu}\p{L}{1,19}\s?\((\d{2})\)/gu
const described =
  /(?<!\p{L})(?:meid|meisje|vrouw|dame|studente|brunette|blondine|girl|woman|lady|student|mädchen|frau|fille|femme|chica|mujer|fata|dziewczyna)(?: (?:van|of|von|de))? \(?(\d{2})(?=\)|,|\.(?!\d)|\s*$| (?:jaar|jahre|years|ans|años))/muy

/** What makes a number of years something else than the advertiser's age. */
const before =
  /(?:\b(?:al|sinds|sinds \d{4},?|jubileum|bestaat|vanaf|voor|boven|onder|tot|t\/m|ouder dan|jonger dan|minimaal|min\.?|minimum|maximaal|max\.?|minstens|tussen|ruim|meer dan|na|zoon|dochter|kind|mannen|heren|men|man|klanten|gasten|gentlemen|over|under|above|below|since|for|from|until|between|at least|older than|more than|seit|ab|über|unter|bis|mindestens|zwischen|depuis|plus de|dès|desde|hace|más de|de peste|od|ponad|(?:mannen|heren|gasten|klanten|men|hombres|männer|hommes) (?:van|of|von|de)|(?:zoon|dochter|sohn|tochter|son|daughter|fils|fille|hijo|hija|kind|man|partner|vriend|vriendin|moeder|mother|mutter|mère) (?:is|ist|van|of|est|tiene|\w{1,3}))(?: (?:de|the|je|ongeveer|ca\.?|circa|bijna|about|ongev\.?))?|[-–+]|\d\s(?:tot|en|and|to|und|bis|à|a|y))\s{0,2}$/u
const after =
  /^\s{0,2}(?:lang|geleden|ervaring|werk|werkzaam|actief|in het vak|in (?:the )?business|getrouwd|samen|bestaan|garantie|jonger|ouder\b|en ouder|of ouder|and older|or older|of experience|experience|ago|erfahrung|in der branche|d'expérience|de experiencia|de experienta|doświadczenia|tapasztalat|\+|plus\b|minimum|[-–]\s?\d|(?:tot|t\/m|to|bis|à|a) \d)/u
const notPersons = new Set(
  "kamer room zimmer foto foto's fotos reviews reacties massage tarief prijs uur min minuten pagina page euro tel bel app etage bus lijn week dag maat bezoekers likes nieuw new vanaf".split(
    ' ',
  ),
)

/** Finds the ages an advert states of the person in it, in order. */
export function findAges(text: string): FoundAge[] {
  const read = plain(text)
  const { lower } = read
  const found = new Map<number, FoundAge>()
  const add = (age: number, from: number, until: number) => {
    if (age < youngest || age > oldest) return
    const [start, end] = originalSpan(read, from, until)
    found.set(start, { age, start, end })
  }
  const addDigits = (match: RegExpMatchArray, group: number) => {
    const whole = match[0]
    const from = (match.index ?? 0) + whole.lastIndexOf(match[group] ?? '')
    if (!isOther(lower, from + 2)) add(Number(match[group]), from, from + 2)
  }
  for (const match of lower.matchAll(counted))
    if (!isOtherYears(lower, match.index, match.index + match[0].length))
      add(Number(match[1]), match.index, match.index + 2)
  for (const { start, end, value } of spelledOut(read))
    if (!isOtherYears(lower, start, end)) add(value, start, end)
  for (const match of matchesAt(read, lower, labelWords, labelled)) addLabelled(read, match, add)
  for (const match of matchesAt(read, lower, beingWords, being)) {
    if (match[1] !== undefined) addDigits(match, 1)
    else {
      const number = cardinalAfter(lower, match.index + match[0].length)
      if (number !== null && number.value >= 18 && sentenceEnd.test(lower.slice(number.end, number.end + 5)))
        add(number.value, number.start, number.end)
    }
  }
  if (!/\d\d/.test(lower)) return inOrder(found)
  for (const match of matchesAt(read, lower, introducingWords, introduced)) addDigits(match, 1)
  for (const match of read.text.matchAll(beside)) addDigits(match, 1)
  for (const match of matchesAt(read, lower, personWords, described))
    if (!before.test(lower.slice(Math.max(0, match.index - 24), match.index))) addDigits(match, 1)
  for (const match of read.text.matchAll(heading))
    if (!notPersons.has((match[1] ?? '').toLowerCase())) addDigits(match, match[2] !== undefined ? 2 : 4)
  return inOrder(found)
}

function inOrder(found: ReadonlyMap<number, FoundAge>): FoundAge[] {
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** "Achtentwintig jaar"; whose years they are is for the caller. */
function* spelledOut(read: Plain): Generator<Cardinal> {
  const { all, starts, ends } = wordsOf(read)
  for (let index = 1; index < all.length; index++) {
    if (!yearWords.has(all[index] ?? '')) continue
    const previous = all[index - 1] === 'de' ? index - 2 : index - 1
    if (readDigitWords(all[previous] ?? '') === null) continue
    const start = starts[index] ?? 0
    spelled.lastIndex = start
    const years = spelled.exec(read.lower)
    const number = years === null ? null : cardinalBefore(read.lower, ends[previous] ?? 0)
    const between = read.lower.slice(ends[previous] ?? 0, start)
    if (years !== null && number !== null && /^(?: de)?[\s-]{1,2}$/.test(between))
      yield { ...number, end: start + years[0].length }
  }
}

const sentenceEnd = /^\s*(?:[.,!\n]|$|en\b|and\b|und\b)/
const yearWords = wordSet(
  'jaar jaartjes jarige jarig jr lentes year years yr yrs y yo jahr jahre ans años anos ani éves eves lat lata anni let години годин лет год года yaşında χρονών',
)
const labelWords = wordSet(
  'mijn leeftijd age alter âge edad vârsta varsta wiek kor életkor idade età věk възраст возраст net turned pas gerade tout recién abia',
)
const beingWords = wordSet('ik i ich soy sunt jestem sono')
const introducingWords = wordSet('ik mijn i my ich je me soy mă mi jestem')
const personWords = wordSet(
  'meid meisje vrouw dame studente brunette blondine girl woman lady student mädchen frau fille femme chica mujer fata dziewczyna',
)

const youngestJust = 25

function addLabelled(
  read: Plain,
  match: RegExpMatchArray,
  add: (age: number, from: number, until: number) => void,
): void {
  const { lower } = read
  const at = match.index ?? 0
  const end = at + match[0].length
  const isLabel = /[:=-]/.test(match[1] ?? '')
  const isJust = !isLabel && /^(?:pas|net|kor|alter|gerade|turned|abia)/.test(match[0])
  if (/(?:minimum|minimale|vanaf|min\.?)\s?$/.test(lower.slice(Math.max(0, at - 10), at))) return
  const number =
    match[2] === undefined ? cardinalAfter(lower, end) : { value: Number(match[2]), start: end - 2, end }
  // "net 18" says something new; "pas 30 minuten" and "pas 12" do not.
  if (number === null || (isJust && number.value > youngestJust) || isOther(lower, number.end)) return
  if (match[2] === undefined && !isLabel && !isJust && number.value < 18) return
  add(number.value, number.start, number.end)
}

function isOtherYears(text: string, start: number, end: number): boolean {
  return before.test(text.slice(Math.max(0, start - 24), start)) || isOther(text, end)
}

function isOther(text: string, end: number): boolean {
  return after.test(text.slice(end, end + 24))
}
