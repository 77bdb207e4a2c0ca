import type { DigitGroup } from './digit-groups.ts'
import { type Candidate, maskFollows, numberOf } from './phone-candidate.ts'
import { beginsMobile, type Country } from './phone-number.ts'
import { isOtherNumber } from './phone-others.ts'
import type { Plain } from './plain.ts'

const widestBreak = 60
const fewestInNumber = 9
const mostWords = 6
const mostPieces = 4
/** Of a later piece: fewer are an age or a count. */
const fewestDigits = 4
/** What between two halves says that they are none: hidden digits, amounts, hours. */
const noBreakSign = /[€$£%?#•]|x{2,}|\*{2,}\s*$|…|\.{2,}|\d/
const noBreakWord =
  /(?<!\p{L})(?:tot|t\/m|to|till|until|bis|uur|u|van|vanaf|from|euro|per|jaar|km|cm|of|or|oder|rest|code|kamer|deur|huisnr|leeftijd|age|alter|edad)(?!\p{L})/u

/** The end of a run where a number may begin: behind a sign or a line break set apart from what is before. */
function beginning(run: readonly DigitGroup[]): readonly DigitGroup[] {
  const index = run.findLastIndex(({ digits, gap }) => /^0[06]?$|^06/.test(digits) && /[^\s]|\n/.test(gap))
  return index > 0 && !run[0]?.digits.startsWith('0') ? run.slice(index) : run
}

const mostInChorus = 10

/** What is said between pieces of one number and adds nothing: what comes next, laughter, a breath in brackets. */
const connectors = new Set(
  `en dan komt volgt komen eerst daarna daarachter erachter achter met nog noch vervolgens gevolgd door tot slot ten slotte tenslotte laatste als en de het
  streepje streep punt komma spatie pauze stop kort even ademhalen adem halen haha hahaha hihi hehe lol xd kus kusje kusjes schat lieverd jaja
  and then after that next last finally followed by dash dot pause breath take a deep the comma with now
  comes goes
  und dann kommt kommen folgt danach noch weiter zum schluss am ende zuletzt punkt strich pause mit kurz luft holen
  et puis ensuite après enfin pour finir tiret virgule y luego después por último fin guion punto e poi apoi la final potem na koniec
  majd aztán végül depois por fim alla fine`.split(/\s+/),
)
const aside = /\([^()\d]{1,30}\)/g
const fewestConnected = 2

/** Only connecting words between two pieces: shorter ones are part of the number as well. */
function isConnected(between: string): boolean {
  const words = between.replace(aside, ' ').match(/\p{L}+/gu) ?? []
  return words.every(word => connectors.has(word)) && !/[\n€$%:;?#*]/.test(between)
}

/** "06 kus 12 kus 34": the same word again and again is a sign like any other. */
function isSameBetween(read: Plain, runs: readonly (readonly DigitGroup[])[], at: number): boolean {
  const betweens = [0, 1, 2].map(index => {
    const [last, first] = [runs[at + index]?.at(-1), runs[at + index + 1]?.[0]]
    return last === undefined || first === undefined ? null : read.lower.slice(last.end, first.start)
  })
  return betweens[0] !== null && betweens.every(between => between === betweens[0])
}

/** A number with other words between its halves ("06 12 34, bel me, 56 78"): only when all pieces together make exactly one. */
export function piecedTogether(
  read: Plain,
  runs: readonly (readonly DigitGroup[])[],
  at: number,
  country: Country,
): (Candidate & { runs: number }) | null {
  const run = beginning(runs[at] ?? [])
  const [start] = run
  if (start === undefined || start.loose || isOtherNumber(read, start)) return null
  const signed = start.plusAt !== null && !start.digits.startsWith('0')
  let groups = [...run]
  if (!signed && !/^0/.test(groups.map(group => group.digits).join(''))) return null
  const isChorus = isSameBetween(read, runs, at)
  let joinsOnly = true
  for (let count = 1; count < (isChorus || joinsOnly ? mostInChorus : mostPieces); count++) {
    const [last, next] = [groups.at(-1), runs[at + count]]
    const [first] = next ?? []
    if (last === undefined || next === undefined || first === undefined) return null
    const between = read.lower.slice(last.end, first.start)
    joinsOnly &&= isConnected(between)
    const isBroken = noBreakSign.test(between) || (!isConnected(between) && noBreakWord.test(between))
    if (between.length > widestBreak || isBroken || first.plusAt !== null || first.loose) return null
    if ((between.match(/\p{L}+/gu)?.length ?? 0) > mostWords) return null
    const least = joinsOnly ? fewestConnected : fewestDigits
    if (!isChorus && next.reduce((sum, group) => sum + group.digits.length, 0) < least) return null
    groups = [...groups, { ...first, gap: between }, ...next.slice(1)]
    if (groups.reduce((sum, group) => sum + group.digits.length, 0) > 30) return null
    const digits = groups.map(group => group.digits).join('')
    if (!beginsMobile(digits, country) && !signed) return null
    if (digits.length < fewestInNumber) continue
    const value = numberOf(read, groups, 0, groups.length - 1, signed, country)
    if (value === null || value === 'several') continue
    const end = groups.at(-1)?.end ?? last.end
    if (maskFollows(read, { value, end }, country)) return null
    return {
      value,
      first: 0,
      last: groups.length - 1,
      start: signed ? (start.plusAt ?? start.start) : start.start,
      end,
      runs: count + 1,
    }
  }
  return null
}
