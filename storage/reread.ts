import { dropUncarried, insertSightings } from './adverts.ts'
import { insertMany } from './bulk.ts'
import { dropCaptures } from './captures.ts'
import { atomically, batches, type Database, type Reader } from './database.ts'
import { beforeForgetting } from './forgetting.ts'
import { hashesAt, noteShown, type Showing } from './picture-hashes.ts'
import { awaitLinking, networksChanged } from './presence.ts'
import type { RereadCounts } from './reread-changes.ts'
import {
  type AdvertRow,
  type CarriedRow,
  type RereadAdvert,
  type Rewriting,
  rewriting,
  type Stored,
} from './reread-plan.ts'
import type { SightingRow } from './reread-timeline.ts'
import type { Seal } from './seal.ts'
import { forgetVisits, rememberReread } from './visits.ts'

/** Addresses of a source's kept advert pages. */
export async function capturedPages(db: Reader, source: string): Promise<string[]> {
  const rows = await db
    .selectFrom('capture')
    .select('url')
    .distinct()
    .where('source', '=', source)
    .where('kind', '=', 'advert')
    .orderBy('url')
    .execute()
  return rows.map(row => row.url)
}

/** Compares what captures say today with what is stored, and adds to `counts`. Stores nothing. */
export async function compare(
  db: Reader,
  seal: Seal,
  group: readonly RereadAdvert[],
  counts: RereadCounts,
): Promise<{ plans: Rewriting[]; touched: string[] }> {
  const stored = await storedOf(db, seal, group)
  const touched = new Set<string>()
  const plans = group.flatMap(advert => {
    const was = stored(advert)
    const plan = rewriting(seal, advert, was, counts)
    if (plan === null) return []
    for (const id of [advert.id, ...was.sightings.map(row => row.advert)]) touched.add(id)
    return [plan]
  })
  return { plans, touched: [...touched] }
}

/**
 * Puts what captures say today in the place of what was read from them before, in one transaction. Doing it twice
 * changes nothing. Adds to `counts`.
 */
export async function rewrite(
  db: Database,
  seal: Seal,
  source: string,
  group: readonly RereadAdvert[],
  counts: RereadCounts,
  now: string,
): Promise<void> {
  await atomically(db, async trx => {
    const { plans, touched } = await compare(trx, seal, group, counts)
    await networksChanged(trx, touched, now)
    await beforeForgetting(trx, touched)
    const freed = await replace(trx, plans)
    await dropEmptied(trx, touched)
    await awaitLinking(trx, await standing(trx, touched))
    await noteShown(trx, seal, await showing(trx, group))
    await dropUncarried(trx, freed)
    const captures = group.flatMap(advert => advert.captures)
    const uncovered = captures.filter(({ outcome }) => outcome === 'uncovered')
    await dropCaptures(
      trx,
      uncovered.map(({ capture }) => capture),
    )
    await forgetVisits(
      trx,
      source,
      uncovered.map(({ url }) => url),
    )
    await rememberReread(trx, captures)
  })
}

/** The pictures that the latest page of each advert shows. */
async function showing(trx: Reader, group: readonly RereadAdvert[]): Promise<Showing[]> {
  const there = new Set(
    await standing(
      trx,
      group.map(({ id }) => id),
    ),
  )
  return group.flatMap(({ id, captures }) => {
    const latest = captures.findLast(read => read.outcome === 'read')
    return latest === undefined || !there.has(id) ? [] : [{ advert: id, pictures: latest.pictures }]
  })
}

async function standing(trx: Reader, adverts: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const part of batches(adverts))
    for (const row of await trx.selectFrom('advert').select('id').where('id', 'in', part).execute())
      found.push(row.id)
  return found
}

/** What is stored of each advert of a group. */
async function storedOf(
  trx: Reader,
  seal: Seal,
  group: readonly RereadAdvert[],
): Promise<(advert: RereadAdvert) => Stored> {
  const ids = group.map(advert => advert.id)
  const captures = group.flatMap(advert => advert.captures.map(({ capture }) => capture))
  const sightings = new Map<string, SightingRow>()
  for (const [column, values] of [
    ['advert', ids],
    ['capture', captures],
  ] as const) {
    for (const part of batches(values))
      for (const row of await trx.selectFrom('sighting').selectAll().where(column, 'in', part).execute())
        sightings.set(row.id, row)
  }
  const adverts = new Map<string, Stored['advert']>()
  for (const part of batches(ids))
    for (const row of await trx.selectFrom('advert').selectAll().where('id', 'in', part).execute())
      adverts.set(row.id, row)
  const rows: CarriedRow[] = []
  for (const part of batches([...sightings.keys()]))
    rows.push(
      ...(await trx.selectFrom('sighting_contact').selectAll().where('sighting', 'in', part).execute()),
    )
  const carried = Map.groupBy(rows, row => row.sighting)
  const shown = await shownIn(trx, [...sightings.keys()])
  const hashes = await hashesAt(
    trx,
    seal,
    group.flatMap(({ captures }) => captures.flatMap(read => (read.outcome === 'read' ? read.pictures : []))),
  )
  const belongs = new Map(
    group.flatMap(({ id, captures }) =>
      captures.flatMap(({ capture, outcome }) => (outcome === 'unreadable' ? [] : [[capture, id] as const])),
    ),
  )
  const own = Map.groupBy(sightings.values(), row => belongs.get(row.capture ?? '') ?? row.advert)
  return ({ id }) => ({
    advert: adverts.get(id) ?? null,
    sightings: own.get(id) ?? [],
    carried,
    shown,
    hashes,
  })
}

