import { readDigitWords } from './digit-words.ts'
import type { Plain } from './plain.ts'

/** Digits written together, or one number word. Offsets count in the plain text. */
export interface DigitGroup {
  digits: string
  start: number
  end: number
  /** Written as a word. */
  word: boolean
  /** A word or letter that usually means something else. */
  loose: boolean
  /** Where the plus sign before it stands, or null. */
  plusAt: number | null
  /** What stands between this group and the one before it in its run. */
  gap: string
}

const widestGap = 24
const mostDigits = 15

/** Small words that people put between digits to break them up. */
const fillers = new Set(
  'en and und dan then dann et y si și oraz punt dot punkt streepje streep dash koppelteken spatie'.split(
    ' ',
  ),
)

/** Words that may stand against a number without a space. */
const labels = new Set(
  'tel tell telefoon telephone telefon t m mob mobiel mobile gsm app apps whatsapp whatsap whats wa wapp sms bel call nr nummer number phone handy'.split(
    ' ',
  ),
)
const tails = new Set('bel app apps whatsapp sms of or oder en and und call tel'.split(' '))

const unitAfter =
  /\s{0,2}(?:€|\$|£|%|,-|,00\b|(?:euros?|eur|jaar|jarige?|jr|uur|uren|min|mins|minuten|minutes?|cm|kg|km|years?|yrs?|yo|jahre|ans|años|ani|lat|éves|hours?|hrs?|stunden?|cup|maat)(?![a-z]))/y
const roundTheClock = /24\s?[/x-]\s?7(?!\d)/y
const time = /\d{1,2}:\d{2}(?![\d:])/y
const opening =
  /\d{1,2}[.:]?(?:00|15|30|45)\s?(?:u|h|uur)?\s?(?:-|–|tot|t\/m|to|till|bis)\s?\d{1,2}[.:]?(?:00|15|30|45)(?!\d)/y
const date = /(?:\d{1,2}([-./])\d{1,2}\1(?:19|20)\d\d(?![-./]?\d)|(?:19|20)\d\d-\d{2}-\d{2}(?![-./]?\d))/y

