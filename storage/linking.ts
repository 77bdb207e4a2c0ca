import type { HardKind } from '../analysis/context.ts'
import type { Groups } from '../analysis/groups.ts'
import {
  advertisersOf,
  hubsAmong,
  manyAdvertisers,
  networksOf,
  type Shared,
  type Soft,
} from '../analysis/link.ts'
import { countAreaPrices } from './area-prices.ts'
import { sharedContacts } from './carried.ts'
import { type Database, type Reader, withRoomForIndexes } from './database.ts'
import { currentEpoch, type Epoch, type EpochCause, epochDue, storeEpoch } from './epochs.ts'
import { heldNow, storeHeld, storeHubs } from './held.ts'
import { begin, end, type Waiting } from './link-runs.ts'
import { regroupings } from './memberships.ts'
import { neighbourhood } from './neighbourhood.ts'
import { textsOf, updateTexts } from './new-texts.ts'
import { rebuildPictures, updatePictures } from './pictures.ts'
import { storePieces } from './pieces.ts'
import { type Roll, readRoll } from './roll.ts'
import { takeLeft } from './shelves.ts'
import { rowsAtOnce, shortWrites, type Write } from './short-writes.ts'
import { allSoft, softOf, withinNetworks } from './soft.ts'
import { rebuildTexts } from './texts.ts'
import { readWalls, type Walls } from './walls.ts'

export interface Linked {
  links: number
  networks: number
  changed: number
  /** Why figures over everything were taken anew; null when they were not. */
  epoch: EpochCause | null
}

/** One linking of adverts. */
interface Run {
  db: Reader
  write: Write
  now: string
  /** About so many rows are written at once. */
  atOnce: number
}

/**
 * Links adverts and groups them into networks: what changed and its neighbourhood, or everything when asked to, when an
 * epoch is due, or when the last run broke off. All give the same. It works out what is new and writes it in short
 * transactions, so that others are not kept waiting; what is read or changed meanwhile waits for the next run.
 */
export async function regroup(
  db: Database,
  now: string,
  everything = false,
  atOnce = rowsAtOnce,
): Promise<Linked> {
  return await withRoomForIndexes(db, async () => {
    const run: Run = { db, write: shortWrites(db), now, atOnce }
    const { waiting, broken } = await begin(db, run.write, now)
    const epoch = await currentEpoch(db)
    const adverts = await countOf(db, 'advert')
    const { due, said } = await wordingOf(db, waiting, epoch, adverts, broken?.epoch ?? null)
    const changed =
      epoch === null || said === null || everything || broken !== null
        ? await linkAll(run, epoch, due, adverts)
        : await linkAround(run, waiting, said, epoch)
    await end(run.write)
    return {
      links: await countOf(db, 'link'),
      networks: await countOf(db, 'network'),
      changed: changed.size,
      epoch: due,
    }
  })
}

/** Whether figures over everything must be taken anew; if they need not, also what the waiting adverts say. */
async function wordingOf(
  db: Reader,
  waiting: readonly Waiting[],
  epoch: Epoch | null,
  adverts: number,
  begun: EpochCause | null,
): Promise<{ due: EpochCause | null; said: Awaited<ReturnType<typeof textsOf>> | null }> {
  // Asked before the texts are read: of a first night they are all that there is.
  const outgrown = begun ?? epochDue(epoch, adverts, [])
  if (outgrown !== null) return { due: outgrown, said: null }
  const said = await textsOf(
    db,
    waiting.map(row => row.advert),
  )
  const due = epochDue(epoch, adverts, [...said.texts.values()])
  return { due, said: due === null ? said : null }
}

async function countOf(db: Reader, table: 'advert' | 'link' | 'network'): Promise<number> {
  const { n } = await db
    .selectFrom(table)
    .select(eb => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

async function linkAll(
  run: Run,
  epoch: Epoch | null,
  due: EpochCause | null,
  adverts: number,
): Promise<Set<string>> {
  const { db, write, now } = run
  for (const kind of ['text', 'picture'] as const) await takeLeft(write, kind)
  const roll = await readRoll(db, null)
  const none: Walls = { hubs: new Set(), cuts: new Set(), single: new Set() }
  if (due !== null) {
    await write(trx => trx.updateTable('link_run').set({ epoch: due }).execute())
    await write(trx => trx.deleteFrom('link_hub').execute())
    const hubs = hubsAmong(await sharedContacts(db, roll, true, none), roll.sources)
    await storeHubs(
      write,
      hubs.map(({ shared, reason }) => ({ ...shared, reason, advertisers: 0 })),
    )
  }
  const contactWalls = await readWalls(db)
  const hard = await sharedContacts(db, roll, true, contactWalls)
  const advertisers = advertisersOf(roll.ids.length, hard)
  const known = due === null ? (epoch?.rarity ?? null) : null
  const rarity = await rebuildTexts(db, write, roll, advertisers, known)
  await rebuildPictures(db, write)
  if (due !== null) {
    await write(trx => storeEpoch(trx, { beganAt: now, adverts, rarity }, due))
    await countAreaPrices(db, write)
    const soft = await allSoft(db, roll, advertisers, await readWalls(db))
    await storeHubs(
      write,
      soft
        .filter(shared => shared.advertisers > manyAdvertisers)
        .map(shared => ({ ...shared, reason: 'many-advertisers' as const })),
    )
  }
  const walls = await readWalls(db)
  const soft = await allSoft(db, roll, advertisers, walls)
  const { networks, held } = networksOf(advertisers, soft)
  await storeHeld(write, held, await heldNow(db, null))
  return await storeNetworks(run, roll, true, { advertisers, networks, hard, soft })
}

async function linkAround(
  run: Run,
  waiting: readonly Waiting[],
  said: Awaited<ReturnType<typeof textsOf>>,
  epoch: Epoch,
): Promise<Set<string>> {
  const { db, write } = run
  const adverts = waiting.map(row => row.advert)
  const text = await updateTexts(db, write, adverts, said, epoch.rarity)
  const picture = await updatePictures(db, write, adverts)
  const walls = await readWalls(db)
  const around = await neighbourhood(db, waiting, { text, picture }, walls)
  const roll = await readRoll(db, around.adverts)
  const hard = await sharedContacts(db, roll, false, walls)
  const advertisers = advertisersOf(roll.ids.length, hard)
  const soft = await softOf(db, roll, advertisers, walls)
  const { networks, held } = networksOf(advertisers, soft)
  const whole = soft.filter(shared => !shared.elsewhere).map(shared => shared.key)
  const regrouped = [text, picture].flatMap(({ present, merged, former }) => [
    ...present,
    ...merged,
    ...former,
  ])
  const outdated = new Set([...whole, ...regrouped, ...around.keys])
  await storeHeld(write, held, await heldNow(db, [...outdated]))
  return await storeNetworks(run, roll, false, { advertisers, networks, hard, soft })
}

async function storeNetworks(
  { db, write, now, atOnce }: Run,
  roll: Roll,
  all: boolean,
  { advertisers, networks, hard, soft }: Grouped,
): Promise<Set<string>> {
  const links = [...hard, ...withinNetworks(soft, networks)]
  const { pieces, changed } = await regroupings(db, roll, all, { advertisers, networks, links }, now)
  await storePieces(write, pieces, now, atOnce)
  return changed
}

interface Grouped {
  advertisers: Groups
  networks: Groups
  hard: Shared<HardKind>[]
  soft: Soft[]
}