/** Hashes by sighting, in order. */
async function shownIn(trx: Reader, sightings: readonly string[]): Promise<Map<string, string[]>> {
  const rows: { sighting: string; pdq: string }[] = []
  for (const part of batches(sightings))
    rows.push(
      ...(await trx
        .selectFrom('sighting_picture')
        .select(['sighting', 'pdq'])
        .where('sighting', 'in', part)
        .execute()),
    )
  const found = Map.groupBy(rows, row => row.sighting)
  return new Map([...found].map(([sighting, own]) => [sighting, own.map(({ pdq }) => pdq).sort()]))
}

/** @returns the keys of what the removed sightings carried. */
async function replace(trx: Database, plans: readonly Rewriting[]): Promise<string[]> {
  const removed = plans.flatMap(plan => plan.removed)
  const freed: string[] = []
  for (const part of batches(removed)) {
    const rows = await trx
      .selectFrom('sighting_contact')
      .select('contact')
      .distinct()
      .where('sighting', 'in', part)
      .execute()
    freed.push(...rows.map(row => row.contact))
    await trx.deleteFrom('sighting').where('id', 'in', part).execute()
  }
  await upsertAdverts(
    trx,
    plans.flatMap(plan => plan.advert ?? []),
  )
  const carried = plans.flatMap(plan => plan.carried)
  const wanted = new Set(carried.map(row => row.contact))
  const held = plans.flatMap(plan => plan.held).sort((a, b) => (a.at < b.at ? 1 : -1))
  const contacts = new Map(held.filter(({ held }) => wanted.has(held.key)).map(one => [one.held.key, one]))
  await insertSightings(
    trx,
    plans.flatMap(plan => plan.sightings),
    [...contacts.values()].map(({ held: { key, kind, sealed }, at }) => ({
      key,
      kind,
      sealed: sealed(),
      first_seen: at,
    })),
    carried,
  )
  await insertMany(
    trx,
    'sighting_picture',
    { sighting: 'text', advert: 'text', pdq: 'text' },
    plans.flatMap(({ shown }) => shown.map(row => [row.sighting, row.advert, row.pdq])),
  )
  return freed
}

async function upsertAdverts(trx: Database, rows: readonly AdvertRow[]): Promise<void> {
  for (const part of batches(rows)) {
    await trx
      .insertInto('advert')
      .values(part)
      .onConflict(conflict =>
        conflict.column('id').doUpdateSet(eb => ({
          url: eb.ref('excluded.url'),
          advertiser: eb.ref('excluded.advertiser'),
          first_seen: eb.ref('excluded.first_seen'),
          last_seen: eb.ref('excluded.last_seen'),
          gone_at: eb.ref('excluded.gone_at'),
        })),
      )
      .execute()
  }
}

/** Removes adverts of which no sighting is left, and networks of which no advert is. */
async function dropEmptied(trx: Database, adverts: readonly string[]): Promise<void> {
  const networks = new Set<string>()
  for (const part of batches(adverts))
    for (const row of await trx
      .selectFrom('network_advert')
      .select('network')
      .where('advert', 'in', part)
      .execute())
      networks.add(row.network)
  for (const part of batches(adverts)) {
    await trx
      .deleteFrom('advert')
      .where('id', 'in', part)
      .where(eb =>
        eb.not(
          eb.exists(
            eb.selectFrom('sighting').select('sighting.id').whereRef('sighting.advert', '=', 'advert.id'),
          ),
        ),
      )
      .execute()
  }
  for (const part of batches([...networks])) {
    await trx
      .deleteFrom('network')
      .where('id', 'in', part)
      .where(eb =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('network_advert')
              .select('network_advert.advert')
              .whereRef('network_advert.network', '=', 'network.id'),
          ),
        ),
      )
      .execute()
  }
}
