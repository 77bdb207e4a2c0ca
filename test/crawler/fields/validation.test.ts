import { expect, test } from 'vitest'
import { findPhones } from '../../../crawler/fields/phone.ts'
import { validation } from './validation.ts'

// The share that must be right, not each one: tuning the grammar to single adverts of this list would spoil it.
const share = 0.95

test('reads the validation adverts, and never a number that is not there', () => {
  const right = validation.filter(({ text, phones }) => {
    const read = findPhones(text, 'NL').map(({ value }) => value)
    expect(
      read.filter(value => !phones.includes(value)),
      text,
    ).toEqual([])
    return read.join() === phones.join()
  })
  expect(right.length / validation.length).toBeGreaterThanOrEqual(share)
})
