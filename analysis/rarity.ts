/**
 * In how many advertisers' texts each pair of words stands. It belongs to an epoch: nights in between compare by the
 * same figures, so that a night and a full run agree.
 */
export interface Rarity {
  advertisers: number
  /**
   * Eighths of a bit: log2 of the number of advertisers, in a slot that several pairs may share; 0 where few use any.
   * As many slots as a power of two.
   */
  levels: Uint8Array
}

/** Steps of a level to one bit. */
export const steps = 8
/** Pairs that fewer advertisers use are not told apart: they are all called rare. */
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
  const size = 2 ** Math.ceil(Math.log2(Math.min(2 ** 25, Math.max(1024, occurrences))))
  const last = new Uint32Array(size)
  const counts = new Uint16Array(size)
  spoken((advertiser, shingles) => {
    for (let at = 0; at < shingles.length; at++) {
      const slot = (shingles[at] as number) & (size - 1)
      if (last[slot] === advertiser + 1) continue
      last[slot] = advertiser + 1
      if ((counts[slot] as number) < 0xffff) (counts[slot] as number)++
    }
  })
  const levels = new Uint8Array(size)
  for (let slot = 0; slot < size; slot++) {
    const count = counts[slot] as number
    if (count >= leastKept) levels[slot] = Math.round(steps * Math.log2(count))
  }
  return { advertisers, levels }
}

/** How many advertisers use it, as a level. */
export function levelOf({ levels }: Rarity, shingle: number): number {
  return (levels[shingle & (levels.length - 1)] as number) || rareLevel
}

/** From this level on a pair of words is everybody's. */
export function commonLevel({ advertisers }: Rarity): number {
  const room = Math.max(leastCommon, advertisers * commonShare)
  return Math.round(steps * Math.log2(Math.max(leastKept, Math.min(room, advertisers * mostCommon))))
}

/** To be stored: the number of slots, and those that are filled with their levels. */
export function packRarity({ advertisers, levels }: Rarity): Uint8Array {
  let filled = 0
  for (const level of levels) if (level !== 0) filled++
  const packed = new DataView(new ArrayBuffer(8 + filled * 5))
  packed.setUint32(0, advertisers, true)
  packed.setUint32(4, levels.length, true)
  let at = 8
  for (let slot = 0; slot < levels.length; slot++) {
    if (levels[slot] === 0) continue
    packed.setUint32(at, slot, true)
    packed.setUint8(at + 4, levels[slot] as number)
    at += 5
  }
  return new Uint8Array(packed.buffer)
}

export function unpackRarity(bytes: Uint8Array): Rarity {
  const packed = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const levels = new Uint8Array(packed.getUint32(4, true))
  for (let at = 8; at < bytes.byteLength; at += 5)
    levels[packed.getUint32(at, true)] = packed.getUint8(at + 4)
  return { advertisers: packed.getUint32(0, true), levels }
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
