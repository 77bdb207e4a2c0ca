import { alone, first, type Groups, join, settled } from './groups.ts'

/** PDQ hashes within this many of their 256 bits show the same picture. */
const sameWithin = 31
const wordsEach = 8
/** A hash is looked up by parts of sixteen bits. */
const parts = 16
const values = 0x10000

/** Hashes of 64 hex digits side by side, eight words each. */
export function packHashes(hashes: readonly string[]): Uint32Array {
  const packed = new Uint32Array(hashes.length * wordsEach)
  for (const [at, hash] of hashes.entries()) {
    const bytes = Buffer.from(hash, 'hex')
    for (let word = 0; word < wordsEach; word++) packed[at * wordsEach + word] = bytes.readUInt32BE(word * 4)
  }
  return packed
}

/** The hex digits of one of them. */
export function unpackHash(packed: Uint32Array, at: number): string {
  return Array.from(packed.subarray(at * wordsEach, (at + 1) * wordsEach), word =>
    word.toString(16).padStart(8, '0'),
  ).join('')
}

/** Puts hashes of the same picture together: for each the first of its group. */
export function groupPictures(packed: Uint32Array): Groups {
  const groups = alone(packed.length / wordsEach)
  eachMeeting(packed, packed, (one, other) => join(groups, one, other), groups)
  return settled(groups)
}

/** All pairs of one of these and one of those that show the same picture, as positions. */
export function samePictures(these: Uint32Array, those: Uint32Array): [number, number][] {
  const found = new Map<number, [number, number]>()
  eachMeeting(these, those, (one, other) => found.set(one * 2 ** 26 + other, [one, other]), null)
  return [...found.values()]
}

/**
 * Of two hashes within 31 bits some part differs by no more than its radius, as long as radii plus one add up to 32.
 * Which parts get the larger radius is decided by what it costs on these hashes: they are not spread evenly.
 */
function eachMeeting(
  these: Uint32Array,
  those: Uint32Array,
  met: (one: number, other: number) => void,
  groups: Groups | null,
): void {
  const radii = cheapestRadii(these, those)
  for (let part = 0; part < parts; part++) {
    const radius = radii[part] as number
    if (radius < 0) continue
    const left = shelved(these, part)
    const right = these === those ? left : shelved(those, part)
    for (const mask of masks(radius)) meetByPart(left, right, mask, met, groups)
  }
}

function meetByPart(
  left: Shelved,
  right: Shelved,
  mask: number,
  met: (one: number, other: number) => void,
  groups: Groups | null,
): void {
  for (const value of left.present) {
    const other = value ^ mask
    // Among the same hashes each pair is met once.
    if (left === right && other < value) continue
    const until = right.starts[other + 1] as number
    if (right.starts[other] === until) continue
    for (let a = left.starts[value] as number; a < (left.starts[value + 1] as number); a++) {
      for (let b = left === right && mask === 0 ? a + 1 : (right.starts[other] as number); b < until; b++) {
        if (!within(left.hashes, a, right.hashes, b)) continue
        const one = left.order[a] as number
        const two = right.order[b] as number
        if (groups === null || first(groups, one) !== first(groups, two)) met(one, two)
      }
    }
  }
}

/** Most pairs differ too much in the first three words already: those are counted together. */
function within(left: Int32Array, a: number, right: Int32Array, b: number): boolean {
  const l = a * wordsEach
  const r = b * wordsEach
  const three =
    fours((left[l] as number) ^ (right[r] as number)) +
    fours((left[l + 1] as number) ^ (right[r + 1] as number)) +
    fours((left[l + 2] as number) ^ (right[r + 2] as number))
  let distance = Math.imul((three & 0x0f0f0f0f) + ((three >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24
  for (let word = 3; word < wordsEach && distance <= sameWithin; word++) {
    const four = fours((left[l + word] as number) ^ (right[r + word] as number))
    distance += Math.imul((four + (four >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return distance <= sameWithin
}

/** How many bits are set, for every four of them. */
function fours(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555)
  return (twos & 0x33333333) + ((twos >>> 2) & 0x33333333)
}

/** Hashes in the order of one part, so that those that meet lie side by side. */
interface Shelved {
  /** Values of the part that some hash has. */
  present: number[]
  starts: Uint32Array
  order: Uint32Array
  /** Signed, for the machine counts bits of those without a detour. */
  hashes: Int32Array
}

function shelved(packed: Uint32Array, part: number): Shelved {
  const count = packed.length / wordsEach
  const starts = new Uint32Array(values + 1)
  for (let at = 0; at < count; at++) (starts[partOf(packed, at, part) + 1] as number)++
  const present: number[] = []
  for (let value = 0; value < values; value++) {
    if ((starts[value + 1] as number) > 0) present.push(value)
    ;(starts[value + 1] as number) += starts[value] as number
  }
  const next = starts.slice()
  const order = new Uint32Array(count)
  const hashes = new Int32Array(packed.length)
  for (let at = 0; at < count; at++) {
    const value = partOf(packed, at, part)
    const place = next[value] as number
    next[value] = place + 1
    order[place] = at
    hashes.set(packed.subarray(at * wordsEach, (at + 1) * wordsEach), place * wordsEach)
  }
  return { present, starts, order, hashes }
}

function partOf(packed: Uint32Array, at: number, part: number): number {
  return ((packed[at * wordsEach + (part >> 1)] as number) >>> (part & 1 ? 0 : 16)) & 0xffff
}

/** Gives the next step of radius to the part where it leads to the fewest comparisons, 32 times. */
function cheapestRadii(these: Uint32Array, those: Uint32Array): number[] {
  const counts = Array.from(
    { length: parts },
    (_, part) => [counted(these, part), counted(those, part)] as const,
  )
  const radii = new Array<number>(parts).fill(-1)
  const costs = counts.map(pair => costOf(pair, 0))
  for (let step = 0; step <= sameWithin; step++) {
    const part = costs.indexOf(Math.min(...costs))
    const radius = (radii[part] as number) + 1
    radii[part] = radius
    costs[part] = costOf(counts[part] as (typeof counts)[number], radius + 1)
  }
  return radii
}

/** A part of sixteen bits is not searched further out than this. */
const farthest = 3

/** Comparisons at exactly this distance, and one for every look into a bucket. */
function costOf([left, right]: readonly [Spread, Spread], radius: number): number {
  if (radius > farthest) return Number.POSITIVE_INFINITY
  let cost = 0
  for (const mask of ring(radius)) {
    for (const value of left.present) {
      cost += 1 + (left.counts[value] as number) * (right.counts[value ^ mask] as number)
    }
  }
  return cost
}

interface Spread {
  present: number[]
  counts: Float64Array
}

function counted(packed: Uint32Array, part: number): Spread {
  const counts = new Float64Array(values)
  const present: number[] = []
  for (let at = 0; at < packed.length / wordsEach; at++) {
    const value = partOf(packed, at, part)
    if (counts[value] === 0) present.push(value)
    ;(counts[value] as number)++
  }
  return { present, counts }
}

function masks(radius: number): number[] {
  return Array.from({ length: radius + 1 }, (_, distance) => ring(distance)).flat()
}

/** All sixteen-bit numbers with so many bits set. */
function ring(distance: number): number[] {
  if (distance === 0) return [0]
  return ring(distance - 1).flatMap(mask => {
    const above = 32 - Math.clz32(mask)
    return Array.from({ length: parts - above }, (_, at) => mask | (1 << (above + at)))
  })
}
