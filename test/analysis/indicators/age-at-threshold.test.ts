import { ageAtThreshold } from '../../../analysis/indicators/age-at-threshold.ts'
import { network } from '../context.ts'
import { detects } from '../detects.ts'

detects(
  ageAtThreshold,
  [
    ['eighteen', network({ age: 18 }), 'weak'],
    ['twenty', network({ ages: [20, 24] }), 'weak'],
    ['one person on three sites', network(...[1, 2, 3].map(() => ({ name: 'n1', age: 19 }))), 'weak'],
    ['three people', network(...[1, 2, 3].map(n => ({ name: `n${n}`, age: 19 }))), 'moderate'],
    ['seventeen', network({ age: 25 }, { age: 17 }), 'strong'],
  ],
  [
    ['twenty-one', network({ age: 21 })],
    ['forty', network({ age: 40 })],
    ['no age', network({})],
    ['eighteen in the text only', network({ body: 'Alleen vanaf 18 jaar' })],
    ['several adults', network({ ages: [22, 29] }, { age: 35 })],
  ],
)
