import type { Reader } from './database.ts'
import type { RunTable } from './schema.ts'

/** The open run of a source, whoever holds it. */
export async function openRunOf(db: Reader, source: string): Promise<string | null> {
  const row = await db
    .selectFrom('run')
    .select('id')
    .where('source', '=', source)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** When a page of a source was last stored or a run of it last ended, as far as is known; null: never. */
export async function lastAsked(db: Reader, source: string): Promise<string | null> {
  const ended = await db
    .selectFrom('run')
    .select(eb => eb.fn.max('finished_at').as('at'))
    .where('source', '=', source)
    .executeTakeFirst()
  const stored = await db
    .selectFrom('frontier')
    .innerJoin('run', 'run.id', 'frontier.run')
    .select(eb => eb.fn.max('frontier.done_at').as('at'))
    .where('run.source', '=', source)
    .where('run.finished_at', 'is', null)
    .executeTakeFirst()
  return (
    [ended?.at, stored?.at]
      .flatMap(at => at ?? [])
      .sort()
      .at(-1) ?? null
  )
}

/** Until when a site asked to be left alone; null when that is over or never was. */
export async function leftAloneUntil(db: Reader, source: string, now: Date): Promise<string | null> {
  const row = await db
    .selectFrom('run')
    .select('not_before')
    .where('source', '=', source)
    .where('not_before', '>', now.toISOString())
    .orderBy('not_before', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.not_before ?? null
}

/** The run of each source that has not finished asking its site, by source id. */
export async function openRuns(db: Reader): Promise<Map<string, RunTable>> {
  const rows = await db
    .selectFrom('run')
    .selectAll()
    .where('finished_at', 'is', null)
    .where('purpose', '!=', 'reread')
    .execute()
  return new Map(rows.map(row => [row.source, row]))
}

/** The last finished night of each source, by source id. */
export async function lastRuns(db: Reader): Promise<Map<string, RunTable>> {
  const rows = await db
    .selectFrom('run')
    .selectAll()
    .where('finished_at', 'is not', null)
    .where('purpose', '=', 'night')
    .where(eb =>
      eb(
        'started_at',
        '=',
        eb
          .selectFrom('run as other')
          .select(other => other.fn.max('other.started_at').as('latest'))
          .whereRef('other.source', '=', 'run.source')
          .where('other.finished_at', 'is not', null)
          .where('other.purpose', '=', 'night'),
      ),
    )
    .execute()
  return new Map(rows.map(row => [row.source, row]))
}

/** When the last complete harvest before this run began; null when there was none. */
export async function previousHarvest(db: Reader, source: string, before: string): Promise<string | null> {
  const row = await db
    .selectFrom('run')
    .select('started_at')
    .where('source', '=', source)
    .where('purpose', '=', 'night')
    .where('outcome', '=', 'done')
    .where('started_at', '<', before)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.started_at ?? null
}
