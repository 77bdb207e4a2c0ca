import { BasicCrawler, Configuration, log as crawleeLog, type IRequestManager, Request } from '@crawlee/basic'
import { BadAnswer } from './bad-answer.ts'
import { type Capture, type PageKind, sha256 } from './capture.ts'
import { SourceBroken } from './fault.ts'
import type { Answer, Fetch } from './fetch.ts'
import { isSameAdvert } from './identity.ts'
import { createManners, gapBetween, longestPause, type Manners, type Timer } from './manners.ts'
import { decodeText, parsePage } from './page.ts'
import { isGuess } from './paging.ts'
import type { PictureReading } from './picture.ts'
import { pictureLinks } from './picture-links.ts'
import { type ListReading, PageUnreadable, readAdvert, readList } from './read.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { Robots } from './robots.ts'
import type { Sighting } from './sighting.ts'
import type { Source } from './source.ts'

/** One page to fetch tonight. */
export interface PageRequest {
  url: string
  kind: PageKind | 'picture'
  listed: Record<string, string>
  /** Headers that ask for it only when it changed. */
  conditions: Record<string, string>
  /** How often it failed before, or the program ended with it in hand. */
  attempts: number
}

/** What became of a request. `unreadable` keeps the capture and names the fields; `forbidden` was not asked
 * for, by robots.txt; `failed` gave no page at all. */
export type PageResult =
  | { outcome: 'list'; capture: Capture; reading: ListReading }
  /** `pictures`: addresses. */
  | { outcome: 'advert'; capture: Capture; sighting: Sighting; pictures: readonly string[] }
  /** A picture is dropped as soon as it is hashed, so there is no capture. */
  | { outcome: 'picture'; at: string; size: number; reading: PictureReading }
  | { outcome: 'unreadable'; capture: Capture; missing: readonly string[]; found: readonly string[] }
  | { outcome: 'unchanged'; at: string }
  | { outcome: 'gone'; at: string }
  | { outcome: 'forbidden' }
  | { outcome: 'failed'; reason: string }

/** The requests of one run, kept somewhere that survives a kill. */
export interface Frontier {
  next: () => Promise<PageRequest | null>
  /** Nothing to hand out now; what is in flight may still add. */
  isEmpty: () => Promise<boolean>
  isFinished: () => Promise<boolean>
  postpone: (url: string) => Promise<void>
  /** Takes a page back that was not asked for. */
  release: (url: string) => void
  /** Stores the result, what it leads to, and the acknowledgement together. */
  settle: (url: string, result: PageResult) => Promise<void>
}

export interface CrawlOptions {
  fetch: Fetch
  robots: Robots
  /** Programs with versions, for the captures. */
  software: string
  /** For the moment of each capture. */
  clock: () => Date
  timer: Timer
  /** Requests at once. One for plain HTTP, more for a browser whose pages wait on their own scripts. */
  concurrency: number
  maxRequests: number
  signal: AbortSignal
}

const retries = 3
/** A list that is given up costs all that it leads to, and it takes long: what ended the program may well not have been it. */
const mostListDeaths = 12

/**
 * Fetches what the frontier holds until it is empty, politely, and reads each page.
 *
 * @throws SourceBroken when the site refuses us or is unwell again and again.
 */
export async function crawl(source: Source, frontier: Frontier, options: CrawlOptions): Promise<void> {
  crawleeLog.setLevel(crawleeLog.LEVELS.OFF)
  const gap = gapBetween(source.manners.perMinute, options.robots)
  const manners = createManners(gap, options.timer)
  /** What ends the whole crawl: a site that does not want us, or a frontier that cannot store. */
  const end: { cause: unknown } = { cause: null }
  let left = options.maxRequests

  const settle = async (url: string, result: PageResult) => {
    try {
      await frontier.settle(url, result)
    } catch (error) {
      end.cause ??= error
    }
  }
  const handle = async (request: PageRequest) => {
    if (request.attempts > (request.kind === 'list' ? mostListDeaths : retries)) {
      left++
      // Failing alone does not count so far: whoever read this page died of it.
      await settle(request.url, { outcome: 'failed', reason: 'the program ended each time it was read' })
      return
    }
    if (!options.robots.allows(request.url)) {
      left++
      await settle(request.url, { outcome: 'forbidden' })
      return
    }
    await manners.turn(options.signal)
    // Told to stop while it waited or was fetched: the page stays due.
    if (options.signal.aborted) return frontier.release(request.url)
    const result = await fetchPage(source, request, options, manners)
    if (result === null) frontier.release(request.url)
    else await settle(request.url, result)
  }
  const next = async () => {
    const page = await frontier.next()
    if (page !== null) left--
    return page
  }

  const stopped = () => end.cause !== null || left <= 0 || options.signal.aborted
  const crawler = new BasicCrawler(
    {
      requestQueue: requestManager({ ...frontier, next }, stopped) as never,
      requestHandler: ({ request }) => handle(request.userData as PageRequest),
      errorHandler: (_, error) => {
        if (error instanceof SourceBroken) end.cause ??= error
      },
      failedRequestHandler: async ({ request }, error) => {
        if (error instanceof SourceBroken) end.cause ??= error
        else await settle(request.url, { outcome: 'failed', reason: error.name })
      },
      maxRequestRetries: retries,
      requestHandlerTimeoutSecs: 180 + (options.concurrency * gap + longestPause) / 1000,
      maxConcurrency: options.concurrency,
      minConcurrency: options.concurrency,
      useSessionPool: false,
      retryOnBlocked: false,
      autoscaledPoolOptions: { loggingIntervalSecs: null },
    },
    new Configuration({ persistStorage: false, purgeOnStart: false, systemInfoIntervalMillis: 60_000 }),
  )
  await crawler.run()
  if (end.cause !== null) throw end.cause
}

