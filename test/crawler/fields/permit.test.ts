import { expect, test } from 'vitest'
import { findPermits } from '../../../crawler/fields/permit.ts'

test.each<[written: string, ...read: string[]]>([
  ['vergunningnummer: 2024-0123', 'permit 2024-0123'],
  ['vergunningsnr. ABC-1234', 'permit ABC-1234'],
  ['KvK 12345678', 'kvk 12345678'],
  ['kvk-nummer: 12 345 678', 'kvk 12345678'],
  ['vergunning aanwezig'],
  ['kvk 123456789'],
])('%s', (written, ...expected) => {
  expect(findPermits(written).map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected)
})
