import { type DigitGroup, digitRuns } from './digit-groups.ts'
import { type Found, withoutOverlap } from './found.ts'
import { candidateAt } from './phone-candidate.ts'
import type { Country } from './phone-number.ts'
import { piecedTogether } from './phone-pieces.ts'
import { toldNumbers } from './phone-told.ts'
import { originalSpan, type Plain, plain } from './plain.ts'

export type { Country } from './phone-number.ts'

/** How a number was made hard to read for a machine. */
export type PhoneDisguise =
  | 'words'
  | 'lookalikes'
  | 'characters'
  | 'signs'
  | 'lines'
  | 'counts'
  | 'pieces'
  | 'backwards'

/** `value` is E.164. */
export interface FoundPhone extends Found {
  /** Empty when it is written as numbers are. */
  disguises: PhoneDisguise[]
  /** `likely`: put together from pieces, or from letters that could be words. */
  certainty: 'certain' | 'likely'
}

/** Longer runs of digit groups are tables, not numbers. */
const mostGroups = 80
/** Nobody tells how to put a number together in a text with more of them. */
const mostRuns = 300

/** Finds the phone numbers of people; service numbers, masked numbers and whatever is uncertain are left out. */
export function findPhones(text: string, country: Country): FoundPhone[] {
  const read = plain(text)
  const found: FoundPhone[] = []
  const runs = digitRuns(read)
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] ?? []
    if (run.length > mostGroups) continue
    let previousEnd = -1
    for (let first = 0; first < run.length; first++) {
      const candidate = candidateAt(read, run, first, previousEnd, country)
      if (candidate === null) continue
      const groups = run.slice(first, candidate.last + 1)
      found.push(phoneOf(read, candidate.value, candidate.start, candidate.end, groups, false))
      first = candidate.last
      previousEnd = first
    }
    if (previousEnd >= 0 || runs.length > mostRuns) continue
    const pieced = piecedTogether(read, runs, at, country)
    if (pieced === null) continue
    found.push(
      phoneOf(read, pieced.value, pieced.start, pieced.end, runs.slice(at, at + pieced.runs).flat(), true),
    )
    at += pieced.runs - 1
  }
  if (found.length > 0 || runs.length > mostRuns) return found
  const told = toldNumbers(read, runs, country).map(({ value, start, end, groups, isBackwards }) => {
    const one = phoneOf(read, value, start, end, groups, true)
    return isBackwards ? { ...one, disguises: ['backwards' as const] } : one
  })
  return withoutOverlap(told)
}

function phoneOf(
  read: Plain,
  value: string,
  from: number,
  until: number,
  groups: readonly DigitGroup[],
  isPieced: boolean,
): FoundPhone {
  const [start, end] = originalSpan(read, from, until)
  // An address writes its signs like this; that hides nothing.
  const written = read.original.slice(start, end).replace(/%2b|%20|&nbsp;/gi, ' ')
  const disguises = new Set<PhoneDisguise>()
  if (groups.some(group => group.word)) disguises.add('words')
  if (groups.some(group => group.alike)) disguises.add('lookalikes')
  if (groups.some(group => group.counted)) disguises.add('counts')
  if (isPieced) disguises.add('pieces')
  if (written.includes('\n')) disguises.add('lines')
  if (hasOddDigits(read, from, until, written)) disguises.add('characters')
  if (disguises.size === 0 && !usual.test(written)) disguises.add('signs')
  const isLikely = isPieced || groups.some(group => group.alike && group.loose)
  return {
    ...{ value, start, end, disguised: disguises.size > 0, disguises: [...disguises] },
    certainty: isLikely ? 'likely' : 'certain',
  }
}

const usual = /^[\d +\-–./()\u00a0]+$/

/** Digits of other alphabets, or what cannot be seen between them. */
function hasOddDigits(read: Plain, from: number, until: number, written: string): boolean {
  const count = (text: string) => text.match(/[0-9]/g)?.length ?? 0
  return count(read.text.slice(from, until)) !== count(written) || /\d\p{Cf}|\d\ufe0f?\u20e3/u.test(written)
}

const fewestDoubtful = 8

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
