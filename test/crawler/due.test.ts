import { expect, it } from 'vitest'
import { dueAt, recentSince } from '../../crawler/due.ts'
import type { Source } from '../../crawler/source.ts'

const source = (everyHours: number, hours: Source['schedule']['hours']) =>
  ({ schedule: { everyHours, hours } }) as Source
const now = new Date('2026-11-24T01:30:00Z')
const due = (of: Source, startedAt: string | null, open = false) =>
  dueAt(of, { startedAt, open }, now).toISOString()

it('a source is due at once when it has never been read, or was interrupted', () => {
  expect(due(source(24, null), null)).toBe(now.toISOString())
  expect(due(source(24, null), '2026-11-24T01:00:00Z', true)).toBe(now.toISOString())
})

it('a source is due again after its hours between runs, with an hour of grace', () => {
  expect(due(source(24, null), '2026-11-23T02:30:00Z')).toBe(now.toISOString())
  expect(due(source(24, null), '2026-11-23T02:31:00Z')).toBe('2026-11-24T01:31:00.000Z')
  expect(due(source(6, null), '2026-11-23T22:00:00Z')).toBe('2026-11-24T03:00:00.000Z')
})

it('a source that is due waits for its hours', () => {
  const early = { from: '00:30', until: '02:00' }
  expect(due(source(24, early), null)).toBe('2026-11-24T23:30:00.000Z')
  expect(due(source(24, early), '2026-11-23T01:00:00Z', true)).toBe('2026-11-24T23:30:00.000Z')
  const late = { from: '22:00', until: '05:00' }
  expect(due(source(24, late), '2026-11-23T22:00:00Z')).toBe('2026-11-24T21:00:00.000Z')
  expect(due(source(24, late), '2026-11-23T01:00:00Z')).toBe(now.toISOString())
})

it('a source has had its turn when its last run is shorter ago than that', () => {
  expect(recentSince(source(24, null), now).toISOString()).toBe('2026-11-23T02:30:00.000Z')
  expect(recentSince(source(1, null), now).toISOString()).toBe('2026-11-24T00:45:00.000Z')
})
