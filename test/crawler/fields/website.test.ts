import { expect, test } from 'vitest'
import { findWebsites } from '../../../crawler/fields/website.ts'

test.each<[written: string, ...read: string[]]>([
  ['www.lisa.example', 'lisa.example'],
  ['https://lisa-mst.example/over?x=1', 'lisa-mst.example'],
  ['kijk op lisa-mst.nl', 'lisa-mst.nl'],
  ['website: lisa (punt) nl', '~lisa.nl'],
  ['mail lisa@gmail.com'],
  ['gmail.com'],
  ['t.me/lisa'],
  ['https://wa.me/31612345678'],
  ['lief.de rest'],
  ['lisa(at)mail(dot)example'],
  ['heel leuk.nl is het niet', 'leuk.nl'],
])('%s', (written, ...expected) => {
  expect(findWebsites(written).map(({ value, disguised }) => (disguised ? `~${value}` : value))).toEqual(
    expected,
  )
})
