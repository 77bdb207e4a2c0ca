/** Repeatable chance: the same seed always draws the same. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number
  /** A whole number, both ends included. */
  whole(least: number, most: number): number
  odds(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** Different ones, in drawn order. */
  some<T>(from: readonly T[], count: number): T[]
}

export function chance(seed: string): Chance {
  let state = hash(seed) || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  // Neighbouring seeds draw alike at first.
  for (let round = 0; round < 8; round++) next()
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from]
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(whole(0, left.length - 1), 1),
    ).flat() as T[]
  }
  return {
    next,
    whole,
    odds: share => next() < share,
    pick: from => {
      if (from.length === 0) throw new Error('nothing to pick from')
      return from[whole(0, from.length - 1)] as (typeof from)[number]
    },
    some,
  }
}

/** 32 bits; not secret, only well spread. */
export function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  }
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return (sum ^ (sum >>> 13)) >>> 0
}
