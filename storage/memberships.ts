import type { Groups } from '../analysis/groups.ts'
import type { Shared } from '../analysis/link.ts'
import { inherit, type Move, movesBetween } from '../analysis/network.ts'
import { insertMany, pages, rowsFor } from './bulk.ts'
import type { Database, Reader } from './database.ts'
import { idOf } from './ids.ts'
import type { Roll } from './roll.ts'

const firstNumber = 1001

interface Membership {
  network: string
  advertiser: string
}

/**
 * Stores which networks the adverts of a roll are in, writing only what differs. Networks keep their id through the
 * nights.
 *
 * @returns the network of each advert, and the networks whose members changed.
 */
export async function storeNetworks(
  db: Database,
  roll: Roll,
  all: boolean,
  advertisers: Groups,
  networks: Groups,
  now: string,
): Promise<{ networkOf: string[]; changed: Set<string> }> {
  const stored = await memberships(db, all ? null : roll.ids)
  const before = roll.ids.map(id => stored.get(id)?.network ?? null)
  const groups = [...Map.groupBy(roll.ids.keys(), at => networks[at] as number).values()]
  const names = await named(db, roll, groups, inherit(groups, before))
  const moves = movesBetween(groups, names, before)
  const changed = new Set(moves.flatMap(({ network, other }) => [network, other]))
  const networkOf = new Array<string>(roll.ids.length)
  for (const [group, members] of groups.entries()) {
    for (const at of members) {
      networkOf[at] = names[group] as string
      if (before[at] === null) changed.add(names[group] as string)
    }
  }
  await addNetworks(db, roll, groups, names, new Set(before), now)
  await move(db, roll, networkOf, advertisers, stored)
  await recordHistory(db, moves, now)
  const ended = [...new Set(moves.filter(({ event }) => event === 'joined').map(({ other }) => other))]
  await rowsFor(db, ended, some => db.deleteFrom('network').where('id', 'in', some).returning('id'))
  for (const network of ended) changed.delete(network)
  return { networkOf, changed }
}

async function memberships(db: Reader, only: readonly string[] | null): Promise<Map<string, Membership>> {
  const query = db.selectFrom('network_advert').select(['advert', 'network', 'advertiser'])
  const found = new Map<string, Membership>()
  if (only !== null) {
    for (const row of await rowsFor(db, only, some => query.where('advert', 'in', some)))
      found.set(row.advert, row)
    return found
  }
  const ordered = query.orderBy('advert')
  for await (const page of pages<Membership & { advert: string }>((last, limit) =>
    (last === null ? ordered : ordered.where('advert', '>', last.advert)).limit(limit),
  )) {
    for (const row of page) found.set(row.advert, row)
  }
  return found
}

/** Gives groups that continue nothing an id that no network has or had. */
async function named(
  db: Reader,
  roll: Roll,
  groups: readonly (readonly number[])[],
  inherited: readonly (string | null)[],
): Promise<string[]> {
  const names = [...inherited]
  let open = [...names.keys()].filter(group => names[group] === null)
  for (let attempt = 0; open.length > 0; attempt++) {
    for (const group of open)
      names[group] = idOf('n', roll.ids[groups[group]?.[0] ?? 0] as string, String(attempt))
    const ids = open.map(group => names[group] as string)
    const taken = new Set([
      ...(await rowsFor(db, ids, some => db.selectFrom('network').select('id').where('id', 'in', some))).map(
        row => row.id,
      ),
      ...(
        await rowsFor(db, ids, some =>
          db.selectFrom('network_history').select('other').where('other', 'in', some),
        )
      ).map(row => row.other),
    ])
    open = open.filter(group => taken.has(names[group] as string))
  }
  return names as string[]
}

