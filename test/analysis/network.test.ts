import { describe, expect, it } from 'vitest'
import { inherit, movesBetween } from '../../analysis/network.ts'

describe('inheritance', () => {
  it('keeps the id when a network grows', () => {
    expect(inherit([[0, 1, 2]], ['n1', 'n1', null])).toEqual(['n1'])
  })
  it('gives a merger the id of the greater part', () => {
    expect(inherit([[0, 1, 2]], ['n1', 'n2', 'n2'])).toEqual(['n2'])
  })
  it('gives the greater part of a split the id, the other none', () => {
    expect(inherit([[0], [1, 2]], ['n1', 'n1', 'n1'])).toEqual([null, 'n1'])
  })
  it('gives a network to one group only', () => {
    expect(inherit([[0], [1]], ['n1', 'n1'])).toEqual(['n1', null])
  })
  it('decides between equal parts by their names, whatever the order', () => {
    expect(inherit([[0, 1]], ['n2', 'n1'])).toEqual(['n1'])
    expect(inherit([[0, 1]], ['n1', 'n2'])).toEqual(['n1'])
  })
})

describe('history', () => {
  it('tells a network that ended from one that goes on', () => {
    const before = ['n1', 'n1', 'n1', 'n2']
    expect(movesBetween([[0, 1], [2], [3]], ['n1', 'n3', 'n2'], before)).toEqual([
      { network: 'n3', event: 'parted', other: 'n1', adverts: 1 },
    ])
    expect(movesBetween([[0, 1, 2, 3]], ['n1'], before)).toEqual([
      { network: 'n1', event: 'joined', other: 'n2', adverts: 1 },
    ])
  })
  it('is empty when nothing moved', () => {
    expect(movesBetween([[0, 1], [2]], ['n1', 'n2'], ['n1', null, 'n2'])).toEqual([])
  })
})
