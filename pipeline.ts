import PQueue from 'p-queue'
import type { Logger } from 'pino'
import { assess } from './analysis/assess.ts'
import { indicators } from './analysis/indicators/index.ts'
import { writtenLanguages } from './analysis/language.ts'
import { rulebook } from './analysis/rulebook.ts'
import { queueWish } from './casework/review.ts'
import { crawl } from './crawler/crawl.ts'
import { dueAt, recentSince } from './crawler/due.ts'
import { SourceBroken } from './crawler/fault.ts'
import { createFetch, type Fetch } from './crawler/fetch.ts'
import { closesAt } from './crawler/hours.ts'
import { unlawful } from './crawler/lawful.ts'
import type { Timer } from './crawler/manners.ts'
import { type Robots, readRobots } from './crawler/robots.ts'
import type { Source } from './crawler/source.ts'
import { askAgain } from './storage/again.ts'
import { storeAssessments } from './storage/assessments.ts'
import { contexts } from './storage/contexts.ts'
import type { Database } from './storage/database.ts'
import { assessmentsDue, changesWeighed, locate, regroup } from './storage/grouping.ts'
import { harvestFrontier } from './storage/harvest.ts'
import { closeHarvest } from './storage/harvest-end.ts'
import { startRun } from './storage/harvest-lists.ts'
import { chanceOf } from './storage/ids.ts'
import { storeLanguages, textsUnread } from './storage/languages.ts'
import { enqueue } from './storage/queue.ts'
import {
  countRun,
  type HeldRun,
  lastRuns,
  openRun,
  openRunOf,
  openRuns,
  type RunEnd,
  registerSource,
  releaseRun,
} from './storage/runs.ts'
import type { Seal } from './storage/seal.ts'
import { software, userAgent, worker, workerIsDead } from './worker.ts'

/** What a night needs of the world. Time and secrets are arguments. */
export interface World {
  db: Database
  seal: Seal
  clock: () => Date
  timer: Timer
  /** Names who runs this. */
  contact: string
  chromium: string | null
  log: Logger
  /** Aborted when we must stop; what was fetched is stored first. */
  signal: AbortSignal
}

const sourcesAtOnce = 4
const networksAtOnce = 1000
const textsAtOnce = 1000
const pagesInBrowser = 3
/** Milliseconds: what is fetched waits no longer to be stored, counted and shown. */
const heartbeat = 5000
const staleDays = 3

/**
 * The scheduled job: crawl every due source, link, group and weigh.
 *
 * @throws what went wrong with a source, after the others are done and all is weighed.
 */
export async function night(world: World, sources: readonly Source[]): Promise<RunEnd[]> {
  const due = await dueSources(world, sources)
  const queue = new PQueue({ concurrency: sourcesAtOnce })
  const harvests = due.map(source =>
    queue.add(() => {
      // Another worker may have read it while it waited here for its turn.
      const since = recentSince(source, world.clock())
      return harvest(world, source, Number.POSITIVE_INFINITY, since)
    }),
  )
  const ends = await Promise.allSettled(harvests)
  if (!world.signal.aborted) await analyse(world)
  return ends.flatMap(end => {
    if (end.status === 'rejected') throw end.reason
    return end.value ?? []
  })
}

async function dueSources({ db, clock, log }: World, sources: readonly Source[]): Promise<Source[]> {
  const [last, open] = [await lastRuns(db), await openRuns(db)]
  const now = clock()
  return sources.filter(source => {
    const reason = unlawful(source, now)
    if (reason !== null) {
      log.warn({ source: source.id }, reason)
      return false
    }
    const startedAt = last.get(source.id)?.started_at ?? null
    const due = dueAt(source, { startedAt, open: open.has(source.id) }, now)
    if (due > now) log.info({ source: source.id, due: due.toISOString() }, 'not due yet')
    return due <= now
  })
}

/**
 * Crawls one source, or goes on where a killed run stopped. The run ends `stopped` when the site refuses us or
 * cannot be reached, and stays open when we were told to stop or the night is over.
 *
 * @param unlessSince only when no run has finished that began after this; null: in any case.
 */
