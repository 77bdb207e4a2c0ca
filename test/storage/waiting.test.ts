import { expect, it } from 'vitest'
import type { Scope } from '../../casework/scope.ts'
import { around, everything, placeOf, queue } from '../../storage/queue.ts'
import { queueCounts, waitingCount } from '../../storage/queue-counts.ts'
import { recordReview } from '../../storage/reviews.ts'
import { refreshWaiting } from '../../storage/waiting.ts'
import { addNetwork, luik, type NetworkFixture, nothingFound, plainAdvert } from '../dashboard/fixture.ts'
import { onBothDatabases } from './databases.ts'

const scope: Scope = { user: 'u1', name: 'Proef', role: 'analist', municipalities: ['GM0917', 'GM0882'] }

function network(number: number, changes: Partial<NetworkFixture> = {}): NetworkFixture {
  return {
    id: `n${number}`,
    number,
    places: ['GM0917'],
    adverts: [plainAdvert],
    links: [],
    assessment: nothingFound,
    queued: 'look',
    queuedAt: `2026-11-${10 + number}T02:00:00.000Z`,
    ...changes,
  }
}

const review = (id: string) => ({
  network: id,
  reviewer: 'u1',
  judgement: 'doubt' as const,
  reason: 'Een reden',
  recordedAt: '2026-11-24T09:00:00.000Z',
})

onBothDatabases('what waits', db => {
  const fill = async () => {
    await addNetwork(db(), network(1, { queued: null }))
    await addNetwork(db(), network(2))
    await addNetwork(
      db(),
      network(3, {
        places: ['GM0917', 'buiten'],
        adverts: [
          plainAdvert,
          { ...plainAdvert, source: 'beuk', location: luik, gone: true, names: ['nk2'] },
        ],
        links: [{ kind: 'phone', key: 'pk1', adverts: [1, 2] }],
      }),
    )
    await addNetwork(db(), network(4, { places: ['GM0935'] }))
    await addNetwork(db(), network(5, { assessment: { ...nothingFound, flags: ['possible-minor'] } }))
    await addNetwork(db(), network(6, { places: ['onbekend'] }))
  }
  const ids = async (filter = {}) =>
    (await queue(db(), scope, { ...everything, ...filter })).rows.map(row => row.number)

  it('is within the scope, possible minors first, then longest waiting', async () => {
    await fill()
    expect(await ids()).toEqual([5, 2, 3, 6])
    expect(await waitingCount(db(), scope)).toBe(4)
    expect(await queueCounts(db(), scope)).toEqual({
      total: 4,
      minors: 1,
      places: { GM0917: 3, onbekend: 1 },
      towns: { Heerlen: 4, Luik: 1 },
      sources: { linde: 4, beuk: 1 },
      links: { none: 3, phone: 1 },
    })
  })

  it('has for each network what a row shows', async () => {
    await fill()
    const { rows } = await queue(db(), scope, everything)
    expect(rows.find(row => row.number === 3)).toMatchObject({
      places: ['GM0917', 'buiten'],
      sources: ['beuk', 'linde'],
      links: ['phone'],
      adverts: 2,
      online: 1,
      names: 2,
      possibleMinor: false,
    })
  })

  it('answers no filter and counts nothing by what another municipality keeps to itself', async () => {
    const maastricht = { name: 'Maastricht', gm: 'GM0935', status: 'gemeente' } as const
    const theirs = { ...plainAdvert, source: 'wilg', location: maastricht, title: 'In Maastricht' }
    const shown = { places: ['GM0917', 'GM0935'], adverts: [plainAdvert, theirs] }
    await addNetwork(db(), network(7, shown))
    expect(await ids({ towns: ['Maastricht'] })).toEqual([])
    expect(await ids({ sources: ['wilg'] })).toEqual([])
    expect(await ids({ towns: ['Heerlen'], sources: ['linde'] })).toEqual([7])
    const { towns, sources } = await queueCounts(db(), scope)
    expect([towns, sources]).toEqual([{ Heerlen: 1 }, { linde: 1 }])
    const { rows } = await queue(db(), scope, everything)
    expect(rows[0]).toMatchObject({ sources: ['linde'], adverts: 1, newest: { title: plainAdvert.title } })
  })

  it.each([
    [{ sources: ['beuk'] }, [3]],
    [{ links: ['none'] }, [5, 2, 6]],
    [{ links: ['phone', 'none'] }, [5, 2, 3, 6]],
    [{ towns: ['Luik'] }, [3]],
    [{ places: ['onbekend'] }, [6]],
    [{ places: ['GM0935'] }, []],
    [{ waitingBefore: '2026-11-13T00:00:00.000Z' }, [2]],
    [{ seenFrom: '2026-11-04T00:00:00.000Z' }, []],
    [{ sources: ['%'] }, []],
    [{ sources: ['lind_'] }, []],
  ])('is filtered: %j', async (filter, expected) => {
    await fill()
    expect(await ids(filter)).toEqual(expected)
    expect(await waitingCount(db(), scope, { ...everything, ...filter })).toBe(expected.length)
  })

  it('keeps the place of a network that was judged', async () => {
    await fill()
    const place = await placeOf(db(), 'n2')
    if (place === null) throw new Error('it was in the queue')
    expect(await around(db(), scope, everything, place)).toEqual({
      before: 1,
      waits: true,
      previous: 'n5',
      next: 'n3',
    })
    await recordReview(db(), review('n2'))
    expect(await ids()).toEqual([5, 3, 6])
    expect(await placeOf(db(), 'n2')).toEqual(place)
    expect(await around(db(), scope, everything, place)).toEqual({
      before: 1,
      waits: false,
      previous: 'n5',
      next: 'n3',
    })
  })

  it('gives rows from a place on, and the place of the next page', async () => {
    for (let number = 1; number <= 45; number++)
      await addNetwork(db(), network(number, { queuedAt: '2026-11-20T02:00:00.000Z' }))
    const one = await queue(db(), scope, everything)
    const two = await queue(db(), scope, everything, one.next)
    expect([...one.rows, ...two.rows].map(row => row.number)).toEqual(
      Array.from({ length: 45 }, (_, n) => n + 1),
    )
    expect(two.next).toBeNull()
  })

  it('never shows half a mask', async () => {
    const body = `${'x'.repeat(1190)} ⟦phone:pk1secretkeypk1secretkey⟧ nu`
    await addNetwork(db(), network(1, { adverts: [{ ...plainAdvert, body }] }))
    const { rows } = await queue(db(), scope, everything)
    expect(rows[0]?.newest.body).toBe(`${'x'.repeat(1190)} `)
  })

  it('is the same after judging, leaving and coming back as when it is made anew', async () => {
    await fill()
    await recordReview(db(), review('n3'))
    await db()
      .updateTable('network')
      .set({ reopened_at: '2026-11-24T10:00:00.000Z' })
      .where('id', '=', 'n3')
      .execute()
    await refreshWaiting(db(), ['n3', 'n1'])
    await db().deleteFrom('network').where('id', '=', 'n6').execute()
    const kept = await db().selectFrom('waiting').selectAll().orderBy('network').execute()
    expect(kept.map(row => row.network)).toEqual(['n2', 'n3', 'n4', 'n5'])
    await refreshWaiting(db(), null)
    expect(await db().selectFrom('waiting').selectAll().orderBy('network').execute()).toEqual(kept)
  })

  it('is nothing to somebody who reads no adverts', async () => {
    await fill()
    const other = { ...scope, role: 'beheer' as const }
    expect((await queue(db(), other, everything)).rows).toEqual([])
    expect(await waitingCount(db(), other)).toBe(0)
  })
})
