import { alone, first, type Groups, join, settled } from './groups.ts'
import { alike, bandCount, type Shelf } from './near-duplicates.ts'

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
    for (let from = 0; from < count; ) from = meet(shelf, groups, keys, ordered, from)
  }
  return settled(groups)
}

/** Has texts of one bucket meet. @returns where the next bucket begins. */
function meet(shelf: Shelf, groups: Groups, keys: Uint32Array, ordered: Uint32Array, from: number): number {
  const key = keys[ordered[from] as number]
  let until = from + 1
  while (until < ordered.length && keys[ordered[until] as number] === key) until++
  if (key === 0 || until - from === 1) return until
  const gathered: number[][] = []
  for (let at = from; at < until; at++) gather(shelf, groups, gathered, ordered[at] as number)
  return until
}

/** Compares a text with one after the other of every group until one is alike. */
function gather(shelf: Shelf, groups: Groups, gathered: number[][], text: number): void {
  let into: number[] | null = null
  for (let at = 0; at < gathered.length; at++) {
    const group = gathered[at] as number[]
    if (!belongs(shelf, groups, group, text)) continue
    join(groups, group[0] as number, text)
    if (into === null) into = group
    else {
      for (const other of group) into.push(other)
      gathered.splice(at--, 1)
    }
  }
  if (into === null) gathered.push([text])
  else into.push(text)
}

function belongs(shelf: Shelf, groups: Groups, group: readonly number[], text: number): boolean {
  if (first(groups, group[0] as number) === first(groups, text)) return true
  for (let at = 0; at < group.length; at++) if (alike(shelf, group[at] as number, text)) return true
  return false
}

/** Positions sorted by key, equal keys in their own order. */
function inOrder(keys: Uint32Array): Uint32Array {
  const count = keys.length
  let from = new Uint32Array(count)
  for (let at = 0; at < count; at++) from[at] = at
  let to = new Uint32Array(count)
  for (let shift = 0; shift <= 22; shift += 11) {
    const starts = new Uint32Array(0x801)
    for (let at = 0; at < count; at++) (starts[(((keys[at] as number) >>> shift) & 0x7ff) + 1] as number)++
    for (let digit = 1; digit <= 0x800; digit++) (starts[digit] as number) += starts[digit - 1] as number
    for (let at = 0; at < count; at++) {
      const one = from[at] as number
      const digit = ((keys[one] as number) >>> shift) & 0x7ff
      to[starts[digit] as number] = one
      ;(starts[digit] as number)++
    }
    const filled = to
    to = from
    from = filled
  }
  return from
}
