import { expect, it } from 'vitest'
import { partOf, wholeOf } from '../../casework/small-cells.ts'

it.each([
  [20, 8, 8],
  [20, 5, 5],
  [20, 15, 15],
  // Few of them.
  [20, 4, '<5'],
  [20, 0, '<5'],
  // All but few of them, which says as much.
  [20, 16, '<5'],
  [20, 20, '<5'],
  [6, 3, '<5'],
])('of %s, a part of %s is shown as %s', (whole, part, shown) => {
  expect(partOf(whole, part)).toBe(shown)
})

it('a whole of fewer than five is not shown', () => {
  expect([0, 4, 5].map(wholeOf)).toEqual(['<5', '<5', 5])
})

it('no shown part leaves a whole from which fewer than five can be told apart', () => {
  for (let whole = 0; whole <= 60; whole++) {
    for (let part = 0; part <= whole; part++) {
      const shown = partOf(whole, part)
      if (shown === '<5') continue
      expect(shown).toBeGreaterThanOrEqual(5)
      expect(whole - shown).toBeGreaterThanOrEqual(5)
    }
  }
})
