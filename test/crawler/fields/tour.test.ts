import { expect, test } from 'vitest'
import { findTour } from '../../../crawler/fields/tour.ts'

const reference = '2026-11-05T10:00:00Z'

test.each<[written: string, ...read: string[]]>([
  ['ma Maastricht, di Heerlen', 'Maastricht 2026-11-09 2026-11-09', 'Heerlen 2026-11-10 2026-11-10'],
  [
    '7 t/m 10 nov Sittard, 11-14 Maastricht',
    'Sittard 2026-11-07 2026-11-10',
    'Maastricht 2026-11-11 2026-11-14',
  ],
  ['1-5 dec Heerlen', 'Heerlen 2026-12-01 2026-12-05'],
  [
    'Maastricht 1-5 dec, Heerlen 6-9 dec',
    'Maastricht 2026-12-01 2026-12-05',
    'Heerlen 2026-12-06 2026-12-09',
  ],
  ['van 3 december tot 7 december in Maastricht', 'Maastricht 2026-12-03 2026-12-07'],
  ['01/12 - 05/12 Heerlen', 'Heerlen 2026-12-01 2026-12-05'],
  ['28 dec - 3 jan Maastricht', 'Maastricht 2026-12-28 2027-01-03'],
  ['30-2 dec Heerlen', 'Heerlen 2026-11-30 2026-12-02'],
  ['Maandag: Maastricht\nDinsdag: Luik', 'Maastricht 2026-11-09 2026-11-09', 'Luik 2026-11-10 2026-11-10'],
  ['elke ma Maastricht, elke di Heerlen', 'Maastricht null null', 'Heerlen null null'],
  [
    'Nov 10-12 Maastricht, Nov 13-15 Roermond',
    'Maastricht 2026-11-10 2026-11-12',
    'Roermond 2026-11-13 2026-11-15',
  ],
  ['10/11 Heerlen 12/11 Kerkrade', 'Heerlen 2026-11-10 2026-11-10', 'Kerkrade 2026-11-12 2026-11-12'],
  ['zo Maastricht'],
  ['5 nov Maastricht'],
  ['18-25 Maastricht'],
  ['open 10-22 Maastricht'],
  ['31-32 nov Maastricht'],
])('%s', (written, ...expected) => {
  expect(findTour(written, reference).map(({ name, from, until }) => `${name} ${from} ${until}`)).toEqual(
    expected,
  )
})

test('without a reference the days stay open', () => {
  expect(findTour('1-5 dec Heerlen', null)).toEqual([
    { name: 'Heerlen', gm: 'GM0917', status: 'gemeente', from: null, until: null },
  ])
})
