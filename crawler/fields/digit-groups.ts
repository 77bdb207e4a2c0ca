import { aloneAlike, speltWord } from './digit-letters.ts'
import { tokenParts } from './digit-tokens.ts'
import { readDigitWords } from './digit-words.ts'
import { isChineseNumber, lookalikeDigits } from './glyphs.ts'
import type { Plain } from './plain.ts'
import { quantityEnd } from './quantity.ts'

/** Digits written together, or one number word. Offsets count in the plain text. */
export interface DigitGroup {
  digits: string
  start: number
  end: number
  /** Written as a word. */
  word: boolean
  /** A word or letter that usually means something else. */
  loose: boolean
  /** Letters that look like digits. */
  alike: boolean
  /** Said as "double six" or "3 x 4". */
  counted: boolean
  /** Languages that have the word, a bit each; 0 for digits. */
  languages: number
  /** Where the plus sign before it stands, or null. */
  plusAt: number | null
  /** What stands between this group and the one before it in its run. */
  gap: string
}

const widestGap = 40
const mostLines = 5
const mostDigits = 15

/** Small words that people put between digits to break them up. */
const fillers = new Set(
  `en and und dan then dann daarna et y si și e i oraz of or punt dot punkt point punto streepje streep dash koppelteken spatie
  space gevolgd door followed by next after puis ensuite luego apoi en dan eindig eindigt met with x v`.split(
    /\s+/,
  ),
)
/** How often the digit behind is meant. */
const counts: ReadonlyMap<string, number> = new Map(
  Object.entries({
    2: 'dubbel dubbele double doppel doppelt dublu doble duplo podwójne dupla dobbel tweemaal zweimal twice kétszer',
    3: 'driemaal trippel tripel triple dreimal dreifach triplu tripla driedubbel háromszor',
    4: 'viermaal quadruple viermal',
  }).flatMap(([times, words]) => words.split(' ').map(word => [word, Number(times)] as const)),
)
/** "drie keer vier", "3x4", "deux fois sept". */
const timesWords = new Set('keer maal x times mal fois veces vezes ori razy kertje'.split(' '))

type Part = Omit<DigitGroup, 'gap'>

/** Cuts a text into runs of digit groups with nothing but separators between them. Linear in the text. */
export function digitRuns(plain: Plain): DigitGroup[][] {
  const before = cache.get(plain)
  if (before !== undefined) return before
  const runs = cutRuns(plain)
  cache.set(plain, runs)
  return runs
}

/** Numbers and doubtful numbers are looked for in the same text. */
const cache = new WeakMap<Plain, DigitGroup[][]>()

