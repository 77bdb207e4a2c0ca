import type { SourceBroken } from '../crawler/fault.ts'
import { type Drop, describedFields, dropped, type FieldYield } from '../crawler/field-yield.ts'
import type { Source } from '../crawler/source.ts'
import type { Database } from './database.ts'
import { earlierFields, fieldsOf } from './field-yields.ts'
import { clearFrontier, tally } from './frontier.ts'
import { answeredGone, markGone, notSeenSince } from './presence.ts'
import { previousHarvest } from './run-history.ts'
import { closeRun, countRun, faultOf, type Lease, type RunEnd, type RunOutcome, runEnd } from './runs.ts'

/**
 * Closes a run and says how it went. Adverts are marked gone only after a complete run with enough yield: those
 * whose page said so, and those that the run before missed too.
 *
 * @param broken why the source stopped, or null.
 * @throws RunLost when another worker has taken the run over.
 */
export async function closeHarvest(
  db: Database,
  source: Source,
  held: Lease,
  broken: Pick<SourceBroken, 'message'> | null,
  now: Date,
): Promise<RunEnd> {
  const at = now.toISOString()
  const run = held.id
  return await db.transaction().execute(async trx => {
    await countRun(trx, held, {}, now)
    const pages = await tally(trx, run)
    const count = (kind: string, outcomes: readonly (string | null)[]) =>
      pages
        .filter(row => row.kind === kind && outcomes.includes(row.outcome))
        .reduce((sum, row) => sum + row.n, 0)
    const listed = count('advert', [
      'read',
      'unchanged',
      'rested',
      'gone',
      'unreadable',
      'forbidden',
      'failed',
      null,
    ])
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
      const gone =
        outcome === 'done' ? await markGone(trx, await answeredGone(trx, source.id, run), at, at) : 0
      await closeRun(trx, run, outcome, reason, { listed: 0, gone }, at)
      await clearFrontier(trx, run)
      return await runEnd(trx, run)
    }
    const fields = await fieldsOf(trx, run)
    const drops = dropped(describedFields(source), await earlierFields(trx, source.id, started_at), fields)
    const { outcome, reason } = verdict(
      source,
      {
        seen,
        unreadable,
        lostLists,
        lists: count('list', ['read']),
        forbidden: count('list', ['forbidden']),
        fields,
        drops,
      },
      broken?.message ?? (await faultOf(trx, run)),
    )
    let gone = 0
    if (outcome === 'done') gone = await markGone(trx, await answeredGone(trx, source.id, run), at, at)
    // What a feed leaves out is old, not gone.
    const showsAll = source.listing.kind !== 'feed' || source.listing.complete
    if (outcome === 'done' && showsAll) {
      const previous = await previousHarvest(trx, source.id, started_at)
      if (previous !== null)
        gone += await markGone(trx, await notSeenSince(trx, source.id, previous, run), at, at)
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
  broken: Pick<SourceBroken, 'message'> | null,
): { outcome: RunOutcome; reason: string | null } {
  if (broken !== null) return { outcome: 'stopped', reason: broken.message }
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
  lists: number
  forbidden: number
  fields: FieldYield
  drops: readonly Drop[]
}

function verdict(
  source: Source,
  { seen, unreadable, lostLists, lists, forbidden, fields, drops }: Yield,
  broken: string | null,
): { outcome: RunOutcome; reason: string | null } {
  if (broken !== null) return { outcome: 'stopped', reason: broken }
  if (forbidden > 0)
    return {
      outcome: 'stopped',
      reason: `robots.txt forbids ${listPages(forbidden)}, so the list is not complete`,
    }
  if (lists === 0 && lostLists === 0) return { outcome: 'stopped', reason: 'no list was read' }
  if (lostLists > 0)
    return {
      outcome: 'stopped',
      reason: `${listPages(lostLists)} could not be read, so the list is not complete`,
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
  return `${field} (${pages === 1 ? '1 page' : `${pages} pages`})`
}

function listPages(n: number): string {
  return n === 1 ? '1 list page' : `${n} list pages`
}

function told({ field, before, now }: Drop): string {
  return `${field} (${Math.round(now * 100)}%, was ${Math.round(before * 100)}%)`
}
