import { readDigitWords, readExactWords } from './digit-words.ts'
import { isForeignAlike, isRoundOrStraight, lookalikeDigits, wordsOfLeet } from './glyphs.ts'

/** Digits out of a token of letters and digits, with their place in the text. */
export interface TokenPart {
  digits: string
  start: number
  end: number
  word: boolean
  /** Letters that look like digits. */
  alike: boolean
  languages: number
}

export interface TokenParts {
  parts: TokenPart[]
  /** What stands before in the text is no part of the number, because a label or a name lies between. */
  closesBefore: boolean
  closesAfter: boolean
}

const mostDigits = 15

/** Words that may stand against a number without a space. */
const labels = new Set(
  'tel tell telefoon telephone telefon t m mob mobiel mobile gsm app apps whatsapp whatsap whats wa wapp sms bel call nr nummer number phone handy'.split(
    ' ',
  ),
)
const tails = new Set('bel app apps whatsapp sms of or oder en and und call tel'.split(' '))
/** Before digits these say that they are something else. */
const notNames =
  /^(?:id|ref|nr|no|img|foto|photo|pic|kvk|bsn|btw|iban|code|ad|order|dossier|dsc|vid|klant|art|item|post|user|kenmerk|advert\w*|nl|be|de)$/

/** Reads a token: look-alikes ("o6l2"), words ("06twee34", "dr13"), letters in between ("06x12x34") or a name ("lisa06…"). */
export function tokenParts(
  cased: string,
  at: number,
  isOpen: boolean,
  soFar: number,
  next: string,
): TokenParts | null {
  const lower = cased.toLowerCase()
  if (lower.length !== cased.length) return null
  for (const word of wordsOfLeet(lower)) {
    const read = readExactWords(word)
    if (read !== null)
      return {
        parts: read.map(({ digits, languages }) => ({
          digits,
          start: at,
          end: at + cased.length,
          word: true,
          alike: true,
          languages,
        })),
        closesBefore: false,
        closesAfter: false,
      }
  }
  if (!isOpen && (cup.test(cased) || ordinal.test(cased))) return null
  const chunks = lower.match(/\d+|\D+/g) ?? []
  return separated(chunks, at) ?? mixed(cased, chunks, at, isOpen, soFar, next)
}

const cup = /^[6-9][05][a-hA-H]{1,2}$|^1[0-2]0[a-hA-H]{1,2}$/
const ordinal = /^\d{1,2}(?:e|de|ste|st|nd|rd|th|h|u|j|x|m)$/

/** "06x12x34x56x78": ten digits or more, always with the same short letters between them. */
function separated(chunks: readonly string[], at: number): TokenParts | null {
  const letters = chunks.filter(chunk => !isDigits(chunk))
  const digits = chunks.filter(isDigits)
  const total = digits.reduce((sum, chunk) => sum + chunk.length, 0)
  const [first] = letters
  // "0a6b1c2d…": ten digits, a letter behind each.
  const isLaced = digits.length === 10 && total === 10 && letters.every(other => other.length === 1)
  if (isLaced && chunks[0] === '0' && chunks[2] === '6') return placed(chunks, at, isDigits)
  if (digits.length < 3 || total < 10 || total > mostDigits || first === undefined || first.length > 4)
    return null
  if (!isDigits(chunks[0] ?? '') || letters.some(other => other !== first) || letters.length >= digits.length)
    return null
  return placed(chunks, at, chunk => isDigits(chunk))
}

function placed(chunks: readonly string[], at: number, isKept: (chunk: string) => boolean): TokenParts {
  const parts: TokenPart[] = []
  let start = at
  for (const chunk of chunks) {
    if (isKept(chunk))
      parts.push({ digits: chunk, start, end: start + chunk.length, word: false, alike: false, languages: 0 })
    start += chunk.length
  }
  return { parts, closesBefore: false, closesAfter: false }
}

