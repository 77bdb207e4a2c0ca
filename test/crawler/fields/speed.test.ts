import { expect, test } from 'vitest'
import { findAddresses } from '../../../crawler/fields/address.ts'
import { findAges } from '../../../crawler/fields/age.ts'
import { findEmails } from '../../../crawler/fields/email.ts'
import { findBareHandles, findHandles } from '../../../crawler/fields/handle.ts'
import { findNames } from '../../../crawler/fields/name.ts'
import { findPermits } from '../../../crawler/fields/permit.ts'
import { findPlaces } from '../../../crawler/fields/place.ts'
import { findPrices } from '../../../crawler/fields/price.ts'
import { findSpoken } from '../../../crawler/fields/spoken.ts'
import { findTour } from '../../../crawler/fields/tour.ts'
import { findWebsites } from '../../../crawler/fields/website.ts'

const grammars: [name: string, read: (text: string) => unknown][] = [
  ['address', findAddresses],
  ['age', findAges],
  ['email', findEmails],
  ['handle', findHandles],
  ['bare handle', findBareHandles],
  ['name', findNames],
  ['permit', findPermits],
  ['place', findPlaces],
  ['price', findPrices],
  ['spoken', findSpoken],
  ['tour', text => findTour(text, null)],
  ['website', findWebsites],
]
const pieces =
  'a|A|0|-|.|@|€| |\n|é|❤|a.|a@|a b|0 |1-|straat |www.|rue a |telegram |x: a|ik ben |1 uur |1 uur 150 |€150 |23 jaar |Maastricht |ma Maastricht |1-5 dec |spreek |talen: a |kvk |(at)| at '.split(
    '|',
  )

test.each(grammars)('%s stays quick on 200 kB of anything', (_, read) => {
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(200_000 / piece.length))
    const before = performance.now()
    read(text)
    expect(performance.now() - before, JSON.stringify(piece)).toBeLessThan(400)
  }
})
