import { beforeEach, expect, it } from 'vitest'
import { remember } from '../../storage/adverts.ts'
import { contexts } from '../../storage/contexts.ts'
import { regroup } from '../../storage/linking.ts'
import { registerSource } from '../../storage/runs.ts'
import { onBothDatabases, seal } from './databases.ts'
import { observe, phone } from './observe.ts'

const now = '2026-11-05T03:00:00.000Z'
const heerlen = { name: 'Heerlen', gm: 'GM0917', status: 'gemeente' as const }
const picture = { pictures: [{ pdq: 'a5'.repeat(32) }] }

onBothDatabases('what analysis is told of a network', db => {
  beforeEach(() => registerSource(db(), { id: 'bord', name: 'Bord', kind: 'import' }, now))
  const told = async () => {
    await regroup(db(), now)
    const ids = (await db().selectFrom('network').select('id').execute()).map(row => row.id)
    return (await contexts(db(), ids)).sort((a, b) => b.adverts.length - a.adverts.length)
  }
  const advert = (ref: string, number: string, more = {}) =>
    observe({ ref, ...more }, { contacts: [phone(number)] })

  it('who advertises, by the first advert that a contact ties', async () => {
    await remember(db(), seal, [advert('1', '+31611111111'), advert('2', '+31611111111')], now)
    const [network] = await told()
    expect(new Set(network?.adverts.map(({ tied }) => tied)).size).toBe(1)
    expect(network?.adverts.some(({ id, tied }) => id === tied)).toBe(true)
  })

  it('pictures that others have too, and with how many', async () => {
    await remember(
      db(),
      seal,
      [
        advert('1', '+31611111111', picture),
        advert('2', '+31622222222', picture),
        advert('3', '+31633333333'),
      ],
      now,
    )
    const around = (await told()).map(({ adverts, around }) => [adverts[0]?.ref, around.copied])
    expect(around.sort()).toEqual([
      ['1', [{ kind: 'picture', adverts: [expect.any(String)], advertisers: 2 }]],
      ['2', [{ kind: 'picture', adverts: [expect.any(String)], advertisers: 2 }]],
      ['3', []],
    ])
  })

  it('the permit number that an advert names, as a key and not as a contact', async () => {
    await remember(db(), seal, [advert('1', '+31611111111', { permit: 'SB-2026-0417' })], now)
    const [sighting] = (await told())[0]?.adverts[0]?.sightings ?? []
    expect(sighting?.permits).toEqual([seal.key('permit', 'SB20260417')])
    expect(sighting?.contacts.map(({ kind }) => kind)).toEqual(['phone'])
  })

  it('what is usual in an area, once enough prices are known', async () => {
    const priced = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        observe(
          { ref: `p${at}` },
          { location: heerlen, prices: [{ minutes: 60, euros: 100 + at, where: null }] },
        ),
      )
    await remember(db(), seal, priced(40), now)
    const [network] = await told()
    expect(network?.around.areaPrices.get('GM0917 60')).toMatchObject({
      lowest: 103,
      middle: 119,
      highest: 135,
    })
    expect(network?.around.areaPrices.get('GM0917 30')).toBeUndefined()
  })
})
