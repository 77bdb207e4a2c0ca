import { readInContext } from './digit-context.ts'
import { articleEnd, countOf, isFiller, isHundred, isPlus, timesEnd } from './digit-joints.ts'
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
/** Groups of a run that are looked back at; no number has more. */
const longestRun = 40
/** Groups behind which a doubtful word is no digit any more. */
const longestSpoken = 16

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
  const soFar = (at: number) =>
    isOpen(at) && run.length <= longestRun ? run.reduce((sum, { digits }) => sum + digits.length, 0) : 0
  /** Only amid words that began with a zero or a country's code. */
  const inContext = (word: string) => {
    const last = run.at(-1)
    if (
      last === undefined ||
      !last.word ||
      run.length > longestSpoken ||
      !(run[0]?.digits.startsWith('0') || run[0]?.plusAt !== null)
    )
      return null
    const spoken = run.filter(group => group.word)
    const all = spoken.reduce((bits, { languages }) => bits & languages, -1)
    const some = spoken.reduce((bits, { languages }) => bits | languages, 0)
    return (all === 0 ? null : readInContext(word, all)) ?? readInContext(word, some)
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
    // "06 <3 12 <3 34": a heart.
    if (
      digitsOnly &&
      length === 1 &&
      code === three &&
      text.charCodeAt(at - 1) === less &&
      text.charAt(stop) !== '>'
    ) {
      at = stop
      continue
    }
    // "Eight hundred thirty four".
    const last = run.at(-1)
    if (lettersOnly && last?.word === true && last.digits.length === 1 && isHundred(text.slice(at, stop))) {
      last.digits += '00'
      last.end = stop
      end = stop
      at = stop
      continue
    }
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
      } else if (countOf(word) > 0) {
        times = countOf(word)
        stop = articleEnd(text, stop)
      } else if (isPlus(word)) {
        plusAt = at
        at = stop
        continue
      } else {
        // "TRINTA E UM": between words a joint is a joint, also in capitals.
        const joins =
          run.at(-1)?.word === true &&
          isFiller(text, word, stop) &&
          /^ \p{L}/u.test(text.slice(stop, stop + 2))
        const meant = isOpen(at) && !joins ? inContext(word) : null
        const chinese = isChineseNumber(word)
        const alike = chinese
          ? lookalikeDigits(word)
          : length <= 4 && meant === null && !joins
            ? aloneAlike(plain.text.slice(at, stop), text, at, stop, isOpen(at))
            : null
        if (meant !== null)
          add({ ...digitsAt(meant.digits, at, stop), word: true, loose: true, languages: meant.languages })
        else if (alike !== null)
          add({ ...digitsAt(alike, at, stop), loose: !chinese, word: chinese, alike: !chinese })
        else if (!isFiller(text, word, stop)) close()
      }
    } else {
      const quantified = length <= 4 ? quantityEnd(text, at, at + leadingDigits(text, at), -1) : null
      const token =
        length <= 80 && !(quantified !== null && quantified >= stop)
          ? tokenParts(
              plain.text.slice(at, stop),
              at,
              plusAt !== null || isOpen(at),
              soFar(at),
              text.charAt(stop),
            )
          : null
      const product = /^([2-4])x(\d)$/.exec(text.slice(at, Math.min(stop, at + 4)))
      const factor = /^[2-4]x$/.test(text.slice(at, stop)) ? articleEnd(text, stop) : -1
      if (factor > 0 && /^\s?[\p{L}\d]/u.test(text.slice(factor, factor + 2))) {
        times = Number(text.charAt(at))
        stop = factor
      } else if (product !== null) {
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

const three = 51
const less = 60
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
