import { describe, expect, it } from 'vitest'
import { addPage, dropped, type FieldYield, noYield } from '../../crawler/field-yield.ts'

const on = (pages: number, phones: number): FieldYield => ({ pages, found: { phones }, missing: {} })

describe('a field that shows on fewer pages than before', () => {
  it.each([
    ['on most pages, then on none', on(100, 80), on(10, 0)],
    ['on all pages, then on few', on(100, 100), on(50, 20)],
    ['on all of few pages, then on none of few', on(6, 6), on(6, 0)],
    ['on some pages, then on none of many', on(100, 10), on(200, 0)],
    ['on many pages, then on none of very many', on(20_000, 16_000), on(20_000, 0)],
  ])('is noticed: %s', (_, before, now) => {
    expect(dropped(['phones'], before, now)).toEqual([
      {
        field: 'phones',
        before: (before.found.phones ?? 0) / before.pages,
        now: (now.found.phones ?? 0) / now.pages,
      },
    ])
  })

  it.each([
    ['as often as before', on(100, 80), on(10, 8)],
    ['more often', on(100, 10), on(100, 90)],
    ['a little less often', on(1000, 800), on(1000, 600)],
    ['rare, and absent from a few pages', on(100, 10), on(20, 0)],
    ['on most pages, and absent from two', on(100, 90), on(2, 0)],
    ['known from too few pages', on(3, 3), on(100, 0)],
    ['never there', on(100, 0), on(100, 0)],
    ['not known from before', noYield, on(100, 0)],
    ['on all of many pages, as before', on(20_000, 20_000), on(20_000, 20_000)],
  ])('is no drop: %s', (_, before, now) => {
    expect(dropped(['phones'], before, now)).toEqual([])
  })

  it('is noticed on two pages when one of the fields had to be there, and then all are named', () => {
    const before = { pages: 172, found: { title: 172, phones: 172 }, missing: {} }
    const now = (pages: number) => ({ pages, found: {}, missing: { title: pages } })
    const fields = (pages: number) =>
      dropped(['title', 'phones'], before, now(pages)).map(({ field }) => field)
    expect(fields(2)).toEqual(['title', 'phones'])
    expect(fields(1)).toEqual([])
    expect(dropped(['title', 'phones'], before, { ...now(3), missing: { title: 1 } })).toEqual([])
  })

  it('is looked at only when the source file describes it', () => {
    expect(dropped(['title'], on(100, 100), on(100, 0))).toEqual([])
  })
})

it('pages add up', () => {
  const two = addPage(addPage(noYield, ['title', 'age'], []), ['age'], ['title'])
  expect(two).toEqual({ pages: 2, found: { title: 1, age: 2 }, missing: { title: 1 } })
})
