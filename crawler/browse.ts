import { BadAnswer } from './bad-answer.ts'
import { createClosedDoor } from './closed-door.ts'
import { SourceBroken } from './fault.ts'
import type { Answer, Fetch, Onward } from './fetch.ts'
import { createRemembered } from './remembered.ts'
import type { Source } from './source.ts'
import { cookieHeader, openTab, type Tab } from './tab.ts'
import { unfold } from './unfold.ts'
import { openWalledBrowser, type WalledBrowser } from './walled-browser.ts'

export interface BrowseOptions {
  chromium: string
  userAgent: string
  signal: AbortSignal
  /** Milliseconds that one page may take in all. */
  patience?: number
}

const pagePatience = 150_000
const largestPage = 8 * 1024 * 1024

/**
 * A fetcher that lets Chromium run the page's own script: scrolls a list to its end, presses the described
 * reveal button, and gives the rendered document. Pictures, fonts, media and other sites are never requested.
 * All that it shows comes from `plain`; what is no page (another status, another type) is given as it is.
 *
 * @throws SourceBroken for a real source when run as root, where Chromium has no sandbox.
 */
export async function createBrowse(
  source: Source,
  plain: Fetch,
  { chromium, userAgent, signal, patience = pagePatience }: BrowseOptions,
): Promise<{ fetch: Fetch; software: string; close: () => Promise<void> }> {
  const root = process.getuid?.() === 0
  if (root && !source.demo) throw new SourceBroken('as root Chromium has no sandbox; run as an ordinary user')
  const { origin } = new URL(source.home)
  const door = await createClosedDoor()
  const open = async () => {
    const walled = await openWalledBrowser(chromium, !root, door.server, userAgent)
    if (source.gate !== null) await walled.context.addCookies([{ ...source.gate.cookie, url: `${origin}/` }])
    return walled
  }

  let walled: Promise<WalledBrowser> = open().catch(async error => {
    await door.close()
    throw error
  })
  const { browser } = await walled
  const software = `chromium/${browser.version()}`
  let idle: Tab[] = []
  const renew = () => {
    idle = []
    walled = open()
  }
  /** The browser that runs; a new one where the last one fell over. */
  const running = async () => {
    const last = walled
    if ((await last).browser.isConnected()) return await last
    if (walled === last) renew()
    return await walled
  }

  const remembered = createRemembered()
  /** A page that never rests holds up the process that all tabs share: then the whole browser goes. */
  const leave = async (tab: Tab) => {
    const last = walled
    const { browser } = await last
    const rests = await tab.answers()
    void tab.close().catch(() => undefined)
    if (rests || walled !== last || !browser.isConnected()) return
    renew()
    void browser.close().catch(() => undefined)
  }
  const draw = async (url: string, answer: Answer, onward: Onward) => {
    const { context } = await running()
    const tab = idle.pop() ?? (await openTab(context, plain, remembered, origin, largestPage))
    try {
      const drawn = await within(
        patience,
        signal,
        tab.draw(answer, onward, page => unfold(page, url, source)),
      )
      idle.push(tab)
      return drawn
    } catch (error) {
      await leave(tab)
      throw error
    }
  }
  const fetch: Fetch = async (url, _conditions, onward) => {
    try {
      const { context } = await running()
      const answer = await plain(url, await cookieHeader(context, url), onward)
      return answer.status === 200 && isHtml(answer) ? await draw(url, answer, onward) : answer
    } catch (error) {
      throw error instanceof BadAnswer || error instanceof SourceBroken ? error : inOurWords(error)
    }
  }
  const close = async () => {
    await walled.then(({ browser }) => browser.close()).catch(() => undefined)
    await door.close()
  }
  return { fetch, software, close }
}

function isHtml({ headers }: Answer): boolean {
  return /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? 'text/html')
}

/** What the browser says holds addresses and pieces of the page. */
function inOurWords(error: unknown): BadAnswer {
  return (error as Error).name === 'TimeoutError'
    ? new BadAnswer('the page was not drawn in time')
    : new BadAnswer('the browser could not draw the page')
}

async function within<T>(patience: number, signal: AbortSignal, work: Promise<T>): Promise<T> {
  // Whichever ends the race, nobody may miss the failure of the other.
  work.catch(() => undefined)
  const { promise: end, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new BadAnswer('the page was not drawn in time')), patience)
  const stop = () => reject(new BadAnswer('we were told to stop'))
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    return await Promise.race([work, end])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}
