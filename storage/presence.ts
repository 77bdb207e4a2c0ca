import { insertMany } from './bulk.ts'
import { batches, type Database, type Reader } from './database.ts'

/** An advert that was not read again but is known to stand there unchanged. */
export async function seenUnchanged(db: Database, adverts: readonly string[], at: string): Promise<void> {
  for (const part of batches(adverts)) {
    await db
      .updateTable('sighting')
      .set({ last_seen_at: at })
      .where('advert', 'in', part)
      .where('last_seen_at', '<', at)
      .where(eb =>
        eb(
          'last_seen_at',
          '=',
          eb
            .selectFrom('sighting as other')
            .select(other => other.fn.max('other.last_seen_at').as('latest'))
            .whereRef('other.advert', '=', 'sighting.advert'),
        ),
      )
      .execute()
  }
  await seenListed(db, adverts, at)
}

/** Adverts that a list shows; what they say was not looked at. */
export async function seenListed(db: Database, adverts: readonly string[], at: string): Promise<void> {
  for (const part of batches(adverts)) {
    await db
      .updateTable('advert')
      .set({ last_seen: at, gone_at: null })
      .where('id', 'in', part)
      .where('last_seen', '<', at)
      .execute()
  }
}

/**
 * Records that adverts no longer stand on their site.
 *
 * @returns how many were there until now.
 */
export async function markGone(
  db: Database,
  adverts: readonly string[],
  at: string,
  now: string,
): Promise<number> {
  let gone = 0
  for (const part of batches(adverts)) {
    const result = await db
      .updateTable('advert')
      .set({ gone_at: at })
      .where('id', 'in', part)
      .where('gone_at', 'is', null)
      .executeTakeFirst()
    gone += Number(result.numUpdatedRows)
  }
  await networksChanged(db, adverts, now)
  return gone
}

/** Has these adverts linked anew. */
export async function awaitLinking(db: Database, adverts: readonly string[]): Promise<void> {
  await insertMany(
    db,
    'unlinked',
    { advert: 'text' },
    [...new Set(adverts)].map(advert => [advert]),
    // A run that is just taking what waits must not miss what this transaction changes.
    { renewed: { key: 'advert', columns: [] } },
  )
}

/** Has the networks of these adverts weighed again. */
export async function networksChanged(db: Database, adverts: readonly string[], at: string): Promise<void> {
  for (const part of batches(adverts)) {
    await db
      .updateTable('network')
      .set({ changed_at: at })
      .where('id', 'in', eb => eb.selectFrom('network_advert').select('network').where('advert', 'in', part))
      .execute()
  }
}

/** Adverts of a source that were last seen before the given moment, are not known to be gone, and that the run did not list. */
export async function notSeenSince(
  db: Reader,
  source: string,
  moment: string,
  run: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('advert')
    .select('id')
    .where('source', '=', source)
    .where('gone_at', 'is', null)
    .where('last_seen', '<', moment)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('frontier')
            .select('frontier.url')
            .where('frontier.run', '=', run)
            .where('frontier.kind', '=', 'advert')
            .whereRef('frontier.ref', '=', 'advert.ref'),
        ),
      ),
    )
    .execute()
  return rows.map(row => row.id)
}

/** Adverts whose page said that it is gone, and no other page of theirs was there in the same run. */
export async function answeredGone(db: Reader, source: string, run: string): Promise<string[]> {
  const rows = await db
    .selectFrom('frontier')
    .innerJoin('advert', join =>
      join.onRef('advert.ref', '=', 'frontier.ref').on('advert.source', '=', source),
    )
    .select('advert.id')
    .distinct()
    .where('frontier.run', '=', run)
    .where('frontier.kind', '=', 'advert')
    .where('frontier.outcome', '=', 'gone')
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('frontier as other')
            .select('other.url')
            .where('other.run', '=', run)
            .where('other.kind', '=', 'advert')
            .whereRef('other.ref', '=', 'frontier.ref')
            .where('other.outcome', 'in', ['read', 'unchanged', 'rested']),
        ),
      ),
    )
    .execute()
  return rows.map(row => row.id)
}
