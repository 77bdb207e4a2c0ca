import type { Judgement, Review } from '../casework/review.ts'
import type { Scope } from '../casework/scope.ts'
import type { Database, Reader } from './database.ts'
import { idOf } from './ids.ts'
import { visibleTo } from './queue.ts'

/** Records a first judgement beside the assessment that the reviewer had not seen. A second one of the same person is refused. */
export async function recordReview(db: Database, review: Review): Promise<'recorded' | 'already-judged'> {
  const assessment = await db
    .selectFrom('assessment')
    .select('id')
    .where('network', '=', review.network)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  const result = await db
    .insertInto('review')
    .values({
      id: idOf('r', review.network, review.reviewer),
      network: review.network,
      reviewer: review.reviewer,
      judgement: review.judgement,
      reason: review.reason,
      assessment: assessment?.id ?? null,
      recorded_at: review.recordedAt,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n ? 'recorded' : 'already-judged'
}

/** Everyone's first judgements of one network, oldest first. */
export async function reviewsOf(db: Reader, network: string): Promise<Review[]> {
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where('network', '=', network)
    .orderBy('recorded_at')
    .execute()
  return rows.map(row => ({
    network: row.network,
    reviewer: row.reviewer,
    judgement: row.judgement as Judgement,
    reason: row.reason,
    recordedAt: row.recorded_at,
  }))
}

/** A network that was judged before, as its row on a list. */
export interface JudgedRow {
  id: string
  number: number
  judgement: Judgement
  reason: string
  recordedAt: string
}

/** What the visitor judged and may still see, newest first. */
export async function judgedBy(db: Reader, scope: Scope, limit = 200): Promise<JudgedRow[]> {
  return await db
    .selectFrom('network')
    .innerJoin('review', 'review.network', 'network.id')
    .select(['network.id', 'number', 'judgement', 'reason', 'recorded_at as recordedAt'])
    .where('reviewer', '=', scope.user)
    .where(visibleTo(scope))
    .orderBy('recorded_at', 'desc')
    .limit(limit)
    .execute()
}
