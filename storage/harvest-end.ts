import type { SourceBroken } from '../crawler/fault.ts'
import type { Source } from '../crawler/source.ts'
import type { Database } from './database.ts'
import { clearFrontier, tally } from './frontier.ts'
import { answeredGone, markGone, notSeenSince } from './presence.ts'
import {
  closeRun,
  faultOf,
  type HeldRun,
  keepLease,
  previousHarvest,
  type RunEnd,
  type RunOutcome,
  runEnd,
  stayAway,
} from './runs.ts'

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
  held: Pick<HeldRun, 'id' | 'holder'>,
  broken: Pick<SourceBroken, 'message' | 'stayAway'> | null,
  now: Date,
): Promise<RunEnd> {
  const at = now.toISOString()
  const run = held.id
  return await db.transaction().execute(async trx => {
    await keepLease(trx, held, now)
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
    const { outcome, reason } = verdict(
      source,
      {
        seen,
        unreadable,
        lostLists,
        lists: count('list', ['read']),
        forbidden: count('list', ['forbidden']),
      },
      broken?.message ?? (await faultOf(trx, run)),
    )
    let gone = 0
    if (outcome === 'done') {
      gone = await markGone(trx, await answeredGone(trx, source.id, run), at, at)
      const previous = await previousHarvest(trx, source.id, started_at)
      if (previous !== null)
        gone += await markGone(trx, await notSeenSince(trx, source.id, previous, run), at, at)
    }
    await closeRun(trx, run, outcome, reason, { listed, gone }, at)
    if (broken?.stayAway != null) await stayAway(trx, run, new Date(now.getTime() + broken.stayAway))
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

function verdict(
  source: Source,
  {
    seen,
    unreadable,
    lostLists,
    lists,
    forbidden,
  }: Record<'seen' | 'unreadable' | 'lostLists' | 'lists' | 'forbidden', number>,
  broken: string | null,
): { outcome: RunOutcome; reason: string | null } {
  if (broken !== null) return { outcome: 'stopped', reason: broken }
  if (forbidden > 0)
    return {
      outcome: 'stopped',
      reason: `robots.txt forbids ${forbidden} list pages, so the list is not complete`,
    }
  if (lists === 0 && lostLists === 0) return { outcome: 'stopped', reason: 'no list was read' }
  if (lostLists > 0)
    return {
      outcome: 'stopped',
      reason: `${lostLists} list pages could not be read, so the list is not complete`,
    }
  if (seen < source.expect.adverts) {
    return {
      outcome: 'low-yield',
      reason: `${seen} adverts seen where at least ${source.expect.adverts} are expected`,
    }
  }
  if (unreadable > mostUnreadable * (seen + unreadable)) {
    return { outcome: 'low-yield', reason: `${unreadable} of ${seen + unreadable} adverts could not be read` }
  }
  return { outcome: 'done', reason: null }
}
