import { profile } from '../analysis/profile.ts'
import type { Frontier, PageResult } from '../crawler/crawl.ts'
import type { Card } from '../crawler/read.ts'
import type { Source } from '../crawler/source.ts'
import { visit } from '../crawler/visit.ts'
import { type Observation, remember } from './adverts.ts'
import { captureId, keepCaptures } from './captures.ts'
import type { Database } from './database.ts'
import {
  acknowledge,
  clearFrontier,
  type FrontierOutcome,
  listPages,
  type NewPage,
  nextPages,
  type Pending,
  postpone,
  push,
  tally,
} from './frontier.ts'
import { markGone, notSeenSince, seenListed, seenUnchanged } from './presence.ts'
import { closeRun, countRun, previousHarvest, type RunEnd, type RunOutcome, runEnd } from './runs.ts'
import type { Seal } from './seal.ts'
import { advertId } from './sighting-rows.ts'
import { rememberVisits, type VisitMade, visitsOf } from './visits.ts'

const pagesPerCommit = 50
const pagesAhead = 100

interface Settled {
  page: Pending
  result: PageResult
}

/**
 * The frontier of one run. What a page held, what it leads to and its acknowledgement are stored in one
 * transaction, several pages at a time: after a kill at any moment every page is either wholly done or still due.
 */
export function harvestFrontier(
  db: Database,
  seal: Seal,
  source: Source,
  run: string,
  clock: () => Date,
): Frontier & { flush: () => Promise<void> } {
  const ahead: Pending[] = []
  const inFlight = new Map<string, Pending>()
  let settled: Settled[] = []
  /** Settled, and not yet committed: the database still calls them due. */
  const unstored = new Set<string>()
  let storing: Promise<void> = Promise.resolve()
  let looking: Promise<void> | null = null

  const storeSettled = async () => {
    const group = settled
    settled = []
    if (group.length === 0) return
    await db.transaction().execute(trx => store(trx, seal, source, run, group, clock()))
    for (const { page } of group) unstored.delete(page.url)
  }
  /** One group after the other; a group that failed does not keep the next from trying. */
  const flush = () => {
    storing = storing.catch(() => undefined).then(storeSettled)
    return storing
  }
  const look = async () => {
    await flush()
    const held = [...inFlight.keys(), ...unstored]
    ahead.push(...(await nextPages(db, seal, { id: run, source: source.id }, held, pagesAhead)))
  }
  /** Crawlee may ask twice at once; the pages come once. */
  const lookAhead = () => {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }
  const isEmpty = async () => {
    if (ahead.length === 0) await lookAhead()
    return ahead.length === 0
  }
  return {
    flush,
    isEmpty,
    isFinished: async () => inFlight.size === 0 && (await isEmpty()),
    next: async () => {
      if (ahead.length === 0) await lookAhead()
      const page = ahead.shift() ?? null
      if (page !== null) inFlight.set(page.url, page)
      return page
    },
    postpone: async url => {
      await postpone(db, run, url)
      inFlight.delete(url)
    },
    release: url => {
      inFlight.delete(url)
    },
    settle: async (url, result) => {
      const page = inFlight.get(url)
      // A handler that timed out may still come home: its page is no longer its own.
      if (page === undefined) return
      unstored.add(url)
      inFlight.delete(url)
      settled.push({ page, result })
      if (settled.length >= pagesPerCommit) await flush()
    },
  }
}

/** Puts a source's first pages into a new run. */
export async function startRun(db: Database, seal: Seal, source: Source, run: string): Promise<void> {
  await push(
    db,
    seal,
    run,
    source.listing.start.map(start => listPage(new URL(start, source.home).href)),
  )
}

