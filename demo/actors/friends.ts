import { type Life, say } from '../advert.ts'
import { inventedNumber, plain } from '../phone-number.ts'
import { account } from './offer.ts'

/** Two friends with one telephone, each with an advert of her own, for years in the same place. */
export function friends(): Life[] {
  const number = inventedNumber(2001)
  const shared = {
    place: 'Landgraaf',
    phones: [plain(number)],
    reception: ['in' as const],
    advertiser: account(2001),
    numbers: [number],
  }
  const hanneke = say({
    ...shared,
    title: 'Hanneke, rustige massage in Landgraaf',
    body: `Ik ben Hanneke, 46. Al zes jaar ontvang ik op hetzelfde adres in Landgraaf.\n\nIk werk samen met een vriendin, Ellen. We delen een praktijkruimte en een telefoon; vraag gerust naar mij of naar haar. Ieder heeft eigen afspraken en eigen grenzen. Altijd veilig.\n\nBel ${plain(number)}`,
    name: 'Hanneke',
    age: 46,
    languages: ['nl', 'de'],
    services: ['Massage', 'Goed gesprek', 'Knuffelen'],
    prices: [{ minutes: 60, euros: 130, where: 'in' }],
    hours: 'ma, di en do 10.00 - 17.00 uur',
  })
  const ellen = say({
    ...shared,
    title: 'Ellen (41), tijd en aandacht',
    body: `Dag, Ellen hier. Nuchter, zachte handen, een tuin op het zuiden.\n\nIk werk samen met een vriendin, op dezelfde telefoon. Zij heet Hanneke en heeft haar eigen advertentie. Zeg even voor wie je belt. Wat ik niet doe staat vast: geen onveilig contact, geen haast.\n\n06 is hetzelfde als bij Hanneke: ${plain(number)}`,
    name: 'Ellen',
    age: 41,
    languages: ['nl'],
    services: ['Massage', 'Relatiegevoel'],
    prices: [
      { minutes: 60, euros: 140, where: 'in' },
      { minutes: 90, euros: 200, where: 'in' },
    ],
    hours: 'wo t/m vr 12.00 - 20.00 uur',
  })
  return [
    {
      actor: 'friends',
      board: 'linde',
      key: 'friends hanneke',
      versions: [{ from: -58, says: hanneke }],
      until: 30,
    },
    {
      actor: 'friends',
      board: 'linde',
      key: 'friends ellen',
      versions: [{ from: -57, says: ellen }],
      until: 30,
    },
  ]
}
