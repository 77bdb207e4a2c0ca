import { phoneOnManyNames } from '../../../analysis/indicators/phone-on-many-names.ts'
import { contact, network } from '../context.ts'
import { detects } from '../detects.ts'

const places = ['Maastricht', 'Heerlen', 'Sittard']
const named = (
  count: number,
  draft: { day?: (index: number) => number; place?: (index: number) => string } = {},
) =>
  network(
    ...Array.from({ length: count }, (_, index) => {
      const day = draft.day?.(index) ?? 0
      const place = draft.place?.(index) ?? places[index % 3] ?? ''
      return { name: `n${index}`, phone: 'p1', day, until: day + 5, place }
    }),
  )

detects(
  phoneOnManyNames,
  [
    ['three names', named(3), 'weak'],
    ['four names in several places', named(4), 'moderate'],
    ['seven names in several places', named(7), 'strong'],
    [
      'seven names in one place: a house with one telephone',
      named(7, { place: () => 'Heerlen' }),
      'moderate',
    ],
    ['six names one after another, never three at once', named(6, { day: index => index * 8 }), 'weak'],
  ],
  [
    ['two friends on one number', named(2)],
    ['one name on ten sites', network(...Array.from({ length: 10 }, () => ({ name: 'n1', phone: 'p1' })))],
    ['one page that lists ten names', network({ names: [...'abcdefghij'], phone: 'p1' })],
    ['four names with a number each', network(...[1, 2, 3, 4].map(n => ({ name: `n${n}`, phone: `p${n}` })))],
    ['names spread over years', named(4, { day: index => index * 200 })],
    [
      'a shared handle',
      network(...[1, 2, 3].map(n => ({ name: `n${n}`, contacts: [contact('h', 'handle')] }))),
    ],
    ['no names at all', network({ phone: 'p1' }, { phone: 'p1' }, { phone: 'p1' })],
  ],
)
