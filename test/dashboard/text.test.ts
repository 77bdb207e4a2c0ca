import { describe, expect, it } from 'vitest'
import { pieces, shortened, shown } from '../../dashboard/masked.ts'
import { dayNumber, momentText, rangeText } from '../../dashboard/moments.ts'
import { placeSpans, type Stay, staysOf } from '../../dashboard/stays.ts'
import { listed, number } from '../../dashboard/words.ts'

describe('moments', () => {
  it.each([
    ['2026-11-24T08:12:00.000Z', '24 nov 09.12 uur'],
    ['2026-07-01T22:30:00.000Z', '2 jul 00.30 uur'],
    ['2026-03-29T00:30:00.000Z', '29 mrt 01.30 uur'],
  ])('%s → %s', (instant, text) => expect(momentText(instant)).toBe(text))

  it.each([
    ['2026-11-18T01:00:00Z', '2026-11-20T01:00:00Z', '18 – 20 nov'],
    ['2026-10-30T01:00:00Z', '2026-11-02T01:00:00Z', '30 okt – 2 nov'],
    ['2026-11-03T01:00:00Z', '2026-11-03T05:00:00Z', '3 nov'],
  ])('%s to %s → %s', (from, until, text) => expect(rangeText(from, until)).toBe(text))

  it('counts Dutch days, also over the change of the clock', () => {
    expect(dayNumber('2026-10-26T01:00:00Z') - dayNumber('2026-10-24T22:30:00Z')).toBe(1)
  })
})

describe('masked text', () => {
  it('is cut at masks only', () => {
    const text = 'Bel ⟦phone:a_-1⟧ of ⟦onzin:x⟧ ⟦phone⟧'
    expect(pieces(text).map(piece => (piece.kind === 'mask' ? [piece.slot, piece.key] : piece.text))).toEqual(
      ['Bel ', ['phone', 'a_-1'], ' of ⟦onzin:x⟧ ', ['phone', '']],
    )
    expect(
      pieces(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ).toBe(text)
  })

  it('is never shortened within a mask', () => {
    expect(shortened('Bel ⟦phone:abcdef⟧ nu', 8)).toBe('Bel ⟦phone:abcdef⟧…')
    expect(shortened('Kort', 8)).toBe('Kort')
  })

  it('loses what turns the reading direction', () => {
    expect(shown('a\u202eb\u2066c\u200fd\u001be\nf')).toBe('abcde\nf')
  })
})

describe('stays', () => {
  const stay = (advert: number, place: string, from: string, until: string): Stay => ({
    advert,
    place,
    open: false,
    outside: false,
    from: `2026-11-${from}T01:00:00Z`,
    until: `2026-11-${until}T01:00:00Z`,
    days: 1,
    middle: null,
  })

  it('that touch in one place are taken together', () => {
    const spans = placeSpans([
      stay(1, 'Heerlen', '01', '03'),
      stay(2, 'Heerlen', '04', '05'),
      stay(3, 'Beek', '04', '05'),
      stay(1, 'Heerlen', '09', '09'),
    ])
    expect(spans.map(({ place, adverts }) => [place, adverts])).toEqual([
      ['Heerlen', [1, 2]],
      ['Beek', [3]],
      ['Heerlen', [1]],
    ])
  })

  it('of a network without places are one unknown place', () => {
    const sighting = { seenAt: '2026-11-01T01:00:00Z', lastSeenAt: '2026-11-04T01:00:00Z', location: null }
    const context = { network: 'n', adverts: [{ id: 'a', sightings: [sighting] }], links: [] }
    expect(staysOf(context as never)).toMatchObject([{ place: 'plaats onbekend', open: true, days: 4 }])
  })
})

describe('words', () => {
  it('lists and counts as Dutch does', () => {
    expect(listed([1, 2, 5])).toBe('1, 2 en 5')
    expect(number(1284)).toBe('1.284')
    expect(number(-2)).toBe('−2')
  })
})
