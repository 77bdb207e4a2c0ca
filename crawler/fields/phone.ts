import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { type DigitGroup, digitRuns } from './digit-groups.ts'
import type { Found } from './found.ts'
import { originalSpan, type Plain, plain } from './plain.ts'

export type Country = 'NL' | 'BE' | 'DE'
/** `value` is E.164. */
export type FoundPhone = Found

/** Longer runs of digit groups are tables, not numbers. */
const mostGroups = 60

/** Finds the phone numbers of people; service numbers, masked numbers and whatever is uncertain are left out. */
export function findPhones(text: string, country: Country): FoundPhone[] {
  const read = plain(text)
  const found: FoundPhone[] = []
  for (const run of digitRuns(read)) {
    if (run.length > mostGroups) continue
    let previousEnd = -1
    for (let first = 0; first < run.length; first++) {
      const candidate = candidateAt(read, run, first, previousEnd, country)
      if (candidate === null) continue
      const [start, end] = originalSpan(read, candidate.start, candidate.end)
      found.push({ value: candidate.value, start, end, disguised: !usual.test(text.slice(start, end)) })
      first = candidate.last
      previousEnd = first
    }
  }
  return found
}

/** Finds what looks like a number and is too uncertain to be read as one: to be masked, never to be linked. */
export function findDoubtfulPhones(text: string): Found[] {
  const read = plain(text)
  const found: Found[] = []
  for (const run of digitRuns(read)) {
    const first = run.findIndex(group => group.digits.startsWith('0') || group.plusAt !== null)
    const digits = first < 0 ? '' : run.slice(first).reduce((all, group) => all + group.digits, '')
    if (digits.length < fewestDoubtful) continue
    const [start, end] = originalSpan(read, run[first]?.start ?? 0, run.at(-1)?.end ?? 0)
    found.push({ value: digits.slice(0, 40), start, end, disguised: false })
  }
  return found
}

const fewestDoubtful = 9

const usual = /^[\d +\-–./()\u00a0]+$/

interface Candidate {
  value: string
  last: number
  start: number
  end: number
}

function candidateAt(
  read: Plain,
  run: readonly DigitGroup[],
  first: number,
  previousEnd: number,
  country: Country,
): Candidate | null {
  const group = run[first]
  if (group === undefined || (group.loose && group.digits !== '0')) return null
  const before = read.lower.slice(Math.max(0, group.start - 60), group.start)
  const addressed = linked.test(before)
  const signed = group.plusAt !== null && !group.digits.startsWith('0')
  if (!addressed && !signed && !group.digits.startsWith('0') && !isDutchAbroad(run, first, before))
    return null
  if (!addressed && (insideAddress.test(before) || otherNumber.test(before))) return null

  let best: Candidate | null = null
  let length = 0
  for (let last = first; last < run.length; last++) {
    const next = run[last]
    if (next === undefined || (last > first && next.plusAt !== null && !plusSeparates(run, first))) break
    length += next.digits.length
    if (length > 16) break
    if (length < 9 || !startsClean(run, first, last, previousEnd) || !endsClean(read, run, first, last))
      continue
    const international = signed || !group.digits.startsWith('0')
    const values = new Set<string>()
    for (const digits of readings(run, first, last, read)) {
      if (!isOrderly(run, first, last, mobile[country].test(digits) || signed)) continue
      const value = number(digits, international, country)
      if (value !== null) values.add(value)
    }
    const [value] = values
    if (values.size > 1) return null
    if (value !== undefined)
      best = { value, last, start: signed ? (group.plusAt ?? group.start) : group.start, end: next.end }
  }
  if (best !== null && maskFollows(read, best, country)) return null
  return best
}

