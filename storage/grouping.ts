import { sql } from 'kysely'
import type { Link } from '../analysis/context.ts'
import { type Carried, linksFrom } from '../analysis/link.ts'
import { connected, inherit } from '../analysis/network.ts'
import { batches, type Database, type Reader } from './database.ts'
import { idOf } from './ids.ts'

const firstNumber = 1001

/**
 * Links all adverts and stores the networks, writing only what differs. Networks keep their id through the
 * nights; those whose members or links changed are marked changed.
 */
export async function regroup(
  db: Database,
  now: string,
): Promise<{ links: number; networks: number; changed: number }> {
  return await db.transaction().execute(async trx => {
    const adverts = await trx.selectFrom('advert').select(['id', 'advertiser', 'first_seen']).execute()
    const links = linksFrom(await carriedBy(trx, adverts))
    const rows = await trx.selectFrom('network_advert').selectAll().execute()
    const membership = new Map(rows.map(row => [row.advert, row.network]))
    const groups = connected(
      adverts.map(advert => advert.id),
      links,
    )
    const networks = inherit(groups, membership, (members, attempt) =>
      idOf('n', members[0] ?? '', String(attempt)),
    )

    const moved: { advert: string; network: string }[] = []
    const changed = new Set<string>()
    for (const [network, members] of networks) {
      for (const advert of members) {
        if (membership.get(advert) === network) continue
        moved.push({ advert, network })
        changed.add(network)
        const old = membership.get(advert)
        if (old !== undefined && networks.has(old)) changed.add(old)
      }
    }
    const firstSeen = new Map(adverts.map(advert => [advert.id, advert.first_seen]))
    await addNetworks(trx, networks, firstSeen, now)
    for (const part of batches(moved)) {
      await trx
        .insertInto('network_advert')
        .values(part)
        .onConflict(conflict =>
          conflict.column('advert').doUpdateSet(eb => ({ network: eb.ref('excluded.network') })),
        )
        .execute()
    }
    const memberOf = new Map(
      [...networks].flatMap(([network, members]) => members.map(advert => [advert, network])),
    )
    for (const network of await storeLinks(trx, links, memberOf)) changed.add(network)
    const ended = [...new Set(membership.values())].filter(network => !networks.has(network))
    for (const part of batches(ended)) await trx.deleteFrom('network').where('id', 'in', part).execute()
    for (const part of batches([...changed])) {
      await trx.updateTable('network').set({ changed_at: now }).where('id', 'in', part).execute()
    }
    return { links: links.length, networks: networks.size, changed: changed.size }
  })
}

async function carriedBy(
  db: Reader,
  adverts: readonly { id: string; advertiser: string | null }[],
): Promise<Carried[]> {
  const rows = await db
    .selectFrom('sighting_contact')
    .select(['advert', 'kind', 'contact as key'])
    .distinct()
    .where('kind', 'in', ['phone', 'email', 'handle'])
    .execute()
  const accounts = adverts.flatMap(({ id, advertiser }) =>
    advertiser === null ? [] : [{ advert: id, kind: 'advertiser' as const, key: advertiser }],
  )
  return [...(rows as Carried[]), ...accounts]
}

