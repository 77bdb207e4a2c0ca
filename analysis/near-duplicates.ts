import { scattered } from './fingerprint.ts'
import { alone, first, type Groups, join, settled } from './groups.ts'
import { commonLevel, levelOf, type Rarity, rareLevel, steps } from './rarity.ts'

/** With fewer pairs of its own a text is compared with none. */
const leastOwn = 8
/** Each band is two pairs of words that both texts have; more bands find more, and cost more. */
export const bandCount = 16
/** The two pairs of a band stand so many words apart, so that one stock phrase alone never brings texts together. */
const apart = 12
/** Texts are alike when this share of all their own pairs is in both. */
const leastShared = 0.3
/** And when what they share could not come about by chance: bits beyond one chance meeting among all advertisers. */
const chanceBits = 10
/** Texts of some length that are this much the same need no other reason. */
const verbatimShare = 0.8
const leastVerbatim = 24
/** A stock phrase is about so many pairs long; they come together or not at all, so they count once. */
const phraseLength = 8

const flips = Uint32Array.from({ length: bandCount * 2 }, (_, at) => scattered(at * 2 + 1))
const factors = Uint32Array.from({ length: bandCount * 2 }, (_, at) => scattered(at * 2 + 2) | 1)

/** Room for the longest text, used for one after the other. */
interface Scratch {
  /** Pairs that are not everybody's, in order of the text, and where they stand. */
  kept: Uint32Array
  places: Int32Array
  ranked: Float64Array
}

/** Gathers what is a text's own. @returns how many pairs, repeated ones among them. */
function gather(
  shingles: Uint32Array,
  rarity: Rarity,
  common: number,
  { kept, places, ranked }: Scratch,
): number {
  let count = 0
  for (let at = 0; at < shingles.length; at++) {
    const pair = shingles[at] as number
    const level = levelOf(rarity, pair)
    if (level >= common) continue
    kept[count] = pair
    places[count] = at
    ranked[count++] = pair * 256 + level
  }
  return count
}

function bandsOf(pairs: Uint32Array, places: Int32Array, bands: Uint32Array, from: number): void {
  for (let band = 0; band < bandCount; band++) {
    const one = leastOf(pairs, flips[band * 2] as number, factors[band * 2] as number)
    const flip = flips[band * 2 + 1] as number
    const factor = factors[band * 2 + 1] as number
    let other = leastAwayFrom(pairs, places, places[one] as number, apart, flip, factor)
    if (other < 0) other = leastAwayFrom(pairs, places, places[one] as number, 1, flip, factor)
    bands[from + band] =
      scattered(Math.imul(pairs[one] as number, 0x9e3779b1) + (pairs[other] as number)) || 1
  }
}

/** The pair that comes first in an order of chance. */
function leastOf(pairs: Uint32Array, flip: number, factor: number): number {
  let found = 0
  let least = 0x100000000
  for (let at = 0; at < pairs.length; at++) {
    const value = Math.imul((pairs[at] as number) ^ flip, factor) >>> 0
    if (value >= least) continue
    found = at
    least = value
  }
  return found
}

/** The same among pairs at least so far from a place; -1 when there are none. */
function leastAwayFrom(
  pairs: Uint32Array,
  places: Int32Array,
  place: number,
  distance: number,
  flip: number,
  factor: number,
): number {
  let found = -1
  let least = 0x100000000
  for (let at = 0; at < pairs.length; at++) {
    const value = Math.imul((pairs[at] as number) ^ flip, factor) >>> 0
    if (value >= least || Math.abs((places[at] as number) - place) < distance) continue
    found = at
    least = value
  }
  return found
}

/** Many texts side by side, without an object each: of each the pairs of words that are not everybody's, sorted. */
export interface Shelf {
  /** Where each text's pairs begin; one more at the end. */
  starts: Uint32Array
  pairs: Uint32Array
  /** How rare each is. */
  levels: Uint8Array
  advertisers: number
}

/** Texts as all their pairs in order, side by side. */
export interface Raw {
  starts: Uint32Array
  pairs: Uint32Array
}

/** Collects texts one by one. */
export function rawTexts() {
  const starts = [0]
  let pairs = new Uint32Array(2 ** 16)
  let end = 0
  return {
    add: (shingles: Uint32Array) => {
      while (end + shingles.length > pairs.length) {
        const larger = new Uint32Array(pairs.length * 2)
        larger.set(pairs)
        pairs = larger
      }
      pairs.set(shingles, end)
      end += shingles.length
      starts.push(end)
    },
    end: (): Raw => ({ starts: Uint32Array.from(starts), pairs }),
  }
}

/** All texts of a shelf with their bands; `rare` counts pairs that hardly anybody else uses. */
export interface Compared {
  shelf: Shelf
  bands: Uint32Array
  rare: Uint16Array
}

/** Signs every text. What is a text's own takes the place of all its pairs: there is no room for both. */
export function compared(raw: Raw, rarity: Rarity): Compared {
  const count = raw.starts.length - 1
  const bands = new Uint32Array(count * bandCount)
  const rare = new Uint16Array(count)
  const shelf = gathered(raw, rarity, (text, own, { kept, places }, levels) => {
    bandsOf(kept.subarray(0, own), places, bands, text * bandCount)
    let few = 0
    for (let at = 0; at < levels.length; at++) if ((levels[at] as number) <= rareLevel) few++
    rare[text] = few
  })
  return { shelf, bands, rare }
}

