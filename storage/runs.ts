import { RunLost } from '../crawler/fault.ts'
import type { Database, Reader } from './database.ts'
import { suspect } from './frontier.ts'
import { idOf } from './ids.ts'
import { lastRuns } from './run-history.ts'
import type { RunTable } from './schema.ts'

/** A run holds its source for this long after its last sign of life. */
const leaseSeconds = 60

export type RunOutcome = NonNullable<RunTable['outcome']>

/** How a harvest ended. `open`: it goes on later where it stopped. `busy`: somebody else has it. */
export interface RunEnd {
  source: string
  outcome: RunOutcome | 'open' | 'busy'
  reason: string | null
  /** Of the whole run, also before it was taken over; null when there was none. */
  counts: RunCounts | null
}

export async function registerSource(
  db: Database,
  source: { id: string; name: string; kind: 'file' | 'demo' | 'import' },
  now: string,
): Promise<void> {
  await db
    .insertInto('source')
    .values({ ...source, registered_at: now })
    .onConflict(conflict => {
      if (source.kind === 'import') return conflict.column('id').doNothing()
      return conflict.column('id').doUpdateSet({ name: source.name, kind: source.kind })
    })
    .execute()
}

/** What a new run starts from. */
export interface RunTerms {
  purpose: RunTable['purpose']
  /** The least yield that the source file asks for. */
  expected: number
  /** No new run when one that began after this has finished meanwhile; null: a new run in any case. */
  unlessSince: Date | null
}

/** A run that this worker holds, with the purpose it was begun for. */
export interface HeldRun {
  id: string
  /** The worker that holds it. */
  holder: string
  purpose: RunTable['purpose']
  startedAt: string
  resumed: boolean
}

/** What tells that a run is ours. */
export type Lease = Pick<HeldRun, 'id' | 'holder'>

/**
 * Opens a run of a source, or takes over the one that a killed worker left. Null while another worker holds it,
 * or when another has just been there.
 */