/** Cuts a text into runs of digit groups with nothing but separators between them. Linear in the text. */
export function digitRuns(plain: Plain): DigitGroup[][] {
  const text = plain.lower
  const runs: DigitGroup[][] = []
  let run: DigitGroup[] = []
  /** End of the last group of the run. */
  let end = 0
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  const add = (
    digits: string,
    start: number,
    until: number,
    word: boolean,
    loose: boolean,
    plusAt: number | null,
  ) => {
    if (run.length > 0 && !bridges(text, end, start)) close()
    run.push({
      digits,
      start,
      end: until,
      word,
      loose,
      plusAt,
      gap: run.length === 0 ? '' : text.slice(end, start),
    })
    end = until
  }

  let plusAt: number | null = null
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (!isLetter(code) && !isDigit(code)) {
      if (code === plus) plusAt = at
      else if (code !== space && code !== bracket) plusAt = null
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
    if (digitsOnly) {
      const quantity = stop - at > mostDigits ? stop : quantityEnd(text, at, stop, run.length > 0 ? end : -1)
      if (quantity === null) add(text.slice(at, stop), at, stop, false, false, plusAt)
      else close()
      stop = quantity ?? stop
    } else if (lettersOnly) {
      const word = stop - at <= 60 ? text.slice(at, stop) : ''
      const read = readDigitWords(word)
      if (read !== null) for (const { digits, loose } of read) add(digits, at, stop, true, loose, plusAt)
      else if (isLoneZero(text, at, stop)) add('0', at, stop, false, true, plusAt)
      else if (word === 'plus') {
        plusAt = at
        at = stop
        continue
      } else if (!fillers.has(word)) close()
    } else {
      const pieces = stop - at <= 80 ? mixed(text, at, stop, run.length > 0 && bridges(text, end, at)) : null
      if (pieces === null) close()
      else {
        if (pieces.closesBefore) close()
        for (const piece of pieces.groups)
          add(
            piece.digits,
            piece.start,
            piece.end,
            piece.word,
            false,
            piece === pieces.groups[0] ? plusAt : null,
          )
        if (pieces.closesAfter) close()
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

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < 0x250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  return (code >= 0x370 && code < 0x2000) || (code >= 0x3040 && code < 0xd800)
}

/** True when what stands between two groups may stand inside a number. */
function bridges(text: string, from: number, to: number): boolean {
  if (to - from > widestGap) return false
  let lines = 0
  let words = 0
  let inWord = false
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x20ac || code === 0x24 || code === 0xa3 || code === 0x25) return false
    if (code === 10) lines++
    const letter = isLetter(code)
    if (letter && !inWord) words++
    inWord = letter
  }
  return lines <= 3 && words <= 1
}

/** The end of a price, age, time, date or opening hours that begins at `at`; null when the digits stand alone. */
function quantityEnd(text: string, at: number, stop: number, before: number): number | null {
  const length = stop - at
  if (length > 4) return null
  for (const pattern of [roundTheClock, time, opening, date]) {
    pattern.lastIndex = at
    if (!pattern.test(text)) continue
    // "06-12-2034-56 78" goes on: digits tied to the ones before are part of them.
    if (
      before >= 0 &&
      at - before === 1 &&
      text.charCodeAt(before) !== space &&
      text.charCodeAt(before) !== 10
    )
      break
    return pattern.lastIndex
  }
  unitAfter.lastIndex = stop
  if (unitAfter.test(text)) return stop
  const sign = text.charCodeAt(at - 1) === space ? text.charCodeAt(at - 2) : text.charCodeAt(at - 1)
  return sign === 0x20ac || sign === 0x24 || sign === 0xa3 ? stop : null
}

/** A single "o" between or before single digits: "o 6 1 2". */
function isLoneZero(text: string, at: number, stop: number): boolean {
  if (stop - at !== 1) return false
  const char = text.charAt(at)
  if (char !== 'o' && char !== 'о' && char !== 'ο') return false
  return /^[\s\-./_]{1,3}\d(?!\d\d)/.test(text.slice(stop, stop + 6))
}

interface Mixed {
  groups: { digits: string; start: number; end: number; word: boolean }[]
  closesBefore: boolean
  closesAfter: boolean
}

const lookalikes = /^[oоοil]+$/

/** A token of letters and digits: look-alikes ("o6l2"), number words ("06twee34") or a label ("tel06…"). */
function mixed(text: string, at: number, stop: number, isOpen: boolean): Mixed | null {
  const token = text.slice(at, stop)
  const chunks = token.match(/\d+|\D+/g) ?? []
  const found: Mixed = { groups: [], closesBefore: false, closesAfter: false }
  let start = at
  let open = false
  for (const [index, chunk] of chunks.entries()) {
    const end = start + chunk.length
    const isNumber = isDigit(chunk.charCodeAt(0))
    if (isNumber || (lookalikes.test(chunk) && isLookalike(chunk, index, chunks, isOpen))) {
      const digits = isNumber ? chunk : chunk.replace(/[il]/g, '1').replace(/[^1]/g, '0')
      const last = found.groups.at(-1)
      if (open && last !== undefined) {
        last.digits += digits
        last.end = end
      } else found.groups.push({ digits, start, end, word: false })
      open = true
    } else {
      open = false
      const read = readDigitWords(chunk)
      if (read !== null) for (const { digits } of read) found.groups.push({ digits, start, end, word: true })
      else if (index === 0 && labels.has(chunk)) found.closesBefore = true
      else if (index === chunks.length - 1 && isTail(chunk, text.charAt(stop))) found.closesAfter = true
      else return null
    }
    start = end
  }
  return found.groups.some(group => group.digits.length > mostDigits) ? null : found
}

/** "0612345678bel", or the label of the next number: "0612345678m:06…". */
function isTail(chunk: string, next: string): boolean {
  return tails.has(chunk) || (next === ':' && labels.has(chunk))
}

/** Letters at the very end of a token are rather a unit or a word than digits, unless digits are many. */
function isLookalike(chunk: string, index: number, chunks: readonly string[], isOpen: boolean): boolean {
  const digits = chunks.reduce((sum, other) => sum + (isDigit(other.charCodeAt(0)) ? other.length : 0), 0)
  if (index === chunks.length - 1)
    return chunk.length === 1 ? isOpen || digits >= 3 : digits >= 3 && chunk.length <= 2
  return chunk.length <= 3
}
