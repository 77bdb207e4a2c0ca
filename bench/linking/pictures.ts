import { type Chance, chance } from '../../demo/chance.ts'

const words = 8

/**
 * Draws PDQ hashes that are not spread evenly: a third of their bits follow one of a few hundred sorts of picture, as
 * backgrounds and frames do; some pictures are everybody's.
 */
export function pictureTrade(seed: string): (draw: Chance) => string {
  const own = chance(`${seed} pictures`)
  const sorts = Array.from({ length: 300 }, () => random(own))
  return draw => {
    const hash = random(draw)
    const sort = draw.pick(sorts)
    for (let word = 0; word < 3; word++)
      hash[word] = (sort[word] as number) ^ (draw.odds(0.5) ? 0 : oneBit(draw))
    return hex(hash)
  }
}

/** The same picture saved anew: up to `most` bits differ. */
export function savedAnew(hash: string, most: number, draw: Chance): string {
  const packed = Uint32Array.from({ length: words }, (_, at) =>
    Number.parseInt(hash.slice(at * 8, at * 8 + 8), 16),
  )
  for (let flips = draw.whole(0, most); flips > 0; flips--) {
    const at = draw.whole(0, words - 1)
    packed[at] = (packed[at] as number) ^ oneBit(draw)
  }
  return hex(packed)
}

function random(draw: Chance): Uint32Array {
  return Uint32Array.from({ length: words }, () => draw.next() * 2 ** 32)
}

function oneBit(draw: Chance): number {
  return 1 << draw.whole(0, 31)
}

function hex(packed: Uint32Array): string {
  return Array.from(packed, word => word.toString(16).padStart(8, '0')).join('')
}
