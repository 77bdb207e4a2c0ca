import type { DecisionKind, Judgement, Review } from '../casework/review.ts'
import type { Scope } from '../casework/scope.ts'
import { rowsFor } from './bulk.ts'
import type { Database, Reader } from './database.ts'
import { idOf } from './ids.ts'
import { visibleTo } from './visible.ts'
import { refreshWaiting } from './waiting.ts'

/**
 * Records a first judgement beside the assessment that the reviewer had not seen. A second one of the same person is
 * refused, unless the network has met another one since: then there is something new to judge.
 */
export async function recordReview(db: Database, review: Review): Promise<'recorded' | 'already-judged'> {
  const assessment = await db
    .selectFrom('assessment')
    .select('id')
    .where('network', '=', review.network)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  const network = await db
    .selectFrom('network')
    .select(['reopened_at', 'queued'])
    .where('id', '=', review.network)
    .executeTakeFirst()
  const since = network?.reopened_at ?? null
  const result = await db
    .insertInto('review')
    .values({
      id: idOf('r', review.network, review.reviewer, ...(since === null ? [] : [since])),
      network: review.network,
      reviewer: review.reviewer,
      judgement: review.judgement,
      reason: review.reason,
      assessment: assessment?.id ?? null,
      recorded_at: review.recordedAt,
      queued: network?.queued ?? null,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  await refreshWaiting(db, [review.network])
  return result.numInsertedOrUpdatedRows === 1n ? 'recorded' : 'already-judged'
}

/** A judgement as it is stored. */
export interface StoredReview extends Review {
  id: string
  /** The judgement that this one takes the place of. */
  corrects: string | null
}

/**
 * Records another judgement in the place of an earlier one of the same person, which stays: what somebody saw before they saw
 * the weighing is what is measured.
 *
 * @returns `overtaken` when that one was corrected already.
 */
export async function correctReview(
  db: Database,
  review: Review,
  corrects: string,
): Promise<'recorded' | 'overtaken'> {
  const result = await db
    .insertInto('review')
    .values({
      id: idOf('r', review.network, review.reviewer, corrects),
      network: review.network,
      reviewer: review.reviewer,
      judgement: review.judgement,
      reason: review.reason,
      assessment: null,
      recorded_at: review.recordedAt,
      corrects,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n ? 'recorded' : 'overtaken'
}

/** Everyone's judgements of one network and of those that went up in it, oldest first. */
export async function reviewsOf(db: Reader, network: string): Promise<StoredReview[]> {
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where('network', 'in', [network, ...(await joinedBy(db, network))])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    corrects: row.corrects,
    network: row.network,
    reviewer: row.reviewer,
    judgement: row.judgement as Judgement,
    reason: row.reason,
    recordedAt: row.recorded_at,
  }))
}

/** Networks that ended in this one, directly or by way of others. */
async function joinedBy(db: Reader, network: string): Promise<string[]> {
  const found = new Set<string>()
  for (let open = [network]; open.length > 0; ) {
    const rows = await db
      .selectFrom('network_history')
      .select('other')
      .where('network', 'in', open)
      .where('event', '=', 'joined')
      .execute()
    open = rows.map(row => row.other).filter(other => other !== network && !found.has(other))
    for (const other of open) found.add(other)
  }
  return [...found]
}

/** A network that was judged before, as its row on a list. */
export interface JudgedRow {
  id: string
  number: number
  judgement: Judgement
  reason: string
  recordedAt: string
  /** What was decided last. */
  decision: { kind: DecisionKind; watchUntil: string | null } | null
}

/** What the visitor judged and may still see, newest first; a judgement of a network that ended stands with its heir. */
export async function judgedBy(db: Reader, scope: Scope, limit = 200): Promise<JudgedRow[]> {
  const reviews = await db
    .selectFrom('review')
    .selectAll()
    .where('reviewer', '=', scope.user)
    .where(eb =>
      eb.not(
        eb.exists(
          eb.selectFrom('review as later').select('later.id').whereRef('later.corrects', '=', 'review.id'),
        ),
      ),
    )
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute()
  const heirs = await heirsOf(
    db,
    reviews.map(row => row.network),
  )
  const networks = await rowsFor(db, [...new Set(heirs.values())], some =>
    db
      .selectFrom('network')
      .select(['id', 'number', 'reopened_at'])
      .where('id', 'in', some)
      .where(visibleTo(scope)),
  )
  const found = new Map(networks.map(row => [row.id, row]))
  const decided = await rowsFor(db, [...found.keys()], some =>
    db
      .selectFrom('decision')
      .select(['network', 'kind', 'watch_until'])
      .where('network', 'in', some)
      .where('superseded_at', 'is', null),
  )
  const decisions = new Map(
    decided.map(({ network, kind, watch_until: watchUntil }) => [network, { kind, watchUntil }]),
  )
  return reviews
    .flatMap(({ network, judgement, reason, recorded_at: recordedAt }) => {
      const id = heirs.get(network) ?? network
      const row = found.get(id)
      if (row === undefined) return []
      // What others decided is told when one has judged what the network is now.
      const stands = id === network && (row.reopened_at === null || recordedAt > row.reopened_at)
      const decision = stands ? (decisions.get(id) ?? null) : null
      return [{ id, number: row.number, judgement, reason, recordedAt, decision }]
    })
    .slice(0, limit)
}

/** The network in which each of these lives on: itself, or where it went up in. */
export async function heirsOf(db: Reader, networks: readonly string[]): Promise<Map<string, string>> {
  const heirs = new Map(networks.map(network => [network, network]))
  for (let open = [...heirs.keys()]; open.length > 0; ) {
    const rows = await rowsFor(db, open, some =>
      db
        .selectFrom('network_history')
        .select(['network', 'other'])
        .where('other', 'in', some)
        .where('event', '=', 'joined')
        .orderBy('adverts')
        .orderBy('network'),
    )
    const next = new Map(rows.map(row => [row.other, row.network]))
    open = []
    for (const [network, heir] of heirs) {
      const further = next.get(heir)
      if (further === undefined || further === network) continue
      heirs.set(network, further)
      open.push(further)
    }
  }
  return heirs
}
