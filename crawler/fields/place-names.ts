import places from './places.json' with { type: 'json' }
import type { Plain } from './plain.ts'
import towns from './towns.json' with { type: 'json' }
import { type Words, wordsOf } from './words.ts'

export interface Entry {
  /** The name's words without case and accents. */
  words: string[]
  name: string
  gm: string | null
  /** An ordinary word too: counts in a sentence only with a capital, behind a preposition. */
  isWord: boolean
  /** Exists elsewhere as well: needs something of Zuid-Limburg near it. */
  isElsewhere: boolean
  /** The other place of this name is the better known one: needs that in a field as well. */
  isContested: boolean
  /** Little known: counts in a sentence only where a place is expected. */
  isSmall: boolean
  country: string | null
}

/** CBS codes of the municipalities of Zuid-Limburg. */
export const municipalities = Object.keys(places.inside)

const words = new Set(places.words)
const elsewhere = new Set(places.elsewhere)
const contested = new Set(places.contested)
const small = new Set(places.small)
const ascii = /^[a-z]*$/
const table = index()

function index(): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>()
  const countries = new Map<string, string>(
    Object.entries(places.countries).flatMap(([code, names]) => names.map(name => [name, code] as const)),
  )
  const add = (written: string, name: string, gm: string | null, country: string | null, isSmall = false) => {
    const parts = written
      .split(/[^\p{L}]+/u)
      .filter(Boolean)
      .map(fold)
    const [first] = parts
    if (first === undefined) return
    const isContested = gm !== null && contested.has(name)
    const entry: Entry = {
      words: parts,
      name,
      gm,
      isWord: parts.length === 1 && words.has(written),
      isElsewhere: gm !== null && (elsewhere.has(written) || isContested),
      isContested,
      isSmall: isSmall || (gm !== null && small.has(written)),
      country,
    }
    const same = found.get(first)
    if (same === undefined) found.set(first, [entry])
    else {
      same.push(entry)
      same.sort((a, b) => b.words.length - a.words.length)
    }
  }
  for (const [gm, names] of Object.entries(places.inside)) {
    for (const name of names) {
      add(name, name, gm, 'NL')
      const others: string[] = (places.spellings as Record<string, string[]>)[name] ?? []
      for (const other of others) add(other, name, gm, 'NL')
    }
  }
  for (const spellings of places.outside)
    for (const written of spellings)
      add(written, spellings[0] ?? written, null, countries.get(spellings[0] ?? '') ?? 'NL')
  for (const [country, names] of Object.entries(towns))
    for (const name of names.split(';')) add(name, name, null, country, true)
  return found
}

export function fold(word: string): string {
  const lower = word.toLowerCase()
  return ascii.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replaceAll('ß', 'ss')
}

/** The words of a text and what a match must know of them. */
export interface Found extends Words {
  text: string
  /** Each word without case and accents. */
  folded: string[]
}

export function foundIn(read: Plain): Found {
  const before = cache.get(read)
  if (before !== undefined) return before
  const words = wordsOf(read)
  const found = { ...words, text: read.text, folded: words.all.map(fold) }
  cache.set(read, found)
  return found
}

/** Places are looked for in a text by several who ask. */
const cache = new WeakMap<Plain, Found>()

/** A word without case and accents; '' outside the text. */
export function foldedAt({ folded }: Found, index: number): string {
  return folded[index] ?? ''
}

export function isCapitalAt({ text, starts, all }: Found, index: number): boolean {
  const first = text.charAt(starts[index] ?? 0)
  return all[index] !== undefined && first !== first.toLowerCase()
}

export function startOf({ starts }: Found, { at }: Match): number {
  return starts[at] ?? 0
}

export function endOf({ ends }: Found, { at, length }: Match): number {
  return ends[at + length - 1] ?? 0
}

/** The place whose whole name is one folded word, or null. */
export function placeNamed(word: string): Entry | null {
  return table.get(word)?.find(({ words }) => words.length === 1) ?? null
}

export function namesOfOneWord(): Entry[] {
  return [...table.values()].flat().filter(({ words }) => words.length === 1)
}

export interface Match {
  entry: Entry
  /** Index of its first word, and how many it has. */
  at: number
  length: number
}

export function matchesOf(found: Found): Match[] {
  const matches: Match[] = []
  for (let at = 0; at < found.all.length; at++) {
    const entries = table.get(foldedAt(found, at))
    const entry = entries?.find(({ words }) =>
      words.every((word, index) => isNext(found, at + index, word, index > 0)),
    )
    if (entry === undefined) continue
    matches.push({ entry, at, length: entry.words.length })
    at += entry.words.length - 1
  }
  return matches
}

function isNext(found: Found, at: number, word: string, tied: boolean): boolean {
  if (foldedAt(found, at) !== word) return false
  return !tied || /^[ \-'’./]{1,2}$/.test(found.text.slice(found.ends[at - 1], found.starts[at]))
}
