import { describe, expect, it } from 'vitest'
import { closesAt, isOpen, nightOf, opensAt } from '../../crawler/hours.ts'

const night = { from: '00:30', until: '06:00' }
const acrossMidnight = { from: '22:00', until: '05:30' }
const at = (text: string) => new Date(text)
const around = (hours: { from: string; until: string }, text: string) => [
  opensAt(hours, at(text)).toISOString(),
  closesAt(hours, at(text))?.toISOString(),
]

describe('hours of the night', () => {
  it.each([
    [night, '2026-11-23T23:29:59Z', false],
    [night, '2026-11-23T23:30:00Z', true],
    [night, '2026-11-24T04:59:59Z', true],
    [night, '2026-11-24T05:00:00Z', false],
    [night, '2026-07-01T22:30:00Z', true],
    [night, '2026-07-02T04:00:00Z', false],
    [acrossMidnight, '2026-11-24T20:59:00Z', false],
    [acrossMidnight, '2026-11-24T21:00:00Z', true],
    [acrossMidnight, '2026-11-25T04:29:00Z', true],
    [acrossMidnight, '2026-11-25T04:30:00Z', false],
  ])('%j at %s: open is %s', (hours, now, open) => {
    expect(isOpen(hours, at(now))).toBe(open)
  })

  it('are always open when none are asked', () => {
    const now = at('2026-11-24T12:00:00Z')
    expect([isOpen(null, now), opensAt(null, now), closesAt(null, now)]).toEqual([true, now, null])
  })

  it('tell when they begin and end', () => {
    expect(around(night, '2026-11-24T12:00:00Z')).toEqual([
      '2026-11-24T23:30:00.000Z',
      '2026-11-25T05:00:00.000Z',
    ])
    expect(around(night, '2026-11-25T01:00:00Z')).toEqual([
      '2026-11-25T01:00:00.000Z',
      '2026-11-25T05:00:00.000Z',
    ])
    expect(around(acrossMidnight, '2026-12-31T23:30:00Z')[1]).toBe('2027-01-01T04:30:00.000Z')
  })
})

// On 29 March 2026 at 01:00 UTC the clock goes from 02:00 to 03:00.
describe('the night in which the clock goes forward', () => {
  it.each([
    ['ordinary hours are an hour shorter', night, ['2026-03-28T23:30:00.000Z', '2026-03-29T04:00:00.000Z']],
    [
      'an end in the skipped hour is the change itself',
      { from: '00:30', until: '02:30' },
      ['2026-03-28T23:30:00.000Z', '2026-03-29T01:00:00.000Z'],
    ],
    [
      'a beginning in the skipped hour is the change itself',
      { from: '02:30', until: '05:00' },
      ['2026-03-29T01:00:00.000Z', '2026-03-29T03:00:00.000Z'],
    ],
    [
      'hours wholly in the skipped hour wait for the next night',
      { from: '02:10', until: '02:50' },
      ['2026-03-30T00:10:00.000Z', '2026-03-30T00:50:00.000Z'],
    ],
  ])('%s', (_, hours, expected) => {
    expect(around(hours, '2026-03-28T22:30:00Z')).toEqual(expected)
  })
})

// On 25 October 2026 at 01:00 UTC the clock goes back from 03:00 to 02:00.
describe('the night in which the clock goes back', () => {
  it.each([
    ['ordinary hours are an hour longer', night, ['2026-10-24T22:30:00.000Z', '2026-10-25T05:00:00.000Z']],
    [
      'an end that is shown twice is the first',
      { from: '00:30', until: '02:30' },
      ['2026-10-24T22:30:00.000Z', '2026-10-25T00:30:00.000Z'],
    ],
    [
      'a beginning that is shown twice is the first',
      { from: '02:30', until: '05:00' },
      ['2026-10-25T00:30:00.000Z', '2026-10-25T04:00:00.000Z'],
    ],
  ])('%s', (_, hours, expected) => {
    expect(around(hours, '2026-10-24T21:30:00Z')).toEqual(expected)
  })

  it('does not open again when the clock shows the hours a second time', () => {
    const hours = { from: '00:30', until: '02:30' }
    expect(isOpen(hours, at('2026-10-25T00:29:00Z'))).toBe(true)
    expect(isOpen(hours, at('2026-10-25T01:10:00Z'))).toBe(false)
  })
})

it.each([
  ['2026-11-23T22:30:00Z', '2026-11-24'],
  ['2026-11-24T00:30:00Z', '2026-11-24'],
  ['2026-11-24T10:59:00Z', '2026-11-24'],
  ['2026-11-24T11:00:00Z', '2026-11-25'],
  ['2026-07-01T09:59:00Z', '2026-07-01'],
])('%s belongs to the night of %s', (instant, night) => {
  expect(nightOf(at(instant))).toBe(night)
})
