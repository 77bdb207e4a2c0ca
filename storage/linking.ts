import type { LinkKind } from '../analysis/context.ts'
import {
  advertisersOf,
  type HeldReason,
  hubsAmong,
  manyAdvertisers,
  networksOf,
  type Soft,
} from '../analysis/link.ts'
import { countAreaPrices } from './area-prices.ts'
import { insertMany, rowsFor } from './bulk.ts'
import { sharedContacts, sharingContacts } from './carried.ts'
import { atomically, type Database, type Reader, withRoomForIndexes } from './database.ts'
import { currentEpoch, type Epoch, type EpochCause, epochDue, storeEpoch } from './epochs.ts'
import { idOf } from './ids.ts'
import { storeLinks, storeNetworks } from './memberships.ts'
import { type Regrouped, textsOf, updateTexts } from './new-texts.ts'
import { rebuildPictures, updatePictures } from './pictures.ts'
import { readRoll } from './roll.ts'
import { allSoft, sharingSoft, softOf, withinNetworks } from './soft.ts'
import { rebuildTexts } from './texts.ts'
import { readWalls, type Walls } from './walls.ts'

export interface Linked {
  links: number
  networks: number
  changed: number
  /** Why figures over everything were taken anew; null when they were not. */
  epoch: EpochCause | null
}

/**
 * Links adverts and groups them into networks: what changed and its neighbourhood, or everything when asked to or when
 * an epoch is due. Both give the same. May be killed and run again at any moment.
 */
export async function regroup(db: Database, now: string, everything = false): Promise<Linked> {
  return await withRoomForIndexes(db, () =>
    atomically(db, async trx => {
      const waiting = (await trx.selectFrom('unlinked').select('advert').execute()).map(row => row.advert)
      const said = await textsOf(trx, waiting)
      const epoch = await currentEpoch(trx)
      const adverts = await countOf(trx, 'advert')
      const due = epochDue(epoch, adverts, [...said.texts.values()])
      const changed =
        epoch === null || due !== null || everything
          ? await linkAll(trx, epoch, due, adverts, now)
          : await linkAround(trx, waiting, said, epoch, now)
      await linked(trx, waiting)
      await rowsFor(trx, [...changed], some =>
        trx.updateTable('network').set({ changed_at: now }).where('id', 'in', some).returning('id'),
      )
      return {
        links: await countOf(trx, 'link'),
        networks: await countOf(trx, 'network'),
        changed: changed.size,
        epoch: due,
      }
    }),
  )
}

async function linked(db: Database, adverts: readonly string[]): Promise<void> {
  await rowsFor(db, adverts, some =>
    db.deleteFrom('unlinked').where('advert', 'in', some).returning('advert'),
  )
}

