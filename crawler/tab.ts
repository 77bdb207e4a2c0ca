import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, CDPSession, Page, Request, Route } from 'playwright'
import { BadAnswer } from './bad-answer.ts'
import type { Answer, Fetch, Onward } from './fetch.ts'
import type { Remembered } from './remembered.ts'

/** One tab, used for one page after another. */
export interface Tab {
  /** Draws a document that was fetched, lets `unfold` work on it, and gives the document as it then stands. */
  draw: (answer: Answer, onward: Onward, unfold: (page: Page) => Promise<void>) => Promise<Answer>
  /** False when its process does not come to an end with anything. */
  answers: () => Promise<boolean>
  close: () => Promise<void>
}

/** A page while it is drawn. */
interface Visit {
  /** The document that is shown; a script that goes on to another replaces it. */
  answer: Answer
  onward: Onward
  given: boolean
  steps: number
  fault: BadAnswer | null
  /** Ends what the page still asks for when it is done. */
  end: AbortController
}

const loadPatience = 20_000
const answerPatience = 2_000
const mostSteps = 5
/** What one page may not leave for the next. A session's storage goes when the document is taken; cookies stay for the run. */
const kept = 'local_storage,indexeddb,cache_storage,file_systems,service_workers'
const furniture = new Set(['script', 'stylesheet'])
const wanted = new Set(['document', 'script', 'xhr', 'fetch', 'stylesheet'])

/**
 * A tab that gets whatever it shows from `fetch`, never over a network of its own, so that hosts, addresses, redirects,
 * sizes and robots.txt are the same for a page, for its scripts and for the data that they ask.
 *
 * @param largestPage characters of a drawn document.
 */
export async function openTab(
  context: BrowserContext,
  fetch: Fetch,
  remembered: Remembered,
  origin: string,
  largestPage: number,
): Promise<Tab> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const crash = Promise.withResolvers<never>()
  crash.promise.catch(() => undefined)
  let visit: Visit | null = null
  page.on('crash', () => crash.reject(new BadAnswer('the browser could not draw the page')))
  page.on('popup', popup => void popup.close().catch(() => undefined))
  await page.route('**/*', async route => {
    const request = route.request()
    try {
      if (visit === null) throw new BadAnswer('nothing is being drawn')
      const top = request.isNavigationRequest() && request.frame() === page.mainFrame()
      await (top ? giveDocument(route, visit, fetch) : givePart(route, visit, fetch, remembered))
    } catch {
      // Also where the tab went away meanwhile.
      await route.abort().catch(() => undefined)
    }
  })

  const draw: Tab['draw'] = async (answer, onward, unfold) => {
    const end = new AbortController()
    const mine: Visit = {
      answer,
      onward: { ...onward, signal: end.signal },
      given: false,
      steps: 0,
      fault: null,
      end,
    }
    visit = mine
    try {
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: kept })
      await page.goto(answer.url, { timeout: loadPatience, waitUntil: 'load' })
      await unfold(page)
      const html = await documentOf(devtools, largestPage)
      // The browser has pages of its own, for what went wrong.
      if (URL.parse(page.url())?.origin !== origin) throw new BadAnswer('a page leads nowhere')
      if (mine.fault !== null) throw mine.fault
      const headers = { ...mine.answer.headers, 'content-type': 'text/html; charset=utf-8' }
      return { ...mine.answer, headers, bytes: Buffer.from(html, 'utf8'), rendered: true }
    } catch (error) {
      throw mine.fault ?? error
    } finally {
      end.abort()
      visit = null
    }
  }
  const close = () => {
    visit?.end.abort()
    return page.close()
  }
  const answers = () => {
    const asked = devtools.send('Runtime.evaluate', { expression: '1' }).then(
      () => true,
      () => true,
    )
    return Promise.race([asked, sleep(answerPatience, false, { ref: false })])
  }
  return { draw: (...page) => Promise.race([draw(...page), crash.promise]), answers, close }
}

