import { beforeEach, expect, it } from 'vitest'
import type { Scope } from '../../casework/scope.ts'
import { remember } from '../../storage/adverts.ts'
import { areaPrices } from '../../storage/area-prices.ts'
import { storeAssessments } from '../../storage/assessments.ts'
import { cutLink } from '../../storage/cuts.ts'
import type { Database } from '../../storage/database.ts'
import { beforeForgetting } from '../../storage/forgetting.ts'
import { locate } from '../../storage/grouping.ts'
import { regroup } from '../../storage/linking.ts'
import { networkPage } from '../../storage/networks.ts'
import { everything, queue } from '../../storage/queue.ts'
import { judgedBy, recordReview } from '../../storage/reviews.ts'
import { registerSource } from '../../storage/runs.ts'
import { advertId } from '../../storage/sighting-rows.ts'
import { enqueue } from '../../storage/waiting.ts'
import { onBothDatabases, seal } from './databases.ts'
import { observe, phone } from './observe.ts'

const night = (number: number) => new Date(Date.UTC(2026, 10, number, 4)).toISOString()
const noon = (number: number) => new Date(Date.UTC(2026, 10, number, 12)).toISOString()
const scope: Scope = { user: 'u1', name: 'S. Proef', role: 'analist', municipalities: ['GM0917'] }

onBothDatabases('networks through time', db => {
  const waiting = async () => (await queue(db(), scope, everything)).rows.map(row => row.id)
  beforeEach(() => registerSource(db(), { id: 'bord', name: 'Bord', kind: 'import' }, night(1)))

  it('keep their id over three nights in which every number changes', async () => {
    const numbers = ['+31612340001', '+31612340002', '+31612340003', '+31612340004']
    const ids = new Set<string>()
    for (let at = 1; at <= 3; at++) {
      // Tonight's adverts carry the old number on one of them only, and the new one everywhere.
      const [old, fresh] = [numbers[at - 1] ?? '', numbers[at] ?? '']
      await see(db(), at, `n${at}a`, old, fresh)
      await see(db(), at, `n${at}b`, fresh)
      await play(db(), at)
      ids.add(await networkOf(db(), `n${at}b`))
    }
    expect(ids.size).toBe(1)
  })

  it('keep judgements when they meet, and ask again', async () => {
    await see(db(), 1, 'a', '+31612340001')
    await see(db(), 1, 'b', '+31612340002')
    await see(db(), 1, 'c', '+31612340002')
    await play(db(), 1)
    const [small, large] = [await networkOf(db(), 'a'), await networkOf(db(), 'b')]
    const review = { reviewer: 'u1', judgement: 'concern' as const, reason: 'Eén nummer, twee namen.' }
    expect(await recordReview(db(), { ...review, network: small, recordedAt: noon(1) })).toBe('recorded')
    expect(await waiting()).toEqual([large])

    await see(db(), 2, 'a', '+31612340001', '+31612340002')
    await play(db(), 2)
    expect(await networkOf(db(), 'a')).toBe(large)
    expect(await networkPage(db(), scope, small)).toBeNull()
    const page = await networkPage(db(), scope, large)
    expect(page).toMatchObject({
      review: null,
      assessment: null,
      earlierReviews: [{ network: small, judgement: 'concern' }],
      history: [{ event: 'joined', other: small, adverts: 1 }],
    })
    expect(await waiting()).toEqual([large])
    expect(await judgedBy(db(), scope)).toMatchObject([{ id: large, judgement: 'concern' }])

    expect(await recordReview(db(), { ...review, network: large, recordedAt: noon(2) })).toBe('recorded')
    expect(await waiting()).toEqual([])
    expect((await networkPage(db(), scope, large))?.assessment).not.toBeNull()
  })

  it('that was judged itself waits again when another goes up in it', async () => {
    await see(db(), 1, 'a', '+31612340001')
    await see(db(), 1, 'b', '+31612340001')
    await see(db(), 1, 'c', '+31612340002')
    await play(db(), 1)
    const network = await networkOf(db(), 'a')
    const review = { network, reviewer: 'u1', judgement: 'doubt' as const, reason: 'Nog niet duidelijk.' }
    await recordReview(db(), { ...review, recordedAt: noon(1) })
    expect(await recordReview(db(), { ...review, recordedAt: noon(1) })).toBe('already-judged')
    await see(db(), 2, 'c', '+31612340001', '+31612340002')
    await play(db(), 2)
    expect(await waiting()).toEqual([network])
    expect((await networkPage(db(), scope, network))?.review).toBeNull()
    expect(await recordReview(db(), { ...review, recordedAt: noon(2) })).toBe('recorded')
  })

  it('stay cut where a person said that a number binds nobody', async () => {
    await see(db(), 1, 'a', '+31612340001')
    await see(db(), 1, 'b', '+31612340001')
    await play(db(), 1)
    await cutLink(db(), {
      kind: 'phone',
      key: seal.key('phone', '+31612340001'),
      advert: null,
      reviewer: 'u1',
      reason: 'Nummer van de receptie.',
      recordedAt: noon(1),
    })
    for (const [at, everything] of [
      [2, false],
      [3, true],
    ] as const) {
      await see(db(), at, 'a', '+31612340001')
      await regroup(db(), night(at), everything)
      expect(await networkOf(db(), 'a')).not.toBe(await networkOf(db(), 'b'))
    }
    expect(await db().selectFrom('network_history').select('event').execute()).toEqual([{ event: 'parted' }])
  })

  it('fall apart when the advert between them is forgotten', async () => {
    await see(db(), 1, 'a', '+31612340001')
    await see(db(), 1, 'b', '+31612340001', '+31612340002')
    await see(db(), 1, 'c', '+31612340002')
    await play(db(), 1)
    const between = advertId('bord', 'b')
    await beforeForgetting(db(), [between])
    await db().deleteFrom('sighting_contact').where('advert', '=', between).execute()
    await db().deleteFrom('advert').where('id', '=', between).execute()
    await play(db(), 2)
    expect(await networkOf(db(), 'a')).not.toBe(await networkOf(db(), 'c'))
  })
})

