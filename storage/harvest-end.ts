import { type Drop, describedFields, dropped, type FieldYield } from '../crawler/field-yield.ts'
import type { Source } from '../crawler/source.ts'
import type { Database } from './database.ts'
import { earlierFields, fieldsOf } from './field-yields.ts'
import { clearFrontier, tally } from './frontier.ts'
import { markGone, notSeenSince } from './presence.ts'
import { closeRun, faultOf, previousHarvest, type RunEnd, type RunOutcome, runEnd } from './runs.ts'

/**
 * Closes a run and says how it went. Adverts are marked gone only after a complete run with enough yield, and
 * only when the run before missed them too.
 *
 * @param broken why the source stopped, or null.
 */
export async function closeHarvest(
  db: Database,
  source: Source,
  run: string,
  broken: string | null,
  now: Date,
): Promise<RunEnd> {
  const at = now.toISOString()
  return await db.transaction().execute(async trx => {
    const pages = await tally(trx, run)
    const count = (kind: string, outcomes: readonly (string | null)[]) =>
      pages
        .filter(row => row.kind === kind && outcomes.includes(row.outcome))
        .reduce((sum, row) => sum + row.n, 0)
    const listed = count('advert', ['read', 'unchanged', 'rested', 'gone', 'unreadable', 'failed', null])
    const seen = count('advert', ['read', 'unchanged', 'rested'])
    const unreadable = count('advert', ['unreadable'])
    const lostLists = count('list', ['unreadable', 'failed', 'gone', null])
    const { purpose, started_at } = await trx
      .selectFrom('run')
      .select(['purpose', 'started_at'])
      .where('id', '=', run)
      .executeTakeFirstOrThrow()
    if (purpose === 'again') {
      const { outcome, reason } = verdictOfOne(count('advert', ['failed', null]), unreadable, broken)
      await closeRun(trx, run, outcome, reason, { listed: 0, gone: 0 }, at)
      await clearFrontier(trx, run)
      return await runEnd(trx, run)
    }
    const fields = await fieldsOf(trx, run)
    const drops = dropped(describedFields(source), await earlierFields(trx, source.id, started_at), fields)
    const { outcome, reason } = verdict(
      source,
      { seen, unreadable, lostLists, fields, drops },
      broken ?? (await faultOf(trx, run)),
    )
    let gone = 0
    // What a feed leaves out is old, not gone.
    const showsAll = source.listing.kind !== 'feed' || source.listing.complete
    if (outcome === 'done' && showsAll) {
      const previous = await previousHarvest(trx, source.id, started_at)
      if (previous !== null)
        gone = await markGone(trx, await notSeenSince(trx, source.id, previous, run), at, at)
    }
    await closeRun(trx, run, outcome, reason, { listed, gone }, at)
    await clearFrontier(trx, run)
    return await runEnd(trx, run)
  })
}

/** One advert says nothing about the others: nothing else is marked gone, and no yield is expected. */
function verdictOfOne(
  failed: number,
  unreadable: number,
  broken: string | null,
): { outcome: RunOutcome; reason: string | null } {
  if (broken !== null) return { outcome: 'stopped', reason: broken }
  if (failed > 0) return { outcome: 'stopped', reason: 'the page could not be fetched' }
  return unreadable > 0
    ? { outcome: 'low-yield', reason: 'the page could not be read' }
    : { outcome: 'done', reason: null }
}

const mostUnreadable = 0.2

interface Yield {
  seen: number
  unreadable: number
  lostLists: number
  fields: FieldYield
  drops: readonly Drop[]
}

function verdict(
  source: Source,
  { seen, unreadable, lostLists, fields, drops }: Yield,
  broken: string | null,
): { outcome: RunOutcome; reason: string | null } {
  if (broken !== null) return { outcome: 'stopped', reason: broken }
  if (lostLists > 0)
    return {
      outcome: 'stopped',
      reason: `${lostLists} list pages could not be read, so the list is not complete`,
    }
  const faults: string[] = []
  if (seen < source.expect.adverts)
    faults.push(`${seen} adverts seen where at least ${source.expect.adverts} are expected`)
  const many = unreadable > mostUnreadable * (seen + unreadable)
  if (many) faults.push(`${unreadable} of ${seen + unreadable} adverts could not be read`)
  const missing = faults.length > 0 ? missingFields(fields) : []
  if (missing.length > 0) faults.push(`nothing found for ${missing.map(named).join(', ')}`)
  const fewer = drops.filter(({ field }) => !missing.some(one => one.field === field))
  if (fewer.length > 0) faults.push(`found on fewer pages than before: ${fewer.map(told).join(', ')}`)
  return faults.length === 0
    ? { outcome: 'done', reason: null }
    : { outcome: 'low-yield', reason: faults.join('; ') }
}

function missingFields({ missing }: FieldYield): { field: string; pages: number }[] {
  return Object.entries(missing)
    .map(([field, pages]) => ({ field, pages }))
    .sort((a, b) => b.pages - a.pages)
}

function named({ field, pages }: { field: string; pages: number }): string {
  return `${field} (${pages} pages)`
}

function told({ field, before, now }: Drop): string {
  return `${field} (${Math.round(now * 100)}%, was ${Math.round(before * 100)}%)`
}
