import { isExpectedAt, isLabelledAt } from './place-context.ts'
import {
  type Entry,
  type Found,
  fold,
  foldedAt,
  isCapitalAt,
  namesOfOneWord,
  placeNamed,
} from './place-names.ts'
import type { Plain } from './plain.ts'
import { isSlip } from './slip.ts'

/** A place of ours under a name that is not quite its own. Offsets count in the plain text. */
export interface Disguised {
  entry: Entry
  start: number
  end: number
}

const shortest = 6
/** Such a name is taken for what it resembles wherever it stands. */
const unmistakable = 9
const shortestWhole = 5

const signs: Readonly<Record<string, string>> = { '@': 'a', 0: 'o', 1: 'i', 3: 'e', $: 's', '|': 'l' }
const mayHaveSigns = /[a-z][@$|][a-z@$|]|[a-z][013]{1,2}[a-z]/
const withSigns = /(?<![\p{L}\p{N}@$])[\p{L}@013$|]{5,24}(?![\p{L}\p{N}])/gu
const setApart = /(?<![\p{L}\p{N}])\p{L}([ .\-_*])\p{L}(?:\1\p{L}){3,24}(?![\p{L}\p{N}])/gu

const long = namesOfOneWord().filter(
  ({ gm, words, isWord }) => gm !== null && (words[0]?.length ?? 0) >= shortest && !isWord,
)
/** What a word may be a slip of, ours or not: only one must be possible. */
const byFirst = Map.groupBy(
  namesOfOneWord().filter(({ words }) => (words[0]?.length ?? 0) >= shortestWhole),
  ({ words }) => bucketOf(words[0] ?? '', 0),
)
const bySqueezed = new Map(long.map(entry => [squeezed(entry.words[0] ?? ''), entry]))
/** Names by how they sound; null where two places sound alike. */
const bySound = new Map<string, Entry | null>()
for (const entry of namesOfOneWord()) {
  const key = sound(entry.words[0] ?? '')
  const before = bySound.get(key)
  bySound.set(key, before === undefined || before?.gm === entry.gm ? entry : null)
}
const beginnings = new Set(
  long.flatMap(({ words }) => {
    const first = words[0]?.slice(0, 3) ?? ''
    return [
      first,
      first.replace('v', 'f'),
      first.replace('f', 'v'),
      first.replace('s', 'z'),
      first.replace('z', 's'),
      first.replace('k', 'c'),
      squeezed(words[0] ?? '').slice(0, 3),
    ]
  }),
)

/** Words that may be a slip of one another have the same first letter and nearly the same length. */
function bucketOf(word: string, longer: number): string {
  return `${word.charAt(0)}${word.length + longer}`
}

function squeezed(word: string): string {
  return word.replace(/(.)\1+/gu, '$1')
}

/** Spellings that sound the same: "Maastrigt", "Zittart", "Falkenburch". */
function sound(word: string): string {
  return squeezed(
    word
      .replace(/ij|ei|y/g, 'i')
      .replace(/ck|q/g, 'k')
      .replace(/chs|gs/g, 'x')
      .replace(/ch|g|h/g, 'g')
      .replace(/th|dt/g, 't'),
  )
    .replace(/[cq]/g, 'k')
    .replaceAll('v', 'f')
    .replaceAll('z', 's')
    .replaceAll('ou', 'au')
    .replace(/d(?=$)/, 't')
    .replace(/b(?=$)/, 'p')
}

