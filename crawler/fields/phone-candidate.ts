import type { DigitGroup } from './digit-groups.ts'
import { countriesOf } from './phone-country.ts'
import {
  beginsMobile,
  type Country,
  isCutAtAreaCode,
  isFixedLength,
  mobileIn,
  validNumber,
} from './phone-number.ts'
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
  if (group === undefined || (group.loose && !/^06?$/.test(group.digits))) return null
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
  for (const other of countriesOf(read)) {
    const abroad = other === country ? null : mobileIn(digits, other)
    if (abroad === null) continue
    const start = groups[0]?.start ?? 0
    if (value !== null && mobileLabel.test(read.lower.slice(Math.max(0, start - 16), start)))
      values.delete(value)
    values.add(abroad)
  }
}

const linked = /(?:wa\.me\/|phone=|\btel:\/{0,2}|\bt\.me\/)\+?$/
/** Digits inside an address or behind an underscore belong to a page, not to a person. */
const insideAddress = /(?:(?:https?:\/\/|www\.|\.(?:nl|com|be|de|net|example)\/)\S*|[_=#&?@])$/
/** Unless the address spells a title that ends with the number: "/advert/call-me-06…". */
const inSlug = /[/-][a-z]{2,20}[-_]$/
const otherNumber =
  /(?:(?:^|[^a-z])(?:iban|rekening(?:nummer)?|kvk|kbo|bce|btw|tva|vat|bsn|ref|referentie|reference|id|ean|isbn|order\w{0,8}|klant\w{0,8}|vergunning\w{0,10}|permit\w{0,8}|advertentie\w{0,6}|advert|ad|anzeigen\w{0,6}|dossier\w{0,8}|ondernemings\w{0,8}|klantenservice|helpdesk|support|redactie|meldpunt|hulplijn|politie|police|polizei|kamer|kluis|code|pin|versie|version|lotto|loten|huisnr|huisnummer|room|zimmer|deur|etage|ing|rabobank|rabo|abn|bank)[\s:.#-]{0,4}(?:(?:nr|no|nummer|be|nl)[\s:.#-]{0,3})?|[a-z]{2}\d{2}\s?[a-z]{4}\s?)$/
const spoken =
  /(?:app|bel|tel|gsm|mob|mobiel|call|sms|phone|whats\s?app|telefoon|nummer|number|☎|📞|📱)[\s:.-]{0,4}$/

const spokenAfter = /^[\s(]{0,3}(?:app|bel|call|sms|whats|tel)/

/** True when what stands before says that the digits are an account, a page, a register or a help line. */
export function isOtherNumber(read: Plain, group: DigitGroup): boolean {
  const before = read.lower.slice(Math.max(0, group.start - 60), group.start)
  const isInside = insideAddress.test(before) && !(group.digits.startsWith('0') && inSlug.test(before))
  return isInside || otherNumber.test(before)
}

/** A Dutch mobile number with its country code and no sign before it. */
function isDutchAbroad(read: Plain, run: readonly DigitGroup[], first: number, before: string): boolean {
  const group = run[first]
  if (group === undefined || group.word || !group.digits.startsWith('31')) return false
  if (/^316\d{8}$/.test(group.digits))
    return spoken.test(before) || spokenAfter.test(read.lower.slice(group.end, group.end + 12))
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

/** Numbers other than mobile ones must be written evenly, for nearly any ten digits could be one. */
function isOrderly(groups: readonly DigitGroup[], isMobile: boolean): boolean {
  if (hasHidden(groups) || hasOddTail(groups)) return false
  if (isMobile) return isEnoughDigits(groups)
  const gaps = new Set<string>()
  for (const [index, group] of groups.entries()) {
    if (index > 1) gaps.add(group.gap)
    if (group.alike || (index > 0 && (group.loose || /\n|[,;]|[.:]\s|\s\s/.test(group.gap)))) return false
  }
  return gaps.size <= 1
}

/** Signs that hide digits, unless the same stand between all. */
function hasHidden(groups: readonly DigitGroup[]): boolean {
  const gaps = groups.slice(1).map(group => group.gap.trim())
  const strange = gaps.filter(gap => hidden.test(gap))
  const isEven = strange.every(gap => gap === strange[0]) && (strange.length > 1 || gaps.length === 1)
  return strange.length > 0 && !(isEven && (gaps.length > 1 || groups[0]?.digits.length === 2))
}

const hidden = /[?#]\s*[?#]|\*{3,}|x{2,}|…|\.{2,}|_{2,}/

/** "06 12 34 56 7 | nul risico": a word behind digits, set apart from them, is the beginning of something else. */
function hasOddTail(groups: readonly DigitGroup[]): boolean {
  const [last, previous] = [groups.at(-1), groups.at(-2)]
  if (last === undefined || previous === undefined || !last.word) return false
  const words = groups.filter(group => group.word)
  if (words.length > 1 && !last.loose) return false
  return words.every(group => group.loose || group === last) && last.gap !== previous.gap
}

/** Letters alone that look like digits may be words: most of the number must be digits or number words. */
function isEnoughDigits(groups: readonly DigitGroup[]): boolean {
  const alone = groups.filter(group => group.loose && group.alike && group.digits.length > 1)
  return alone.reduce((sum, group) => sum + group.digits.length, 0) <= 6
}

/** A number begins where its run begins, after another number, or behind a gap wider than its own. */
function startsClean(run: readonly DigitGroup[], first: number, last: number, previousEnd: number): boolean {
  if (first === 0 || previousEnd === first - 1) return true
  const [group, previous] = [run[first], run[first - 1]]
  if (group === undefined || previous === undefined || group.gap === '') return false
  if (group.plusAt !== null && group.digits.length > 1) return true
  if (previous.loose) return true
  if (previous.word && run.slice(first, last + 1).every(other => !other.word)) return true
  if (isUnlike(run, first, last, previous)) return true
  return parts(run, first, last, group.gap) || (/\s/.test(group.gap) && isRegular(run, first, last))
}

function endsClean(read: Plain, run: readonly DigitGroup[], first: number, last: number): boolean {
  const next = run[last + 1]
  if (next === undefined) return true
  if (next.gap === '' || isTiedToNext(run, first, last)) return false
  if (next.loose && next.word) return true
  if (next.plusAt !== null || beginsAnother(run, last + 1)) return true
  const plainDigits = run.slice(first, last + 1).every(group => !group.word)
  if (next.word && plainDigits) return true
  if (isUnlike(run, first, last, next)) return true
  if (parts(run, first, last, next.gap) || (/\s/.test(next.gap) && isRegular(run, first, last))) return true
  if (/^ [A-Z]{2}(?![A-Za-z])/.test(read.text.slice(next.end, next.end + 4)) && next.digits.length === 4)
    return true
  return (
    !next.word &&
    next.digits.length === 1 &&
    next.gap === ' ' &&
    /^ [a-z]{3}/.test(read.lower.slice(next.end, next.end + 4))
  )
}

/** "06 20 98 42 6 1/2": the last digits belong to what comes behind, more closely or in the same way. */
function isTiedToNext(run: readonly DigitGroup[], first: number, last: number): boolean {
  const [group, next] = [run[last], run[last + 1]]
  if (group === undefined || next === undefined || last - first < 2 || beginsAnother(run, last + 1))
    return false
  if (/\s/.test(group.gap) && /^[^\s]$/.test(next.gap)) return true
  const kind = gapKind(group.gap)
  return (
    kind !== gapKind(run[last - 1]?.gap ?? '') && /[^ ]/.test(kind) && gapKind(next.gap).length <= kind.length
  )
}

/** Digits that begin with 0 are another number when there are enough of them. */
function beginsAnother(run: readonly DigitGroup[], at: number): boolean {
  const digits = run.slice(at, at + 12).reduce((all, group) => all + group.digits, '')
  const length = run[at]?.digits.length ?? 0
  return /^(?:06\d{8}|00\d{9})/.test(digits) ? length > 1 : length > 2 && /^0[1-9]\d{7}/.test(digits)
}

/** Cut into pairs beside a neighbour of three digits or more: "150 06 12 34 56 78". */
function isUnlike(run: readonly DigitGroup[], first: number, last: number, neighbour: DigitGroup): boolean {
  return (
    !neighbour.word &&
    neighbour.digits.length > 2 &&
    run.slice(first, last + 1).every(group => !group.word && group.digits.length === 2)
  )
}

/** Written with a long group, as nobody who cuts a number into pieces does. */
function isRegular(run: readonly DigitGroup[], first: number, last: number): boolean {
  const groups = run.slice(first, last + 1)
  const [end, previous] = [groups.at(-1), groups.at(-2)]
  if (groups.length > 2 && gapKind(end?.gap ?? '') !== gapKind(previous?.gap ?? '')) return false
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

/** "06 12 34 56 xx": where numbers have no fixed length, signs behind the digits may hide more of them. */
export function maskFollows(
  read: Plain,
  candidate: Pick<Candidate, 'value' | 'end'>,
  country: Country,
): boolean {
  const after = read.lower.slice(candidate.end, candidate.end + 6)
  if (/^[x#•_]/.test(after) && !/^[x#•_]{1,3}(?:[\s.,!]|$)/.test(after)) return true
  if (/^(?:xx|\*\*)/.test(after) && !/^\*{2,}(?:\s|$)/.test(after)) return true
  return !isFixedLength(candidate.value, country) && /^[\s\-./]{0,3}(?:[x*#•_…?]|\.{2})/.test(after)
}
