import { extractSighting } from '../analysis/extract.ts'
import { crawl } from '../crawler/crawl.ts'
import { memoryFrontier } from '../crawler/memory-frontier.ts'
import type { Source } from '../crawler/source.ts'
import { openSite } from '../night/site.ts'
import type { World } from '../night/world.ts'
import { exit, put, say } from './command.ts'

/** Crawls without storing anything: each advert's masked sighting goes to stdout. */
export async function dryRun(world: World, sources: readonly Source[], maxRequests: number): Promise<number> {
  for (const source of sources) {
    const site = await openSite(world, source)
    const counts: Record<string, number> = {}
    const start = source.listing.start.map(path => ({
      url: new URL(path, source.home).href,
      kind: 'list' as const,
    }))
    const frontier = memoryFrontier(start, async (_, result) => {
      counts[result.outcome] = (counts[result.outcome] ?? 0) + 1
      if (result.outcome === 'unreadable')
        say(`${source.id}: nothing found for ${result.missing.join(', ')} on a page`)
      if (result.outcome === 'advert')
        await put(JSON.stringify(extractSighting(result.sighting, source.advert.country)))
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
  }
  return exit.done
}
