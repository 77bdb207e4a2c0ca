import { permission } from '../crawler/lawful.ts'
import type { Source } from '../crawler/source.ts'
import { knownPage } from '../storage/again.ts'
import { pushUrgently } from '../storage/frontier.ts'
import { startRun } from '../storage/harvest-lists.ts'
import { leftAloneUntil, openRunOf } from '../storage/run-history.ts'
import type { RunEnd } from '../storage/runs.ts'
import { harvestCounts } from './harvest-counts.ts'
import { crawlRun, notNow, openHarvest } from './harvest-run.ts'
import type { World } from './world.ts'

/**
 * Crawls one source, or goes on where a killed run stopped. The run ends `stopped` when the site refuses us or
 * cannot be reached, and stays open when we were told to stop or the night is over. In statistics
 * mode only counts are kept.
 *
 * @param unlessSince only when no run has finished that began after this; null: in any case.
 */
export async function harvest(
  world: World,
  source: Source,
  maxRequests: number,
  unlessSince: Date | null = null,
): Promise<RunEnd> {
  const may = permission(source, world.clock())
  if (may.kind === 'refused') return notNow(source, may.reason)
  const alone = await leftAlone(world, source)
  if (alone !== null) return alone
  const run = await openHarvest(world, source, 'night', unlessSince)
  if (run === null) return notNow(source, 'another worker is crawling this source, or has just done so')
  if (may.kind === 'counts') return await harvestCounts(world, source, run, maxRequests)
  if (run.purpose === 'again') {
    // Somebody's request for one advert was cut off; the night comes after it.
    const end = await crawlRun(world, source, run, may.municipalities, Number.POSITIVE_INFINITY)
    const goesOn = end.outcome === 'done' || end.outcome === 'low-yield'
    return goesOn ? await harvest(world, source, maxRequests, unlessSince) : end
  }
  await startRun(world.db, world.seal, source, run.id, may.municipalities)
  return await crawlRun(world, source, run, may.municipalities, maxRequests)
}

/**
 * Fetches one known advert now, under the same manners. Where a night is half-way, it comes first in that night.
 *
 * @returns null when no page of that advert is known.
 */
export async function harvestAgain(world: World, source: Source, ref: string): Promise<RunEnd | null> {
  const { db, seal } = world
  const page = await knownPage(db, seal, { source: source.id, ref })
  if (page === null) return null
  const may = permission(source, world.clock())
  if (may.kind !== 'adverts') return notNow(source, 'no advert of this source may be kept today')
  const alone = await leftAlone(world, source)
  if (alone !== null) return alone
  const run = await openHarvest(world, source, 'again', null)
  if (run !== null) {
    // A night that stands half-way may have been cut off before its first page.
    if (run.purpose === 'night') await startRun(db, seal, source, run.id, may.municipalities)
    await pushUrgently(db, seal, run.id, page)
    const most = 1 + (source.advert.pictures?.most ?? 0)
    const end = await crawlRun(world, source, run, may.municipalities, most)
    if (run.purpose === 'again' || end.outcome !== 'open') return end
    return { ...end, reason: 'asked within a night that stands half-way and goes on later', counts: null }
  }
  const busy = await openRunOf(db, source.id)
  if (busy !== null) await pushUrgently(db, seal, busy, page)
  return notNow(source, 'another worker is crawling this source and fetches the advert next')
}

/** How a harvest ends before it begins when the site asked to be left alone; null when it did not. */
export async function leftAlone({ db, clock }: World, source: Source): Promise<RunEnd | null> {
  const until = await leftAloneUntil(db, source.id, clock())
  return until === null ? null : notNow(source, `the site asked to be left alone until ${until}`)
}