function mixed(
  cased: string,
  chunks: readonly string[],
  at: number,
  isOpen: boolean,
  soFar: number,
  next: string,
): TokenParts | null {
  const found: TokenParts = { parts: [], closesBefore: false, closesAfter: false }
  const count = chunks.reduce((sum, chunk) => sum + (isDigits(chunk) ? chunk.length : 0), 0)
  /** "06I-": a mobile number that goes on. */
  const isBegun = chunks[0]?.startsWith('06') === true && /[-./_]/.test(next)
  let start = at
  let open = false
  for (const [index, chunk] of chunks.entries()) {
    const end = start + chunk.length
    const isNumber = isDigits(chunk)
    const isLast = index === chunks.length - 1
    const read = isNumber ? null : readDigitWords(chunk)
    const isLabel =
      (index === 0 &&
        ((labels.has(chunk) && !(isOpen && chunk.length === 1)) || isStuckBefore(chunk, chunks[1]))) ||
      (isLast && (isTail(chunk, next) || isStuckBehind(chunk, soFar + count))) ||
      isName(chunk, count, isLast)
    const alike =
      isNumber || read !== null || (isLabel && count > 1)
        ? null
        : alikeDigits(cased.slice(start - at, end - at), chunks, index, isOpen, count, isBegun)
    if (isNumber || alike !== null) {
      const digits = alike ?? chunk
      const last = found.parts.at(-1)
      if (open && last !== undefined) {
        last.digits += digits
        last.end = end
        last.alike ||= alike !== null
      } else found.parts.push({ digits, start, end, word: false, alike: alike !== null, languages: 0 })
      open = true
    } else {
      open = false
      if (read !== null)
        for (const { digits, languages } of read)
          found.parts.push({ digits, start, end, word: true, alike: false, languages })
      else if (index === 0 && isLabel) found.closesBefore = true
      else if (isLast && isLabel) found.closesAfter = true
      else return null
    }
    start = end
  }
  return found.parts.some(part => part.digits.length > mostDigits) ? null : found
}

function isDigits(chunk: string): boolean {
  const code = chunk.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** A name or word written against all ten digits of a number. */
function isName(chunk: string, count: number, isLast: boolean): boolean {
  return count >= 10 && chunk.length >= (isLast ? 2 : 3) && !notNames.test(chunk) && !/^x+$/.test(chunk)
}

/** "schat0612 345678": a word against the first digits of a mobile number. */
function isStuckBefore(chunk: string, next: string | undefined): boolean {
  return chunk.length > 2 && !notNames.test(chunk) && next !== undefined && /^06\d{0,8}$/.test(next)
}

const complete = 10

/** "06-1234-5678hoor", "…5678x": what is stuck to the last digit of a whole number. */
function isStuckBehind(chunk: string, digits: number): boolean {
  return digits === complete && (chunk === 'x' || (chunk.length > 2 && !/^x+$/.test(chunk)))
}

/** "0612345678bel", or the label of the next number: "0612345678m:06…". */
function isTail(chunk: string, next: string): boolean {
  return tails.has(chunk) || (next === ':' && labels.has(chunk))
}

/** Letters at the very end of a token are rather a unit or a word than digits, unless digits are many. */
function alikeDigits(
  cased: string,
  chunks: readonly string[],
  index: number,
  isOpen: boolean,
  count: number,
  isBegun: boolean,
): string | null {
  if (cased.length > 4) return null
  const isLast = index === chunks.length - 1
  if (isForeignAlike(cased.toLowerCase())) return lookalikeDigits(cased)
  const isUsual = isRoundOrStraight(cased.toLowerCase())
  if (isUsual && isLast && isBegun) return lookalikeDigits(cased)
  if (isUsual && isLast && !(cased.length === 1 ? isOpen || count >= 3 : count >= 3 && cased.length <= 2))
    return null
  if (!isUsual && !isOpen && count < 2 && chunks.length < 3 && !/^[bG]/.test(cased)) return null
  return lookalikeDigits(cased)
}
