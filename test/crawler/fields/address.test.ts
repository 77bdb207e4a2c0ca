import { expect, test } from 'vitest'
import { findAddresses } from '../../../crawler/fields/address.ts'

test.each<[written: string, ...read: string[]]>([
  ['Stationsstraat 12a, 6211 AB Maastricht', 'stationsstraat 12a', '6211AB'],
  ['Hauptstraße 5', 'hauptstraße 5'],
  ['Rue de la Loi 12', 'rue de la loi 12'],
  ['onderweg 24 uur'],
  ['1234 EN 56'],
  ['6211ab'],
  ['Kapoenstraat 12 uur'],
  ['weg 5'],
])('%s', (written, ...expected) => {
  expect(findAddresses(written).map(({ value }) => value)).toEqual(expected)
})
