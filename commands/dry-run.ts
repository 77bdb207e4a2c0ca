import { extractSighting } from '../analysis/extract.ts'
import { crawl, type Frontier, type PageRequest, type PageResult } from '../crawler/crawl.ts'
import type { Source } from '../crawler/source.ts'
import { openSite, type World } from '../pipeline.ts'
import { exit, put, say } from './command.ts'

/** Crawls without storing anything: each advert's masked sighting goes to stdout. */
export async function dryRun(world: World, sources: readonly Source[], maxRequests: number): Promise<number> {
  for (const source of sources) {
    const site = await openSite(world, source)
    const counts: Record<string, number> = {}
    const frontier = memoryFrontier(source, async result => {
      counts[result.outcome] = (counts[result.outcome] ?? 0) + 1
      if (result.outcome === 'unreadable') say(`${source.id}: nothing found for "${result.field}" on a page`)
      if (result.outcome === 'advert')
        await put(JSON.stringify(extractSighting(result.sighting, source.advert.country)))
    })
    try {
      await crawl(source, frontier, { ...site, clock: world.clock, maxRequests, signal: world.signal })
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

/** A frontier that forgets: for looking, not for harvesting. */
function memoryFrontier(source: Source, seen: (result: PageResult) => Promise<void>): Frontier {
  const known = new Set<string>()
  const waiting: PageRequest[] = []
  let inFlight = 0
  const add = (page: Omit<PageRequest, 'conditions'>) => {
    if (known.has(page.url)) return
    known.add(page.url)
    waiting.push({ ...page, conditions: {} })
  }
  for (const start of source.listing.start)
    add({ url: new URL(start, source.home).href, kind: 'list', listed: {} })
  return {
    next: async () => {
      const page = waiting.shift() ?? null
      if (page !== null) inFlight++
      return page
    },
    isEmpty: async () => waiting.length === 0,
    isFinished: async () => waiting.length === 0 && inFlight === 0,
    postpone: async url => {
      inFlight--
      waiting.push({ url, kind: 'advert', listed: {}, conditions: {} })
    },
    settle: async (_, result) => {
      inFlight--
      if (result.outcome === 'list') {
        for (const { url, listed } of result.reading.cards) add({ url, kind: 'advert', listed })
        for (const url of result.reading.next) add({ url, kind: 'list', listed: {} })
      }
      await seen(result)
    },
  }
}
