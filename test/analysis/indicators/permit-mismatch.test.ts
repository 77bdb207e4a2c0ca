import type { Permit } from '../../../analysis/context.ts'
import { permitMismatch } from '../../../analysis/indicators/permit-mismatch.ts'
import { beside, network } from '../context.ts'
import { detects } from '../detects.ts'

const row: Permit = { number: 'v1', phones: ['p1'], from: '2025-01-01', until: null }
const naming = (count: number, phone: string | undefined, permits = ['v1'], rows = [row]) =>
  beside(
    network(...Array.from({ length: count }, () => ({ permits, ...(phone === undefined ? {} : { phone }) }))),
    { permits: rows },
  )

detects(
  permitMismatch,
  [
    ['a listed permit beside another number', naming(1, 'p9'), 'weak'],
    ['in two adverts', naming(2, 'p9'), 'moderate'],
    ['in five adverts', naming(5, 'p9'), 'strong'],
  ],
  [
    ['the number of the list', naming(3, 'p1')],
    ['no list of the municipality', naming(3, 'p9', ['v1'], [])],
    ['a permit that is not on the list', naming(3, 'p9', ['v7'])],
    ['no number in the advert', naming(3, undefined)],
    ['no permit named', naming(3, 'p9', [])],
    ['a permit that has ended', naming(3, 'p9', ['v1'], [{ ...row, until: '2025-12-01' }])],
  ],
)
