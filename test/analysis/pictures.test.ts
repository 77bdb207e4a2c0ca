import { expect, it } from 'vitest'
import { first } from '../../analysis/groups.ts'
import { groupPictures, packHashes, samePictures } from '../../analysis/pictures.ts'
import { type Chance, chance } from '../../demo/chance.ts'

/** Most hashes begin alike, as those of real pictures do. */
function hash(draw: Chance): string {
  const head = draw.pick(['0000ffff', 'f0f0f0f0', 'ffff0000'])
  const rest = Array.from({ length: 56 }, () => draw.whole(0, 15).toString(16)).join('')
  return head + rest
}

function flipped(hash: string, bits: readonly number[]): string {
  const digits = [...hash]
  for (const bit of bits) {
    const at = bit >> 2
    digits[at] = (Number.parseInt(digits[at] as string, 16) ^ (1 << (bit & 3))).toString(16)
  }
  return digits.join('')
}

const bits = Array.from({ length: 256 }, (_, at) => at)

function distance(one: string, other: string): number {
  const difference = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  return [...difference.toString(2)].filter(digit => digit === '1').length
}

it('finds every pair within 31 bits and none beyond', () => {
  const draw = chance('pictures')
  const known = Array.from({ length: 300 }, () => hash(draw))
  const fresh = known.flatMap(one => [1, 16, 31, 32, 40].map(count => flipped(one, draw.some(bits, count))))
  const expected = fresh.flatMap((one, at) =>
    known.flatMap((other, place) => (distance(one, other) <= 31 ? [`${at} ${place}`] : [])),
  )
  const found = samePictures(packHashes(fresh), packHashes(known)).map(pair => pair.join(' '))
  expect(expected.length).toBeGreaterThanOrEqual(900)
  expect(found.sort()).toEqual(expected.sort())
})

it('puts variants of a picture together, whatever their order', () => {
  const draw = chance('variants')
  const originals = Array.from({ length: 50 }, () => hash(draw))
  const all = originals.flatMap(one => [one, flipped(one, draw.some(bits, 20)), flipped(one, [3, 200])])
  const groupsOf = (hashes: readonly string[]) => {
    const groups = groupPictures(packHashes(hashes))
    const members = Map.groupBy(hashes, (_, at) => first(groups, at))
    return [...members.values()].map(group => group.toSorted().join()).sort()
  }
  expect(groupsOf(all)).toHaveLength(50)
  expect(groupsOf(all.toReversed())).toEqual(groupsOf(all))
})
