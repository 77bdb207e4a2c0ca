import { crawl } from '../crawler/crawl.ts'
import { RunLost, SourceBroken } from '../crawler/fault.ts'
import { closesAt } from '../crawler/hours.ts'
import type { Timer } from '../crawler/manners.ts'
import type { Source } from '../crawler/source.ts'
import type { Database } from '../storage/database.ts'
import { harvestFrontier } from '../storage/harvest.ts'
import { closeHarvest } from '../storage/harvest-end.ts'
import { lastAsked } from '../storage/run-history.ts'
import {
  closeRun,
  countRun,
  type HeldRun,
  openRun,
  type RunEnd,
  registerSource,
  releaseRun,
  stayAway,
} from '../storage/runs.ts'
import { worker, workerIsDead } from '../worker.ts'
import { beating } from './heartbeat.ts'
import { openSite, type Site } from './site.ts'
import type { World } from './world.ts'

/**
 * Opens a run of a source for this worker, or takes over one that was left; null when another has it. A reread that
 * was killed is left to whoever calls it again.
 */
export async function openHarvest(
  { db, clock }: World,
  source: Source,
  purpose: HeldRun['purpose'],
  unlessSince: Date | null,
): Promise<HeldRun | null> {
  const { id, name, demo, expect } = source
  await registerSource(db, { id, name, kind: demo ? 'demo' : 'file' }, clock().toISOString())
  const terms = { purpose, expected: purpose === 'night' ? expect.adverts : 0, unlessSince }
  const run = await openRun(db, id, worker, clock(), workerIsDead, terms)
  if (run === null || run.purpose !== 'reread' || purpose === 'reread') return run
  const left = { listed: 0, gone: 0 }
  await closeRun(db, run.id, 'stopped', 'stopped half-way; call it again', left, clock().toISOString())
  return await openRun(db, id, worker, clock(), workerIsDead, terms)
}

/** How a harvest ends that could not begin. */
export function notNow(source: Source, reason: string): RunEnd {
  return { source: source.id, outcome: 'busy', reason, counts: null }
}

/**
 * Crawls what a run still has to do, at most so many pages, and closes it when all is done.
 *
 * @param manners where it is kept what was asked of the site and what the site asked of us: with the run itself, unless
 * that is forgotten in the morning.
 */
export async function crawlRun(
  world: World,
  source: Source,
  run: HeldRun,
  municipalities: ReadonlySet<string> | null,
  maxRequests: number,
  manners: Manners = { db: world.db, run: run.id },
): Promise<RunEnd> {
  const { log } = world
  log.info({ source: source.id, run: run.id }, run.resumed ? 'goes on where the last run stopped' : 'begins')
  const end = await crawlOpen(world, source, run, municipalities, maxRequests, manners).catch(error => {
    if (error instanceof RunLost) return notNow(source, error.message)
    throw error
  })
  const level = end.outcome === 'stopped' || end.outcome === 'low-yield' ? 'warn' : 'info'
  log[level]({ source: source.id, run: run.id, outcome: end.outcome, ...end.counts }, 'ends')
  return end
}

/** Where the manners towards a site are remembered. */
interface Manners {
  db: Database
  run: string
}

/** @throws RunLost when another worker has taken the run over. */
async function crawlOpen(
  world: World,
  source: Source,
  run: HeldRun,
  municipalities: ReadonlySet<string> | null,
  maxRequests: number,
  manners: Manners,
): Promise<RunEnd> {
  const { db, seal, clock, timer } = world
  const nightEnd = endOfNight(source, clock())
  const signal = AbortSignal.any([world.signal, nightEnd.signal])
  const frontier = harvestFrontier(db, seal, source, run, municipalities, clock)
  const seconds = secondsSpent(timer)
  const heart = beating(() => frontier.flush().then(() => countRun(db, run, { seconds: seconds() }, clock())))
  let site: Site | null = null
  try {
    await keepPace({ ...world, db: manners.db }, source)
    site = await openSite(world, source)
    await crawl(source, frontier, { ...site, clock, timer, maxRequests, signal })
    await frontier.flush()
    heart.check()
    await countRun(db, run, { seconds: seconds() }, clock())
    if (!signal.aborted && (await frontier.isFinished()))
      return await closeHarvest(db, source, run, null, clock())
    const end = await releaseRun(db, run)
    return nightEnd.signal.aborted ? { ...end, reason: nightEnd.reason } : end
  } catch (error) {
    if (!(error instanceof SourceBroken)) throw error
    if (error.stayAway !== null)
      await stayAway(manners.db, manners.run, new Date(clock().getTime() + error.stayAway))
    await frontier.flush()
    await countRun(db, run, { seconds: seconds() }, clock())
    // A site is not to blame for what we cut off ourselves.
    return signal.aborted ? await releaseRun(db, run) : await closeHarvest(db, source, run, error, clock())
  } finally {
    heart.stop()
    await site?.close()
  }
}

/** What another process asked of the site a moment ago counts too. */
export async function keepPace({ db, clock, timer, signal }: World, { id, manners }: Source): Promise<void> {
  const last = await lastAsked(db, id)
  const gap = 60_000 / manners.perMinute
  const ms = last === null ? 0 : Math.min(Date.parse(last) + gap - clock().getTime(), gap)
  if (ms > 0) await timer.sleep(ms, signal)
}

/** The longest that RFC 9309 lets us go by one reading of robots.txt. */
const robotsLast = 24 * 3_600_000

/** Aborts when the hours end in which this source may be asked anything, or robots.txt must be asked for again. */
function endOfNight(source: Source, now: Date): { signal: AbortSignal; reason: string } {
  const closes = closesAt(source.schedule.hours, now)
  const hoursLast = closes === null ? Number.POSITIVE_INFINITY : closes.getTime() - now.getTime()
  const why = hoursLast < robotsLast ? 'its hours of the night are over' : 'its robots.txt was read a day ago'
  return {
    signal: AbortSignal.timeout(Math.min(hoursLast, robotsLast)),
    reason: `${why}; the next night goes on where it stopped`,
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
