import type { DigitGroup } from './digit-groups.ts'
import { languageBit } from './digit-words.ts'

/**
 * The digits that a stretch of groups may stand for, with "thirty four" read as 34: once as it stands and once
 * without small words ("een 7") that may be an article. Usually all are the same.
 */
export function readingsOf(groups: readonly DigitGroup[], text: string): Set<string> {
  const read = new Set<string>()
  const shown = groups.filter(
    (group, index) => !isTrunkZero(groups, index, group, text) && !isGloss(groups[index - 1], group, text),
  )
  for (const some of [shown, withoutArticles(shown)])
    for (const digits of [joined(some, true), joined(some, false), withSigns(some)])
      for (const clear of withoutDoubt(digits, hasCapitals(groups, text))) read.add(clear)
  return read
}

const signDigits: Readonly<Record<string, string>> = { '!': '1', '|': '1', $: '5', '&': '8' }

/** A gap's sign that stands for a digit: "06!2345", "o6-|54"; not one that stands free on both sides. */
function signIn(gap: string): string {
  if (signDigits[gap] !== undefined) return signDigits[gap]
  const sign = /^(?:[ .\-/]{0,2}([!|$&])|([!|$&])[ .\-/]{0,2})$/.exec(gap)
  return signDigits[sign?.[1] ?? sign?.[2] ?? ''] ?? ''
}

/** How many digits the signs of a stretch may be: "06!2345$78". */
export function signsIn(groups: readonly DigitGroup[]): number {
  return groups.filter((group, index) => index > 0 && signIn(group.gap) !== '').length
}

function withSigns(groups: readonly DigitGroup[]): string {
  return groups.reduce((all, { digits, gap }, index) => all + (index === 0 ? '' : signIn(gap)) + digits, '')
}

/** Who writes capitals for digits writes "B" for an 8, so a small "b" is a 6. A "G" would have been the 6. */
function hasCapitals(groups: readonly DigitGroup[], text: string): boolean {
  return groups.some(({ alike, start, end }) => alike && /[ABESTZ]/.test(text.slice(start, end)))
}

/** A small "b" is a 6 where no other digit can stand, and then throughout; else it may be an 8 as well. */
function withoutDoubt(digits: string, isSix: boolean): string[] {
  if (!digits.includes('b')) return [digits]
  const six = digits.replaceAll('b', '6')
  return isSix || /^(?:0|(?:00)?31)b/.test(digits) ? [six] : [six, digits.replaceAll('b', '8')]
}

/** "6 (zes)": the same digit once more, in brackets. */
function isGloss(previous: DigitGroup | undefined, group: DigitGroup, text: string): boolean {
  return (
    previous?.digits === group.digits &&
    previous.word !== group.word &&
    /[([]\s?$/.test(group.gap) &&
    /^\s?[)\]]/.test(text.slice(group.end, group.end + 2))
  )
}

/** "+31 (0)6". */
function isTrunkZero(groups: readonly DigitGroup[], index: number, group: DigitGroup, text: string): boolean {
  if (group.digits !== '0' || text.charAt(group.start - 1) !== '(' || index === 0 || index > 4) return false
  const before = groups.slice(0, index).reduce((all, { digits }) => all + digits, '')
  return /^(?:00)?[1-9]\d{1,2}$/.test(before)
}

function withoutArticles(groups: readonly DigitGroup[]): DigitGroup[] {
  return groups.filter((group, index) => {
    const [previous, next] = [groups[index - 1], groups[index + 1]]
    return !(
      !previous?.word &&
      group.word &&
      group.loose &&
      group.digits === '1' &&
      next !== undefined &&
      next.gap === ' ' &&
      /\p{L}/u.test(group.gap)
    )
  })
}

const french = languageBit('fr')
const joint = /^(?: | ?- ?|[ -](?:y|e|și|si|i|et|and|и)[ -])$/
const reversed = /^ ?(?:en|und|n) ?$/

