import { nightOf } from '../crawler/hours.ts'
import type { Reader } from './database.ts'
import { lastRuns, openRuns } from './run-history.ts'
import type { RunTable, SourceTable } from './schema.ts'

/** A source and how it is doing. Holds no advert, so it needs no scope. */
export interface SourceView {
  id: string
  kind: SourceTable['kind']
  /** Its last finished run, null before the first. */
  lastRun: RunTable | null
  /** A run that is not finished: being read now, or waiting for the next night. */
  open: { since: string; busy: boolean } | null
  nights: Night[]
}

/** Every source, those whose last run did not end well first, then by id. */
export async function sourceViews(db: Reader, now: Date): Promise<SourceView[]> {
  const sources = await db.selectFrom('source').select(['id', 'kind']).orderBy('id').execute()
  const [last, open, nights] = [await lastRuns(db), await openRuns(db), await lastNights(db, now)]
  const views = sources.map(({ id, kind }) => {
    const run = open.get(id)
    const busy = run?.leased_until != null && run.leased_until > now.toISOString()
    return {
      id,
      kind,
      lastRun: last.get(id) ?? null,
      open: run === undefined ? null : { since: run.started_at, busy },
      nights: nights(id),
    }
  })
  return views.sort((a, b) => trouble(b) - trouble(a))
}

function trouble({ lastRun }: SourceView): number {
  return lastRun !== null && lastRun.outcome !== 'done' ? 1 : 0
}

const nightsShown = 14
const msPerDay = 86_400_000

/** A night, named by the date of its morning, and the last run that began in it; null when none did. */
export interface Night {
  date: string
  run: RunTable | null
}

/** The last nights of any source, oldest first, up to this morning or a night that has begun since. */
export async function lastNights(db: Reader, now: Date): Promise<(source: string) => Night[]> {
  const since = new Date(now.getTime() - (nightsShown + 1) * msPerDay).toISOString()
  const runs = await db
    .selectFrom('run')
    .selectAll()
    .where('started_at', '>', since)
    .where('purpose', '=', 'night')
    .orderBy('started_at')
    .execute()
  // Later runs of a night take the place of earlier ones.
  const found = new Map(runs.map(run => [`${run.source}/${nightOf(new Date(run.started_at))}`, run]))
  const thisMorning = nightOf(new Date(now.getTime() - msPerDay / 2))
  const begun = runs.map(run => nightOf(new Date(run.started_at)))
  const last = Date.parse([thisMorning, ...begun].sort().at(-1) ?? thisMorning)
  const dates = Array.from({ length: nightsShown }, (_, n) =>
    new Date(last - (nightsShown - 1 - n) * msPerDay).toISOString().slice(0, 10),
  )
  return source => dates.map(date => ({ date, run: found.get(`${source}/${date}`) ?? null }))
}

/** How many adverts a run found, so far or in all. */
export function yieldOf(run: RunTable): number {
  return run.outcome === null ? run.added + run.changed + run.unchanged + run.rested : run.listed
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
