import { expect, test } from 'vitest'
import { mask } from '../../crawler/mask.ts'

test('puts a mask in the place of each stretch, with offsets in the masked text', () => {
  const masked = mask('Bel Lisa op 06-12345678 nu', [
    { start: 4, end: 8, kind: 'name', value: 'lisa' },
    { start: 12, end: 23, kind: 'phone', value: '+31612345678' },
  ])
  expect(masked.text).toBe('Bel ⟦name⟧ op ⟦phone⟧ nu')
  for (const slot of masked.slots) expect(masked.text.slice(slot.start, slot.end)).toBe(`⟦${slot.kind}⟧`)
  expect(masked.slots.map(slot => slot.value)).toEqual(['lisa', '+31612345678'])
})

test('a text cannot forge a mask', () => {
  expect(mask('⟦phone⟧ en ⟦x', []).text).toBe('[phone] en [x')
})

test('of what overlaps the longest gives its kind and nothing of either is left', () => {
  const masked = mask('0123456789', [
    { start: 0, end: 4, kind: 'name', value: 'a' },
    { start: 2, end: 9, kind: 'phone', value: 'b' },
  ])
  expect(masked.text).toBe('⟦phone⟧9')
  expect(masked.slots).toEqual([{ start: 0, end: 7, kind: 'phone', value: 'b' }])
})

test('the first of two equal stretches stands, and empty ones are dropped', () => {
  const masked = mask('lisa', [
    { start: 0, end: 4, kind: 'name', value: 'lisa' },
    { start: 0, end: 4, kind: 'handle', value: 'signal:lisa' },
    { start: 2, end: 2, kind: 'phone', value: '' },
  ])
  expect(masked.slots.map(slot => slot.kind)).toEqual(['name'])
})
