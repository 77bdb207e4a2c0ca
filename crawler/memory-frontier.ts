import type { Frontier, PageRequest, PageResult } from './crawl.ts'

/** A frontier that forgets: for a look at a site, not for a harvest. Lists lead on to what they hold. */
export function memoryFrontier(
  start: readonly Pick<PageRequest, 'url' | 'kind'>[],
  seen: (url: string, result: PageResult) => Promise<void>,
): Frontier {
  const known = new Set<string>()
  const waiting: PageRequest[] = []
  const inFlight = new Map<string, PageRequest>()
  const add = (url: string, kind: PageRequest['kind'], listed: PageRequest['listed']) => {
    if (!known.has(url)) waiting.push({ url, kind, listed, conditions: {}, attempts: 0 })
    known.add(url)
  }
  for (const { url, kind } of start) add(url, kind, {})
  return {
    next: async () => {
      const page = waiting.shift() ?? null
      if (page !== null) inFlight.set(page.url, page)
      return page
    },
    isEmpty: async () => waiting.length === 0,
    isFinished: async () => waiting.length === 0 && inFlight.size === 0,
    postpone: async url => {
      const page = inFlight.get(url)
      inFlight.delete(url)
      if (page !== undefined) waiting.push({ ...page, attempts: page.attempts + 1 })
    },
    release: url => {
      const page = inFlight.get(url)
      inFlight.delete(url)
      if (page !== undefined) waiting.unshift(page)
    },
    settle: async (url, result) => {
      if (!inFlight.delete(url)) return
      if (result.outcome === 'list') {
        const fresh = result.reading.cards.some(card => !known.has(card.url))
        for (const card of result.reading.cards) add(card.url, 'advert', card.listed)
        const last = result.reading.guessed && !fresh
        if (!last) for (const next of result.reading.next) add(next, 'list', {})
      }
      await seen(url, result)
    },
  }
}
