import type { Decision } from '../casework/review.ts'
import type { Scope } from '../casework/scope.ts'
import { rowsFor } from './bulk.ts'
import { atomically, type Database, type Reader } from './database.ts'
import { idOf } from './ids.ts'
import { heirsOf } from './reviews.ts'
import { visibleTo } from './visible.ts'

export interface StoredDecision extends Decision {
  id: string
}

/** What was decided last of a network; null when nothing was. */
export async function decisionOf(db: Reader, network: string): Promise<StoredDecision | null> {
  const row = await db
    .selectFrom('decision')
    .selectAll()
    .where('network', '=', network)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    network,
    kind: row.kind,
    watchUntil: row.watch_until,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  }
}

/**
 * Records a decision in the place of the one that its author had before them.
 *
 * @param seen the id of that one; null when there was none.
 * @returns `overtaken` when somebody else decided in the meantime: nothing is recorded then.
 */
export async function recordDecision(
  db: Database,
  decision: Decision,
  seen: string | null,
): Promise<'recorded' | 'overtaken'> {
  return await atomically(db, async trx => {
    const current = await decisionOf(trx, decision.network)
    if ((current?.id ?? null) !== seen) return 'overtaken'
    if (seen !== null) {
      const superseded = await trx
        .updateTable('decision')
        .set({ superseded_at: decision.decidedAt })
        .where('id', '=', seen)
        .where('superseded_at', 'is', null)
        .executeTakeFirst()
      if (superseded.numUpdatedRows !== 1n) return 'overtaken'
    }
    const made = await trx
      .insertInto('decision')
      .values({
        id: idOf('b', decision.network, decision.decidedBy, decision.decidedAt, seen ?? ''),
        network: decision.network,
        kind: decision.kind,
        watch_until: decision.watchUntil,
        reason: decision.reason,
        decided_by: decision.decidedBy,
        decided_at: decision.decidedAt,
        superseded_at: null,
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n ? 'recorded' : 'overtaken'
  })
}

/** A network that somebody wants to look at again. */
export interface Watched {
  id: string
  number: number
  /** ISO day. */
  watchUntil: string
  reason: string
}

/** What the visitor watches and may still see, until a day, soonest first. */
export async function watchedBy(db: Reader, scope: Scope, until: string): Promise<Watched[]> {
  const rows = await db
    .selectFrom('decision')
    .select(['network', 'watch_until', 'reason'])
    .where('decided_by', '=', scope.user)
    .where('watch_until', '<=', until)
    .where('superseded_at', 'is', null)
    .orderBy('watch_until')
    .orderBy('network')
    .execute()
  const heirs = await heirsOf(
    db,
    rows.map(row => row.network),
  )
  const networks = await rowsFor(db, [...new Set(heirs.values())], some =>
    db.selectFrom('network').select(['id', 'number']).where('id', 'in', some).where(visibleTo(scope)),
  )
  const numbers = new Map(networks.map(row => [row.id, row.number]))
  return rows.flatMap(({ network, watch_until: watchUntil, reason }) => {
    const id = heirs.get(network) ?? network
    const number = numbers.get(id)
    return number === undefined || watchUntil === null ? [] : [{ id, number, watchUntil, reason }]
  })
}