/** "M@@stricht", "M A A S T R I C H T", "Maas tricht" and "Maastrict"; the last only where a place is to be expected. */
export function disguisedPlaces(read: Plain, found: Found): Disguised[] {
  const places: Disguised[] = []
  if (mayHaveSigns.test(read.lower))
    for (const { 0: written, index } of read.lower.matchAll(withSigns)) {
      if (!/[@013$|]/.test(written) || !/\p{L}{2}/u.test(written)) continue
      const name = Array.from(written, char => signs[char] ?? char).join('')
      push(places, ours(fold(name)), index, index + written.length)
    }
  if (hasSingleLetters(found))
    for (const { 0: written, 1: sign = '', index } of read.lower.matchAll(setApart)) {
      const name = fold(written.replaceAll(sign, ''))
      if (name.length >= shortestWhole) push(places, ours(name), index, index + written.length)
    }
  for (let at = 0; at < found.all.length; at++) {
    if (!beginnings.has((found.all[at] ?? '').slice(0, 3))) continue
    const word = foldedAt(found, at)
    const [start, end] = [found.starts[at] ?? 0, found.ends[at] ?? 0]
    const entry = placeNamed(word) === null ? resembled(read, found, at, word) : null
    if (entry !== null) push(places, entry, start, end)
    else if (isOnlySpace(read, found, at))
      push(places, joined(`${word}${foldedAt(found, at + 1)}`), start, found.ends[at + 1] ?? 0)
  }
  return places
}

/** A row of letters by themselves is rare enough to be looked for first. */
function hasSingleLetters({ starts, ends }: Found): boolean {
  let row = 0
  for (let at = 0; at < starts.length; at++) {
    row = (ends[at] ?? 0) - (starts[at] ?? 0) === 1 ? row + 1 : 0
    if (row === shortestWhole) return true
  }
  return false
}

function push(places: Disguised[], entry: Entry | null, start: number, end: number): void {
  if (entry !== null) places.push({ entry, start, end })
}

function ours(name: string): Entry | null {
  const entry = placeNamed(name)
  return entry?.gm == null || entry.isWord ? null : entry
}

/** Two words that are one name; neither may be a name by itself. */
function joined(name: string): Entry | null {
  return name.length > shortest ? ours(name) : null
}

function isOnlySpace({ text }: Plain, found: Found, at: number): boolean {
  return /^[ -]$/.test(text.slice(found.ends[at], found.starts[at + 1]))
}

const surely = new Set('in te bij regio omgeving nabij richting rondom naar near around station'.split(' '))

/** In small letters another word a letter away is likely: "geleend". */
function isSurely(read: Plain, found: Found, at: number): boolean {
  return (
    isLabelledAt(read, found.starts[at] ?? 0) ||
    (at > 0 &&
      surely.has(foldedAt(found, at - 1)) &&
      read.text.slice(found.ends[at - 1], found.starts[at]) === ' ')
  )
}

/** Case endings that some languages put behind a name: "Heerlenben". */
const ending = /(?:ban|ben|ba|be|nal|nel|hoz|hez|tol|bol|rol|cie|ie|u|em|ului|ul|om|е|а)$/

function resembled(read: Plain, found: Found, at: number, word: string): Entry | null {
  if (word.length < shortestWhole) return null
  const isExpected = isCapitalAt(found, at) ? isExpectedAt(read, found, at) : isSurely(read, found, at)
  if (word.length < unmistakable && !isExpected) return null
  const key = isExpected ? word : `~${word}`
  const before = asked.get(key)
  if (before !== undefined) return before
  const entry = resembledAnew(word, isExpected)
  if (asked.size >= mostRemembered) asked.clear()
  asked.set(key, entry)
  return entry
}

const asked = new Map<string, Entry | null>()
const mostRemembered = 1000

function resembledAnew(word: string, isExpected: boolean): Entry | null {
  const doubled = bySqueezed.get(squeezed(word))
  if (doubled !== undefined) return isExpected || word.length >= unmistakable ? doubled : null
  if (word.length < shortest) return null
  const alike = bySound.get(sound(word))
  if (alike?.gm != null && !alike.isWord) return alike
  const bare = ending.test(word) ? placeNamed(word.replace(ending, '')) : null
  if (bare?.gm != null) return bare
  let near: Entry | null = null
  for (const longer of [-1, 0, 1])
    for (const entry of byFirst.get(bucketOf(word, longer)) ?? []) {
      if (!isSlip(word, entry.words[0] ?? '')) continue
      if (entry.gm === null || entry.isWord || (near !== null && near.gm !== entry.gm)) return null
      near = entry
    }
  return near
}
