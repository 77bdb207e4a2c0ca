import { looseNumberWords, numberWordRows } from './number-words.ts'

/** A number word, or one of several glued together. */
export interface DigitWord {
  digits: string
  /** The word means something else just as often ("een", "ten"). */
  loose: boolean
  /** Languages that have the word, a bit each: only words of one language make a number together. */
  languages: number
}

/** The bit of a language in `languages`. */
export function languageBit(language: string): number {
  return 1 << Object.keys(numberWordRows).indexOf(language)
}

const words = dictionary()
const squeezed = new Map<string, DigitWord | null>()
for (const [word, read] of words) {
  const key = squeeze(word)
  const other = squeezed.get(key)
  squeezed.set(key, other === undefined || other?.digits === read.digits ? read : null)
}
const longest = Math.max(...[...words.keys()].map(word => word.length))
const beginnings = new Set([...words.keys()].map(word => word.slice(0, 2)))
const mostLetters = 80

function dictionary(): Map<string, DigitWord> {
  const found = new Map<string, DigitWord>()
  const clashing = new Set<string>()
  Object.values(numberWordRows).forEach((row, index) => {
    const [units, teens, tens] = [row.units, row.teens, row.tens].map(line =>
      line === '' ? [] : line.split(' ').map(spellings => spellings.split('/')),
    ) as [string[][], string[][], string[][]]
    const add = (word: string, digits: string) => {
      const before = found.get(word)
      if (before !== undefined && before.digits !== digits) clashing.add(word)
      const languages = (before?.languages ?? 0) | (1 << index)
      found.set(word, { digits, loose: looseNumberWords.has(word), languages })
    }
    if (row.isAside === true) return
    const addAll = (spellings: readonly (readonly string[])[], first: number, step: number) =>
      spellings.forEach((row, at) => {
        for (const word of row) add(word, String(first + at * step))
      })
    addAll(units, 0, 1)
    addAll(teens, 10, 1)
    addAll(tens, 20, 10)
    tens.forEach((spellings, ten) => {
      for (const [unit, others] of units.entries())
        for (const first of spellings)
          for (const last of unit === 0 ? [] : others)
            for (const word of row.glue?.(first, last) ?? []) add(word, String((ten + 2) * 10 + unit))
    })
  })
  // What is one number here and another there is certain nowhere.
  for (const word of clashing) found.delete(word)
  // A language that is read only amid its own numbers gives its first word, zero, and shares what others have too.
  Object.values(numberWordRows).forEach((row, index) => {
    if (row.isAside !== true) return
    for (const [digit, spellings] of row.units.split(' ').entries())
      for (const word of spellings.split('/')) {
        const before = found.get(word)
        if (before?.digits === String(digit)) before.languages |= 1 << index
        else if (digit === 0 && before === undefined)
          found.set(word, { digits: '0', loose: true, languages: 1 << index })
      }
  })
  return found
}

/** "zeeees" and "nuuul" are the same word, drawn out. */
function squeeze(word: string): string {
  return word.replace(/(.)\1+/gu, '$1')
}

/** Letters of other alphabets that look like ours: Cyrillic and Greek. */
const twins: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  ё: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  т: 't',
  н: 'n',
  ѵ: 'v',
  ԁ: 'd',
  ɡ: 'g',
  һ: 'h',
  ԝ: 'w',
  ո: 'n',
  α: 'a',
  ε: 'e',
  ι: 'i',
  ο: 'o',
  ν: 'v',
  τ: 't',
  υ: 'u',
  ρ: 'p',
  χ: 'x',
  η: 'n',
  ω: 'w',
  κ: 'k',
}

