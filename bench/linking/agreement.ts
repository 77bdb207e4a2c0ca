/** How well found groups agree with true ones, over pairs of adverts that share a group. */
export interface Agreement {
  precision: number
  recall: number
  f1: number
  /** The same, each advert counting once, so that a few large groups do not decide. */
  perAdvert: { precision: number; recall: number }
}

/** @param truth @param found a group for each advert; -1: alone. */
export function agreement(truth: Int32Array, found: Int32Array): Agreement {
  const trueSizes = sizes(truth)
  const foundSizes = sizes(found)
  const both = new Map<number, number>()
  const pairKey = (at: number) => (truth[at] as number) * 2 ** 26 + (found[at] as number)
  for (let at = 0; at < truth.length; at++) {
    if ((truth[at] as number) < 0 || (found[at] as number) < 0) continue
    both.set(pairKey(at), (both.get(pairKey(at)) ?? 0) + 1)
  }
  const hits = pairs(both.values())
  const precision = hits / Math.max(1, pairs(foundSizes.values()))
  const recall = hits / Math.max(1, pairs(trueSizes.values()))
  let [sumPrecision, countPrecision, sumRecall, countRecall] = [0, 0, 0, 0]
  for (let at = 0; at < truth.length; at++) {
    const [real, guess] = [truth[at] as number, found[at] as number]
    const shared = real < 0 || guess < 0 ? 1 : (both.get(pairKey(at)) as number)
    const foundSize = guess < 0 ? 1 : (foundSizes.get(guess) as number)
    const trueSize = real < 0 ? 1 : (trueSizes.get(real) as number)
    if (foundSize > 1) {
      sumPrecision += (shared - 1) / (foundSize - 1)
      countPrecision++
    }
    if (trueSize > 1) {
      sumRecall += (shared - 1) / (trueSize - 1)
      countRecall++
    }
  }
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    perAdvert: {
      precision: sumPrecision / Math.max(1, countPrecision),
      recall: sumRecall / Math.max(1, countRecall),
    },
  }
}

function sizes(groups: Int32Array): Map<number, number> {
  const found = new Map<number, number>()
  for (const group of groups) if (group >= 0) found.set(group, (found.get(group) ?? 0) + 1)
  return found
}

function pairs(counts: Iterable<number>): number {
  let sum = 0
  for (const count of counts) sum += (count * (count - 1)) / 2
  return sum
}
