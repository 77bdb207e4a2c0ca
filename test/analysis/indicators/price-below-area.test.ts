import { priceBelowArea } from '../../../analysis/indicators/price-below-area.ts'
import { areaPricesOf } from '../../../analysis/portrait.ts'
import { beside, network, place } from '../context.ts'
import { detects } from '../detects.ts'

const gm = place('Heerlen').gm as string
const asked = (count: number) =>
  areaPricesOf(Array.from({ length: count }, (_, at) => ({ area: gm, minutes: 60, euros: 100 + at })))
const known = new Map(asked(40).map(price => [`${price.area} ${price.minutes}`, price]))
const few = new Map(asked(19).map(price => [`${price.area} ${price.minutes}`, price]))
const priced = (euros: number, count = 1, { minutes = 60, where = 'Heerlen', usual = known } = {}) =>
  beside(
    network(
      ...Array.from({ length: count }, (_, index) => ({
        name: `n${index}`,
        place: where,
        prices: [{ minutes, euros, where: null }],
      })),
    ),
    { areaPrices: usual },
  )

detects(
  priceBelowArea,
  [
    ['half of what is usual', priced(50), 'weak'],
    ['in three adverts', priced(50, 3), 'moderate'],
    ['in seven adverts', priced(50, 7), 'strong'],
  ],
  [
    ['what is usual', priced(120)],
    ['a little below the tenth part', priced(99)],
    ['another length of time', priced(50, 1, { minutes: 30 })],
    ['another municipality', priced(50, 1, { where: 'Sittard' })],
    ['an area with nineteen prices', priced(50, 1, { usual: few })],
    ['a field that was left empty', priced(0)],
  ],
)