/** The same without signing: to compare these texts only. Takes the place of all their pairs as well. */
export function shelved(raw: Raw, rarity: Rarity): Shelf {
  return gathered(raw, rarity, () => undefined)
}

function gathered(
  { starts, pairs }: Raw,
  rarity: Rarity,
  each: (text: number, own: number, scratch: Scratch, levels: Uint8Array) => void,
): Shelf {
  const count = starts.length - 1
  const own = new Uint32Array(count + 1)
  const levels = new Uint8Array(starts[count] as number)
  let longest = 0
  for (let text = 0; text < count; text++)
    longest = Math.max(longest, (starts[text + 1] as number) - (starts[text] as number))
  const scratch: Scratch = {
    kept: new Uint32Array(longest),
    places: new Int32Array(longest),
    ranked: new Float64Array(longest),
  }
  const common = commonLevel(rarity)
  let end = 0
  for (let text = 0; text < count; text++) {
    own[text] = end
    const all = gather(pairs.subarray(starts[text], starts[text + 1]), rarity, common, scratch)
    const ranked = scratch.ranked.subarray(0, all).sort()
    const from = end
    for (let at = 0; at < all; at++) {
      const value = ranked[at] as number
      if (at > 0 && value === ranked[at - 1]) continue
      pairs[end] = value / 256
      levels[end++] = value % 256
    }
    if (end - from < leastOwn) end = from
    else each(text, all, scratch, levels.subarray(from, end))
  }
  own[count] = end
  return { starts: own, pairs, levels, advertisers: rarity.advertisers }
}

/** Whether two texts of a shelf are variants of one: alike as a whole, and not by what everybody writes. */
export function alike({ starts, pairs, levels, advertisers }: Shelf, one: number, other: number): boolean {
  let a = starts[one] as number
  let b = starts[other] as number
  const endA = starts[one + 1] as number
  const endB = starts[other + 1] as number
  const total = endA - a + endB - b
  const needed = Math.ceil((leastShared * total) / (1 + leastShared))
  if (Math.min(endA - a, endB - b) < needed) return false
  const bits = Math.log2(Math.max(2, advertisers))
  let shared = 0
  let surprise = 0
  while (a < endA && b < endB) {
    const left = pairs[a] as number
    const right = pairs[b] as number
    if (left === right) {
      shared++
      surprise += bits - (levels[a] as number) / steps
      b++
    }
    if (left <= right) a++
    else b++
  }
  if (shared < needed) return false
  // Word for word the same is the same, however many say it.
  if (shared >= leastVerbatim && shared >= verbatimShare * (total - shared)) return true
  return surprise >= phraseLength * (bits + chanceBits)
}

/**
 * Puts variants of one text together.
 *
 * @param bands of all texts, `bandCount` each; all zero when a text has none.
 * @returns for each text the first one of its group.
 */
export function groupTexts(shelf: Shelf, bands: Uint32Array): Groups {
  const count = shelf.starts.length - 1
  const groups = alone(count)
  const keys = new Uint32Array(count)
  for (let band = 0; band < bandCount; band++) {
    for (let text = 0; text < count; text++) keys[text] = bands[text * bandCount + band] as number
    const ordered = inOrder(keys)
    for (let from = 0; from < count; ) {
      const key = keys[ordered[from] as number]
      let until = from + 1
      while (until < count && keys[ordered[until] as number] === key) until++
      if (key !== 0 && until - from > 1) meet(shelf, groups, ordered.subarray(from, until))
      from = until
    }
  }
  return settled(groups)
}

/** Texts of one bucket, each compared with one after the other of every group until one is alike. */
function meet(shelf: Shelf, groups: Groups, bucket: Uint32Array): void {
  let gathered: number[][] = []
  for (const text of bucket) {
    const joined = gathered.filter(
      group =>
        first(groups, group[0] as number) === first(groups, text) ||
        group.some(other => alike(shelf, other, text)),
    )
    for (const group of joined) join(groups, group[0] as number, text)
    const [into, ...rest] = joined
    if (into === undefined) gathered.push([text])
    else into.push(text)
    for (const group of rest) for (const other of group) into?.push(other)
    if (rest.length > 0) gathered = gathered.filter(group => !rest.includes(group))
  }
}

/** Positions sorted by key, equal keys in their own order. */
function inOrder(keys: Uint32Array): Uint32Array {
  let from = new Uint32Array(keys.length).map((_, at) => at)
  let to = new Uint32Array(keys.length)
  for (const shift of [0, 11, 22]) {
    const starts = new Uint32Array(0x801)
    for (const key of keys) (starts[((key >>> shift) & 0x7ff) + 1] as number)++
    for (let at = 1; at < starts.length; at++) (starts[at] as number) += starts[at - 1] as number
    for (const at of from) {
      const digit = ((keys[at] as number) >>> shift) & 0x7ff
      to[(starts[digit] as number)++] = at
    }
    ;[from, to] = [to, from]
  }
  return from
}