async function countOf(db: Reader, table: 'advert' | 'link' | 'network'): Promise<number> {
  const { n } = await db
    .selectFrom(table)
    .select(eb => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

async function linkAll(
  db: Database,
  epoch: Epoch | null,
  due: EpochCause | null,
  adverts: number,
  now: string,
): Promise<Set<string>> {
  const roll = await readRoll(db, null)
  const none: Walls = { hubs: new Set(), cuts: new Set(), single: new Set() }
  if (due !== null) {
    await db.deleteFrom('link_hub').execute()
    const hubs = hubsAmong(await sharedContacts(db, roll, true, none), roll.sources)
    await storeHubs(
      db,
      hubs.map(({ shared, reason }) => ({ ...shared, reason, advertisers: 0 })),
    )
  }
  const contactWalls = await readWalls(db)
  const hard = await sharedContacts(db, roll, true, contactWalls)
  const advertisers = advertisersOf(roll.ids.length, hard)
  const rarity = await rebuildTexts(db, roll, advertisers, due === null ? (epoch?.rarity ?? null) : null)
  await rebuildPictures(db)
  if (due !== null) {
    await storeEpoch(db, { beganAt: now, adverts, rarity }, due)
    await countAreaPrices(db)
    const soft = await allSoft(db, roll, advertisers, await readWalls(db))
    await storeHubs(
      db,
      soft
        .filter(shared => shared.advertisers > manyAdvertisers)
        .map(shared => ({ ...shared, reason: 'many-advertisers' as const })),
    )
  }
  const walls = await readWalls(db)
  const soft = await allSoft(db, roll, advertisers, walls)
  const { networks, held } = networksOf(advertisers, soft)
  await db.deleteFrom('link_held').execute()
  await storeHeld(db, held)
  const { networkOf, changed } = await storeNetworks(db, roll, true, advertisers, networks, now)
  const links = [...hard, ...withinNetworks(soft, networks)]
  return new Set([...changed, ...(await storeLinks(db, roll, true, links, networkOf))])
}

async function linkAround(
  db: Database,
  waiting: readonly string[],
  said: Awaited<ReturnType<typeof textsOf>>,
  epoch: Epoch,
  now: string,
): Promise<Set<string>> {
  const texts = await updateTexts(db, waiting, said, epoch.rarity)
  const pictures = await updatePictures(db, waiting)
  const walls = await readWalls(db)
  const roll = await readRoll(db, await neighbourhood(db, waiting, texts, pictures, walls))
  const hard = await sharedContacts(db, roll, false, walls)
  const advertisers = advertisersOf(roll.ids.length, hard)
  const soft = await softOf(db, roll, advertisers, walls)
  const { networks, held } = networksOf(advertisers, soft)
  const whole = soft.filter(shared => !shared.elsewhere).map(shared => shared.key)
  const regrouped = [texts, pictures].flatMap(({ present, merged, former }) => [
    ...present,
    ...merged,
    ...former,
  ])
  const outdated = [...whole, ...regrouped]
  await rowsFor(db, outdated, some => db.deleteFrom('link_held').where('key', 'in', some).returning('id'))
  await storeHeld(db, held)
  const { networkOf, changed } = await storeNetworks(db, roll, false, advertisers, networks, now)
  const links = [...hard, ...withinNetworks(soft, networks)]
  return new Set([...changed, ...(await storeLinks(db, roll, false, links, networkOf))])
}

/**
 * Every advert whose network may come out differently because these changed: who shares contacts with them or did, who
 * shares something soft with any of those, and the networks of all of them.
 */
async function neighbourhood(
  db: Reader,
  waiting: readonly string[],
  text: Regrouped,
  picture: Regrouped,
  walls: Walls,
): Promise<string[]> {
  const before = await sameAdvertiser(db, waiting)
  const now = await sameAdvertiser(db, await sharingContacts(db, before, walls))
  const soft = await sharingSoft(db, now, { text, picture }, walls)
  const met = [...new Set([...now, ...soft])]
  const networks = new Set(
    (
      await rowsFor(db, met, some =>
        db.selectFrom('network_advert').select('network').distinct().where('advert', 'in', some),
      )
    ).map(row => row.network),
  )
  const members = await rowsFor(db, [...networks], some =>
    db.selectFrom('network_advert').select('advert').where('network', 'in', some),
  )
  return [...new Set([...met, ...members.map(row => row.advert)])]
}

/** These adverts and all that were of the same advertisers. */
async function sameAdvertiser(db: Reader, adverts: readonly string[]): Promise<string[]> {
  const advertisers = new Set(
    (
      await rowsFor(db, adverts, some =>
        db.selectFrom('network_advert').select('advertiser').distinct().where('advert', 'in', some),
      )
    ).map(row => row.advertiser),
  )
  const rows = await rowsFor(db, [...advertisers], some =>
    db.selectFrom('network_advert').select('advert').where('advertiser', 'in', some),
  )
  return [...new Set([...adverts, ...rows.map(row => row.advert)])]
}

interface Hub {
  kind: LinkKind
  key: string
  reason: HeldReason
  adverts: readonly number[]
  advertisers: number
}

async function storeHubs(db: Database, hubs: readonly Hub[]): Promise<void> {
  await insertMany(
    db,
    'link_hub',
    { kind: 'text', key: 'text', reason: 'text', adverts: 'integer', advertisers: 'integer' },
    hubs.map(({ kind, key, reason, adverts, advertisers }) => [
      kind,
      key,
      reason,
      adverts.length,
      advertisers,
    ]),
  )
}

async function storeHeld(db: Database, held: readonly { shared: Soft; reason: HeldReason }[]): Promise<void> {
  await insertMany(
    db,
    'link_held',
    { id: 'text', kind: 'text', key: 'text', reason: 'text', adverts: 'integer', advertisers: 'integer' },
    held.map(({ shared: { kind, key, adverts, advertisers }, reason }) => [
      idOf('k', kind, key),
      kind,
      key,
      reason,
      adverts.length,
      advertisers,
    ]),
  )
}
