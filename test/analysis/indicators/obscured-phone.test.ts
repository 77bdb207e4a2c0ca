import { obscuredPhone } from '../../../analysis/indicators/obscured-phone.ts'
import { contact, network } from '../context.ts'
import { detects } from '../detects.ts'

const hidden = (key: string) => [contact(key, 'phone', true)]

detects(
  obscuredPhone,
  [
    ['one disguised number', network({ contacts: hidden('p1') }), 'weak'],
    [
      'one person on three sites',
      network(...[1, 2, 3].map(() => ({ name: 'n1', contacts: hidden('p1') }))),
      'weak',
    ],
    ['three people', network(...[1, 2, 3].map(n => ({ name: `n${n}`, contacts: hidden('p1') }))), 'moderate'],
  ],
  [
    ['a plain number', network({ phone: 'p1' })],
    ['a disguised handle', network({ contacts: [contact('h', 'handle', true)] })],
    ['a number written twice, once plainly', network({ contacts: [...hidden('p1'), contact('p1')] })],
    [
      'a number that the advert writes plainly later',
      network({ sightings: [{ contacts: hidden('p1') }, { phone: 'p1', day: 3 }] }),
    ],
    ['no number', network({ body: 'Hallo' })],
  ],
)
