import { createConnect, type Lookup, systemLookup } from './address.ts'
import { BadAnswer, badAnswer } from './bad-answer.ts'
import { createExchange, type Exchange, type Limits } from './exchange.ts'

/** One answer of a site, its content decompressed, with the evidence of how it came. */
export interface Answer extends Exchange {
  /** Where the bytes came from, after redirects within the site. */
  url: string
  /** True when the bytes are the document as a browser drew it. */
  rendered: boolean
  /** The addresses that redirected to it, first to last. */
  redirectedFrom: string[]
}

/** What going on to another address must respect. */
export interface Onward {
  /** Robots.txt lets us fetch this. */
  allows: (url: string) => boolean
  /** Waits until another request is due. */
  turn: () => Promise<void>
  /** Cancels this fetch alone. */
  signal?: AbortSignal
}

/**
 * Sends one GET and nothing else. Redirects are followed within the site, each in its turn, where robots.txt allows.
 *
 * @throws BadAnswer for whatever is no answer, in a sentence without anything of the site.
 */
export type Fetch = (
  url: string,
  conditions: Readonly<Record<string, string>>,
  onward: Onward,
) => Promise<Answer>

export interface FetchOptions {
  /** Cancels what is under way. */
  signal: AbortSignal
  lookup: Lookup
  timeouts: Limits['timeouts'] & { connect: number }
  largestPage: Limits['largestPage']
  /** Sent with every request: what the source file says at the site's gate. */
  cookie: string | null
}

const accept = 'text/html,application/xml;q=0.9,*/*;q=0.5'
const mostRedirects = 5
const redirecting = new Set([301, 302, 303, 307, 308])
const defaults: FetchOptions = {
  signal: new AbortController().signal,
  lookup: systemLookup,
  timeouts: { connect: 10_000, headers: 20_000, pause: 20_000, total: 60_000 },
  largestPage: 8 * 1024 * 1024,
  cookie: null,
}

/**
 * A fetcher for one site: one connection, to a checked address, our own headers only, no cookies but the gate's.
 *
 * @param source where the site stands; an invented one stands on loopback and nowhere else.
 * @param userAgent names us and a way to reach us.
 */
export function createFetch(
  { home, demo }: { home: string; demo: boolean },
  userAgent: string,
  options: Partial<FetchOptions> = {},
): { fetch: Fetch; close: () => Promise<void> } {
  const { origin } = new URL(home)
  const { signal, lookup, timeouts, largestPage, cookie } = { ...defaults, ...options }
  const connect = createConnect(demo ? 'loopback' : 'public', lookup, timeouts.connect)
  const { get, close } = createExchange(connect, { timeouts, largestPage })
  const own = { 'user-agent': userAgent, accept, ...(cookie === null ? {} : { cookie }) }

  const fetch: Fetch = async (url, conditions, { allows, turn, signal: ofThis }) => {
    const redirectedFrom: string[] = []
    let place = url
    for (;;) {
      const headers = { ...own, ...conditions }
      const answer = await get(place, headers, ofThis === undefined ? [signal] : [signal, ofThis])
      const { location } = answer.headers
      if (!redirecting.has(answer.status) || location === undefined)
        return { ...answer, url: place, rendered: false, redirectedFrom }
      redirectedFrom.push(place)
      if (redirectedFrom.length > mostRedirects) throw new BadAnswer('too many redirects')
      place = withinSite(location, place, origin)
      if (redirectedFrom.includes(place)) throw new BadAnswer('the redirects go round')
      if (!allows(place)) throw new BadAnswer('a redirect leads where robots.txt does not allow')
      await turn()
    }
  }
  return {
    fetch: async (url, conditions, onward) => {
      if (URL.parse(url)?.origin !== origin) throw new BadAnswer('the address is not of this site')
      return await fetch(url, conditions, onward).catch(error => {
        throw badAnswer(error)
      })
    },
    close,
  }
}

/** Where a redirect leads. The site's own host over another scheme is elsewhere too: `home` in the source file says which. */
function withinSite(location: string, from: string, origin: string): string {
  const place = URL.parse(location, from)
  if (place === null) throw new BadAnswer('a redirect leads nowhere')
  if (place.origin !== origin) {
    throw place.protocol === 'https:' && place.hostname === new URL(origin).hostname
      ? new BadAnswer('the site has moved to https: its home in the source file must say so')
      : new BadAnswer('a redirect leads away from the site')
  }
  place.username = ''
  place.password = ''
  place.hash = ''
  return place.href
}