/** Null when we were told to stop before there was an answer. */
async function fetchPage(
  source: Source,
  request: PageRequest,
  { fetch, robots, clock, software, signal }: CrawlOptions,
  manners: Manners,
): Promise<PageResult | null> {
  const fetchedAt = clock().toISOString()
  const onward = { allows: robots.allows, turn: () => manners.turn(signal) }
  // What went wrong may have been the question.
  const conditions = request.attempts === 0 ? request.conditions : {}
  const answer = await fetch(request.url, conditions, onward).catch(error => {
    if (signal.aborted) return null
    manners.failed(undefined, clock())
    throw error
  })
  if (answer === null) return null
  const { status, headers, bytes } = answer
  const retryAfter = headers['retry-after']
  if (status === 401 || status === 403 || status === 429 || status === 503) leaveWhenRefused(answer)
  // Past the last page of a list whose addresses we guess: so WordPress answers.
  const isPastEnd = status === 400 && request.kind === 'list' && isGuess(source, request.url)
  const isGone = status === 404 || status === 410 || isPastEnd
  if (status >= 400 && status < 500 && !isGone) {
    manners.refused(status, retryAfter, clock())
    throw new BadAnswer(`status ${status}`)
  }
  if (status >= 500) {
    manners.failed(retryAfter, clock())
    throw new BadAnswer(`status ${status}`)
  }
  manners.answered()
  const asked = Object.keys(conditions).length > 0
  if (status === 304 && asked) return { outcome: 'unchanged', at: fetchedAt }
  if (isGone) return { outcome: 'gone', at: fetchedAt }
  if (status !== 200) throw new BadAnswer(`status ${status}`)
  // Where an advert was, another page stands.
  if (request.kind === 'advert' && !isSameAdvert(source, answer.url, request.url))
    return { outcome: 'gone', at: fetchedAt }
  if (request.kind === 'picture') {
    // Loaded only where it is needed: most sources name no pictures.
    const { readPicture } = await import('./picture.ts')
    return { outcome: 'picture', at: fetchedAt, size: bytes.length, reading: await readPicture(bytes) }
  }
  const capture: Capture = {
    source: source.id,
    url: request.url,
    kind: request.kind,
    fetchedAt,
    status,
    headers,
    bytes,
    sha256: sha256(bytes),
    listed: request.listed,
    provenance: {
      sent: answer.requestHeaders,
      server: answer.address,
      redirectedFrom: answer.redirectedFrom,
      software,
      rendered: answer.rendered,
    },
  }
  const result = readPage(source, capture)
  const holdsNothing =
    result.outcome === 'unreadable' || (result.outcome === 'list' && result.reading.cards.length === 0)
  if (holdsNothing || mayBeRefusal(bytes)) leaveWhenRefused(answer)
  return result
}

/** A heading of a sign-in can pass for a title. Most pages are let through by these words alone. */
function mayBeRefusal(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return /type=["']?password|captcha|turnstile|challenge/i.test(text)
}

function readPage(source: Source, capture: Capture): PageResult {
  try {
    if (capture.kind === 'list') return { outcome: 'list', capture, reading: readList(source, capture) }
    const page = parsePage(capture)
    const sighting = readAdvert(source, capture, page)
    return { outcome: 'advert', capture, sighting, pictures: pictureLinks(source, capture, page) }
  } catch (error) {
    if (error instanceof PageUnreadable)
      return { outcome: 'unreadable', capture, missing: error.missing, found: error.found }
    // Nested beyond what a stack holds: no page that a person could read.
    if (error instanceof RangeError) return { outcome: 'unreadable', capture, missing: ['page'], found: [] }
    throw error
  }
}

const refusals: Readonly<Record<Refusal, string>> = {
  login: 'the site asks to sign in',
  captcha: 'the site sets a puzzle that only people may solve (captcha)',
  waf: 'a firewall of the site keeps us out',
}

/** @throws SourceBroken when the answer tells us to stay out: we never look for a way around. */
function leaveWhenRefused(answer: Answer): void {
  const refused = refusalIn(answer)
  if (refused !== null) throw new SourceBroken(refusals[refused])
}

function refusalIn(answer: Answer): Refusal | null {
  try {
    return refusal({ ...answer, text: decodeText(answer) })
  } catch (error) {
    // A page without end asks for nothing that a person could give.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Our frontier in the shape that Crawlee asks for. It type-checks `requestManager` but only honours `requestQueue`. */
function requestManager(frontier: Frontier, stopped: () => boolean): IRequestManager {
  const refuse = () => Promise.reject(new Error('pages reach the frontier through settle'))
  return {
    isEmpty: async () => stopped() || (await frontier.isEmpty()),
    isFinished: async () => stopped() || (await frontier.isFinished()),
    fetchNextRequest: async <T extends object>() => {
      const page = stopped() ? null : await frontier.next()
      if (page === null) return null
      const request = new Request({ url: page.url, uniqueKey: page.url, userData: page })
      // Crawlee counts on the object, which is new each time: our own count lasts, also through a kill.
      request.retryCount = page.attempts
      return request as Request<T>
    },
    // The acknowledgement is stored together with what the page held.
    markRequestHandled: async () => null,
    reclaimRequest: async request => {
      await frontier.postpone(request.url)
      return null
    },
    handledCount: async () => 0,
    getTotalCount: () => 0,
    getPendingCount: () => 0,
    addRequest: refuse,
    addRequestsBatched: refuse,
    async *[Symbol.asyncIterator]() {},
  }
}
