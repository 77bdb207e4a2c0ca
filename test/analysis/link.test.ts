import { describe, expect, it } from 'vitest'
import type { HardKind, SoftKind } from '../../analysis/context.ts'
import { advertisersOf, hubsAmong, networksOf, type Soft } from '../../analysis/link.ts'

const hard = (key: string, ...adverts: number[]) => ({ kind: 'phone' as HardKind, key, adverts })
const soft = (kind: SoftKind, key: string, adverts: number[], more: Partial<Soft> = {}): Soft => ({
  kind,
  key,
  adverts,
  advertisers: adverts.length,
  elsewhere: false,
  specific: false,
  ...more,
})
const strangers = (count: number) => advertisersOf(count, [])

describe('contacts and accounts', () => {
  it('chain through adverts, and leave the unlinked alone', () => {
    expect([...advertisersOf(5, [hard('x', 0, 1), hard('y', 1, 3)])]).toEqual([0, 0, 2, 0, 4])
  })
  it('give the same in any order', () => {
    const keys = [hard('x', 3, 4), hard('y', 0, 3), hard('z', 1, 2)]
    expect(advertisersOf(5, keys.toReversed())).toEqual(advertisersOf(5, keys))
  })
  it('hold ten thousand adverts on one number', () => {
    const adverts = Array.from({ length: 10_000 }, (_, at) => at)
    expect(new Set(advertisersOf(10_000, [hard('x', ...adverts)])).size).toBe(1)
  })
})

describe('soft links', () => {
  it.each(['text', 'picture', 'permit', 'address'] as const)('a %s alone joins no advertisers', kind => {
    const { networks, held } = networksOf(strangers(2), [soft(kind, 'k', [0, 1])])
    expect([...networks]).toEqual([0, 1])
    expect(held.map(({ shared, reason }) => [shared.key, reason])).toEqual([['k', 'no-second-kind']])
  })
  it('two kinds that agree join them, and nothing is held back', () => {
    const { networks, held } = networksOf(strangers(3), [
      soft('text', 't', [0, 1]),
      soft('picture', 'p', [0, 1]),
    ])
    expect([...networks]).toEqual([0, 0, 2])
    expect(held).toEqual([])
  })
  it('two kinds that point at different advertisers do not', () => {
    const { networks } = networksOf(strangers(3), [soft('text', 't', [0, 1]), soft('picture', 'p', [1, 2])])
    expect([...networks]).toEqual([0, 1, 2])
  })
  it('a permit and its address are one act of copying', () => {
    const { networks } = networksOf(strangers(2), [soft('permit', 'p', [0, 1]), soft('address', 'a', [0, 1])])
    expect([...networks]).toEqual([0, 1])
  })
  it('two texts are one kind', () => {
    const { networks } = networksOf(strangers(2), [soft('text', 't', [0, 1]), soft('text', 'u', [0, 1])])
    expect([...networks]).toEqual([0, 1])
  })
  it('a long rare text joins a few, not many', () => {
    expect([
      ...networksOf(strangers(3), [soft('text', 't', [0, 1, 2], { specific: true })]).networks,
    ]).toEqual([0, 0, 0])
    const five = networksOf(strangers(5), [soft('text', 't', [0, 1, 2, 3, 4], { specific: true })])
    expect(new Set(five.networks).size).toBe(5)
  })
  it('what very many advertisers have counts for nothing, not even beside a second kind', () => {
    const everyone = Array.from({ length: 30 }, (_, at) => at)
    const { networks, held } = networksOf(strangers(30), [
      soft('picture', 'stock', everyone),
      soft('text', 't', [0, 1]),
    ])
    expect(new Set(networks).size).toBe(30)
    expect(held.map(({ reason }) => reason)).toEqual(['many-advertisers', 'no-second-kind'])
  })
  it('rarity counts advertisers, not adverts', () => {
    const adverts = Array.from({ length: 30 }, (_, at) => at)
    const two = advertisersOf(30, [hard('x', ...adverts.slice(0, 29))])
    const { networks } = networksOf(two, [
      soft('text', 't', adverts, { advertisers: 2 }),
      soft('picture', 'p', adverts, { advertisers: 2 }),
    ])
    expect(new Set(networks).size).toBe(1)
  })
})

describe('hubs', () => {
  const one = new Uint16Array(1000)
  it('a number beside many contacts that have a life of their own is a switchboard', () => {
    const women = Array.from({ length: 40 }, (_, at) => hard(`own ${at}`, at, 500 + at))
    const board = hard('board', ...Array.from({ length: 40 }, (_, at) => at))
    expect(hubsAmong([board, ...women], one).map(({ shared, reason }) => [shared.key, reason])).toEqual([
      ['board', 'switchboard'],
    ])
  })
  it('a handle beside ever new numbers is none: those are seen nowhere else', () => {
    const changed = Array.from({ length: 40 }, (_, at) => hard(`number ${at}`, at * 2, at * 2 + 1))
    const handle = hard('handle', ...Array.from({ length: 80 }, (_, at) => at))
    expect(hubsAmong([handle, ...changed], one)).toEqual([])
  })
  it('a number on much of a site belongs to the site', () => {
    const [site] = hubsAmong([hard('help', ...Array.from({ length: 250 }, (_, at) => at))], one)
    expect(site?.reason).toBe('whole-site')
  })
  it('a house of its own site is none', () => {
    expect(
      hubsAmong([hard('house', ...Array.from({ length: 16 }, (_, at) => at))], new Uint16Array(16)),
    ).toEqual([])
  })
})
