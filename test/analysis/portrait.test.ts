import { expect, it } from 'vitest'
import { areaPricesOf, portraitOf } from '../../analysis/portrait.ts'
import { network, onDay, place, stop } from './context.ts'

const gm = (name: string) => place(name).gm as string
const positions = new Map([
  [gm('Noord'), { lat: 51, lon: 5.8 }],
  [gm('Zuid'), { lat: 50.9, lon: 5.8 }],
])

it('tells stays, the way between them, and who came back', () => {
  const context = network({
    sightings: [
      { day: 0, until: 2, place: 'Noord', name: 'n1', phone: 'p1', age: 24 },
      { day: 3, until: 5, place: 'Zuid', name: 'n2', phone: 'p1', age: 22 },
      { day: 6, until: 8, place: 'Noord', name: 'n1', phone: 'p2' },
    ],
  })
  const portrait = portraitOf(context, positions, [])
  expect(portrait.stays.map(({ name, from, until }) => [name, from, until])).toEqual([
    ['Noord', onDay(0), onDay(2)],
    ['Zuid', onDay(3), onDay(5)],
    ['Noord', onDay(6), onDay(8)],
  ])
  expect(portrait).toMatchObject({
    kilometres: 22,
    returns: 1,
    names: ['n1', 'n2'],
    contacts: ['p1', 'p2'],
    ages: [22, 24],
    municipalities: [gm('Noord'), gm('Zuid')].sort(),
  })
  expect(portrait.hours[2]).toBe(3)
  expect(portraitOf(context, new Map(), []).kilometres).toBeNull()
})

it('knows a stay that was announced beforehand, and no other', () => {
  const context = network({
    sightings: [
      { day: 0, until: 2, place: 'Noord', tour: [stop('Noord', 0, 2), stop('Zuid', 3, 5)] },
      { day: 3, until: 5, place: 'Zuid' },
      { day: 20, place: 'Noord' },
    ],
  })
  expect(portraitOf(context, positions, []).stays.map(stay => stay.announced)).toEqual([false, true, false])
})

it('compares prices with what is usual in the area, when enough is known of it', () => {
  const usual = areaPricesOf([
    ...Array.from({ length: 40 }, (_, at) => ({ area: gm('Noord'), minutes: 60, euros: 100 + at })),
    { area: gm('Zuid'), minutes: 60, euros: 10 },
  ])
  expect(usual).toEqual([{ area: gm('Noord'), minutes: 60, lowest: 103, middle: 119, highest: 135 }])
  const ask = (euros: number) => ({ minutes: 60, euros, where: null })
  const context = network(
    { place: 'Noord', prices: [ask(50), ask(120), ask(200)] },
    { place: 'Zuid', prices: [ask(50)] },
  )
  expect(
    portraitOf(context, positions, usual).prices.map(({ euros, standing }) => [euros, standing]),
  ).toEqual([
    [50, 'below'],
    [50, 'unknown'],
    [120, 'usual'],
    [200, 'above'],
  ])
})
