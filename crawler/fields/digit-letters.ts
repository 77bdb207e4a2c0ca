import { type DigitWord, readDigitWords } from './digit-words.ts'
import { isForeignAlike, isRoundOrStraight, lookalikeDigits } from './glyphs.ts'

const singleLetters = /[a-zà-ɏ]([ .\-_*·])(?:[a-zà-ɏ]\1){1,78}[a-zà-ɏ](?![a-zà-ɏ0-9])/y

/** Where a row of letters set apart ends ("z e s", "n.u.l"), and what it says. */
export function speltWord(text: string, at: number): { read: DigitWord[] | null; end: number } | null {
  singleLetters.lastIndex = at
  const match = singleLetters.exec(text)
  if (match === null) return null
  return { read: readDigitWords(match[0].replaceAll(match[1] ?? '', '')), end: singleLetters.lastIndex }
}

/** Letters by themselves that stand for digits: "o 6 1 2", "06 IZ EA", "6-g-E". Words in small letters are words. */
export function aloneAlike(
  cased: string,
  text: string,
  at: number,
  stop: number,
  isOpen: boolean,
): string | null {
  if (lookalikeDigits(cased) === null) return null
  const lower = text.slice(at, stop)
  const behind = text.slice(stop, stop + 6)
  if (isOpen && /[-./_*|]/.test(text.charAt(at - 1)) && /[a-z0-9]/.test(text.charAt(at - 2)))
    return lookalikeDigits(cased)
  if (isInSentence(text, stop, lower)) return null
  if (isRoundOrStraight(lower)) {
    if (isOpen && /^[\s\-./_*|]{0,3}(?:\d|[oil]\b|$)/.test(behind)) return lookalikeDigits(cased)
    const isZero = lower.length === 1 && lookalikeDigits(cased) === '0'
    const nextWord = isZero
      ? /^[,.-]?[ -](\p{L}{3,9})(?!\p{L})/u.exec(text.slice(stop, stop + 12))?.[1]
      : undefined
    if (nextWord !== undefined && readDigitWords(nextWord)?.[0]?.loose === false) return '0'
    return isZero && /^[\s\-./_]{1,3}(?:\d|[\u0080-\uffff])(?!\d\d)/.test(behind) ? '0' : null
  }
  if (isForeignAlike(lower)) {
    const digits = lookalikeDigits(cased)
    const begins = digits === '06' || digits === '0' ? /^[\s\-./_]{0,3}[\p{L}\d]/u : /^[\s\-./_]{0,3}\d{2}/
    return isOpen || begins.test(behind) ? digits : null
  }
  if (/^[oO][Gбb]$/.test(cased))
    return /^[\s\-./_]{0,3}(?:\d|[a-z]{1,3}\d)/.test(behind) ? lookalikeDigits(cased) : null
  if (!isOpen) return null
  if (lower.length === 1 && isBetweenSingles(text, at, stop)) return lookalikeDigits(cased)
  return cased === cased.toUpperCase() || /\p{Ll}.*\p{Lu}|\p{Lu}\p{Lu}/u.test(cased)
    ? lookalikeDigits(cased)
    : null
}

/** What stands before an ordinary word is a word as well: "A ház", "I am". */
function isInSentence(text: string, stop: number, lower: string): boolean {
  const next = /^ (\p{L}{2,20})(?![\p{L}\p{N}])/u.exec(text.slice(stop, stop + 22))?.[1]
  if (next === undefined || (isForeignAlike(lower) && /[a-z]/.test(next))) return false
  return lookalikeDigits(next) === null && readDigitWords(next) === null
}

/** "5-g-7": one character among others, all with the same sign between. */
function isBetweenSingles(text: string, at: number, stop: number): boolean {
  const sign = text.charAt(at - 1)
  const before = text.slice(Math.max(0, at - 4), at)
  const after = text.slice(stop, stop + 3)
  if (/[a-z0-9]/.test(sign) || !/^[a-z0-9].[a-z0-9].$/.test(before) || before.charAt(1) !== sign) return false
  return after.charAt(0) === sign
    ? /^.[a-z0-9](?:[^a-z0-9]|$)/.test(after)
    : !/[a-z0-9]/.test(after.charAt(0))
}
