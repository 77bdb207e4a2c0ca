import { pictureReused } from '../../../analysis/indicators/picture-reused.ts'
import { beside, network, sharing } from '../context.ts'
import { detects } from '../detects.ts'

const people = (count: number, name?: string, age = (_: number) => 30) =>
  network(...Array.from({ length: count }, (_, index) => ({ name: name ?? `n${index}`, age: age(index) })))
const copied = (kind: 'text' | 'picture', advertisers: number) =>
  beside(people(1), { copied: [{ kind, adverts: ['a1'], advertisers }] })

detects(
  pictureReused,
  [
    ['two names', sharing(people(2), 'picture'), 'weak'],
    ['three names', sharing(people(3), 'picture'), 'moderate'],
    ['six names', sharing(people(6), 'picture'), 'strong'],
    [
      'one name whose age differs by eight years',
      sharing(
        people(2, 'n', at => 22 + at * 8),
        'picture',
      ),
      'weak',
    ],
    ['somebody else elsewhere', copied('picture', 2), 'weak'],
  ],
  [
    ['one name on five sites', sharing(people(5, 'n'), 'picture')],
    [
      'one name, a year older on another site',
      sharing(
        people(2, 'n', at => 30 + at),
        'picture',
      ),
    ],
    ['three names with the same text', sharing(people(3), 'text')],
    ['three names with pictures of their own', people(3)],
    ['a text that strangers have', copied('text', 5)],
    ['adverts without names or ages', sharing(network({}, {}), 'picture')],
  ],
)
