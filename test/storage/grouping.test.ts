import { beforeEach, expect, it } from 'vitest'
import { remember } from '../../storage/adverts.ts'
import type { Database } from '../../storage/database.ts'
import { assessmentsDue, changesWeighed, locate } from '../../storage/grouping.ts'
import { regroup } from '../../storage/linking.ts'
import { registerSource } from '../../storage/runs.ts'
import { onBothDatabases, seal } from './databases.ts'
import { observe, phone } from './observe.ts'

const now = '2026-11-05T03:00:00.000Z'

onBothDatabases('grouping', db => {
  beforeEach(() => registerSource(db(), { id: 'bord', name: 'Bord', kind: 'import' }, now))
  const advert = (ref: string, ...numbers: string[]) => observe({ ref }, { contacts: numbers.map(phone) })
  const store = (...observations: ReturnType<typeof observe>[]) => remember(db(), seal, observations, now)

  it('puts every advert in one network', async () => {
    await store(
      advert('1', '+31611111111'),
      advert('2', '+31611111111', '+31622222222'),
      advert('3', '+31622222222'),
      advert('4'),
    )
    expect(await regroup(db(), now)).toEqual({ links: 2, networks: 2, changed: 2, epoch: 'first' })
    expect(await members(db())).toEqual([['1', '2', '3'], ['4']])
  })

  it('changes nothing when nothing changed', async () => {
    await store(advert('1', '+31611111111'), advert('2', '+31611111111'))
    await regroup(db(), now)
    expect((await regroup(db(), now)).changed).toBe(0)
  })

  it('keeps the id of a network that grows and merges', async () => {
    await store(advert('1', '+31611111111'), advert('2', '+31611111111'), advert('3', '+31633333333'))
    await regroup(db(), now)
    const [before] = await db().selectFrom('link').select('network').execute()
    await store(
      observe(
        { ref: '3', seenAt: '2026-11-02T01:00:00.000Z' },
        { contacts: [phone('+31633333333'), phone('+31611111111')] },
      ),
    )
    await regroup(db(), now)
    const networks = await db().selectFrom('network').select('id').execute()
    expect(networks.map(row => row.id)).toEqual([before?.network])
  })

  it('calls changed networks due until they are weighed', async () => {
    await store(advert('1'), advert('2'))
    await regroup(db(), now)
    const due = await assessmentsDue(db(), '1', now, 10)
    expect(due).toHaveLength(2)
    await changesWeighed(db(), due)
    expect(await assessmentsDue(db(), '1', now, 10)).toEqual([])
    await store(observe({ ref: '1', seenAt: '2026-11-02T01:00:00.000Z', body: 'anders' }))
    expect(await assessmentsDue(db(), '1', now, 10)).toHaveLength(1)
  })

  it('knows where a network is, and counts unknown only when nothing is known', async () => {
    const heerlen = { name: 'Heerlen', gm: 'GM0917', status: 'gemeente' as const }
    await store(
      observe({ ref: '1' }, { contacts: [phone('+31611111111')], location: heerlen }),
      advert('2', '+31611111111'),
      advert('3'),
    )
    await regroup(db(), now)
    await locate(
      db(),
      (await db().selectFrom('network').select('id').execute()).map(row => row.id),
    )
    const places = await db().selectFrom('network_place').select('gm').orderBy('gm').execute()
    expect(places.map(row => row.gm)).toEqual(['GM0917', 'onbekend'])
  })
})

async function members(db: Database): Promise<string[][]> {
  const rows = await db
    .selectFrom('network_advert')
    .innerJoin('advert', 'advert.id', 'network_advert.advert')
    .select(['network', 'ref'])
    .orderBy('ref')
    .execute()
  return [...Map.groupBy(rows, row => row.network).values()].map(group => group.map(row => row.ref))
}