export async function harvest(
  world: World,
  source: Source,
  maxRequests: number,
  unlessSince: Date | null = null,
): Promise<RunEnd> {
  const run = await open(world, source, 'night', unlessSince)
  if (run === null) return refusedRun(source, 'another worker is crawling this source, or has just done so')
  if (run.purpose === 'again') {
    // Somebody's request for one advert was cut off; the night comes after it.
    const end = await crawlRun(world, source, run, Number.POSITIVE_INFINITY)
    return end.outcome === 'open' ? end : await harvest(world, source, maxRequests, unlessSince)
  }
  await startRun(world.db, world.seal, source, run.id)
  return await crawlRun(world, source, run, maxRequests)
}

/**
 * Fetches one known advert now, under the same manners. Where a night is half-way, it comes first in that night.
 *
 * @returns null when no page of that advert is known.
 */
export async function harvestAgain(world: World, source: Source, ref: string): Promise<RunEnd | null> {
  const { db, seal } = world
  const advert = { source: source.id, ref }
  const run = await open(world, source, 'again', null)
  if (run !== null) {
    const known = await askAgain(db, seal, run.id, advert)
    const end = await crawlRun(world, source, run, known ? 1 : 0)
    return known ? end : null
  }
  const busy = await openRunOf(db, source.id)
  if (busy !== null && !(await askAgain(db, seal, busy, advert))) return null
  return refusedRun(source, 'another worker is crawling this source and fetches the advert next')
}

async function open(
  { db, clock }: World,
  source: Source,
  purpose: HeldRun['purpose'],
  unlessSince: Date | null,
): Promise<HeldRun | null> {
  const { id, name, demo, expect } = source
  await registerSource(db, { id, name, kind: demo ? 'demo' : 'file' }, clock().toISOString())
  const terms = { purpose, expected: purpose === 'night' ? expect.adverts : 0, unlessSince }
  return await openRun(db, id, worker, clock(), workerIsDead, terms)
}

function refusedRun(source: Source, reason: string): RunEnd {
  return { source: source.id, outcome: 'busy', reason, counts: null }
}

async function crawlRun(world: World, source: Source, run: HeldRun, maxRequests: number): Promise<RunEnd> {
  const { db, seal, clock, timer, log } = world
  const nightEnd = endOfNight(source, clock())
  const signal = AbortSignal.any([world.signal, nightEnd.signal])
  log.info({ source: source.id, run: run.id }, run.resumed ? 'goes on where the last run stopped' : 'begins')
  const frontier = harvestFrontier(db, seal, source, run.id, clock)
  const seconds = secondsSpent(timer)
  const heart = beating(() =>
    frontier.flush().then(() => countRun(db, run.id, { seconds: seconds() }, clock())),
  )
  let site: Site | null = null
  try {
    site = await openSite(world, source)
    await crawl(source, frontier, { ...site, clock, timer, maxRequests, signal })
    await frontier.flush()
    heart.check()
    await countRun(db, run.id, { seconds: seconds() }, clock())
    if (!signal.aborted && (await frontier.isFinished()))
      return await closeHarvest(db, source, run.id, null, clock())
    const end = await releaseRun(db, run.id)
    return nightEnd.signal.aborted ? { ...end, reason: nightEnd.reason } : end
  } catch (error) {
    if (!(error instanceof SourceBroken)) throw error
    await frontier.flush()
    await countRun(db, run.id, { seconds: seconds() }, clock())
    return await closeHarvest(db, source, run.id, error.message, clock())
  } finally {
    heart.stop()
    await site?.close()
  }
}

// The longest that RFC 9309 lets us go by one reading of robots.txt.
const robotsLast = 24 * 3_600_000

