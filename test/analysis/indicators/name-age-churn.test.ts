import { nameAgeChurn } from '../../../analysis/indicators/name-age-churn.ts'
import { network } from '../context.ts'
import { detects } from '../detects.ts'

const inTurn = (...names: string[]) => ({
  sightings: names.map((name, index) => ({ name, day: index * 7, until: index * 7 + 6 })),
})
const aged = (...ages: number[]) => ({
  sightings: ages.map((age, index) => ({ age, name: 'n1', day: index * 7, until: index * 7 + 6 })),
})

detects(
  nameAgeChurn,
  [
    ['one advert, three names in turn', network(inTurn('a', 'b', 'c')), 'weak'],
    ['one advert, six names in turn', network(inTurn('a', 'b', 'c', 'd', 'e', 'f')), 'strong'],
    [
      'one number, new adverts with new names in turn',
      network(
        ...['a', 'b', 'c', 'd'].map((name, index) => ({
          name,
          phone: 'p1',
          day: index * 10,
          until: index * 10 + 8,
        })),
      ),
      'moderate',
    ],
    ['an age up and down', network(aged(22, 26, 23)), 'moderate'],
    ['an age that drops five years', network(aged(29, 24)), 'weak'],
  ],
  [
    ['the same name and age', network(aged(25, 25, 25))],
    ['a birthday', network(aged(25, 26))],
    ['a typing error of two years, once', network(aged(25, 27))],
    ['two names', network(inTurn('a', 'b', 'a', 'b'))],
    [
      'names side by side on one number: several people',
      network(...['a', 'b', 'c'].map(name => ({ name, phone: 'p1', until: 20 }))),
    ],
    [
      'one name with another age on each site',
      network(
        { name: 'n1', age: 23, phone: 'p1', until: 20 },
        { name: 'n1', age: 27, phone: 'p1', day: 5, until: 20 },
        { name: 'n1', age: 23, phone: 'p1', day: 6, until: 20 },
      ),
    ],
    [
      'a page that lists changing people',
      network({
        sightings: [
          { names: ['a', 'b'], day: 0 },
          { names: ['c', 'd'], day: 7 },
          { names: ['e', 'f'], day: 14 },
        ],
      }),
    ],
    [
      'three names in two years',
      network({ sightings: ['a', 'b', 'c'].map((name, index) => ({ name, day: index * 300 })) }),
    ],
    [
      'two years older after two years',
      network({
        sightings: [
          { age: 24, name: 'a' },
          { age: 29, name: 'a', day: 1800 },
        ],
      }),
    ],
  ],
)