async function addNetworks(
  db: Database,
  roll: Roll,
  groups: readonly (readonly number[])[],
  names: readonly string[],
  known: ReadonlySet<string | null>,
  now: string,
): Promise<void> {
  const { last } = await db
    .selectFrom('network')
    .select(eb => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const added = [...groups.entries()]
    .filter(([group]) => !known.has(names[group] as string))
    .map(([group, members]) => ({
      id: names[group] as string,
      firstSeen: members.reduce((least, at) => earlier(least, roll.firstSeen[at] as string), now),
    }))
    .sort((a, b) => (a.firstSeen < b.firstSeen || (a.firstSeen === b.firstSeen && a.id < b.id) ? -1 : 1))
  await insertMany(
    db,
    'network',
    { id: 'text', number: 'integer', created_at: 'text', changed_at: 'text', first_seen: 'text' },
    added.map(({ id, firstSeen }, at) => [id, Number(last ?? firstNumber - 1) + 1 + at, now, now, firstSeen]),
  )
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}

async function move(
  db: Database,
  roll: Roll,
  networkOf: readonly string[],
  advertisers: Groups,
  stored: ReadonlyMap<string, Membership>,
): Promise<void> {
  const rows: [string, string, string][] = []
  const outdated: string[] = []
  for (const [at, advert] of roll.ids.entries()) {
    const network = networkOf[at] as string
    const advertiser = roll.ids[advertisers[at] as number] as string
    const old = stored.get(advert)
    if (old?.network === network && old.advertiser === advertiser) continue
    rows.push([advert, network, advertiser])
    if (old !== undefined) outdated.push(advert)
  }
  await rowsFor(db, outdated, some =>
    db.deleteFrom('network_advert').where('advert', 'in', some).returning('advert'),
  )
  await insertMany(db, 'network_advert', { advert: 'text', network: 'text', advertiser: 'text' }, rows)
}

/** What was judged before networks met is history: who judged is asked again about what there is now. */
async function recordHistory(db: Database, moves: readonly Move[], now: string): Promise<void> {
  await insertMany(
    db,
    'network_history',
    { id: 'text', network: 'text', event: 'text', other: 'text', adverts: 'integer', at: 'text' },
    moves.map(({ network, event, other, adverts }) => [
      idOf('h', network, event, other, now),
      network,
      event,
      other,
      adverts,
      now,
    ]),
  )
  const joined = moves.filter(({ event }) => event === 'joined')
  const met = [...new Set(joined.flatMap(({ network, other }) => [network, other]))]
  const judged = new Set(
    (
      await rowsFor(db, met, some =>
        db.selectFrom('review').select('network').distinct().where('network', 'in', some),
      )
    ).map(row => row.network),
  )
  const reopened = joined
    .filter(({ network, other }) => judged.has(network) || judged.has(other))
    .map(({ network }) => network)
  await rowsFor(db, reopened, some =>
    db.updateTable('network').set({ reopened_at: now }).where('id', 'in', some).returning('id'),
  )
}

/**
 * Rewrites the links of these networks that differ.
 *
 * @param places where each link's network is found: links lie within one network.
 * @returns the networks whose links changed.
 */
export async function storeLinks(
  db: Database,
  roll: Roll,
  all: boolean,
  links: readonly Shared[],
  networkOf: readonly string[],
): Promise<Set<string>> {
  const stored = await storedLinks(db, all ? null : [...new Set(networkOf)])
  const changed = new Set<string>()
  const fresh: { id: string; network: string; digest: string; link: Shared }[] = []
  for (const link of links) {
    const network = networkOf[link.adverts[0] as number] as string
    const id = idOf('l', network, link.kind, link.key)
    const digest = idOf('d', ...link.adverts.map(at => roll.ids[at] as string))
    const old = stored.get(id)
    stored.delete(id)
    if (old?.digest === digest) continue
    if (old !== undefined) stored.set(id, old)
    changed.add(network)
    fresh.push({ id, network, digest, link })
  }
  for (const { network } of stored.values()) changed.add(network)
  fresh.sort((a, b) => (a.id < b.id ? -1 : 1))
  await rowsFor(db, [...stored.keys()], some => db.deleteFrom('link').where('id', 'in', some).returning('id'))
  await insertMany(
    db,
    'link',
    { id: 'text', network: 'text', kind: 'text', key: 'text', digest: 'text' },
    fresh.map(({ id, network, digest, link }) => [id, network, link.kind, link.key, digest]),
  )
  await insertMany(db, 'link_advert', { link: 'text', advert: 'text' }, members())
  return changed

  function* members(): Generator<[string, string]> {
    for (const { id, link } of fresh) for (const at of link.adverts) yield [id, roll.ids[at] as string]
  }
}

async function storedLinks(
  db: Reader,
  networks: readonly string[] | null,
): Promise<Map<string, { digest: string; network: string }>> {
  const query = db.selectFrom('link').select(['id', 'digest', 'network'])
  const found = new Map<string, { digest: string; network: string }>()
  if (networks !== null) {
    for (const row of await rowsFor(db, networks, some => query.where('network', 'in', some)))
      found.set(row.id, row)
    return found
  }
  const ordered = query.orderBy('id')
  for await (const page of pages<{ id: string; digest: string; network: string }>((last, limit) =>
    (last === null ? ordered : ordered.where('id', '>', last.id)).limit(limit),
  )) {
    for (const row of page) found.set(row.id, row)
  }
  return found
}
