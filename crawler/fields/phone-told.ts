import type { DigitGroup } from './digit-groups.ts'
import type { Candidate } from './phone-candidate.ts'
import { beginsMobile, type Country, validNumber } from './phone-number.ts'
import { isOtherNumber } from './phone-others.ts'
import { readingsOf } from './phone-readings.ts'
import type { Plain } from './plain.ts'

/** A number of which the text tells how it is to be read. */
export type Told = Pick<Candidate, 'value' | 'start' | 'end'> & { groups: DigitGroup[]; isBackwards: boolean }

const mayTell =
  /achterste|andersom|omgekeerd|omdraai|draai|spiegel|naar voren|naar links|backward|revers|right to left|back to front|rückwärts|umgekehrt|von hinten|envers|droite à gauche|revés|inver|derecha a izquierda|fordít|visszafelé|od tyłu|wspak|contrário|contrario|rest|eerste|deel|helft|begin|start|first|part|half|teil|hälfte|partie|moitié|parte|mitad|commence|empieza|ervoor|voorop|vooraan|in front|davor|nog 06|nog nul|devant|delante|vervolg|prima|czę|rész|laatste|last|letzte/

const backwards =
  /(?<!\p{L})(?:achterste\s?voren|andersom|achterstevoor|omgekeerd|omgedraaid|omdraaien|draai|spiegelbeeld|gespiegeld|(?:van )?achter(?:en)? naar vor?en|van rechts naar links|van rechts|backwards?|revers\p{L}*|right to left|back to front|mirrored|rückwärts|umgekehrt|umdrehen|von hinten(?: nach vorne?)?|von rechts nach links|à l[’']envers|de droite à gauche|inversé|al rev[eé]s|de derecha a izquierda|invertid[oa]|invers|de la coadă|fordítva|visszafelé|od tyłu|wspak|ao contrário|de trás para (?:a )?frente|al contrario|dalla fine)(?!\p{L})/u
const nearTelling = 90

/** "06 in front of it": behind the rest of the number. */
const prefixBehind =
  /^[\s,(-]{0,4}(?:met|with|mit|avec|con|cu|és|i|e)?\s?(?:een |a |ein |un )?$|^[\s,(-]{0,4}(?:zet|doe|put|add|set|plaats|typ)\s(?:er\s)?(?:eerst\s|nog\s|een\s|a\s)?$/u
const infront =
  /^[\s-]{0,2}(?:er ?voor|ervoor|voorop|vooraan|vooraf|davor|vorne|vorn|voran|in front|before|first|devant|avant|delante|antes|înainte|elé|przed|na frente|davanti)(?!\p{L})/u
/** Between 06 and the rest. */
const prefixAhead =
  /(?<!\p{L})(?:rest(?:je|eren|erende)?|resto?|reste|remaining|remainder|overige|andere|other|in front of|before|voor|vor|devant|delante de|davanti|gevolgd|dan|daarna|then|followed|dann|danach|puis|ensuite|luego|apoi|potem|majd|depois|poi|begint|begin|starts?|beginnt|commence|empieza)(?!\p{L})/u

/** What names the second part, right before it. */
const second =
  /(?<!\p{L})(?:(?:tweede|2e|laatste|andere|rest van het|overige|second|2nd|last|other|final|remaining|zweite[rs]?|2\.|letzte[rn]?|andere[rn]?|deuxième|2ème|second[eoa]?|dernière?s?|derniers|segunda?|última|últimos|ultima|ultimele|a doua|druga|drugi|ostatnie|második|utolsó)\s(?:(?:\d|\p{L}{2,6})\s)?(?:deel|helft|stuk|gedeelte|cijfers?|nummers?|getallen|part|half|piece|digits?|numbers?|bit|teil|hälfte|ziffern|zahlen|partie|moitié|chiffres|parte|mitad|cifras|números|partea|cifre|część|połowa|cyfry|fele|rész|számjegyek?)|(?:deel|part|teil|partie|parte|stuk|helft|half|część|rész)\s?(?:2|twee|two|zwei|deux|dos|doi|due|ii|b)|vervolg|(?:en )?(?:eindigt?|eindigend|ends?|ending|endet|endend|finit|termine|termina|kończy)|(?:de |the |der |die |le |el )?rest|en dan|gaat verder|continues|weiter)(?!\p{L})/gu
const labelReach = 60
const behindLabel =
  /^[\s:=>→,.–-]{0,5}(?:(?:van|of|von|de|mijn|my|meiner?|mon|mi|het|the|der|telefoon|phone|mobiele|number|nummer|numéro|número|is|zijn|are|ist|sind|est|sont|es|son|met|with|mit|auf|par|en|con|op|op de cijfers|cijfers|digits|verder|on|van het)[\s:=>→–-]{1,3}){0,5}$/u
/** What names the first part, before it. */
const firstPart =
  /(?:eerste?|first|1st|1e|erste[rs]?|première?|primera?|prima|pierwsz\p{L}|első|begin|start|beginnt?|fängt|commence|empieza|comienza|încep|zaczyna|nummer|number|numéro|número|telef\p{L}*|tel|phone|bel|call|app|whats\s?app|mobiel|mobile|handy|deel|part|teil|partie|gsm|cell)/u
const farthestPart = 400
const ten = 10

/** Finds the mobile numbers that the text says how to put together; each is the only way to read it. */
export function toldNumbers(read: Plain, runs: readonly (readonly DigitGroup[])[], country: Country): Told[] {
  if (runs.length === 0 || !(mayTell.test(read.lower) || read.original.includes('\u202e'))) return []
  const found: Told[] = []
  const add = (value: string | null, groups: DigitGroup[], isBackwards: boolean) => {
    const [first, last] = [groups[0], groups.at(-1)]
    if (value === null || first === undefined || last === undefined || isOtherNumber(read, first)) return
    const start = Math.min(...groups.map(group => group.start))
    const end = Math.max(...groups.map(group => group.end))
    found.push({ value, start, end, groups, isBackwards })
  }
  // Some write from right to left by a sign that cannot be seen.
  const turns = read.original.includes('\u202e')
  const tellsBackwards = turns || backwards.test(read.lower)
  for (const [at, run] of runs.entries()) {
    if (tellsBackwards) add(backwardsIn(read, run, country), [...run], true)
    for (const [one, other] of neighbours(runs, at)) {
      const together = [...one, ...other]
      if (isWhole(one, other) && isTold(read, one, other))
        add(mobileOf(together, read, country), together, false)
    }
  }
  return found
}

/** The stretch that may begin a number, with the one that may end it; either order. */
function* neighbours(
  runs: readonly (readonly DigitGroup[])[],
  at: number,
): Generator<[DigitGroup[], DigitGroup[]]> {
  const run = runs[at] ?? []
  const last = run.at(-1)
  if (last?.digits === '06' && run.length <= longestRun) yield [[last], run.slice(0, -1)]
  const first = run.findIndex(({ digits }) => digits.startsWith('0'))
  if (first < 0 || run.length > longestRun) return
  if (first > 0) yield [run.slice(first), run.slice(0, first)]
  for (let next = first + 1; next < run.length; next++) yield [run.slice(first, next), run.slice(next)]
  for (const other of [runs[at + 1], runs[at + 2], runs[at + 3], runs[at - 1]])
    if (other !== undefined && other.length <= longestRun)
      for (let from = 0; from < Math.min(other.length, 3); from++) yield [run.slice(first), other.slice(from)]
}

/** Groups of a stretch; no number has more. */
const longestRun = 24

/** Ten digits together, or few more where the last is a word. */
function isWhole(one: readonly DigitGroup[], other: readonly DigitGroup[]): boolean {
  const digits = digitsIn(one) + digitsIn(other)
  return digits >= ten && digits <= ten + 2
}

function digitsIn(groups: readonly DigitGroup[]): number {
  return groups.reduce((sum, { digits }) => sum + digits.length, 0)
}

function isTold(read: Plain, one: readonly DigitGroup[], other: readonly DigitGroup[]): boolean {
  const [begin, end, from, until] = [
    one[0]?.start ?? 0,
    one.at(-1)?.end ?? 0,
    other[0]?.start ?? 0,
    other.at(-1)?.end ?? 0,
  ]
  const isPrefix = digitsIn(one) === 2 && digitsIn(other) === ten - 2
  if (isPrefix && until <= begin)
    return prefixBehind.test(read.lower.slice(until, begin)) && infront.test(read.lower.slice(end, end + 14))
  if (from < end)
    return (
      isLabelled(read, until, begin, other) &&
      firstPart.test(read.lower.slice(Math.max(until, begin - 30), begin))
    )
  const between = read.lower.slice(end, from)
  if (isPrefix && between.length <= labelReach && !/\d/.test(between) && prefixAhead.test(between))
    return true
  return from - end <= farthestPart && isLabelled(read, end, from, other)
}

/** The words right before the other part call it that. */
function isLabelled(read: Plain, end: number, from: number, other: readonly DigitGroup[]): boolean {
  const start = other[0]?.start ?? from
  const before = read.lower.slice(Math.max(0, Math.max(start <= end ? 0 : end, start - labelReach)), start)
  for (const match of before.matchAll(second))
    if (behindLabel.test(before.slice(match.index + match[0].length))) return true
  return false
}

function mobileOf(groups: readonly DigitGroup[], read: Plain, country: Country): string | null {
  // "54 / Onze": a word behind the last digit may be no number.
  if (digitsIn(groups) > ten && groups.at(-1)?.loose === true)
    return mobileOf(groups.slice(0, -1), read, country)
  const values = new Set<string>()
  for (const digits of readingsOf(groups, read.text)) {
    const value =
      digits.length === ten && beginsMobile(digits, country) ? validNumber(digits, false, country) : null
    if (value !== null) values.add(value)
  }
  const [value] = values
  return values.size === 1 ? (value ?? null) : null
}

/** A stretch that makes a mobile number from its end to its beginning, and none as it stands, near words that say so. */
function backwardsIn(read: Plain, run: readonly DigitGroup[], country: Country): string | null {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined || run.length > longestRun || digitsIn(run) < ten) return null
  // "It starts with 06: 8765…".
  if (digitsIn(run) > ten) return backwardsIn(read, run.slice(1), country)
  const around = read.lower.slice(Math.max(0, first.start - nearTelling), last.end + nearTelling)
  if (!backwards.test(around) && !read.original.includes('\u202e')) return null
  const digits = run.map(group => group.digits).join('')
  const turned = [...digits].reverse().join('')
  if (!beginsMobile(turned, country) || !turned.startsWith('0')) return null
  return validNumber(digits, false, country) === null ? validNumber(turned, false, country) : null
}
