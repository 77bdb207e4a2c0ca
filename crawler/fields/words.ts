import type { Plain } from './plain.ts'

/** The words of a text in small letters, with where each starts and ends in its plain form. */
export interface Words {
  all: string[]
  starts: number[]
  ends: number[]
}

/** Every grammar asks for the words of the same text. */
const cache = new WeakMap<Plain, Words>()

export function wordsOf(read: Plain): Words {
  const before = cache.get(read)
  if (before !== undefined) return before
  const words = split(read.lower)
  cache.set(read, words)
  return words
}

/**
 * What a sticky expression matches where one of `first` begins. Trying an expression at a few words is many times
 * quicker than searching a text with it. `text` is the plain text, in any case.
 */
export function* matchesAt(
  read: Plain,
  text: string,
  first: ReadonlySet<string>,
  pattern: RegExp,
): Generator<RegExpExecArray> {
  const { all, starts } = wordsOf(read)
  for (let index = 0; index < all.length; index++) {
    if (!first.has(all[index] ?? '')) continue
    pattern.lastIndex = starts[index] ?? 0
    const match = pattern.exec(text)
    if (match !== null) yield match
  }
}

/** The words of a list set apart by spaces. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

function split(lower: string): Words {
  const words = { all: [] as string[], starts: [] as number[], ends: [] as number[] }
  let start = -1
  for (let at = 0; at <= lower.length; at++) {
    if (isLetter(lower, at)) {
      if (start < 0) start = at
    } else if (start >= 0) {
      words.all.push(lower.slice(start, at))
      words.starts.push(start)
      words.ends.push(at)
      start = -1
    }
  }
  return words
}

const letter = /\p{L}/u

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 97 && code <= 122
  if (code < 0x250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  return code >= 0x370 && letter.test(text.charAt(at))
}
