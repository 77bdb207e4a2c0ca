import { manyPhonesOneText } from '../../../analysis/indicators/many-phones-one-text.ts'
import { contact, network, sharing } from '../context.ts'
import { detects } from '../detects.ts'

const people = (count: number, draft: { name?: string; phone?: string } = {}) =>
  network(
    ...Array.from({ length: count }, (_, index) => ({ name: `n${index}`, phone: `p${index}`, ...draft })),
  )

detects(
  manyPhonesOneText,
  [
    ['three names with a number each', sharing(people(3), 'text'), 'weak'],
    ['four', sharing(people(4), 'text'), 'moderate'],
    ['seven', sharing(people(7), 'text'), 'strong'],
  ],
  [
    ['two people', sharing(people(2), 'text')],
    ['five people with texts of their own', people(5)],
    ['five names on one number', sharing(people(5, { phone: 'p' }), 'text')],
    ['one name that changes its number', sharing(people(5, { name: 'n' }), 'text')],
    ['five people who share a picture', sharing(people(5), 'picture')],
    [
      'five people without a number',
      sharing(
        network(...[1, 2, 3, 4, 5].map(n => ({ name: `n${n}`, contacts: [contact(`h${n}`, 'handle')] }))),
        'text',
      ),
    ],
  ],
)
