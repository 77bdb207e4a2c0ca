import { type Life, say } from '../advert.ts'
import { inventedNumber, plain } from '../phone-number.ts'
import { account } from './offer.ts'

/** One advert whose text names another age than its age field: what must come first, whatever else it says. */
export function minor(): Life[] {
  const number = inventedNumber(2002)
  const says = say({
    title: 'Nieuw hier, in Brunssum',
    body: `Hoi, ik heet Noor. Ik ben 17 en nieuw op deze site. Graag eerst een berichtje.\n\n${plain(number)}`,
    name: 'Noor',
    age: 21,
    place: 'Brunssum',
    phones: [plain(number)],
    languages: ['nl'],
    advertiser: account(2002),
    numbers: [number],
  })
  return [{ actor: 'minor', board: 'linde', key: 'minor', versions: [{ from: 4, says }], until: 30 }]
}
