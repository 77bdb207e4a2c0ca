import PQueue from 'p-queue'
import type { Logger } from 'pino'
import { assess } from './analysis/assess.ts'
import { indicators } from './analysis/indicators/index.ts'
import { writtenLanguages } from './analysis/language.ts'
import { rulebook } from './analysis/rulebook.ts'
import { queueWish } from './casework/review.ts'
import { crawl } from './crawler/crawl.ts'
import { SourceBroken } from './crawler/fault.ts'
import { createFetch, type Fetch } from './crawler/fetch.ts'
import { type Robots, readRobots, unlawful } from './crawler/lawful.ts'
import type { Timer } from './crawler/manners.ts'
import type { Source } from './crawler/source.ts'
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
import { countRun, lastRuns, openRun, type RunEnd, registerSource, releaseRun } from './storage/runs.ts'
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
const heartbeat = 15_000
const staleDays = 3

/**
 * The scheduled job: crawl every due source, link, group and weigh.
 *
 * @throws what went wrong with a source, after the others are done and all is weighed.
 */
export async function night(world: World, sources: readonly Source[]): Promise<RunEnd[]> {
  const due = await dueSources(world, sources)
  const queue = new PQueue({ concurrency: sourcesAtOnce })
  const harvests = due.map(source => queue.add(() => harvest(world, source, Number.POSITIVE_INFINITY)))
  const ends = await Promise.allSettled(harvests)
  await analyse(world)
  return ends.flatMap(end => {
    if (end.status === 'rejected') throw end.reason
    return end.value ?? []
  })
}

async function dueSources({ db, clock, log }: World, sources: readonly Source[]): Promise<Source[]> {
  const last = await lastRuns(db)
  return sources.filter(source => {
    const reason = unlawful(source, clock())
    if (reason !== null) log.warn({ source: source.id }, reason)
    const started = last.get(source.id)?.started_at
    const hours =
      started === undefined ? Number.POSITIVE_INFINITY : (clock().getTime() - Date.parse(started)) / 3_600_000
    // An hour's grace: a night that begins a little earlier than yesterday's is still a night.
    return reason === null && hours > source.schedule.everyHours - 1
  })
}

/**
 * Crawls one source, or goes on where a killed run stopped. The run ends `stopped` when the site refuses us or
 * cannot be reached, and stays open when we were told to stop.
 */
export async function harvest(world: World, source: Source, maxRequests: number): Promise<RunEnd> {
  const { db, seal, clock, timer, log, signal } = world
  await registerSource(
    db,
    { id: source.id, name: source.name, kind: source.demo ? 'demo' : 'file' },
    clock().toISOString(),
  )
  const run = await openRun(db, source.id, worker, clock(), workerIsDead)
  if (run === null)
    return {
      source: source.id,
      outcome: 'busy',
      reason: 'another worker is crawling this source',
      counts: null,
    }
  log.info({ source: source.id, run: run.id }, run.resumed ? 'goes on where the last run stopped' : 'begins')
  await startRun(db, seal, source, run.id)
  const frontier = harvestFrontier(db, seal, source, run.id, clock)
  const heart = beating(() => frontier.flush().then(() => countRun(db, run.id, {}, clock())))
  let site: Site | null = null
  try {
    site = await openSite(world, source)
    await crawl(source, frontier, { ...site, clock, timer, maxRequests, signal })
    await frontier.flush()
    heart.check()
    return signal.aborted || !(await frontier.isFinished())
      ? await releaseRun(db, run.id)
      : await closeHarvest(db, source, run.id, null, clock())
  } catch (error) {
    if (!(error instanceof SourceBroken)) throw error
    await frontier.flush()
    return await closeHarvest(db, source, run.id, error.message, clock())
  } finally {
    heart.stop()
    await site?.close()
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
    const robots = readRobots(url, agent, {
      status: answer.status,
      text: Buffer.from(answer.bytes).toString('utf8'),
    })
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
