import { localDay } from '../crawler/lawful.ts'
import type { Source } from '../crawler/source.ts'
import { openDatabase } from '../storage/database.ts'
import { startRun } from '../storage/harvest-lists.ts'
import { passingKeys } from '../storage/keys.ts'
import { closeRun, countRun, type HeldRun, type RunEnd, releaseRun, runEnd } from '../storage/runs.ts'
import { sealWith } from '../storage/seal.ts'
import { countNetworks, storeStatistics, weekOf } from '../storage/statistics.ts'
import { analyse } from './analyse.ts'
import { crawlRun, openHarvest } from './harvest-run.ts'
import { beating } from './heartbeat.ts'
import type { World } from './world.ts'

/**
 * A whole night in memory, under keys that nobody keeps, of which only counts come out. A run that was killed
 * begins anew: there is nothing to go on from.
 */
export async function harvestCounts(
  world: World,
  source: Source,
  run: HeldRun,
  maxRequests: number,
): Promise<RunEnd> {
  const { db, clock } = world
  const memory = { ...world, db: await openDatabase('sqlite::memory:'), seal: sealWith(passingKeys()) }
  const heart = beating(() => countRun(db, run, {}, clock()))
  try {
    const inner = await openHarvest(memory, source, 'night', null)
    if (inner === null) throw new Error('a database of our own is held by another')
    await startRun(memory.db, memory.seal, source, inner.id)
    const withoutPictures = { ...source, advert: { ...source.advert, pictures: null } }
    const manners = { db, run: run.id }
    const end = await crawlRun(memory, withoutPictures, inner, null, maxRequests, manners)
    if (end.outcome === 'open' || end.outcome === 'busy' || end.counts === null)
      return await releaseRun(db, run)
    const { outcome, reason, counts } = end
    await analyse(memory)
    heart.check()
    // Counts of a part would pass for counts of the whole.
    if (world.signal.aborted) return await releaseRun(db, run)
    const statistics = await countNetworks(memory.db)
    return await db.transaction().execute(async trx => {
      const now = clock()
      if (outcome === 'done') await storeStatistics(trx, source.id, weekOf(localDay(now)), statistics)
      await countRun(trx, run, counts, now)
      await closeRun(trx, run.id, outcome, reason, { listed: counts.listed, gone: 0 }, now.toISOString())
      return await runEnd(trx, run.id)
    })
  } finally {
    heart.stop()
    await memory.db.destroy()
  }
}