const linked = /(?:wa\.me\/|phone=|\btel:\/{0,2}|\bt\.me\/)\+?$/
/** Digits inside an address or behind an underscore belong to a page, not to a person. */
const insideAddress = /(?:(?:https?:\/\/|www\.|\.(?:nl|com|be|de|net|example)\/)\S*|[_=#&?@])$/
const otherNumber =
  /(?:(?:^|[^a-z])(?:iban|rekening(?:nummer)?|kvk|kbo|bce|btw|tva|vat|bsn|ref|referentie|reference|id|ean|isbn|order\w{0,8}|vergunning\w{0,10}|permit\w{0,8}|advertentie\w{0,6}|ad|anzeigen\w{0,6}|dossier\w{0,8}|ondernemings\w{0,8})[\s:.#-]{0,4}(?:(?:nr|no|nummer|be|nl)[\s:.#-]{0,3})?|[a-z]{2}\d{2}\s?[a-z]{4}\s?)$/
const spoken =
  /(?:app|bel|tel|gsm|mob|mobiel|call|sms|phone|whats\s?app|telefoon|nummer|number|☎|📞|📱)[\s:.-]{0,4}$/

/** A Dutch mobile number with its country code and no sign before it. */
function isDutchAbroad(run: readonly DigitGroup[], first: number, before: string): boolean {
  const group = run[first]
  if (group === undefined || group.word || !group.digits.startsWith('31')) return false
  if (/^316\d{8}$/.test(group.digits)) return spoken.test(before)
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

/** National numbers that begin like a mobile one. */
const mobile: Readonly<Record<Country, RegExp>> = { NL: /^0[60]|^31/, BE: /^04[5-9]|^00/, DE: /^01[5-7]|^00/ }

/**
 * Separators follow a pattern, also where they disguise; a jumble of them is a list of small numbers. Numbers
 * other than mobile ones must be written evenly, for nearly any ten digits could be one.
 */
function isOrderly(run: readonly DigitGroup[], first: number, last: number, isMobile: boolean): boolean {
  const signs = new Set<string>()
  const gaps = new Set<string>()
  for (let index = first + 1; index <= last; index++) {
    const group = run[index]
    if (group === undefined) continue
    const sign = group.gap.replace(/[\s()[\]{}]/g, '')
    if (sign !== '') signs.add(sign)
    if (index > first + 1) gaps.add(group.gap)
    if (!isMobile && (group.loose || /\n|[,;]|[.:]\s|\s\s/.test(group.gap))) return false
  }
  if (!isMobile) return gaps.size <= 1
  return signs.size <= (run[first]?.digits === '00' ? 1 : 2)
}

/** A number begins where its run begins, after another number, or behind a gap wider than its own. */
function startsClean(run: readonly DigitGroup[], first: number, last: number, previousEnd: number): boolean {
  if (first === 0 || previousEnd === first - 1) return true
  const group = run[first]
  const previous = run[first - 1]
  if (group === undefined || previous === undefined) return false
  if (group.gap === '') return false
  if (group.plusAt !== null && group.digits.length > 1) return true
  if (previous.loose) return true
  if (previous.word && run.slice(first, last + 1).every(other => !other.word)) return true
  return parts(run, first, last, group.gap) || (/\s/.test(group.gap) && isRegular(run, first, last))
}

function endsClean(read: Plain, run: readonly DigitGroup[], first: number, last: number): boolean {
  const next = run[last + 1]
  if (next === undefined) return true
  if (next.gap === '') return false
  if (next.loose && next.word) return true
  if (next.plusAt !== null || (next.digits.startsWith('0') && next.digits.length > 1)) return true
  const plainDigits = run.slice(first, last + 1).every(group => !group.word)
  if (next.word && plainDigits) return true
  if (parts(run, first, last, next.gap) || (/\s/.test(next.gap) && isRegular(run, first, last))) return true
  if (/^ [A-Z]{2}(?![A-Za-z])/.test(read.text.slice(next.end, next.end + 4)) && next.digits.length === 4)
    return true
  return (
    next.digits.length === 1 &&
    next.gap === ' ' &&
    /^ [a-z]{3}/.test(read.lower.slice(next.end, next.end + 4))
  )
}

/** Written with a long group, as nobody who cuts a number into pieces does. */
function isRegular(run: readonly DigitGroup[], first: number, last: number): boolean {
  const groups = run.slice(first, last + 1)
  return (
    groups.length <= 4 && groups.every(group => !group.word) && groups.some(group => group.digits.length >= 6)
  )
}

/** True when a gap is of a wider kind than those inside the number. */
function parts(run: readonly DigitGroup[], first: number, last: number, gap: string): boolean {
  const kind = gapKind(gap)
  if (kind === '' || kind === ' ') return false
  for (let index = first + 1; index <= last; index++)
    if (gapKind(run[index]?.gap ?? '') === kind) return false
  return true
}

/** A gap by what is striking in it: a line break, its signs, its width; plain joints are ''. */
function gapKind(gap: string): string {
  if (gap.includes('\n')) return '\n'
  const signs = gap.trim()
  if (signs === '') return gap.length > 1 ? '  ' : gap
  if ((signs === '-' || signs === '.' || signs === '/') && gap.length < 3) return ''
  return signs
}

/** The digits of a stretch, and once more with "thirty four" read as 34. */
function readings(run: readonly DigitGroup[], first: number, last: number, read: Plain): string[] {
  let apart = ''
  let joined = ''
  let pairs = 0
  for (let index = first; index <= last; index++) {
    const group = run[index]
    if (group === undefined) continue
    if (index > first && group.digits === '0' && read.text.charAt(group.start - 1) === '(') continue
    apart += group.digits
    const next = index < last ? run[index + 1] : undefined
    if (next !== undefined && group.word && next.word && isPair(group.digits, next.digits, next.gap)) {
      joined += isTens(group.digits)
        ? `${group.digits.charAt(0)}${next.digits}`
        : `${next.digits.charAt(0)}${group.digits}`
      apart += next.digits
      pairs++
      index++
    } else joined += group.digits
  }
  return pairs === 0 ? [apart] : [apart, joined]
}

function isTens(digits: string): boolean {
  return digits.length === 2 && digits.endsWith('0') && digits !== '10'
}

function isPair(first: string, second: string, gap: string): boolean {
  if (isTens(first)) return second.length === 1 && second !== '0'
  return isTens(second) && first.length === 1 && first !== '0' && /^\s*(?:en|und)\s*$/.test(gap)
}

/** Countries whose people write their leading zero behind the country code as well. */
const trunkZero = /^(31|32|33|40|43|44|49)0(?=[1-9])/
const accepted = new Set(['MOBILE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE', 'VOIP', 'PERSONAL_NUMBER'])

function number(digits: string, international: boolean, country: Country): string | null {
  if (digits.startsWith('00')) return checked(digits.slice(2).replace(trunkZero, '$1'))
  if (international) return checked(digits.replace(trunkZero, '$1'))
  if (!/^0[1-9]/.test(digits)) return null
  if (country === 'NL') return digits.length === 10 ? checked(`31${digits.slice(1)}`) : null
  if (country === 'BE')
    return digits.length === 9 || digits.length === 10 ? checked(`32${digits.slice(1)}`) : null
  return digits.length >= 9 && digits.length <= 13 ? checked(`49${digits.slice(1)}`) : null
}

function checked(digits: string): string | null {
  if (digits.length < 9 || digits.length > 15 || digits.startsWith('0')) return null
  if (/^(\d)\1*$/.test(digits.slice(-8))) return null
  const parsed = parsePhoneNumberFromString(`+${digits}`)
  if (parsed === undefined || !parsed.isValid()) return null
  const type = parsed.getType()
  if (type !== undefined && !accepted.has(type)) return null
  return parsed.number
}

/** "06 12 34 56 xx": where numbers have no fixed length, signs behind the digits may hide more of them. */
function maskFollows(read: Plain, candidate: Candidate, country: Country): boolean {
  const after = read.lower.slice(candidate.end, candidate.end + 6)
  if (/^[x*#•_]/.test(after) && !/^\*{3,}(?:\s|$)/.test(after)) return true
  const fixed = candidate.value.startsWith('+31') || (candidate.value.startsWith('+32') && country !== 'DE')
  return !fixed && /^[\s\-./]{0,3}(?:[x*#•_…]|\.{2})/.test(after)
}