onBothDatabases('what is usual in an area', db => {
  it('is counted when an epoch begins', async () => {
    await registerSource(db(), { id: 'bord', name: 'Bord', kind: 'import' }, night(1))
    const heerlen = { name: 'Heerlen', gm: 'GM0917', status: 'gemeente' as const }
    const asked = Array.from({ length: 30 }, (_, at) =>
      observe(
        { ref: `${at}` },
        { location: heerlen, prices: [{ minutes: 60, euros: 100.5 + at, where: null }] },
      ),
    )
    await remember(db(), seal, asked, night(1))
    await regroup(db(), night(1))
    expect(await areaPrices(db())).toEqual([
      { area: 'GM0917', minutes: 60, lowest: 102.5, middle: 114.5, highest: 126.5 },
    ])
  })
})

async function see(db: Database, at: number, ref: string, ...numbers: string[]): Promise<void> {
  const heerlen = { name: 'Heerlen', gm: 'GM0917', status: 'gemeente' as const }
  const seen = observe({ ref, seenAt: night(at) }, { contacts: numbers.map(phone), location: heerlen })
  await remember(db, seal, [seen], night(at))
}

/** Groups, and has every network weighed and waiting. */
async function play(db: Database, at: number): Promise<void> {
  await regroup(db, night(at))
  const networks = (await db.selectFrom('network').select('id').execute()).map(row => row.id)
  await locate(db, networks)
  await storeAssessments(
    db,
    networks.map(network => ({
      network,
      rulebook: 'test',
      assessedAt: night(at),
      score: 10,
      attention: 'raised' as const,
      held: null,
      sufficient: true,
      families: 3,
      flags: [],
      failed: [],
      signals: [],
      counters: [],
    })),
  )
  await enqueue(
    db,
    networks.map(network => ({ network, queued: 'look' as const })),
    night(at),
  )
}

async function networkOf(db: Database, ref: string): Promise<string> {
  const row = await db
    .selectFrom('network_advert')
    .select('network')
    .where('advert', '=', advertId('bord', ref))
    .executeTakeFirstOrThrow()
  return row.network
}
