import robots from 'robots-parser'
import { permission } from './basis.ts'
import type { Source } from './source.ts'

/** May we fetch from this source at all, today? Null when we may, else the reason in one sentence. */
export function unlawful(source: Source, today: Date): string | null {
  const may = permission(source, today)
  return may.kind === 'refused' ? may.reason : null
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
