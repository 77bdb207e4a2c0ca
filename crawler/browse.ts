import { type BrowserContext, chromium, type Page } from 'playwright'
import { BadAnswer } from './bad-answer.ts'
import { SourceBroken } from './fault.ts'
import type { Fetch } from './fetch.ts'
import type { Source } from './source.ts'

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const pageTimeout = 20_000
const mostScrolls = 2000
const scrollPatience = 5_000

/**
 * A fetcher that lets Chromium run the page's own script: scrolls a list to its end, presses the described
 * reveal button, and gives the rendered document. Pictures, fonts, media and other sites are never requested.
 *
 * @throws SourceBroken for a real source when run as root, where Chromium has no sandbox.
 */
export async function createBrowse(
  source: Source,
  chromiumPath: string,
  userAgent: string,
): Promise<{ fetch: Fetch; software: string; close: () => Promise<void> }> {
  const root = process.getuid?.() === 0
  if (root && !source.demo) throw new SourceBroken('as root Chromium has no sandbox; run as an ordinary user')
  const browser = await chromium
    .launch({
      executablePath: chromiumPath,
      chromiumSandbox: !root,
      args: quiet,
      // Being told to stop is our own affair: what was fetched is stored first.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch(() => {
      throw new SourceBroken('Chromium does not start')
    })
  const context = await browser.newContext({ userAgent, serviceWorkers: 'block', acceptDownloads: false })
  await onlyTheSite(context, new URL(source.home).origin)
  const idle: Page[] = []
  const fetch: Fetch = async (url, _conditions, { allows }) => {
    const page = idle.pop() ?? (await context.newPage())
    try {
      const answer = await page.goto(url, { timeout: pageTimeout, waitUntil: 'load' })
      if (answer === null) throw new BadAnswer('the browser got no answer')
      const status = answer.status()
      if (!allows(page.url())) throw new BadAnswer('a redirect leads where robots.txt does not allow')
      if (status === 200) await unfold(page, source)
      const html = await page.content()
      idle.push(page)
      const from = await answer.serverAddr()
      return {
        status,
        requestHeaders: await answer.request().allHeaders(),
        headers: { ...(await answer.allHeaders()), 'content-type': 'text/html; charset=utf-8' },
        bytes: Buffer.from(html, 'utf8'),
        url: page.url(),
        address: from === null ? '' : `${from.ipAddress}:${from.port}`,
        redirectedFrom: [],
      }
    } catch (error) {
      await page.close().catch(() => undefined)
      throw error
    }
  }
  return { fetch, software: `chromium/${browser.version()}`, close: () => browser.close() }
}

async function onlyTheSite(context: BrowserContext, origin: string): Promise<void> {
  const wanted = new Set(['document', 'script', 'xhr', 'fetch', 'stylesheet'])
  await context.route('**/*', route => {
    const request = route.request()
    const own = URL.parse(request.url())?.origin === origin
    return own && request.method() === 'GET' && wanted.has(request.resourceType())
      ? route.continue()
      : route.abort()
  })
}

/** Makes the page show what it holds: the whole list, or the advert with its button pressed. */
async function unfold(page: Page, source: Source): Promise<void> {
  const { listing, advert } = source
  const isList = listing.start.some(start => new URL(start, source.home).href === page.url())
  if (isList && listing.kind === 'scroll') return await scrollToEnd(page, listing.card, listing.end)
  if (isList) return
  const timeout = pageTimeout
  if (advert.ready !== undefined)
    await page.locator(advert.ready).first().waitFor({ timeout, state: 'attached' })
  if (advert.reveal === undefined) return
  const button = page.locator(advert.reveal.click).first()
  if ((await button.count()) === 0) return
  await button.click({ timeout })
  await page.locator(advert.reveal.wait).first().waitFor({ timeout, state: 'attached' })
}

/** Goes down until the end mark stands there, each time waiting for more cards. A list that stalls is no list. */
async function scrollToEnd(page: Page, card: string, end: string): Promise<void> {
  const cards = page.locator(card)
  const mark = page.locator(end)
  for (let scrolls = 0; scrolls < mostScrolls; scrolls++) {
    if ((await mark.count()) > 0) return
    const before = await cards.count()
    // Up a little first: at the very bottom another scroll to the bottom is no event.
    await page.evaluate('scrollBy(0, -200); scrollTo(0, document.body.scrollHeight)')
    const stall = performance.now() + scrollPatience
    while ((await cards.count()) === before && (await mark.count()) === 0) {
      if (performance.now() > stall) throw new BadAnswer('the list stopped growing before its end')
      await page.waitForTimeout(20)
    }
  }
  throw new BadAnswer('the list has no end')
}
