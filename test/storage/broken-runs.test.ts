import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { chance } from '../../demo/chance.ts'
import type { Database } from '../../storage/database.ts'
import { regroup } from '../../storage/linking.ts'
import { onBothDatabases } from './databases.ts'
import { addSources, happen, state, whenFull } from './nights.ts'

/** The same database, on which the power fails before so many writes. */
function failingAfter(db: Database, writes: number): Database {
  let left = writes
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'transaction' && left-- <= 0) throw new Error('the power failed')
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** Links that reach beyond their network, and networks without adverts: nobody may ever see them. */
async function nonsense(db: Database): Promise<{ links: number; empty: string[]; homeless: number }> {
  const links = await db
    .selectFrom('link')
    .innerJoin('link_advert', 'link_advert.link', 'link.id')
    .innerJoin('network_advert', 'network_advert.advert', 'link_advert.advert')
    .select('link.id')
    .whereRef('network_advert.network', '!=', 'link.network')
    .execute()
  const homeless = await db
    .selectFrom('link_advert')
    .leftJoin('network_advert', 'network_advert.advert', 'link_advert.advert')
    .select('link_advert.advert')
    .where('network_advert.advert', 'is', null)
    .execute()
  const empty = await db
    .selectFrom('network')
    .leftJoin('network_advert', 'network_advert.network', 'network.id')
    .select('network.id')
    .where('network_advert.advert', 'is', null)
    .execute()
  return { links: links.length, empty: empty.map(row => row.id).sort(), homeless: homeless.length }
}

/** Numbers are given in order of arrival: who is written before the power fails comes first. */
function withoutNumbers(found: Awaited<ReturnType<typeof state>>) {
  return { ...found, network: found.network.map(row => row.replace(/\["number",\d+\]/, '')) }
}

onBothDatabases('a run that breaks off', db => {
  it.each([1, 2])(
    'leaves whole networks, and the next one makes good (%i)',
    async seed => {
      const draw = chance(`power ${seed}`)
      await addSources(db())
      let broken = 0
      for (let night = 0; night < 10; night++) {
        const now = new Date(Date.UTC(2026, 10, 1 + night, 4)).toISOString()
        await happen(db(), draw, night, now)
        const before = await nonsense(db())
        const full = await whenFull(db(), now)
        for (let writes = draw.whole(0, 6); ; writes += draw.whole(2, 12)) {
          const failure = await regroup(failingAfter(db(), writes), now, false, 4).then(
            () => null,
            (error: Error) => error,
          )
          expect(failure?.message ?? 'the power failed').toBe('the power failed')
          const seen = await nonsense(db())
          expect({ ...seen, empty: seen.empty.filter(id => !before.empty.includes(id)) }).toEqual({
            links: 0,
            empty: [],
            homeless: 0,
          })
          if (failure === null) break
          broken++
        }
        expect(withoutNumbers(await state(db()))).toEqual(full === null ? null : withoutNumbers(full))
        expect(await db().selectFrom('link_run').selectAll().execute()).toEqual([])
      }
      expect(broken).toBeGreaterThan(10)
    },
    120_000,
  )

  it('takes what came in meanwhile the next time', async () => {
    const draw = chance('meanwhile')
    await addSources(db())
    const now = (night: number) => new Date(Date.UTC(2026, 10, 1 + night, 4)).toISOString()
    await happen(db(), draw, 0, now(0))
    await regroup(db(), now(0))
    for (let night = 1; night < 5; night++) {
      await happen(db(), draw, night, now(night))
      const linking = regroup(db(), now(night), false, 4)
      await happen(db(), draw, night, now(night))
      await linking
      const full = await whenFull(db(), now(night))
      await regroup(db(), now(night))
      expect(await state(db())).toEqual(full)
    }
  }, 60_000)
})

onBothDatabases('others', (db, address) => {
  it('write while adverts are linked', async () => {
    if (!address().startsWith('sqlite:')) return
    const draw = chance('others')
    await addSources(db())
    await happen(db(), draw, 0, '2026-11-01T04:00:00.000Z')
    const other = new Sqlite(address().slice('sqlite:'.length), { timeout: 0 })
    let written = 0
    const visit = setInterval(() => {
      try {
        other.prepare("update source set name = name where id = 'bord'").run()
        written++
      } catch (error) {
        if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error
      }
    }, 1)
    const { networks } = await regroup(db(), '2026-11-01T04:00:00.000Z', false, 4)
    clearInterval(visit)
    other.close()
    expect(networks).toBeGreaterThan(10)
    expect(written).toBeGreaterThan(5)
  })
})
