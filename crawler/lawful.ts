import robots from 'robots-parser'
import { isLoopback, type Source } from './source.ts'

/** May we fetch from this source at all, today? Null when we may, else the reason in one sentence. */
export function unlawful(source: Source, today: Date): string | null {
  if (source.demo)
    return isLoopback(new URL(source.home).hostname)
      ? null
      : `${source.id}: a demo source must stand on loopback`
  if (source.basis === null) return `${source.id}: no lawful basis is recorded, so nothing is fetched`
  const day = today.toISOString().slice(0, 10)
  if (day < source.basis.validFrom)
    return `${source.id}: its lawful basis begins on ${source.basis.validFrom}`
  if (day > source.basis.validUntil)
    return `${source.id}: its lawful basis ended on ${source.basis.validUntil}`
  return null
}

// Its types promise an ES default; Node gives the CommonJS function itself.
const robotsParser = robots as unknown as typeof robots.default

/** What a site's robots.txt asks of us. */
export interface Robots {
  allows: (url: string) => boolean
  /** Seconds between requests, 0 when not asked. */
  crawlDelay: number
}

const everything: Robots = { allows: () => true, crawlDelay: 0 }
const nothing: Robots = { allows: () => false, crawlDelay: 0 }
const largestRobots = 500 * 1024

/**
 * Reads an answer to a request for robots.txt by RFC 9309: unavailable (4xx) allows everything, unreachable
 * (5xx, no answer) allows nothing.
 */
export function readRobots(
  url: string,
  userAgent: string,
  answer: { status: number; text: string } | null,
): Robots {
  if (answer === null || answer.status >= 500) return nothing
  if (answer.status >= 400) return everything
  if (answer.status >= 300) return nothing
  const rules = robotsParser(url, answer.text.replace(/^\uFEFF/, '').slice(0, largestRobots))
  const product = userAgent.split('/')[0] ?? userAgent
  return {
    allows: page => rules.isAllowed(page, product) !== false,
    crawlDelay: rules.getCrawlDelay(product) ?? 0,
  }
}
