import type { DigitGroup } from './digit-groups.ts'
import type { Plain } from './plain.ts'

/** A number begins where its run begins, after another number, or behind a gap wider than its own. */
export function startsClean(
  run: readonly DigitGroup[],
  first: number,
  last: number,
  previousEnd: number,
): boolean {
  if (first === 0 || previousEnd === first - 1) return true
  const [group, previous] = [run[first], run[first - 1]]
  if (group === undefined || previous === undefined || group.gap === '') return false
  if (group.plusAt !== null && group.digits.length > 1) return true
  if (previous.loose) return true
  if (previous.word && run.slice(first, last + 1).every(other => !other.word)) return true
  if (isUnlike(run, first, last, previous)) return true
  return parts(run, first, last, group.gap) || (/\s/.test(group.gap) && isRegular(run, first, last))
}

export function endsClean(read: Plain, run: readonly DigitGroup[], first: number, last: number): boolean {
  const next = run[last + 1]
  if (next === undefined) return true
  if (next.gap === '') return false
  // Letters behind a whole number begin a sentence.
  if (next.loose && next.alike) return true
  if (isTiedToNext(run, first, last)) return false
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
export function beginsAnother(run: readonly DigitGroup[], at: number): boolean {
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