/** `eightyFirst`: in "trente quatre vingt deux" the 4 may belong to either side. */
function joined(groups: readonly DigitGroup[], eightyFirst: boolean): string {
  let digits = ''
  for (let index = 0; index < groups.length; ) {
    const [value, used] = numberAt(groups, index, eightyFirst)
    digits += value
    index += used
  }
  return digits
}

/** The number in words that begins here and how many groups it takes. */
function numberAt(
  groups: readonly DigitGroup[],
  index: number,
  eightyFirst: boolean,
): [value: string, used: number] {
  const [first, second, third] = [groups[index], groups[index + 1], groups[index + 2]]
  if (first === undefined) return ['', 1]
  if (second === undefined || !areWords(first, second)) return [first.digits, 1]
  const [a, b] = [Number(first.digits), Number(second.digits)]
  if (isEighty(groups, index)) {
    const isWhole = second.end - second.start === 'vingts'.length
    const goesOn = !isWhole && third !== undefined && areWords(second, third) && joint.test(third.gap)
    const rest = goesOn ? belowTwenty(groups, index + 2) : null
    return rest === null ? ['80', 2] : [String(80 + rest[0]), 2 + rest[1]]
  }
  // "Achthonderd vierendertig".
  if (a >= 100 && a < 1000 && a % 100 === 0 && b < 100 && joint.test(second.gap)) {
    const [rest, used] = numberAt(groups, index + 1, eightyFirst)
    return [String(a + Number(rest)), 1 + used]
  }
  if (a === 60 && b >= 10 && b < 20 && joint.test(second.gap)) {
    const rest = belowTwenty(groups, index + 1)
    return rest === null ? [first.digits, 1] : [String(60 + rest[0]), 1 + rest[1]]
  }
  if (a === 10 && b >= 7 && b <= 9 && joint.test(second.gap)) return [String(10 + b), 2]
  if (isTens(a) && isUnit(b) && joint.test(second.gap) && !goesWithNext(groups, index + 1, eightyFirst))
    return [String(a + b), 2]
  if (isUnit(a) && isTens(b) && reversed.test(second.gap)) return [String(a + b), 2]
  return [first.digits, 1]
}

/** French "dix-sept" is one number. */
function belowTwenty(groups: readonly DigitGroup[], index: number): [value: number, used: number] | null {
  const [first, second] = [groups[index], groups[index + 1]]
  const value = Number(first?.digits)
  if (first === undefined || value < 1 || value > 19) return null
  if (isEighty(groups, index)) return null
  const unit = Number(second?.digits)
  if (
    value === 10 &&
    second !== undefined &&
    areWords(first, second) &&
    unit >= 7 &&
    unit <= 9 &&
    joint.test(second.gap)
  )
    return [10 + unit, 2]
  return [value, 1]
}

/** French "quatre-vingt" begins here. */
function isEighty(groups: readonly DigitGroup[], index: number): boolean {
  const [first, second] = [groups[index], groups[index + 1]]
  if (first?.digits !== '4' || second?.digits !== '20' || !areWords(first, second)) return false
  return (first.languages & second.languages & french) !== 0 && joint.test(second.gap)
}

/** The 4 of a "quatre-vingt" goes with what it is tied to by a hyphen. */
function goesWithNext(groups: readonly DigitGroup[], index: number, eightyFirst: boolean): boolean {
  if (!isEighty(groups, index)) return false
  const [before, after] = [groups[index]?.gap === '-', groups[index + 1]?.gap === '-']
  return before === after ? eightyFirst : after
}

function areWords(first: DigitGroup, second: DigitGroup): boolean {
  return first.word && second.word && (first.languages & second.languages) !== 0
}

function isTens(value: number): boolean {
  return value >= 20 && value < 100 && value % 10 === 0
}

function isUnit(value: number): boolean {
  return value >= 1 && value <= 9
}
