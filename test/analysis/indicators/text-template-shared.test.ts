import { textTemplateShared } from '../../../analysis/indicators/text-template-shared.ts'
import { beside, network, sharing } from '../context.ts'
import { detects } from '../detects.ts'

const people = (count: number, phone?: string) =>
  network(
    ...Array.from({ length: count }, (_, index) => ({ name: `n${index}`, phone: phone ?? `p${index}` })),
  )
const copied = (kind: 'text' | 'picture', advertisers: number) =>
  beside(people(1), { copied: [{ kind, adverts: ['a1'], advertisers }] })

detects(
  textTemplateShared,
  [
    ['two advertisers', sharing(people(2), 'text'), 'weak'],
    ['three', sharing(people(3), 'text'), 'moderate'],
    ['six', sharing(people(6), 'text'), 'strong'],
    ['one of many strangers with the same text', copied('text', 40), 'weak'],
  ],
  [
    ['one advertiser with one text in four adverts', sharing(people(4, 'p'), 'text')],
    ['three advertisers with texts of their own', people(3)],
    [
      'one name with two numbers',
      sharing(network({ name: 'n', phone: 'p1' }, { name: 'n', phone: 'p2' }), 'text'),
    ],
    ['two strangers with the same text', copied('text', 2)],
    ['strangers with the same picture', copied('picture', 40)],
  ],
)
