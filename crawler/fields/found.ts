/** Something read from a text. Offsets count UTF-16 units in the text as it was given. */
export interface Found {
  value: string
  start: number
  end: number
  /** Written so that a machine reading plain characters would miss it. */
  disguised: boolean
}

type Span = Pick<Found, 'start' | 'end'>

/** In order of place; where two overlap, the one that came first in the list stays. */
export function withoutOverlap<T extends Span>(found: readonly T[]): T[] {
  const ordered = found.map((one, rank) => ({ one, rank })).sort((a, b) => a.one.start - b.one.start)
  const kept: typeof ordered = []
  for (const next of ordered) {
    const last = kept.at(-1)
    if (last === undefined || last.one.end <= next.one.start) kept.push(next)
    else if (next.rank < last.rank) kept[kept.length - 1] = next
  }
  return kept.map(({ one }) => one)
}

/** True when a stretch touches none of the found, which stand in order and apart. */
export function isApart(one: Span, found: readonly Span[]): boolean {
  let [low, high] = [0, found.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((found[middle]?.end ?? 0) <= one.start) low = middle + 1
    else high = middle
  }
  const next = found[low]
  return next === undefined || next.start >= one.end
}