/** The document that was fetched, and after it those that a script goes on to. What fails here fails the visit. */
async function giveDocument(route: Route, visit: Visit, fetch: Fetch): Promise<void> {
  const request = route.request()
  try {
    if (request.method() !== 'GET') throw new BadAnswer('a page sends something')
    const asked = withoutHash(request.url()) === withoutHash(visit.answer.url)
    if (!visit.given && !asked) throw new BadAnswer('the page before goes on by itself')
    if (visit.given) visit.answer = await next(request, visit, fetch)
    visit.given = true
  } catch (error) {
    visit.fault ??= error instanceof BadAnswer ? error : new BadAnswer('a page leads nowhere')
    throw error
  }
  await give(route, visit.answer)
}

async function next(request: Request, visit: Visit, fetch: Fetch): Promise<Answer> {
  const { answer, onward } = visit
  const url = request.url()
  if (++visit.steps > mostSteps) throw new BadAnswer('a page goes on and on')
  if (!onward.allows(url)) throw new BadAnswer('a page leads where robots.txt does not allow')
  await onward.turn()
  const following = await fetch(url, await cookieHeader(request.frame().page().context(), url), {
    ...onward,
    // The browser would show it under the address that it asked for.
    allows: () => {
      throw new BadAnswer('a page leads to a redirect')
    },
  })
  return { ...following, redirectedFrom: [...answer.redirectedFrom, answer.url] }
}

/** A script, a style or data of the page. They belong to its turn. */
async function givePart(
  route: Route,
  { onward }: Visit,
  fetch: Fetch,
  remembered: Remembered,
): Promise<void> {
  const request = route.request()
  const url = request.url()
  if (request.method() !== 'GET' || !wanted.has(request.resourceType()) || !onward.allows(url))
    return await route.abort()
  const ask = async () => {
    const cookies = await cookieHeader(request.frame().page().context(), url)
    return await fetch(
      url,
      { ...ownHeaders(request), ...cookies },
      { ...onward, turn: () => Promise.resolve() },
    )
  }
  await give(route, furniture.has(request.resourceType()) ? await remembered(url, ask) : await ask())
}

function withoutHash(url: string): string {
  return url.split('#', 1)[0] ?? url
}

/** What the page's script says of its request; what a browser adds to it is not ours to send. */
function ownHeaders(request: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers()).filter(
      ([name]) => !/^(sec-|user-agent$|upgrade-insecure-requests$|accept-|host$|connection$)/.test(name),
    ),
  )
}

/** The cookies that the site gave this browser in this run. */
export async function cookieHeader(context: BrowserContext, url: string): Promise<Record<string, string>> {
  const cookies = await context.cookies(url)
  return cookies.length === 0
    ? {}
    : { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

async function give(route: Route, { status, headers, bytes }: Answer): Promise<void> {
  // The bytes are decompressed and whole.
  const { 'content-encoding': _, 'content-length': __, 'transfer-encoding': ___, ...others } = headers
  await route.fulfill({ status, headers: others, body: Buffer.from(bytes) })
}

/** The document as it stands, asked from outside the page's own world, where nothing can be overridden. */
async function documentOf(devtools: CDPSession, largestPage: number): Promise<string> {
  const { frameTree } = await devtools.send('Page.getFrameTree')
  const world = await devtools.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  const { result } = await devtools.send('Runtime.evaluate', {
    contextId: world.executionContextId,
    returnByValue: true,
    expression: `{
      const type = document.doctype === null ? '' : new XMLSerializer().serializeToString(document.doctype)
      const html = type + (document.documentElement?.outerHTML ?? '')
      try { sessionStorage.clear() } catch {}
      html.length > ${largestPage} ? null : html
    }`,
  })
  if (typeof result.value !== 'string') throw new BadAnswer('the drawn page is too large')
  return result.value
}
