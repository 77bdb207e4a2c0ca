import { cardinalAfter, cardinalBefore } from './cardinal.ts'
import { originalSpan, type Plain, plain } from './plain.ts'

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
const spelled = new RegExp(String.raw`(?<=\p{L})(?: de)?[\s-]{1,2}${years}(?!\p{L})`, 'gu')
const labelled =
  /(?<!\p{L})(?:mijn leeftijd(?: is)?|leeftijd|age|alter|âge|edad|vârsta|varsta|wiek|kor|életkor|idade|età|věk|възраст|возраст|net|just turned|turned|pas|gerade|tout juste|recién cumplidos?|abia)(\s{0,2}[:=-]\s{0,2}|\s)(?:(?:de|van|of|is)\s)?(?:(\d{2})(?![\p{L}\p{N}]|[.,:-]\d|\s?(?:cm|kg|km|uur|u|min|euro|€|%|x|jaar ervaring|-))|(?=\p{L}))/gu
const being =
  /(?<!\p{L})(?:ik ben|i am|i[’']m|ich bin|soy|sunt|jestem|sono)(?: (?:pas|net|nu|now|only|just|jetzt|erst|al|een))? (?:(\d{2})(?![\p{L}\p{N}]|[.,:/-]\d|\s?(?:cm|kg|km|uur|u |min|euro|€|%|x |m |dagen|weken|maanden|days|weeks|months|jaar|jahre|years))|(?=\p{L}))/gu
/** "Ik ben Lisa, 30, en …", and at the beginning of a line "Lisa (30)" or "Lisa, 30, …". */
const introduced =
  /(?<!\p{L})(?:ik ben|mijn naam is|ik heet|i am|i'm|my name is|ich bin|ich heiße|je suis|je m'appelle|me llamo|soy|mă numesc|mi chiamo|jestem)\s(?!bijna|almost|fast|about|over|ruim|ongeveer)\p{L}{2,20},? (?:van )?\(?(\d{2})(?=\)|,|\.(?!\d)|\s*$| (?:from|uit|aus|en|and|und)(?!\p{L}))/gmu
const heading =
  /^[^\p{L}\p{N}\n]{0,6}(\p{Lu}\p{L}{1,19})(?:\s{0,2}\((\d{2})\)(?=$|[\s,.!|–-])(?!\s?(?:foto|review|reactie|min|x))|\s?([,|•·*★♥❤~/-])\s?(\d{2})(?=\s?\3(?:\s|\p{L}|$)|\s{0,2}$))/gmu
const beside = /(?:\s(?:en|and|und|et|y|&|\+)|,)\s\p{Lu}\p{L}{1,19}\s?\((\d{2})\)/gu
const described =
  /(?<!\p{L})(?:meid|meisje|vrouw|dame|studente|brunette|blondine|girl|woman|lady|student|mädchen|frau|fille|femme|chica|mujer|fata|dziewczyna)(?: (?:van|of|von|de))? \(?(\d{2})(?=\)|,|\.(?!\d)|\s*$| (?:jaar|jahre|years|ans|años))/gmu

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
  for (const match of lower.matchAll(spelled)) {
    const number = cardinalBefore(lower, match.index)
    if (number !== null && !isOtherYears(lower, number.start, match.index + match[0].length))
      add(number.value, number.start, number.end)
  }
  for (const match of lower.matchAll(labelled)) addLabelled(read, match, add)
  for (const match of lower.matchAll(being)) {
    const end = match.index + match[0].length
    if (match[1] !== undefined) addDigits(match, 1)
    else {
      const number = cardinalAfter(lower, end)
      if (
        number !== null &&
        number.value >= 18 &&
        /^\s*(?:[.,!\n]|$|en\b|and\b|und\b)/.test(lower.slice(number.end, number.end + 5))
      )
        add(number.value, number.start, number.end)
    }
  }
  for (const match of lower.matchAll(introduced)) addDigits(match, 1)
  for (const match of read.text.matchAll(beside)) addDigits(match, 1)
  for (const match of lower.matchAll(described))
    if (!before.test(lower.slice(Math.max(0, match.index - 24), match.index))) addDigits(match, 1)
  for (const match of read.text.matchAll(heading))
    if (!notPersons.has((match[1] ?? '').toLowerCase())) addDigits(match, match[2] !== undefined ? 2 : 4)
  return [...found.values()].sort((a, b) => a.start - b.start)
}

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