/** Reads lower-case letters as digits: one number word, or several glued together in one way only. */
export function readDigitWords(letters: string): DigitWord[] | null {
  if (letters.length < 2 || letters.length > mostLetters) return null
  const ours = /[\u0370-\u0588]/.test(letters) && !words.has(letters) ? inLatin(letters) : letters
  const whole = words.get(ours)
  if (whole !== undefined) return [whole]
  const hundreds = hundred.exec(ours)
  if (hundreds !== null) return hundredsOf(hundreds)
  const begins = beginnings.has(ours.slice(0, 2))
  const read = begins ? glued(ours) : null
  if (read !== null) return read
  if (!begins && ours.charAt(0) !== ours.charAt(1) && !strange.test(ours)) return null
  return (doubled.test(ours) ? drawnOut(ours) : null) ?? (strange.test(ours) ? withoutMarks(ours) : null)
}

/** The number below a hundred that a whole word is, spelled as it should be. */
export function exactNumberWord(word: string): number | null {
  const read = words.get(word)
  return read === undefined ? null : Number(read.digits)
}

/** As `readDigitWords`, for words spelled as they should be. */
export function readExactWords(letters: string): DigitWord[] | null {
  const whole = words.get(letters)
  return whole === undefined ? glued(letters) : [whole]
}

/** "Achthonderdvierendertig", "zweihundertfünf", "százötven". */
const hundred = /^(\p{L}*?)(?:honderd|hundert|száz)(?:en|und)?(\p{L}*)$/u

function hundredsOf([, before = '', behind = '']: RegExpExecArray): DigitWord[] | null {
  const [count, rest] = [words.get(before), words.get(behind)]
  if ((before !== '' && count === undefined) || (behind !== '' && rest === undefined)) return null
  if (Number(count?.digits ?? 1) > 9 || Number(count?.digits ?? 1) < 1) return null
  const languages = (count?.languages ?? -1) & (rest?.languages ?? -1)
  const digits = String(Number(count?.digits ?? 1) * 100 + Number(rest?.digits ?? 0))
  return [{ digits, loose: false, languages: languages === -1 ? 0 : languages }]
}

const doubled = /(.)\1/u
const strange = /[\u00e0-\u024f]/

/** "vieeer": one letter too many could be another word, two could not. */
function drawnOut(letters: string): DigitWord[] | null {
  const word = squeezed.get(squeeze(letters))
  if (word === undefined || word === null) return null
  return [{ ...word, loose: word.loose || !/(.)\1\1/u.test(letters) }]
}

/** "nül žes": marks that no language has there. */
function withoutMarks(letters: string): DigitWord[] | null {
  const word = words.get(letters.normalize('NFD').replace(/\p{Mn}/gu, ''))
  return word === undefined ? null : [{ ...word, loose: true }]
}

function inLatin(letters: string): string {
  return Array.from(letters, letter => twins[letter] ?? letter).join('')
}

/** Only a text that falls apart in exactly one way, in one language, is certain ("nulzes", but not "achttienen"). */
function glued(letters: string): DigitWord[] | null {
  const ways: DigitWord[][] = []
  split(letters, 0, -1, [], ways)
  const [first, ...others] = ways
  if (first === undefined) return null
  const digits = digitsOf(first)
  if (others.some(other => digitsOf(other) !== digits)) return null
  return first.map(word => ({ ...word, loose: false }))
}

const mostWays = 8

/** `dead` remembers from where nothing comes of it, so that the time stays in proportion. */
function split(
  letters: string,
  from: number,
  languages: number,
  so: DigitWord[],
  ways: DigitWord[][],
  dead = new Set<number>(),
): void {
  if (from === letters.length) {
    if (so.length > 1) ways.push(so)
    return
  }
  const key = from * 0x40000000 + (languages & 0x3fffffff)
  if (dead.has(key)) return
  const before = ways.length
  for (let end = Math.min(letters.length, from + longest); end >= from + 2 && ways.length < mostWays; end--) {
    const word = words.get(letters.slice(from, end))
    if (word !== undefined && (word.languages & languages) !== 0)
      split(letters, end, word.languages & languages, [...so, word], ways, dead)
  }
  if (ways.length === before) dead.add(key)
}

function digitsOf(read: readonly DigitWord[]): string {
  return read.reduce((all, { digits }) => all + digits, '')
}
