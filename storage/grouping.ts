import { sql } from 'kysely'
import { batches, type Database, type Reader } from './database.ts'

/** A network to be assessed, and the change that made it so. */
export interface Due {
  id: string
  changedAt: string | null
}

/**
 * Networks that changed, were never assessed under this rule book, or were last assessed long ago and seen since.
 *
 * @param after in order of id, those behind this one: what was weighed is not looked at again and again.
 */
export async function assessmentsDue(
  db: Reader,
  rulebook: string,
  staleBefore: string,
  limit: number,
  after = '',
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
    .where('network.id', '>', after)
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
      .where(eb =>
        eb.exists(
          eb
            .selectFrom('network_place as known')
            .select('known.network')
            .whereRef('known.network', '=', 'network_place.network')
            .where('known.gm', '!=', sql.lit('onbekend')),
        ),
      )
      .execute()
  }
}
