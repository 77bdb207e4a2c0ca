import type { LinkKind } from '../analysis/context.ts'
import type { HeldReason, Soft } from '../analysis/link.ts'
import { pages, rowsFor } from './bulk.ts'
import type { Reader } from './database.ts'
import { idOf } from './ids.ts'
import { forSome, insertShortly, type Write } from './short-writes.ts'

interface Hub {
  kind: LinkKind
  key: string
  reason: HeldReason
  adverts: readonly number[]
  advertisers: number
}

/** What was everybody's when the epoch began. */
export async function storeHubs(write: Write, hubs: readonly Hub[]): Promise<void> {
  await insertShortly(
    write,
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

/** Ids of what is held back. @param keys null for all. */
export async function heldNow(db: Reader, keys: readonly string[] | null): Promise<string[]> {
  const query = db.selectFrom('link_held').select('id')
  const ids: string[] = []
  if (keys !== null) {
    for (const { id } of await rowsFor(db, keys, some => query.where('key', 'in', some))) ids.push(id)
    return ids
  }
  const ordered = query.orderBy('id')
  for await (const page of pages<{ id: string }>((last, limit) =>
    (last === null ? ordered : ordered.where('id', '>', last.id)).limit(limit),
  )) {
    for (const { id } of page) ids.push(id)
  }
  return ids
}

/** Puts what is held back in the place of what was. */
export async function storeHeld(
  write: Write,
  held: readonly { shared: Soft; reason: HeldReason }[],
  before: readonly string[],
): Promise<void> {
  const rows = new Map(held.map(one => [idOf('k', one.shared.kind, one.shared.key), one]))
  const outdated = before.filter(id => !rows.has(id))
  await forSome(write, outdated, (trx, some) =>
    rowsFor(trx, some, ids => trx.deleteFrom('link_held').where('id', 'in', ids).returning('id')),
  )
  await insertShortly(
    write,
    'link_held',
    { id: 'text', kind: 'text', key: 'text', reason: 'text', adverts: 'integer', advertisers: 'integer' },
    [...rows].map(
      ([
        id,
        {
          shared: { kind, key, adverts, advertisers },
          reason,
        },
      ]) => [id, kind, key, reason, adverts.length, advertisers],
    ),
    { renewed: { key: 'id', columns: ['reason', 'adverts', 'advertisers'] } },
  )
}
