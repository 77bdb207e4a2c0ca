import { frequentRelocation } from '../../../analysis/indicators/frequent-relocation.ts'
import { network, place } from '../context.ts'
import { detects } from '../detects.ts'

const cities = ['Maastricht', 'Heerlen', 'Sittard', 'Kerkrade', 'Brunssum', 'Landgraaf', 'Stein']
const stays = (count: number, days: number, draft = {}) =>
  cities
    .slice(0, count)
    .map((city, index) => ({ place: city, day: index * days, until: (index + 1) * days - 1, ...draft }))

detects(
  frequentRelocation,
  [
    ['one advert, three places in two weeks', network({ sightings: stays(3, 6) }), 'weak'],
    ['one name in new adverts, four places', network(...stays(4, 7, { name: 'n1' })), 'moderate'],
    ['one number in new adverts, seven places', network(...stays(7, 4, { phone: 'p1' })), 'strong'],
    [
      'places across the border count too',
      network({
        sightings: stays(3, 5).map(stay => ({
          ...stay,
          location: { name: stay.place, gm: null, status: 'buiten' as const },
        })),
      }),
      'weak',
    ],
  ],
  [
    ['one place for long', network({ sightings: [{ place: 'Heerlen', until: 60 }] })],
    [
      'two places in turn',
      network({
        sightings: [0, 1, 2, 3, 4].map(n => ({ place: cities[n % 2] ?? '', day: n * 5, until: n * 5 + 4 })),
      }),
    ],
    ['three places in a year', network({ sightings: stays(3, 120) })],
    ['a club with branches', network(...cities.map(city => ({ place: city, phone: 'p1', until: 40 })))],
    [
      'one advert copied to many cities on one day',
      network(...cities.map(city => ({ place: city, name: 'n1', phone: 'p1' }))),
    ],
    [
      'copies that start on different days and stay',
      network(...cities.map((city, index) => ({ place: city, name: 'n1', day: index * 3, until: 60 }))),
    ],
    ['an advert moved every night to be found', network({ sightings: stays(7, 1) })],
    [
      'people who each stay where they are',
      network(...cities.map((city, index) => ({ place: city, name: `n${index}`, until: 30 }))),
    ],
    [
      'places the name table does not know',
      network({
        sightings: stays(4, 5).map(stay => ({
          ...stay,
          location: { ...place(stay.place), gm: null, status: 'onbekend' as const },
        })),
      }),
    ],
    ['no places', network({ sightings: [{ day: 0 }, { day: 5 }, { day: 10 }] })],
  ],
)
