import { describe, expect, it } from 'vitest'
import { erased } from '../../commands/live.ts'
import { progressLine, secondsLeft } from '../../commands/progress-line.ts'
import type { Progress } from '../../storage/runs-view.ts'

const progress: Progress = {
  source: 'linde',
  run: 'h_1',
  requests: 1204,
  added: 37,
  changed: 12,
  unchanged: 1102,
  faults: 2,
  pending: 310,
  listsPending: false,
}

describe('a line of progress', () => {
  it('says all when there is room', () => {
    expect(progressLine(progress, 930, 200)).toBe(
      'linde  1,204 requests · 37 new · 12 changed · 1,102 unchanged · 2 faults · 310 pending · 16 min left',
    )
  })

  it('counts one as one', () => {
    const one = progressLine({ ...progress, requests: 1, faults: 1 }, null, 200)
    expect(one).toContain('1 request ·')
    expect(one).toContain('1 fault ·')
  })

  it.each([
    [null, 'time left unknown'],
    [0, 'under a minute left'],
    [29, 'under a minute left'],
    [3570, '1 h 00 min left'],
    [7500, '2 h 05 min left'],
  ])('with %s seconds left says "%s"', (seconds, text) => {
    expect(progressLine(progress, seconds, 200).endsWith(` · ${text}`)).toBe(true)
  })

  it('leaves out what matters least on a narrow terminal, and fits every width', () => {
    expect(progressLine(progress, 930, 80)).toBe(
      'linde  1,204 requests · 37 new · 2 faults · 310 pending · 16 min left',
    )
    expect(progressLine(progress, 930, 20)).toBe('linde  16 min left')
    for (let width = 1; width < 120; width++)
      expect(progressLine(progress, null, width).length).toBeLessThanOrEqual(width)
  })

  it('carries no control characters', () => {
    expect(progressLine(progress, 930, 200)).not.toMatch(/\p{Cc}/u)
  })
})

describe('time left', () => {
  const sample = (seconds: number, more: Partial<Progress>) => ({
    at: seconds * 1000,
    progress: { ...progress, ...more },
  })
  const first = sample(100, { requests: 1000 })

  it('follows from the pace and from what is pending', () => {
    expect(secondsLeft(first, sample(160, { requests: 1020, pending: 310 }))).toBe(930)
    expect(secondsLeft(first, sample(160, { requests: 1020, pending: 0 }))).toBe(0)
  })

  it('is unknown while lists may lead on, and before there is a pace', () => {
    expect(secondsLeft(first, sample(160, { requests: 1020, listsPending: true }))).toBeNull()
    expect(secondsLeft(first, sample(160, { requests: 1004 }))).toBeNull()
    expect(secondsLeft(first, first)).toBeNull()
  })
})

describe('erasing', () => {
  it('goes up as many rows as the lines take', () => {
    expect(erased([], 80)).toBe('')
    expect(erased(['x'.repeat(80), 'y'], 80)).toBe('\x1b[2F\x1b[0J')
  })
  it('counts rows anew when the terminal became narrower', () => {
    expect(erased(['x'.repeat(80), 'y'], 30)).toBe('\x1b[4F\x1b[0J')
  })
})
