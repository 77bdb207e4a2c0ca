import { expect, test } from 'vitest'
import { extract } from '../../analysis/extract.ts'
import { pieces, repeatedTo } from '../../bench/fields/pieces.ts'
import { findPersonal } from '../../crawler/personal.ts'

const megabyte = 1_000_000
/** Of what is read of a text, each value takes a few characters at least. */
const most = 20_000

test.each(pieces)('a megabyte of %j is read to the end', piece => {
  const { masked, ...read } = extract('', repeatedTo(megabyte, piece))
  for (const values of [read.phones, read.emails, read.handles, read.ages, read.prices, read.places])
    expect(values.length).toBeLessThan(most)
  expect(masked.length).toBeLessThan(megabyte)
  expect(masked.isWellFormed()).toBe(true)
})

// Uncut, an expression that needs the square of a text's length would not come to an end here.
test.each(pieces)('all grammars read 300 kB of %j', piece => {
  const text = repeatedTo(300_000, piece)
  const { phones, others } = findPersonal(text, 'NL')
  for (const { start, end } of [...phones, ...others]) {
    expect(start).toBeLessThan(end)
    expect(end).toBeLessThanOrEqual(text.length)
  }
})
