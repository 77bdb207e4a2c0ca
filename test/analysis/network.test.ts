import { describe, expect, it } from 'vitest'
import { linksFrom } from '../../analysis/link.ts'
import { connected, inherit } from '../../analysis/network.ts'

const phone = (advert: string, key: string) => ({ advert, kind: 'phone' as const, key })
const newId = (members: readonly string[], attempt: number) => `new-${members[0]}-${attempt}`

describe('links', () => {
  it('join adverts that carry the same key, whatever the order', () => {
    const carried = [phone('b', 'x'), phone('a', 'x'), phone('c', 'y'), phone('a', 'x')]
    const links = [{ kind: 'phone', key: 'x', adverts: ['a', 'b'] }]
    expect(linksFrom(carried)).toEqual(links)
    expect(linksFrom(carried.reverse())).toEqual(links)
  })
  it('keep kinds apart', () => {
    expect(linksFrom([phone('a', 'x'), { advert: 'b', kind: 'email', key: 'x' }])).toEqual([])
  })
})

describe('groups', () => {
  it('chain through adverts, and leave the unlinked alone', () => {
    const links = linksFrom([phone('a', 'x'), phone('b', 'x'), phone('b', 'y'), phone('d', 'y')])
    expect(connected(['a', 'b', 'c', 'd'], links)).toEqual([['a', 'b', 'd'], ['c']])
  })
  it('hold ten thousand adverts on one number', () => {
    const adverts = Array.from({ length: 10_000 }, (_, n) => `a${n}`)
    expect(connected(adverts, linksFrom(adverts.map(advert => phone(advert, 'x'))))).toHaveLength(1)
  })
})

describe('inheritance', () => {
  it('keeps the id when a network grows', () => {
    expect([
      ...inherit(
        [['a', 'b', 'c']],
        new Map([
          ['a', 'n1'],
          ['b', 'n1'],
        ]),
        newId,
      ),
    ]).toEqual([['n1', ['a', 'b', 'c']]])
  })
  it('gives a merger the id of the greater part', () => {
    const before = new Map([
      ['a', 'n1'],
      ['b', 'n2'],
      ['c', 'n2'],
    ])
    expect([...inherit([['a', 'b', 'c']], before, newId).keys()]).toEqual(['n2'])
  })
  it('gives the greater part of a split the id, the other a new one', () => {
    const before = new Map([
      ['a', 'n1'],
      ['b', 'n1'],
      ['c', 'n1'],
    ])
    const named = inherit([['a'], ['b', 'c']], before, newId)
    expect(named.get('n1')).toEqual(['b', 'c'])
    expect(named.get('new-a-0')).toEqual(['a'])
  })
  it('never gives one id twice', () => {
    const before = new Map([
      ['a', 'new-b-0'],
      ['b', 'new-b-0'],
    ])
    const named = inherit([['a'], ['b']], before, newId)
    expect(named.size).toBe(2)
  })
})