async function store(
  trx: Database,
  seal: Seal,
  source: Source,
  run: string,
  group: readonly Settled[],
  now: Date,
): Promise<void> {
  await keepCaptures(
    trx,
    seal,
    run,
    group.flatMap(({ result }) => ('capture' in result ? result.capture : [])),
  )
  const observations: Observation[] = []
  const unchanged: VisitMade[] = []
  const read: VisitMade[] = []
  const counts = { requests: group.length, gone: 0, unreadable: 0 }
  for (const { page, result } of group) {
    const place = { source: source.id, url: page.url, ref: page.ref ?? '', digest: page.digest }
    if (result.outcome === 'list') {
      await pushCards(trx, seal, source, run, result.reading.cards, result.capture.fetchedAt)
      if ((await listPages(trx, run)) < source.listing.mostPages) {
        await push(trx, seal, run, result.reading.next.map(listPage))
      }
    } else if (result.outcome === 'advert') {
      const { sighting, capture } = result
      observations.push({
        sighting,
        profile: profile(sighting, source.advert.country),
        capture: captureId(capture),
      })
      const { etag = null, 'last-modified': lastModified = null } = capture.headers
      read.push({ ...place, at: capture.fetchedAt, validators: { etag, lastModified }, same: false })
    } else if (result.outcome === 'unchanged') {
      unchanged.push({ ...place, at: result.at, validators: null, same: true })
    } else if (result.outcome === 'unreadable') {
      counts.unreadable++
    } else if (result.outcome === 'gone' && page.ref !== null) {
      counts.gone += await markGone(trx, [advertId(source.id, page.ref)], result.at, now.toISOString())
    }
  }
  for (const [at, visits] of Map.groupBy(unchanged, visit => visit.at)) {
    await seenUnchanged(
      trx,
      visits.map(visit => advertId(source.id, visit.ref)),
      at,
    )
  }
  const remembered = await remember(trx, seal, observations, now.toISOString())
  for (const visit of read) visit.same = remembered.same.has(advertId(source.id, visit.ref))
  await rememberVisits(trx, [...read, ...unchanged])
  await acknowledge(
    trx,
    run,
    new Map(group.map(({ page, result }) => [page.url, acknowledged(result)])),
    now.toISOString(),
  )
  const { added, changed } = remembered
  const same = remembered.unchanged + unchanged.length
  await countRun(trx, run, { ...counts, added, changed, unchanged: same }, now)
}

function acknowledged(result: PageResult): FrontierOutcome {
  return result.outcome === 'list' || result.outcome === 'advert' ? 'read' : result.outcome
}

/** Puts the adverts of a list into the run; those whose card or history says so need no request. */
async function pushCards(
  trx: Database,
  seal: Seal,
  source: Source,
  run: string,
  cards: readonly Card[],
  at: string,
): Promise<void> {
  const visits = await visitsOf(
    trx,
    source.id,
    cards.map(card => card.url),
  )
  const pages = cards.map(({ url, ref, listed, digest }): NewPage => {
    const decision = visit(visits.get(url) ?? null, digest, source.manners.unseenNights, at)
    const outcome = decision === 'skip' ? 'unchanged' : decision === 'rest' ? 'rested' : null
    return { url, kind: 'advert', ref, listed, digest, spared: outcome === null ? null : { outcome, at } }
  })
  await push(trx, seal, run, pages)
  const spared = (outcome: 'unchanged' | 'rested') =>
    pages.filter(page => page.spared?.outcome === outcome).map(page => advertId(source.id, page.ref ?? ''))
  const unchanged = spared('unchanged')
  const rested = spared('rested')
  await seenUnchanged(trx, unchanged, at)
  await seenListed(trx, rested, at)
  await countRun(trx, run, { unchanged: unchanged.length, rested: rested.length }, new Date(at))
}

function listPage(url: string): NewPage {
  return { url, kind: 'list', ref: null, listed: {}, digest: null, spared: null }
}

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
    const lists = await listPages(trx, run)
    const lostLists = count('list', ['unreadable', 'failed', 'gone', null])
    const { outcome, reason } = verdict(source, { seen, unreadable, lists, lostLists }, broken)
    let gone = 0
    if (outcome === 'done') {
      const { started_at } = await trx
        .selectFrom('run')
        .select('started_at')
        .where('id', '=', run)
        .executeTakeFirstOrThrow()
      const previous = await previousHarvest(trx, source.id, started_at)
      if (previous !== null)
        gone = await markGone(trx, await notSeenSince(trx, source.id, previous, run), at, at)
    }
    await closeRun(trx, run, outcome, reason, { listed, gone }, at)
    await clearFrontier(trx, run)
    return await runEnd(trx, run)
  })
}

const mostUnreadable = 0.2

function verdict(
  source: Source,
  { seen, unreadable, lists, lostLists }: Record<'seen' | 'unreadable' | 'lists' | 'lostLists', number>,
  broken: string | null,
): { outcome: RunOutcome; reason: string | null } {
  if (broken !== null) return { outcome: 'stopped', reason: broken }
  if (lists >= source.listing.mostPages) {
    return {
      outcome: 'stopped',
      reason: `the list goes on past ${source.listing.mostPages} pages (listing.mostPages)`,
    }
  }
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
