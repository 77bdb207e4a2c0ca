import { scattered } from './fingerprint.ts'
import { commonLevel, levelOf, type Rarity, rareLevel, steps } from './rarity.ts'
import type { Raw } from './raw-texts.ts'

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

const flips = Int32Array.from({ length: bandCount * 2 }, (_, at) => scattered(at * 2 + 1))
const factors = Int32Array.from({ length: bandCount * 2 }, (_, at) => scattered(at * 2 + 2) | 1)

/** Room for the longest text, used for one after the other. */
interface Scratch {
  /** Pairs that are not everybody's, in order of the text, and where they stand. */
  kept: Uint32Array
  places: Int32Array
  sorted: Uint32Array
  /** How many of them hardly anybody else uses. */
  rare: number
}

/** Finds what is a text's own. @returns how many pairs, repeated ones among them. */
function ownPairs(
  { starts, pairs }: Raw,
  text: number,
  rarity: Rarity,
  common: number,
  into: Scratch,
): number {
  const from = starts[text] as number
  const until = starts[text + 1] as number
  let count = 0
  let rare = 0
  for (let at = from; at < until; at++) {
    const pair = pairs[at] as number
    const level = levelOf(rarity, pair)
    if (level >= common) continue
    if (level <= rareLevel) rare++
    into.kept[count] = pair
    into.places[count] = at
    into.sorted[count++] = pair
  }
  into.rare = rare
  return count
}

/** Signs a text with bands of two pairs each. */
function sign({ kept, places }: Scratch, count: number, bands: Uint32Array, from: number): void {
  for (let band = 0; band < bandCount; band++) {
    const one = leastOf(kept, 0, count, band * 2)
    const place = places[one] as number
    let below = one
    while (below > 0 && place - (places[below - 1] as number) < apart) below--
    let above = one + 1
    while (above < count && (places[above] as number) - place < apart) above++
    // In a short text the two stand closer together.
    if (below === 0 && above === count) {
      below = one
      above = one + 1
    }
    const left = leastOf(kept, 0, below, band * 2 + 1)
    const right = leastOf(kept, above, count, band * 2 + 1)
    const other =
      left < 0 || (right >= 0 && rankOf(kept, right, band * 2 + 1) < rankOf(kept, left, band * 2 + 1))
        ? right
        : left
    bands[from + band] = scattered(Math.imul(kept[one] as number, 0x9e3779b1) + (kept[other] as number)) || 1
  }
}

/** The pair that comes first in an order of chance, among those from one to another; -1 when there are none. */
function leastOf(pairs: Uint32Array, from: number, until: number, order: number): number {
  const flip = flips[order] as number
  const factor = factors[order] as number
  let found = -1
  let least = 0x7fffffff
  for (let at = from; at < until; at++) {
    const rank = Math.imul((pairs[at] as number) ^ flip, factor)
    if (rank > least || (rank === least && found >= 0)) continue
    found = at
    least = rank
  }
  return found
}

function rankOf(pairs: Uint32Array, at: number, order: number): number {
  return Math.imul((pairs[at] as number) ^ (flips[order] as number), factors[order] as number)
}

/** Many texts side by side, without an object each: of each the pairs of words that are not everybody's, sorted. */
export interface Shelf {
  /** Where each text's pairs begin; one more at the end. */
  starts: Uint32Array
  pairs: Uint32Array
  rarity: Rarity
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
  return { shelf: gathered(raw, rarity, { bands, rare }), bands, rare }
}

/** The same without signing: to compare these texts only. Takes the place of all their pairs as well. */
export function shelved(raw: Raw, rarity: Rarity): Shelf {
  return gathered(raw, rarity, null)
}

function gathered(raw: Raw, rarity: Rarity, signed: Omit<Compared, 'shelf'> | null): Shelf {
  const { starts, pairs } = raw
  const count = starts.length - 1
  const own = new Uint32Array(count + 1)
  const common = commonLevel(rarity)
  const scratch = scratchFor(starts)
  let end = 0
  for (let text = 0; text < count; text++) {
    const from = end
    own[text] = from
    const all = ownPairs(raw, text, rarity, common, scratch)
    if (all < leastOwn) continue
    const { sorted } = scratch
    sort(sorted, all)
    for (let at = 0; at < all; at++) {
      const pair = sorted[at] as number
      if (at === 0 || pair !== sorted[at - 1]) pairs[end++] = pair
      else if (levelOf(rarity, pair) <= rareLevel) scratch.rare--
    }
    if (end - from < leastOwn) end = from
    else if (signed !== null) {
      sign(scratch, all, signed.bands, text * bandCount)
      signed.rare[text] = scratch.rare
    }
  }
  own[count] = end
  return { starts: own, pairs, rarity }
}

function scratchFor(starts: Uint32Array): Scratch {
  let longest = 0
  for (let text = 1; text < starts.length; text++)
    longest = Math.max(longest, (starts[text] as number) - (starts[text - 1] as number))
  return {
    kept: new Uint32Array(longest),
    places: new Int32Array(longest),
    sorted: new Uint32Array(longest),
    rare: 0,
  }
}

/** Sorts the first so many. An advert is short: the machine's own sort is faster only for long texts. */
function sort(values: Uint32Array, count: number): void {
  if (count > 100) {
    values.subarray(0, count).sort()
    return
  }
  for (let at = 1; at < count; at++) {
    const value = values[at] as number
    let to = at
    for (; to > 0 && (values[to - 1] as number) > value; to--) values[to] = values[to - 1] as number
    values[to] = value
  }
}

/** Whether two texts of a shelf are variants of one: alike as a whole, and not by what everybody writes. */
export function alike(shelf: Shelf, one: number, other: number): boolean {
  const { starts, pairs } = shelf
  let a = starts[one] as number
  let b = starts[other] as number
  const endA = starts[one + 1] as number
  const endB = starts[other + 1] as number
  const total = endA - a + endB - b
  const needed = Math.ceil((leastShared * total) / (1 + leastShared))
  if (Math.min(endA - a, endB - b) < needed) return false
  let shared = 0
  while (a < endA && b < endB) {
    const left = pairs[a] as number
    const right = pairs[b] as number
    if (left === right) {
      shared++
      a++
      b++
    } else if (left < right) {
      // Each pair that only one has is one that they can share no more.
      if (shared + endA - ++a < needed) return false
    } else if (shared + endB - ++b < needed) return false
  }
  if (shared < needed) return false
  // Word for word the same is the same, however many say it.
  if (shared >= leastVerbatim && shared >= verbatimShare * (total - shared)) return true
  return surprises(shelf, one, other)
}

/** Whether what two texts share could hardly have come about by chance. */
function surprises({ starts, pairs, rarity }: Shelf, one: number, other: number): boolean {
  const bits = Math.log2(Math.max(2, rarity.advertisers))
  const needed = phraseLength * (bits + chanceBits)
  let a = starts[one] as number
  let b = starts[other] as number
  const endA = starts[one + 1] as number
  const endB = starts[other + 1] as number
  let surprise = 0
  while (a < endA && b < endB && surprise < needed) {
    const left = pairs[a] as number
    const right = pairs[b] as number
    if (left === right) surprise += bits - levelOf(rarity, left) / steps
    if (left <= right) a++
    if (right <= left) b++
  }
  return surprise >= needed
}
