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
 * Of two hashes within 31 bits some word differs by no more than its radius, as long as radii plus one add up to 32;
 * and of that word one half by no more than its own, as radii plus one of both halves add up to the word's. Which halves
 * get the larger radius is decided by what it costs on these hashes: they are not spread evenly.
 */
function eachMeeting(
  these: Uint32Array,
  those: Uint32Array,
  met: (one: number, other: number) => void,
  groups: Groups | null,
): void {
  const radii = cheapestRadii(these, those)
  const near = (one: number, other: number) => {
    if (groups !== null && first(groups, one) === first(groups, other)) return
    if (within(these, one, those, other)) met(one, other)
  }
  for (let part = 0; part < parts; part++) {
    const radius = radii[part] as number
    if (radius < 0) continue
    const left = shelved(these, part)
    const right = these === those ? left : shelved(those, part)
    const ofWord = radius + (radii[part ^ 1] as number) + 1
    for (const mask of masks(radius)) meetByPart(left, right, mask, ofWord - (bitsOf[mask] as number), near)
  }
}

/** How many bits of sixteen are set. */
const bitsOf = new Uint8Array(values).map((_, value) => {
  let bits = 0
  for (let rest = value; rest !== 0; rest &= rest - 1) bits++
  return bits
})

/** @param left how much the other half of the word may differ yet. */
function meetByPart(
  these: Shelved,
  those: Shelved,
  mask: number,
  left: number,
  near: (one: number, other: number) => void,
): void {
  for (const value of these.present) {
    const other = value ^ mask
    // Among the same hashes each pair is met once.
    if (these === those && other < value) continue
    const from = those.starts[other] as number
    const until = those.starts[other + 1] as number
    if (from === until) continue
    const end = these.starts[value + 1] as number
    for (let a = these.starts[value] as number; a < end; a++) {
      const half = these.halves[a] as number
      for (let b = these === those && mask === 0 ? a + 1 : from; b < until; b++) {
        if ((bitsOf[half ^ (those.halves[b] as number)] as number) > left) continue
        near(these.order[a] as number, those.order[b] as number)
      }
    }
  }
}

/** Most pairs differ too much in the first three words already: those are counted together. */
function within(these: Uint32Array, one: number, those: Uint32Array, other: number): boolean {
  const l = one * wordsEach
  const r = other * wordsEach
  const three =
    fours((these[l] as number) ^ (those[r] as number)) +
    fours((these[l + 1] as number) ^ (those[r + 1] as number)) +
    fours((these[l + 2] as number) ^ (those[r + 2] as number))
  let distance = Math.imul((three & 0x0f0f0f0f) + ((three >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24
  for (let word = 3; word < wordsEach && distance <= sameWithin; word++) {
    const four = fours((these[l + word] as number) ^ (those[r + word] as number))
    distance += Math.imul((four + (four >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return distance <= sameWithin
}

/** How many bits are set, for every four of them. */
function fours(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555)
  return (twos & 0x33333333) + ((twos >>> 2) & 0x33333333)
}

/** Hashes in the order of one half of a word, so that those that meet lie side by side. */
interface Shelved {
  /** Values of that half that some hash has. */
  present: number[]
  starts: Uint32Array
  order: Uint32Array
  /** The other half of the word, in that order. */
  halves: Uint16Array
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
  const halves = new Uint16Array(count)
  for (let at = 0; at < count; at++) {
    const value = partOf(packed, at, part)
    const place = next[value] as number
    next[value] = place + 1
    order[place] = at
    halves[place] = partOf(packed, at, part ^ 1)
  }
  return { present, starts, order, halves }
}

function partOf(packed: Uint32Array, at: number, part: number): number {
  return ((packed[at * wordsEach + (part >> 1)] as number) >>> (part & 1 ? 0 : 16)) & 0xffff
}

/** The radius of each half, so that all is found and least is compared; -1 for halves that are not looked at. */
function cheapestRadii(these: Uint32Array, those: Uint32Array): number[] {
  const halves = Array.from({ length: parts }, (_, part) => costsOf(these, those, part))
  const chances = nearChances(these, those)
  const pairs = (these.length / wordsEach) * (those.length / wordsEach)
  /** For each number of steps given out so far, the least cost and the radii that have it. */
  let best = [{ cost: 0, radii: [] as number[] }]
  for (let word = 0; word < wordsEach; word++) {
    const next: typeof best = []
    for (const [given, { cost, radii }] of best.entries()) {
      for (const [one, a] of (halves[word * 2] as number[]).entries()) {
        for (const [other, b] of (halves[word * 2 + 1] as number[]).entries()) {
          const steps = given + one + other
          const survivors = pairs * (chances[word]?.[one + other] ?? 1)
          const sum = cost + a + b + survivors * wholeCost
          if (steps > sameWithin + 1 || sum >= (next[steps]?.cost ?? Number.POSITIVE_INFINITY)) continue
          next[steps] = { cost: sum, radii: [...radii, one - 1, other - 1] }
        }
      }
    }
    best = next
  }
  return (best[sameWithin + 1] as (typeof best)[number]).radii
}

/** Comparing whole hashes costs as much as comparing so many halves. */
const wholeCost = 6
/** A half is not searched further out than this. */
const farthest = 3

/** What it costs to look for each radius, from none on. */
function costsOf(these: Uint32Array, those: Uint32Array, part: number): number[] {
  const pair = [counted(these, part), counted(those, part)] as const
  const costs = [0]
  for (let radius = 0; radius <= farthest; radius++)
    costs.push((costs[radius] as number) + costOf(pair, radius))
  return costs
}

/** By word and radius plus one, the share of pairs within it; from some hundred thousand pairs. */
function nearChances(these: Uint32Array, those: Uint32Array): number[][] {
  const counts = Array.from({ length: wordsEach }, () => new Float64Array(34))
  let pairs = 0
  for (const one of spreadOver(these, 200)) {
    for (const other of spreadOver(those, 1000)) {
      if (these === those && one === other) continue
      pairs++
      for (let word = 0; word < wordsEach; word++) {
        const bits = (these[one * wordsEach + word] as number) ^ (those[other * wordsEach + word] as number)
        const distance = (bitsOf[bits & 0xffff] as number) + (bitsOf[bits >>> 16] as number)
        ;((counts[word] as Float64Array)[distance + 1] as number)++
      }
    }
  }
  return counts.map(count => {
    let sum = 0
    return Array.from(count, some => (sum += some / Math.max(1, pairs)))
  })
}

/** Places spread evenly over these hashes. */
function spreadOver(packed: Uint32Array, most: number): number[] {
  const count = packed.length / wordsEach
  const some = Math.min(count, most)
  return Array.from({ length: some }, (_, at) => Math.floor((at * count) / some))
}

/** Comparisons at exactly this distance, and one for every look into a bucket; reckoned from some hundreds of values. */
function costOf([left, right]: readonly [Spread, Spread], radius: number): number {
  const every = Math.ceil(left.present.length / 500)
  let cost = 0
  for (const mask of ring(radius)) {
    for (let at = 0; at < left.present.length; at += every) {
      const value = left.present[at] as number
      cost += 1 + (left.counts[value] as number) * (right.counts[value ^ mask] as number)
    }
  }
  return cost * every
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
