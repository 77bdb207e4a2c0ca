import { describe, expect, it } from 'vitest'
import { type Point, type SightingRow, timeline } from '../../storage/reread-timeline.ts'

const row = (says: string, from: number, until: number, capture: string | null): SightingRow => ({
  id: `${says}${from}`,
  advert: 'a',
  seen_at: String(from),
  last_seen_at: String(until),
  digest: says,
  capture,
  title: says,
  body: '',
  gm: 'onbekend',
  facts: '{}',
  written: null,
})
const point = (at: number, says: string | null): Point => ({
  capture: `c${at}`,
  at: String(at),
  row: says === null ? null : row(says, at, at, `c${at}`),
})
const told = (versions: readonly SightingRow[]) =>
  versions.map(({ digest, seen_at, last_seen_at }) => `${digest}${seen_at}-${last_seen_at}`)

describe('captures read again', () => {
  it.each([
    ['that say the same', [row('x', 1, 5, 'c1')], [point(1, 'x'), point(3, 'x')], ['x1-5']],
    ['that all say something else', [row('x', 1, 5, 'c1')], [point(1, 'y'), point(3, 'y')], ['y1-5']],
    ['that turn out to differ', [row('x', 1, 5, 'c1')], [point(1, 'x'), point(3, 'y')], ['x1-1', 'y3-5']],
    [
      'that turn out to be the same',
      [row('x', 1, 2, 'c1'), row('y', 3, 5, 'c3')],
      [point(1, 'z'), point(3, 'z')],
      ['z1-5'],
    ],
    ['that could not be read', [row('x', 1, 1, 'c1')], [point(1, 'x'), point(3, 'x')], ['x1-3']],
    ['beside a sighting from a file', [row('x', 1, 1, null)], [point(3, 'y')], ['x1-1', 'y3-3']],
    ['within a sighting whose page is gone', [row('x', 1, 5, 'old')], [point(3, 'y')], ['x1-1', 'y3-5']],
    ['within one that says the same', [row('x', 1, 5, 'old')], [point(3, 'x')], ['x1-5']],
    ['of which one may not be kept', [row('x', 1, 5, 'c1')], [point(1, null), point(3, 'y')], ['y3-5']],
    ['of which none may be kept', [row('x', 1, 5, 'c1')], [point(1, null), point(3, null)], []],
  ])('%s', (_, old, points, expected) => {
    const once = timeline(old, points)
    expect(told(once)).toEqual(expected)
    expect(told(timeline(once, points))).toEqual(expected)
  })
})
