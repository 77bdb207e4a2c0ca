import { severalPersonsOneManager } from '../../../analysis/indicators/several-persons-one-manager.ts'
import { contact, network } from '../context.ts'
import { detects } from '../detects.ts'

const places = ['Maastricht', 'Heerlen', 'Sittard']
const managed = (
  count: number,
  by: 'handle' | 'email' | 'account',
  { phone, place, days = 0 }: { phone?: string; place?: string; days?: number } = {},
) =>
  network(
    ...Array.from({ length: count }, (_, index) => ({
      advertiser: by === 'account' ? 'user' : null,
      sightings: [
        {
          name: `n${index}`,
          place: place ?? places[index % 3] ?? '',
          day: index * days,
          contacts: [contact(phone ?? `p${index}`), ...(by === 'account' ? [] : [contact('m', by)])],
        },
      ],
    })),
  )

detects(
  severalPersonsOneManager,
  [
    ['three people with numbers of their own under one handle', managed(3, 'handle'), 'weak'],
    ['four under one e-mail address', managed(4, 'email'), 'moderate'],
    ['seven under one account', managed(7, 'account'), 'strong'],
    ['seven in one place: a house', managed(7, 'account', { place: 'Heerlen' }), 'moderate'],
  ],
  [
    ['two friends under one account', managed(2, 'account')],
    ['seven names on one number', managed(7, 'handle', { phone: 'p' })],
    ['five people over years', managed(5, 'handle', { days: 200 })],
    [
      'one page that lists ten names',
      network({ names: [...'abcdefghij'], contacts: [contact('h', 'handle')] }),
    ],
    [
      'five people who share nothing',
      network(...[1, 2, 3, 4, 5].map(n => ({ name: `n${n}`, phone: `p${n}` }))),
    ],
  ],
)