async function addNetworks(
  db: Database,
  networks: ReadonlyMap<string, readonly string[]>,
  firstSeen: ReadonlyMap<string, string>,
  now: string,
): Promise<void> {
  const known = new Set((await db.selectFrom('network').select('id').execute()).map(row => row.id))
  const { last } = await db
    .selectFrom('network')
    .select(eb => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const rows = [...networks]
    .filter(([id]) => !known.has(id))
    .map(([id, members]) => ({
      id,
      first_seen: members.map(advert => firstSeen.get(advert) ?? now).sort()[0] ?? now,
    }))
    .sort((a, b) =>
      a.first_seen === b.first_seen ? (a.id < b.id ? -1 : 1) : a.first_seen < b.first_seen ? -1 : 1,
    )
    .map((row, index) => ({
      ...row,
      number: Number(last ?? firstNumber - 1) + 1 + index,
      created_at: now,
      changed_at: now,
      queued: null,
      queued_at: null,
    }))
  for (const part of batches(rows)) await db.insertInto('network').values(part).execute()
}

/** Rewrites the links that differ and names the networks they belong to. */
async function storeLinks(
  db: Database,
  links: readonly Link[],
  memberOf: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const stored = new Map<string, string>()
  for (const row of await db.selectFrom('link').select(['id', 'digest']).execute())
    stored.set(row.id, row.digest)
  const wanted = links.map(link => {
    const network = memberOf.get(link.adverts[0] ?? '') ?? ''
    return { id: idOf('l', link.kind, link.key), link, network, digest: idOf('d', network, ...link.adverts) }
  })
  const different = wanted.filter(row => stored.get(row.id) !== row.digest)
  const ids = new Set(wanted.map(row => row.id))
  const outdated = [...different.map(row => row.id), ...[...stored.keys()].filter(id => !ids.has(id))]
  for (const part of batches(outdated)) await db.deleteFrom('link').where('id', 'in', part).execute()
  for (const part of batches(different)) {
    await db
      .insertInto('link')
      .values(
        part.map(({ id, link, network, digest }) => ({
          id,
          network,
          kind: link.kind,
          key: link.key,
          digest,
        })),
      )
      .execute()
    const members = part.flatMap(({ id, link }) => link.adverts.map(advert => ({ link: id, advert })))
    for (const some of batches(members)) await db.insertInto('link_advert').values(some).execute()
  }
  return new Set(different.map(row => row.network))
}

/** A network to be assessed, and the change that made it so. */
export interface Due {
  id: string
  changedAt: string | null
}

/** Networks that changed, were never assessed under this rule book, or were last assessed long ago and seen since. */
export async function assessmentsDue(
  db: Reader,
  rulebook: string,
  staleBefore: string,
  limit: number,
): Promise<Due[]> {
  const rows = await db
    .selectFrom('network')
    .leftJoin('assessment', join =>
      join.onRef('assessment.network', '=', 'network.id').on('assessment.superseded_at', 'is', null),
    )
    .select(['network.id', 'network.changed_at'])
    .where(eb =>
      eb.or([
        eb('network.changed_at', 'is not', null),
        eb('assessment.rulebook', '!=', rulebook),
        eb.and([
          eb('assessment.assessed_at', '<', staleBefore),
          eb.exists(
            eb
              .selectFrom('network_advert')
              .innerJoin('advert', 'advert.id', 'network_advert.advert')
              .select('advert.id')
              .whereRef('network_advert.network', '=', 'network.id')
              .whereRef('advert.last_seen', '>', 'assessment.assessed_at'),
          ),
        ]),
      ]),
    )
    .orderBy('network.id')
    .limit(limit)
    .execute()
  return rows.map(row => ({ id: row.id, changedAt: row.changed_at }))
}

/** Has every network weighed again. */
export async function markAllChanged(db: Database, now: string): Promise<void> {
  await db.updateTable('network').set({ changed_at: now }).execute()
}

/** The changes that made networks due have been weighed; a change that came in meanwhile stays. */
export async function changesWeighed(db: Database, due: readonly Due[]): Promise<void> {
  for (const [changedAt, networks] of Map.groupBy(due, network => network.changedAt)) {
    if (changedAt === null) continue
    for (const part of batches(networks)) {
      await db
        .updateTable('network')
        .set({ changed_at: null })
        .where('changed_at', '=', changedAt)
        .where(
          'id',
          'in',
          part.map(network => network.id),
        )
        .execute()
    }
  }
}

/** Sets anew which municipalities these networks touch. Unknown counts only where nothing is known. */
export async function locate(db: Database, networks: readonly string[]): Promise<void> {
  for (const part of batches(networks)) {
    await db.deleteFrom('network_place').where('network', 'in', part).execute()
    await db
      .insertInto('network_place')
      .columns(['network', 'gm'])
      .expression(eb =>
        eb
          .selectFrom('sighting')
          .innerJoin('network_advert', 'network_advert.advert', 'sighting.advert')
          .select(['network_advert.network', 'sighting.gm'])
          .distinct()
          .where('network_advert.network', 'in', part),
      )
      .execute()
    await db
      .deleteFrom('network_place')
      .where('network', 'in', part)
      .where('gm', '=', 'onbekend')
      .where('network', 'in', eb =>
        eb
          .selectFrom('network_place as known')
          .select('known.network')
          .where('known.gm', '!=', sql.lit('onbekend')),
      )
      .execute()
  }
}
