import { digitRuns } from './digit-groups.ts'
import { readingsOf } from './phone-readings.ts'

/** A number written in words. Offsets count in the text it was asked of. */
export interface Cardinal {
  value: number
  start: number
  end: number
}

const longest = 40

/** The number in words that ends right before `end` ("achtentwintig jaar"), or null. */
export function cardinalBefore(lower: string, end: number): Cardinal | null {
  const from = Math.max(0, end - longest)
  const slice = lower.slice(from, end).trimEnd()
  const run = runsOf(slice).at(-1)
  if (run === undefined || run.at(-1)?.end !== slice.length) return null
  // Only the last words: "in 2020 twenty two".
  const firstWord = run.findLastIndex(group => !group.word) + 1
  return cardinal(run.slice(firstWord), slice, from)
}

/** The number in words that begins right at `start` ("leeftijd: achtentwintig"), or null. */
export function cardinalAfter(lower: string, start: number): Cardinal | null {
  const slice = lower.slice(start, start + longest)
  const run = runsOf(slice)[0]
  if (run === undefined || run[0]?.start !== 0) return null
  const firstDigits = run.findIndex(group => !group.word)
  return cardinal(firstDigits < 0 ? run : run.slice(0, firstDigits), slice, start)
}

function runsOf(text: string) {
  return digitRuns({ text, lower: text, original: text, from: null, until: null })
}

function cardinal(groups: ReturnType<typeof runsOf>[number], text: string, offset: number): Cardinal | null {
  const [first, last] = [groups[0], groups.at(-1)]
  if (first === undefined || last === undefined || groups.some(group => group.alike || group.counted))
    return null
  const [value] = [...readingsOf(groups, text)].filter(digits => digits.length <= 2)
  return value === undefined
    ? null
    : { value: Number(value), start: offset + first.start, end: offset + last.end }
}
