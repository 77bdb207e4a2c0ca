import type { DigitGroup } from './digit-groups.ts'
import { countriesOf, countrySpoken } from './phone-country.ts'
import { beginsAnother, endsClean, startsClean } from './phone-neighbours.ts'
import {
  beginsMobile,
  type Country,
  isCutAtAreaCode,
  isFixedLength,
  isMobile,
  mobileIn,
  validNumber,
} from './phone-number.ts'
import { isOrderly } from './phone-order.ts'
import { isOtherNumber } from './phone-others.ts'
import { readingsOf, signsIn } from './phone-readings.ts'
import type { Plain } from './plain.ts'

/** A stretch of a run that is a number. Offsets count in the plain text. */
export interface Candidate {
  value: string
  /** Indices of its first and last group. */
  first: number
  last: number
  start: number
  end: number
}

const mostDigits = 16

/** The longest number that begins with a group and stands clear of its neighbours, or null. */
export function candidateAt(
  read: Plain,
  run: readonly DigitGroup[],
  first: number,
  previousEnd: number,
  country: Country,
): Candidate | null {
  const group = run[first]
  if (group === undefined || (group.loose && group.plusAt === null && !/^06?$/.test(group.digits)))
    return null
  const before = read.lower.slice(Math.max(0, group.start - 60), group.start)
  const addressed = linked.test(before)
  const signed = group.plusAt !== null && !group.digits.startsWith('0')
  if (!addressed && !signed && !group.digits.startsWith('0') && !isDutchAbroad(read, run, first, before))
    return null
  if (!addressed && isOtherNumber(read, group)) return null

  let best: Candidate | null = null
  let length = 0
  for (let last = first; last < run.length; last++) {
    const next = run[last]
    if (next === undefined || (last > first && next.plusAt !== null && !plusSeparates(run, first))) break
    if (last > first && next.gap.includes('\n') && beginsAnother(run, last)) break
    length += next.digits.length
    // A number in words may have more digits apart than together: "thirty four".
    if (length > mostDigits + 12) break
    const signs = signsIn(run.slice(first, last + 1))
    if (
      length + signs < 9 ||
      !startsClean(run, first, last, previousEnd) ||
      !endsClean(read, run, first, last)
    )
      continue
    const value = numberOf(read, run, first, last, signed, country)
    if (value === 'several') return null
    if (value !== null)
      best = {
        value,
        first,
        last,
        start: signed ? (group.plusAt ?? group.start) : group.start,
        end: next.end,
      }
  }
  if (best !== null && maskFollows(read, best, country)) return null
  if (
    best !== null &&
    group.digits.startsWith('00') &&
    !best.value.startsWith('+31') &&
    !isMobile(best.value) &&
    !spoken.test(before)
  )
    return null
  return best
}

/** The one number that a stretch can be read as. */
export function numberOf(
  read: Plain,
  run: readonly DigitGroup[],
  first: number,
  last: number,
  signed: boolean,
  country: Country,
): string | 'several' | null {
  const groups = run.slice(first, last + 1)
  const international = signed || !groups[0]?.digits.startsWith('0')
  const values = new Set<string>()
  for (const digits of readingsOf(groups, read.text)) {
    if (digits.length > mostDigits || !isOrderly(groups, beginsMobile(digits, country) || signed)) continue
    const value = validNumber(digits, international, country)
    if (value !== null && isCutAtAreaCode(value, groups[0]?.digits ?? '')) values.add(value)
    if (!international && !digits.startsWith('06')) addAbroad(read, digits, groups, value, country, values)
  }
  const [value] = values
  return values.size > 1 ? 'several' : (value ?? null)
}

/** Nobody but Belgians writes so. */
const belgianMobile = /^04[5-9]\d ?\/ ?\d\d[. ]\d\d[. ]\d\d$/
const mobileLabel = /(?:gsm|handy|mobiel|mobile|mobil|whats\s?app|app|sms)[^\p{L}\d]{0,4}$/u

/**
 * A mobile number of a country the text speaks of, written as at home. Where it could be a Dutch landline too, only
 * the word for a mobile telephone decides.
 */
function addAbroad(
  read: Plain,
  digits: string,
  groups: readonly DigitGroup[],
  value: string | null,
  country: Country,
  values: Set<string>,
): void {
  const start = groups[0]?.start ?? 0
  const belgian = belgianMobile.test(read.lower.slice(start, groups.at(-1)?.end))
    ? mobileIn(digits, 'BE')
    : null
  if (belgian !== null) {
    values.clear()
    values.add(belgian)
    return
  }
  const spoken = values.size === 0 ? countrySpoken(read, digits) : null
  const spokenAbroad = spoken === null ? null : mobileIn(digits, spoken)
  if (spokenAbroad !== null) values.add(spokenAbroad)
  for (const other of countriesOf(read)) {
    const abroad = other === country ? null : mobileIn(digits, other)
    if (abroad === null) continue
    if (value !== null && mobileLabel.test(read.lower.slice(Math.max(0, start - 16), start)))
      values.delete(value)
    values.add(abroad)
  }
}

const linked = /(?:wa\.me\/|phone=|\btel:\/{0,2}|\bt\.me\/)\+?$/
const spoken =
  /(?:app|bel|tel|gsm|mob|mobiel|call|sms|phone|whats\s?app|telefoon|nummer|number|☎|📞|📱)[\s:.-]{0,4}$/

const spokenAfter = /^[\s(]{0,3}(?:app|bel|call|sms|whats|tel)/

/** A Dutch mobile number with its country code and no sign before it. */
function isDutchAbroad(read: Plain, run: readonly DigitGroup[], first: number, before: string): boolean {
  const group = run[first]
  if (group === undefined || group.word || !group.digits.startsWith('31')) return false
  if (/^316\d{8}$/.test(group.digits))
    return (
      spoken.test(before) ||
      /-[a-z]{2,20}-$/.test(before) ||
      spokenAfter.test(read.lower.slice(group.end, group.end + 12))
    )
  const next = run[first + 1]
  if (next === undefined) return false
  return /^316?$/.test(group.digits) && /^\D{0,3}$/.test(next.gap)
    ? group.digits === '316' ||
        next.digits.startsWith('6') ||
        next.digits === '0' ||
        next.digits.startsWith('06')
    : false
}

/** "06+12+34": the sign stands for a space. */
function plusSeparates(run: readonly DigitGroup[], first: number): boolean {
  return run[first]?.digits.startsWith('0') === true && run[first + 1]?.plusAt !== null
}

/** "06 12 34 56 xx": where numbers have no fixed length, signs behind the digits may hide more of them. */
export function maskFollows(
  read: Plain,
  candidate: Pick<Candidate, 'value' | 'end'>,
  country: Country,
): boolean {
  const after = read.lower.slice(candidate.end, candidate.end + 12)
  if (kisses.test(after) && isMobile(candidate.value)) return false
  if (/^[x#•_]/.test(after) && !/^[x#•_]{1,3}(?:[\s.,!]|$)/.test(after)) return true
  if (/^(?:xx|\*\*)/.test(after) && !/^\*{2,}(?:\s|$)/.test(after)) return true
  return !isFixedLength(candidate.value, country) && /^[\s\-./]{0,3}(?:[x*#•_…?]|\.{2})/.test(after)
}

/** Set apart and at the end of a line; a mobile number that is complete has no digits left to hide. */
const kisses = /^[^\S\n]{1,2}x{1,4}[\s.,!]{0,3}(?:$|\n|[^\p{L}\p{N}\s.,!])/u
