import { ageConflict } from '../../../analysis/indicators/age-conflict.ts'
import { network } from '../context.ts'
import { detects } from '../detects.ts'

detects(
  ageConflict,
  [
    ['three years apart', network({ ages: [22, 25] }), 'weak'],
    ['three people', network(...[1, 2, 3].map(n => ({ name: `n${n}`, ages: [20, 30] }))), 'moderate'],
  ],
  [
    ['one age', network({ ages: [22] })],
    ['two years apart', network({ ages: [22, 24] })],
    ['two people in one advert', network({ names: ['a', 'b'], ages: [22, 31] })],
    ['another age at another time', network({ sightings: [{ age: 22 }, { age: 27, day: 5 }] })],
    ['no ages', network({})],
  ],
)
