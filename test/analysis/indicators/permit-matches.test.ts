import { permitMatches } from '../../../analysis/indicators/permit-matches.ts'
import { beside, network } from '../context.ts'
import { detects } from '../detects.ts'

const row = { number: 'v1', phones: ['p1', 'p2'], from: '2025-01-01', until: '2030-01-01' }
const house = (...drafts: { phone?: string; permits?: string[] }[]) =>
  beside(network(...drafts), { permits: [row] })

detects(
  permitMatches,
  [
    ['permit and number of the list', house({ phone: 'p1', permits: ['v1'] }), 'strong'],
    ['another number of the list', house({ phone: 'p2', permits: ['v1'] }), 'strong'],
    [
      'in one advert of three',
      house({ phone: 'p1', permits: ['v1'] }, { phone: 'p8' }, { phone: 'p9' }),
      'weak',
    ],
  ],
  [
    ['a copied permit beside another number', house({ phone: 'p9', permits: ['v1'] })],
    ['the number alone', house({ phone: 'p1' })],
    ['no list', network({ phone: 'p1', permits: ['v1'] })],
    [
      'before the permit holds',
      beside(network({ phone: 'p1', permits: ['v1'] }), { permits: [{ ...row, from: '2029-01-01' }] }),
    ],
  ],
)