/** Aborts when the hours end in which this source may be asked anything, or robots.txt must be asked for again. */
function endOfNight(source: Source, now: Date): { signal: AbortSignal; reason: string } {
  const hoursLast =
    (closesAt(source.schedule.hours, now)?.getTime() ?? Number.POSITIVE_INFINITY) - now.getTime()
  return {
    signal: AbortSignal.timeout(Math.min(hoursLast, robotsLast)),
    reason: `${hoursLast < robotsLast ? 'its hours of the night are over' : 'its robots.txt was read a day ago'}; the next night goes on where it stopped`,
  }
}

/** Whole seconds since the last time it was asked; the rest is kept for the next. */
function secondsSpent(timer: Timer): () => number {
  const began = timer.now()
  let told = 0
  return () => {
    const more = Math.round((timer.now() - began) / 1000) - told
    told += more
    return more
  }
}

/** Does something regularly; what went wrong in between is thrown by `check`. */
function beating(work: () => Promise<void>): { check: () => void; stop: () => void } {
  let fault: unknown = null
  const timer = setInterval(() => {
    work().catch(error => {
      fault ??= error
    })
  }, heartbeat)
  return {
    check: () => {
      if (fault !== null) throw fault
    },
    stop: () => clearInterval(timer),
  }
}

/** A way to fetch from a site under its manners. */
export interface Site {
  fetch: Fetch
  robots: Robots
  concurrency: number
  software: string
  rendered: boolean
  close: () => Promise<void>
}

/** @throws SourceBroken when the site cannot be reached, or needs a browser that is not there. */
export async function openSite({ chromium, contact }: World, source: Source): Promise<Site> {
  if (source.manners.browser && chromium === null)
    throw new SourceBroken('this source needs Chromium, which was not found')
  const agent = userAgent(contact)
  const plain = createFetch(source.home, agent)
  try {
    const url = new URL('/robots.txt', source.home).href
    const answer = await plain.fetch(url, {}, () => true).catch(() => null)
    if (answer === null) throw new SourceBroken('the site cannot be reached')
    const robots = readRobots(url, agent, answer)
    if (!source.manners.browser || chromium === null)
      return { ...plain, robots, concurrency: 1, software, rendered: false }
    // Loaded only where it is needed: it takes 50 MB.
    const { createBrowse } = await import('./crawler/browse.ts')
    const browser = await createBrowse(source, chromium, agent)
    await plain.close()
    return {
      ...browser,
      robots,
      concurrency: pagesInBrowser,
      software: `${software} ${browser.software}`,
      rendered: true,
    }
  } catch (error) {
    await plain.close()
    throw error
  }
}

/** Links, groups and weighs what is new or changed. May be killed and run again at any moment. */
export async function analyse(world: World): Promise<{ networks: number; weighed: number }> {
  const { db, clock, log, signal } = world
  const now = clock().toISOString()
  await readLanguages(world)
  const { networks, links, changed } = await regroup(db, now)
  log.info({ networks, links, changed }, 'linked')
  const staleBefore = new Date(clock().getTime() - staleDays * 86_400_000).toISOString()
  let weighed = 0
  for (;;) {
    const due = await assessmentsDue(db, rulebook.version, staleBefore, networksAtOnce)
    if (due.length === 0 || signal.aborted) break
    const ids = due.map(network => network.id)
    const assessments = (await contexts(db, ids)).map(context => assess(context, indicators, rulebook, now))
    await db.transaction().execute(async trx => {
      await locate(trx, ids)
      await storeAssessments(trx, assessments)
      await enqueue(
        trx,
        assessments.map(a => ({ network: a.network, queued: queueWish(a, chanceOf(a.network)) })),
        now,
      )
      await changesWeighed(trx, due)
    })
    weighed += due.length
  }
  log.info({ weighed }, 'weighed')
  return { networks, weighed }
}

async function readLanguages({ db, signal }: World): Promise<void> {
  for (;;) {
    const texts = await textsUnread(db, textsAtOnce)
    if (texts.length === 0 || signal.aborted) return
    const read = texts.map(({ sighting, text }) => ({ sighting, languages: writtenLanguages(text) }))
    await db.transaction().execute(trx => storeLanguages(trx, read))
  }
}
