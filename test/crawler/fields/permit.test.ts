import { expect, test } from 'vitest'
import { findPermits } from '../../../crawler/fields/permit.ts'

test.each<[written: string, ...read: string[]]>([
  ['vergunningnummer: 2024-0123', 'permit 2024-0123'],
  ['vergunningsnr. ABC-1234', 'permit ABC-1234'],
  ['KvK 12345678', 'register 12345678'],
  ['kvk-nummer: 12 345 678', 'register 12345678'],
  ['KvK: 1234 5678', 'register 12345678'],
  ['Kamer van Koophandel onder nummer 12345678', 'register 12345678'],
  ['ondernemingsnummer BE 0123.456.789', 'register BE0123456789'],
  ['btw NL001234567B01', 'register NL001234567B01'],
  ['permit number A-2026-12', 'permit A-2026-12'],
  ['vergunning aanwezig'],
  ['kvk 123456789'],
])('%s', (written, ...expected) => {
  expect(findPermits(written).map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected)
})
