import type { Reader } from './database.ts'
import { lastRuns, openRuns } from './runs.ts'
import type { RunTable, SourceTable } from './schema.ts'

/** A source with its last finished run, null before the first. Holds no advert, so it needs no scope. */
export interface SourceView {
  id: string
  kind: SourceTable['kind']
  lastRun: RunTable | null
  busySince: string | null
}

/** Every source, those whose last run did not end well first, then by id. */
export async function sourceViews(db: Reader): Promise<SourceView[]> {
  const sources = await db.selectFrom('source').select(['id', 'kind']).orderBy('id').execute()
  const busy = await openRuns(db)
  const last = await lastRuns(db)
  const views = sources.map(source => ({
    ...source,
    lastRun: last.get(source.id) ?? null,
    busySince: busy.get(source.id) ?? null,
  }))
  return views.sort((a, b) => trouble(b) - trouble(a))
}

function trouble({ lastRun }: SourceView): number {
  return lastRun !== null && lastRun.outcome !== 'done' ? 1 : 0
}

/** How far a run has come. */
export interface Progress {
  source: string
  run: string
  requests: number
  added: number
  changed: number
  unchanged: number
  /** Pages that could not be read, and requests that gave none. */
  faults: number
  /** Pages that it still has to ask for, as far as it knows. */
  pending: number
  /** True while lists are still to be read: there may be more. */
  listsPending: boolean
}

/** How far the runs have come that this worker holds, by source. */
export async function progressOf(db: Reader, worker: string): Promise<Progress[]> {
  const runs = await db
    .selectFrom('run')
    .select(['id', 'source', 'requests', 'added', 'changed', 'unchanged', 'unreadable', 'failed'])
    .where('finished_at', 'is', null)
    .where('leased_by', '=', worker)
    .orderBy('source')
    .execute()
  if (runs.length === 0) return []
  const pages = db
    .selectFrom('frontier')
    .where(
      'run',
      'in',
      runs.map(run => run.id),
    )
    .where('done_at', 'is', null)
    .groupBy('run')
  const counted = await pages.select(eb => ['run', eb.fn.countAll().as('n')]).execute()
  // Lists have priority, so that the index finds them without looking at the adverts.
  const leading = await pages.select('run').where('priority', '>', 0).where('kind', '=', 'list').execute()
  const pending = new Map(counted.map(({ run, n }) => [run, Number(n)]))
  const listsPending = new Set(leading.map(({ run }) => run))
  return runs.map(({ id, unreadable, failed, ...run }) => ({
    ...run,
    run: id,
    faults: unreadable + failed,
    pending: pending.get(id) ?? 0,
    listsPending: listsPending.has(id),
  }))
}
