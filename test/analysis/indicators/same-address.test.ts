import { sameAddress } from '../../../analysis/indicators/same-address.ts'
import { network, sharing } from '../context.ts'
import { detects } from '../detects.ts'

const people = (count: number, draft: { name?: string; phone?: string; days?: number } = {}) =>
  network(
    ...Array.from({ length: count }, (_, index) => ({
      name: draft.name ?? `n${index}`,
      phone: draft.phone ?? `p${index}`,
      day: index * (draft.days ?? 0),
    })),
  )

detects(
  sameAddress,
  [
    ['three people with numbers of their own', sharing(people(3), 'address'), 'weak'],
    ['five', sharing(people(5), 'address'), 'moderate'],
    ['nine', sharing(people(9), 'address'), 'strong'],
  ],
  [
    ['two colleagues', sharing(people(2), 'address')],
    ['a house with one telephone', sharing(people(9, { phone: 'p' }), 'address')],
    ['one person on four sites', sharing(people(4, { name: 'n' }), 'address')],
    ['five tenants over years', sharing(people(5, { days: 150 }), 'address')],
    ['five people who share a text', sharing(people(5), 'text')],
  ],
)
