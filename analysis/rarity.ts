/**
 * In how many advertisers' texts each pair of words stands. It belongs to an epoch: nights in between compare by the
 * same figures, so that a night and a full run agree.
 */
export interface Rarity {
  advertisers: number
  /** Open addressing: pairs that several advertisers use, 0 where free. */
  keys: Uint32Array
  /** Eighths of a bit: log2 of the number of advertisers. */
  levels: Uint8Array
}

/** Steps of a level to one bit. */
export const steps = 8
/** Pairs that fewer advertisers use are not kept: they are all called rare. */
const leastKept = 6
export const rareLevel = steps * 2
/** Above this share of all advertisers a pair says nothing; it must leave room for the largest template. */
const commonShare = 1 / 250
const leastCommon = 3000
/** Among few advertisers what a quarter of them say is everybody's. */
const mostCommon = 1 / 4

/** Calls back with each advertiser's number and the shingles of one of its texts, grouped by advertiser. */
export type Spoken = (visit: (advertiser: number, shingles: Uint32Array) => void) => void

/** Counts advertisers, not adverts: who repeats a text does not make it common. `occurrences`: of all shingles, about. */
export function countRarity(advertisers: number, occurrences: number, spoken: Spoken): Rarity {
  const size = powerAbove(Math.min(2 ** 25, Math.max(1024, occurrences)))
  const last = new Uint32Array(size)
  const counts = new Uint16Array(size)
  spoken((advertiser, shingles) => {
    for (const shingle of shingles) {
      const slot = shingle & (size - 1)
      if (last[slot] === advertiser + 1) continue
      last[slot] = advertiser + 1
      if ((counts[slot] as number) < 0xffff) (counts[slot] as number)++
    }
  })
  let kept = 0
  for (const count of counts) if (count >= leastKept) kept++
  // Several pairs may share a counter: room for twice as many, and more when that is not enough.
  let rarity = emptyRarity(advertisers, kept * 2)
  let filled = 0
  spoken((_, shingles) => {
    for (const shingle of shingles) {
      const count = counts[shingle & (size - 1)] as number
      if (count < leastKept || shingle === 0) continue
      if (keep(rarity, shingle, Math.round(steps * Math.log2(count)))) filled++
      if (filled * 2 > rarity.keys.length) rarity = grown(rarity)
    }
  })
  return rarity
}

function emptyRarity(advertisers: number, room: number): Rarity {
  const size = powerAbove(Math.max(16, room))
  return { advertisers, keys: new Uint32Array(size), levels: new Uint8Array(size) }
}

function grown({ advertisers, keys, levels }: Rarity): Rarity {
  const rarity = emptyRarity(advertisers, keys.length * 2)
  for (const [at, key] of keys.entries()) if (key !== 0) keep(rarity, key, levels[at] as number)
  return rarity
}

/** True when it was not there yet. */
function keep({ keys, levels }: Rarity, shingle: number, level: number): boolean {
  const mask = keys.length - 1
  let slot = shingle & mask
  while (keys[slot] !== 0) {
    if (keys[slot] === shingle) return false
    slot = (slot + 1) & mask
  }
  keys[slot] = shingle
  levels[slot] = level
  return true
}

/** How many advertisers use it, as a level. */
export function levelOf({ keys, levels }: Rarity, shingle: number): number {
  const mask = keys.length - 1
  let slot = shingle & mask
  for (let key = keys[slot]; key !== 0; key = keys[slot]) {
    if (key === shingle) return levels[slot] as number
    slot = (slot + 1) & mask
  }
  return rareLevel
}

/** From this level on a pair of words is everybody's. */
export function commonLevel({ advertisers }: Rarity): number {
  const room = Math.max(leastCommon, advertisers * commonShare)
  return Math.round(steps * Math.log2(Math.max(leastKept, Math.min(room, advertisers * mostCommon))))
}

/** Sorted pairs and their levels, to be stored. */
export function packRarity({ advertisers, keys, levels }: Rarity): Uint8Array {
  const kept = [...keys.keys()].filter(slot => keys[slot] !== 0)
  kept.sort((a, b) => (keys[a] as number) - (keys[b] as number))
  const packed = new DataView(new ArrayBuffer(4 + kept.length * 5))
  packed.setUint32(0, advertisers, true)
  for (const [at, slot] of kept.entries()) {
    packed.setUint32(4 + at * 5, keys[slot] as number, true)
    packed.setUint8(8 + at * 5, levels[slot] as number)
  }
  return new Uint8Array(packed.buffer)
}

export function unpackRarity(bytes: Uint8Array): Rarity {
  const packed = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = (bytes.byteLength - 4) / 5
  const rarity = emptyRarity(packed.getUint32(0, true), count * 2)
  for (let at = 0; at < count; at++)
    keep(rarity, packed.getUint32(4 + at * 5, true), packed.getUint8(8 + at * 5))
  return rarity
}

function powerAbove(least: number): number {
  return 2 ** Math.ceil(Math.log2(least))
}

/** What fewer texts of a night say is no movement. */
const leastMoved = 50

/**
 * How far tonight's wording has moved away from the epoch: the share of what is written that so many advertisers use
 * tonight alone that it must count as everybody's, and that the epoch does not know as such.
 */
export function drift(rarity: Rarity, texts: readonly Uint32Array[]): number {
  const common = commonLevel(rarity)
  const least = Math.max(leastMoved, 2 ** (common / steps))
  // Several pairs share a counter, so that few are left to be counted one by one.
  const rough = new Uint32Array(2 ** 20)
  let all = 0
  for (const text of texts) {
    all += text.length
    for (const pair of text) (rough[pair & (rough.length - 1)] as number)++
  }
  const counts = new Map<number, number>()
  for (const text of texts) {
    const often = text.filter(pair => (rough[pair & (rough.length - 1)] as number) >= least)
    for (const pair of new Set(often))
      if (levelOf(rarity, pair) < common) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  let moved = 0
  for (const count of counts.values()) if (count >= least) moved += count
  return all === 0 ? 0 : moved / all
}