export async function openRun(
  db: Database,
  source: string,
  worker: string,
  now: Date,
  isDead: (worker: string) => boolean,
  { purpose, expected, unlessSince }: RunTerms = { purpose: 'night', expected: 0, unlessSince: null },
): Promise<HeldRun | null> {
  const lease = { leased_until: leaseFrom(now), leased_by: worker }
  const open = await db
    .selectFrom('run')
    .selectAll()
    .where('source', '=', source)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  if (open === undefined) {
    // Asked after the question whether one is open: a run that closes in between is seen here.
    const last = unlessSince === null ? undefined : (await lastRuns(db)).get(source)
    if (last !== undefined && unlessSince !== null && last.started_at > unlessSince.toISOString()) return null
    const id = idOf('h', source, now.toISOString(), worker)
    const result = await db
      .insertInto('run')
      .values({
        id,
        source,
        purpose,
        started_at: now.toISOString(),
        finished_at: null,
        outcome: null,
        reason: null,
        expected,
        not_before: null,
        fields: null,
        in_hand: null,
        ...lease,
        ...(Object.fromEntries(counted.map(column => [column, 0])) as RunCounts),
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    return result.numInsertedOrUpdatedRows === 1n
      ? { id, holder: worker, purpose, startedAt: now.toISOString(), resumed: false }
      : null
  }
  const free =
    open.leased_until === null ||
    open.leased_until <= now.toISOString() ||
    open.leased_by === null ||
    isDead(open.leased_by)
  if (!free) return null
  const taken = await db
    .updateTable('run')
    .set(lease)
    .where('id', '=', open.id)
    .where(eb =>
      open.leased_by === null ? eb('leased_by', 'is', null) : eb('leased_by', '=', open.leased_by),
    )
    .executeTakeFirst()
  // Released, it would have no holder: the worker before us died, and it may have died of a page.
  if (taken.numUpdatedRows === 1n && open.leased_by !== null && open.in_hand !== null)
    await suspect(db, open.id, JSON.parse(open.in_hand))
  return taken.numUpdatedRows === 1n
    ? { id: open.id, holder: worker, purpose: open.purpose, startedAt: open.started_at, resumed: true }
    : null
}

function leaseFrom(now: Date): string {
  return new Date(now.getTime() + leaseSeconds * 1000).toISOString()
}

const counted = [
  'requests',
  'listed',
  'added',
  'changed',
  'unchanged',
  'rested',
  'uncovered',
  'gone',
  'unreadable',
  'failed',
  'kilobytes',
  'seconds',
] as const
export type RunCounts = Pick<RunTable, (typeof counted)[number]>

export function countsOf(run: RunTable): RunCounts {
  return Object.fromEntries(counted.map(column => [column, run[column]])) as RunCounts
}

/**
 * Adds to a run's counts and renews its lease.
 *
 * @throws RunLost when the run is no longer ours: this worker was away for too long.
 */
export async function countRun(
  db: Database,
  { id, holder }: Lease,
  counts: Partial<RunCounts>,
  now: Date,
): Promise<void> {
  const counted = await db
    .updateTable('run')
    .set(eb => ({
      leased_until: leaseFrom(now),
      ...Object.fromEntries(
        Object.entries(counts).map(([column, more]) => [
          column,
          eb(eb.ref(column as keyof RunCounts), '+', more),
        ]),
      ),
    }))
    .where('id', '=', id)
    .where('leased_by', '=', holder)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  if (counted.numUpdatedRows !== 1n) throw new RunLost('another worker has taken this run over')
}

/** Notes which pages a worker has in hand. */
export async function takeInHand(
  db: Database,
  { id, holder }: Lease,
  urls: readonly string[],
): Promise<void> {
  await db
    .updateTable('run')
    .set({ in_hand: JSON.stringify(urls) })
    .where('id', '=', id)
    .where('leased_by', '=', holder)
    .execute()
}

/** Notes what will keep an open run from ending well. */
export async function noteFault(db: Database, run: string, reason: string): Promise<void> {
  await db.updateTable('run').set({ reason }).where('id', '=', run).execute()
}

/** Notes that the site asked to be left alone until then. */
export async function stayAway(db: Database, run: string, until: Date): Promise<void> {
  await db.updateTable('run').set({ not_before: until.toISOString() }).where('id', '=', run).execute()
}

export async function faultOf(db: Reader, run: string): Promise<string | null> {
  const row = await db.selectFrom('run').select('reason').where('id', '=', run).executeTakeFirstOrThrow()
  return row.reason
}

export async function closeRun(
  db: Database,
  run: string,
  outcome: RunOutcome,
  reason: string | null,
  counts: Pick<RunTable, 'listed' | 'gone'>,
  now: string,
): Promise<void> {
  await db
    .updateTable('run')
    .set(eb => ({
      finished_at: now,
      leased_until: null,
      leased_by: null,
      outcome,
      reason,
      listed: counts.listed,
      gone: eb('gone', '+', counts.gone),
    }))
    .where('id', '=', run)
    .execute()
}

/** Leaves a run open for whoever continues it. */
export async function releaseRun(db: Database, { id, holder }: Lease): Promise<RunEnd> {
  await db
    .updateTable('run')
    .set({ leased_until: null, leased_by: null })
    .where('id', '=', id)
    .where('leased_by', '=', holder)
    .execute()
  return await runEnd(db, id)
}

export async function runEnd(db: Reader, run: string): Promise<RunEnd> {
  const row = await db.selectFrom('run').selectAll().where('id', '=', run).executeTakeFirstOrThrow()
  const { source, outcome, reason } = row
  const counts = countsOf(row)
  if (outcome !== null) return { source, outcome, reason, counts }
  return { source, outcome: 'open', reason: 'stopped half-way; it goes on where it stopped', counts }
}
