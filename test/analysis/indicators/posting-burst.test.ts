import { postingBurst } from '../../../analysis/indicators/posting-burst.ts'
import { network, onDay } from '../context.ts'
import { detects } from '../detects.ts'

const posted = (count: number, hours: number, name?: string) =>
  network(
    ...Array.from({ length: count }, (_, index) => ({
      name: name ?? `n${index}`,
      postedAt: onDay((index * hours) / 24 + 0.01),
    })),
  )

detects(
  postingBurst,
  [
    ['three names within an hour', posted(3, 0.4), 'weak'],
    ['five names within two hours', posted(5, 0.4), 'moderate'],
    ['nine names at once', posted(9, 0.1), 'strong'],
  ],
  [
    ['two names', posted(2, 0)],
    ['five names, a day apart', posted(5, 24)],
    ['one name in nine adverts', posted(9, 0.1, 'n')],
    ['a site that does not tell', network(...[1, 2, 3, 4].map(n => ({ name: `n${n}` })))],
    [
      'a site that tells the day only',
      network(...[1, 2, 3, 4].map(n => ({ name: `n${n}`, postedAt: '2026-01-05T00:00:00.000Z' }))),
    ],
    [
      'moments that cannot be read',
      network(...[1, 2, 3].map(n => ({ name: `n${n}`, postedAt: 'gisteren' }))),
    ],
  ],
)
