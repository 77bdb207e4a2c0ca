import type { Answer } from './fetch.ts'
import { comparablePath, matches, type PathPattern, pathPattern } from './path-pattern.ts'
import { type Line, readLines } from './robots-lines.ts'

/** What a site's robots.txt asks of us. */
export interface Robots {
  allows: (url: string) => boolean
  /** Seconds between requests, 0 when not asked; infinite when no requests are wanted at all. */
  crawlDelay: number
}

const everything: Robots = { allows: () => true, crawlDelay: 0 }
const nothing: Robots = { allows: () => false, crawlDelay: 0 }

/**
 * Reads an answer to a request for robots.txt by RFC 9309 and, where that leaves a choice, as Google does.
 *
 * Unavailable (4xx, or redirects that reach no file) allows everything; unreachable (5xx, 429, no answer) allows
 * nothing. So does a redirect to another host: the RFC would follow it, but we ask the source's own host only.
 *
 * The answer is kept for one run, in memory, and asked for again when a run begins or goes on; it is not used for
 * more than 24 hours.
 *
 * @param userAgent what we call ourselves; up to its slash it is the name that groups are looked up by.
 */
export function readRobots(
  url: string,
  userAgent: string,
  answer: Pick<Answer, 'status' | 'headers' | 'bytes'> | null,
): Robots {
  if (answer === null || answer.status >= 500 || answer.status === 429) return nothing
  const { origin } = new URL(url)
  if (answer.status >= 400) return everything
  if (answer.status >= 300) {
    const next = answer.headers.location
    return next === undefined || URL.parse(next, url)?.origin === origin ? everything : nothing
  }
  const [product = ''] = userAgent.split('/')
  const { rules, delay } = groupOf(product.toLowerCase(), readLines(answer.bytes))
  const patterns = inOrder(rules)
  return {
    allows: page => {
      const place = URL.parse(page, origin)
      if (place === null || place.origin !== origin) return false
      if (place.pathname === '/robots.txt') return true
      const path = comparablePath(place)
      if (path === null) return false
      return patterns.find(({ pattern }) => matches(pattern, path))?.allow ?? true
    },
    crawlDelay: delay,
  }
}

interface Group {
  /** By path as written: may it be fetched? */
  rules: Map<string, boolean>
  delay: number
}

/** The rules of all groups that name us, together; else of those for everyone. */
function groupOf(product: string, lines: Iterable<Line>): Group {
  const ours: Group = { rules: new Map(), delay: 0 }
  const general: Group = { rules: new Map(), delay: 0 }
  let named = false
  let current: Group | null = null
  let ruled = false
  for (const { key, value } of lines) {
    if (key === 'user-agent') {
      // Only a rule ends the names of a group: a sitemap between two names stands there by accident.
      if (ruled) current = null
      ruled = false
      if (/^\*(?:[\t\v\f ]|$)/.test(value)) current ??= general
      else if (agentName(value) === product) {
        current = ours
        named = true
      }
    } else if (current !== null) {
      if (key === 'delay') current.delay = Math.max(current.delay, value)
      else {
        ruled = true
        addRule(current.rules, value, key === 'allow')
      }
    }
  }
  return named ? ours : general
}

// A name ends where something begins that cannot be in one: `inbeeld/2.0` and `inbeeld bot` are meant for inbeeld.
const agentName = (value: string) => (/^[A-Za-z_-]*/.exec(value)?.[0] ?? '').toLowerCase()

function addRule(rules: Map<string, boolean>, path: string, allow: boolean): void {
  if (path === '') return
  rules.set(path, allow || rules.get(path) === true)
  // As Google does: who opens a folder's index page opens the folder.
  const index = allow ? path.lastIndexOf('/index.htm') : -1
  if (index >= 0 && index === path.lastIndexOf('/')) rules.set(`${path.slice(0, index + 1)}$`, true)
}

/** The first that matches counts: longest first, and of equally long ones what allows. */
function inOrder(rules: ReadonlyMap<string, boolean>): { pattern: PathPattern; allow: boolean }[] {
  return [...rules]
    .map(([path, allow]) => ({ pattern: pathPattern(path), allow }))
    .sort((a, b) => b.pattern.octets - a.pattern.octets || Number(b.allow) - Number(a.allow))
}
