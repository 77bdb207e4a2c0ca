import { extractSighting } from '../analysis/extract.ts'
import { BadSettings } from '../config.ts'
import { crawl } from '../crawler/crawl.ts'
import { SourceBroken } from '../crawler/fault.ts'
import { keeps, permission } from '../crawler/lawful.ts'
import { memoryFrontier } from '../crawler/memory-frontier.ts'
import type { Source } from '../crawler/source.ts'
import { leftAlone } from '../night/harvest.ts'
import { keepPace } from '../night/harvest-run.ts'
import { openSite } from '../night/site.ts'
import type { World } from '../night/world.ts'
import { startPages } from '../storage/harvest-lists.ts'
import { openRuns } from '../storage/run-history.ts'
import { exit, put, say } from './command.ts'

/** Crawls without storing anything: each advert's masked sighting goes to stdout. */
export async function dryRun(world: World, sources: readonly Source[], maxRequests: number): Promise<number> {
  let missed = 0
  for (const source of sources) {
    try {
      await look(world, source, maxRequests)
    } catch (error) {
      if (!(error instanceof SourceBroken)) throw error
      say(`${source.id}: ${error.message}; nothing stored`)
      missed++
    }
  }
  return missed === 0 ? exit.done : exit.noDelivery
}

async function look(world: World, source: Source, maxRequests: number): Promise<void> {
  const may = permission(source, world.clock())
  if (may.kind !== 'adverts')
    throw new BadSettings(`${source.id}: only counts may be kept of it, so no advert is shown`)
  if ((await openRuns(world.db)).get(source.id)?.leased_until != null)
    throw new SourceBroken('another worker is crawling this source')
  const alone = await leftAlone(world, source)
  if (alone !== null) throw new SourceBroken(alone.reason ?? '')
  await keepPace(world, source)
  const site = await openSite(world, source)
  const counts: Record<string, number> = {}
  let cards = 0
  const start = startPages(source).map(url => ({ url, kind: 'list' as const }))
  const frontier = memoryFrontier(start, async (_, result) => {
    counts[result.outcome] = (counts[result.outcome] ?? 0) + 1
    if (result.outcome === 'unreadable')
      say(`${source.id}: nothing found for ${result.missing.join(', ')} on a page`)
    if (result.outcome === 'list') cards += result.reading.cards.length
    if (result.outcome !== 'advert') return
    const extracted = extractSighting(result.sighting, source.advert.country)
    if (keeps(may.municipalities, extracted.location?.gm ?? null)) await put(JSON.stringify(extracted))
  })
  try {
    const { clock, timer, signal } = world
    await crawl(source, frontier, { ...site, clock, timer, maxRequests, signal })
  } finally {
    await site.close()
  }
  say(
    `${source.id}: ${Object.entries(counts)
      .map(([outcome, n]) => `${n} ${outcome}`)
      .join(', ')}; nothing stored`,
  )
  if (counts.list !== undefined && cards === 0)
    say(`${source.id}: no list page showed a card that leads to an advert`)
}
