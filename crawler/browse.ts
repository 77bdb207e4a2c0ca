import { type BrowserContext, chromium, type Page } from 'playwright'
import { SourceBroken } from './crawl.ts'
import { BadAnswer, type Fetch } from './fetch.ts'
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
const mostScrolls = 400

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
): Promise<{ fetch: Fetch; close: () => Promise<void> }> {
  const root = process.getuid?.() === 0
  if (root && !source.demo) throw new SourceBroken('as root Chromium has no sandbox; run as an ordinary user')
  const browser = await chromium.launch({ executablePath: chromiumPath, chromiumSandbox: !root, args: quiet })
  const context = await browser.newContext({ userAgent, serviceWorkers: 'block', acceptDownloads: false })
  await onlyTheSite(context, new URL(source.home).origin)
  const idle: Page[] = []
  const fetch: Fetch = async url => {
    const page = idle.pop() ?? (await context.newPage())
    try {
      const answer = await page.goto(url, { timeout: pageTimeout, waitUntil: 'load' })
      if (answer === null) throw new BadAnswer('the browser got no answer')
      const status = answer.status()
      if (status === 200) await unfold(page, source)
      const html = await page.content()
      idle.push(page)
      return {
        status,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        bytes: Buffer.from(html, 'utf8'),
        url: page.url(),
      }
    } catch (error) {
      await page.close().catch(() => undefined)
      throw error
    }
  }
  return { fetch, close: () => browser.close() }
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
  if (
    listing.kind === 'scroll' &&
    listing.start.some(start => new URL(start, source.home).href === page.url())
  ) {
    for (
      let scrolls = 0;
      scrolls < mostScrolls && (await page.locator(listing.end).count()) === 0;
      scrolls++
    ) {
      await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
      await page.waitForTimeout(25)
    }
    return
  }
  if (advert.ready !== undefined)
    await page.locator(advert.ready).first().waitFor({ timeout: pageTimeout, state: 'attached' })
  if (advert.reveal === undefined) return
  const { click, wait } = advert.reveal
  const button = page.locator(click).first()
  if ((await button.count()) === 0) return
  await button.click({ timeout: pageTimeout })
  await page.locator(wait).first().waitFor({ timeout: pageTimeout, state: 'attached' })
}
