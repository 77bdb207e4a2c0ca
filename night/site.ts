import { BadAnswer } from '../crawler/bad-answer.ts'
import { SourceBroken } from '../crawler/fault.ts'
import { createFetch, type Fetch } from '../crawler/fetch.ts'
import { type Robots, readRobots } from '../crawler/robots.ts'
import type { Source } from '../crawler/source.ts'
import { software, userAgent } from '../worker.ts'
import type { World } from './world.ts'

const pagesInBrowser = 3
/** Between the redirects of a robots.txt, whose own wishes are not known yet. */
const redirectGap = 1000

/** A way to fetch from a site under its manners. */
export interface Site {
  fetch: Fetch
  robots: Robots
  concurrency: number
  software: string
  close: () => Promise<void>
}

function gateCookie({ gate }: Source): string | null {
  return gate === null ? null : `${gate.cookie.name}=${gate.cookie.value}`
}

/** @throws SourceBroken when the site cannot be reached, or needs a browser that is not there. */
export async function openSite(
  { chromium, contact, timer, signal }: Pick<World, 'chromium' | 'contact' | 'timer' | 'signal'>,
  source: Source,
): Promise<Site> {
  if (source.manners.browser && chromium === null)
    throw new SourceBroken('this source needs Chromium, which was not found')
  const agent = userAgent(contact)
  const plain = createFetch(source, agent, { signal, cookie: gateCookie(source) })
  try {
    const url = new URL('/robots.txt', source.home).href
    const answer = await plain
      .fetch(url, {}, { allows: () => true, turn: () => timer.sleep(redirectGap, signal) })
      .catch(error => {
        throw error instanceof BadAnswer ? new SourceBroken(error.message) : error
      })
    if (answer.status >= 500 || answer.status === 429)
      throw new SourceBroken(`its robots.txt cannot be had (${answer.status}), so nothing may be asked`)
    const robots = readRobots(url, agent, answer)
    if (!source.manners.browser || chromium === null) return { ...plain, robots, concurrency: 1, software }
    // Loaded only where it is needed: it takes 50 MB.
    const { createBrowse } = await import('../crawler/browse.ts')
    const browser = await createBrowse(source, plain.fetch, {
      chromium,
      userAgent: agent,
      signal,
    })
    return {
      fetch: browser.fetch,
      close: () => browser.close().finally(plain.close),
      robots,
      concurrency: pagesInBrowser,
      software: `${software} ${browser.software}`,
    }
  } catch (error) {
    await plain.close()
    throw error
  }
}