function cutRuns(plain: Plain): DigitGroup[][] {
  const text = plain.lower
  const runs: DigitGroup[][] = []
  let run: DigitGroup[] = []
  /** End of the last group of the run. */
  let end = 0
  let times = 0
  /** Letters up to here are known to make no number words. */
  let speltUntil = 0
  let plusAt: number | null = null
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
    times = 0
  }
  const isOpen = (at: number) => run.length > 0 && bridges(text, end, at)
  const add = (part: Part) => {
    if (run.length > 0 && !bridges(text, end, part.start)) close()
    const isCounted = times > 0 && part.digits.length === 1
    run.push({
      ...part,
      digits: isCounted ? part.digits.repeat(times) : part.digits,
      counted: isCounted,
      gap: run.length === 0 ? '' : text.slice(end, part.start),
    })
    times = 0
    end = part.end
  }
  const digitsAt = (digits: string, start: number, stop: number): Part => ({
    ...{
      digits,
      start,
      end: stop,
      word: false,
      loose: false,
      alike: false,
      counted: false,
      languages: 0,
      plusAt,
    },
  })

  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (!isLetter(code) && !isDigit(code)) {
      if (code === plus) plusAt = at
      else if (code !== space && code !== bracket && code !== closing) plusAt = null
      at++
      continue
    }
    let stop = at + 1
    let digitsOnly = isDigit(code)
    let lettersOnly = !digitsOnly
    for (; stop < text.length; stop++) {
      const next = text.charCodeAt(stop)
      if (isDigit(next)) lettersOnly = false
      else if (isLetter(next)) digitsOnly = false
      else break
    }
    const length = stop - at
    if (digitsOnly) {
      const quantity = length > mostDigits ? stop : quantityEnd(text, at, stop, run.length > 0 ? end : -1)
      if (quantity === null) {
        const factor = /^[234]$/.test(text.slice(at, stop)) ? timesEnd(text, stop) : -1
        if (factor > 0) {
          times = Number(text.slice(at, stop))
          stop = factor
        } else add(digitsAt(text.slice(at, stop), at, stop))
      } else close()
      stop = quantity ?? stop
    } else if (lettersOnly) {
      const word = length <= 80 ? text.slice(at, stop) : ''
      const spelt = length === 1 && at >= speltUntil ? speltWord(text, at) : null
      const read = spelt?.read ?? readDigitWords(word)
      if (spelt?.read) stop = spelt.end
      else if (spelt !== null) speltUntil = spelt.end
      if (read !== null) {
        const [only] = read
        const factor = read.length === 1 && /^[234]$/.test(only?.digits ?? '') ? timesEnd(text, stop) : -1
        if (factor > 0) {
          times = Number(only?.digits)
          stop = factor
        } else
          for (const { digits, loose, languages } of read)
            add({ ...digitsAt(digits, at, stop), word: true, loose, languages })
      } else if (counts.has(word)) times = counts.get(word) ?? 0
      else if (word === 'plus') {
        plusAt = at
        at = stop
        continue
      } else {
        const chinese = isChineseNumber(word)
        const alike = chinese
          ? lookalikeDigits(word)
          : length <= 4
            ? aloneAlike(plain.text.slice(at, stop), text, at, stop, isOpen(at))
            : null
        if (alike !== null)
          add({ ...digitsAt(alike, at, stop), loose: !chinese, word: chinese, alike: !chinese })
        else if (!fillers.has(word)) close()
      }
    } else {
      const quantified = length <= 4 ? quantityEnd(text, at, at + leadingDigits(text, at), -1) : null
      const token =
        length <= 80 && !(quantified !== null && quantified >= stop)
          ? tokenParts(plain.text.slice(at, stop), at, plusAt !== null || isOpen(at), text.charAt(stop))
          : null
      const product = /^([2-4])x(\d)$/.exec(text.slice(at, Math.min(stop, at + 4)))
      if (product !== null) {
        times = Number(product[1])
        add(digitsAt(product[2] ?? '', at, stop))
      } else if (token === null) close()
      else {
        if (token.closesBefore) close()
        for (const [index, part] of token.parts.entries())
          add({ ...part, loose: false, counted: false, plusAt: index === 0 ? plusAt : null })
        if (token.closesAfter) close()
      }
    }
    plusAt = null
    at = stop
  }
  close()
  return runs
}

const plus = 43
const space = 32
const bracket = 40
const closing = 41

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < 0x2b0) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  return (code >= 0x370 && code < 0x2000) || code === 0x3007 || (code >= 0x3040 && code < 0xd800)
}

function leadingDigits(text: string, at: number): number {
  let stop = at
  while (isDigit(text.charCodeAt(stop))) stop++
  return stop - at
}

/** True when what stands between two groups may stand inside a number. */
function bridges(text: string, from: number, to: number): boolean {
  if (to - from > widestGap) return false
  let lines = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    // A dollar sign by itself may stand for a 5.
    if (code === 0x20ac || (code === 0x24 && to - from > 1) || code === 0xa3 || code === 0x25) return false
    if (code === 10) lines++
  }
  return lines <= mostLines
}

const factor =
  /[^\S\n]?([a-z]{1,5})[^\S\n]?(?:(?:de|the|een|a|die|le|la|el)[^\S\n])?(?=[a-z\u00c0-\u024f]{2}|\d(?!\d))/y

/** Where the digit begins that is meant several times, or -1: "3x4", "twee keer de 7". */
function timesEnd(text: string, at: number): number {
  factor.lastIndex = at
  const match = factor.exec(text)
  return match !== null && timesWords.has(match[1] ?? '') ? factor.lastIndex : -1
}
