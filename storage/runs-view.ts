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
