import { SourceBroken } from '../../../crawler/fault.ts'
import type { Answer } from '../../../crawler/fetch.ts'
import { sourceFile } from '../../../crawler/probe/source-file.ts'
import { type Proposal, probe } from '../../../crawler/probe.ts'

export const home = 'http://127.0.0.1:9/'
export const now = '2026-11-24T01:00:00.000Z'

/** An invented site in memory: by path, a page. What is not there is 404. */
export interface Pages {
  [path: string]: string | { type: string; body: string; status?: number }
}

export async function probed(
  pages: Pages,
  path: string,
): Promise<{ proposal: Proposal; text: string; asked: string[] }> {
  const asked: string[] = []
  const ask = async (url: string) => {
    asked.push(url.slice(home.length - 1))
    return answerOf(pages, url)
  }
  const proposal = await probe(new URL(path, home).href, { ask, browser: false, now })
  return {
    proposal,
    text: sourceFile(proposal, { id: 'probed', demo: true, perMinute: 60, basis: null }),
    asked,
  }
}

export function refusalOf(pages: Pages, path: string): Promise<string> {
  return probed(pages, path).then(
    () => 'nothing was refused',
    error => {
      if (error instanceof SourceBroken) return error.message
      throw error
    },
  )
}

export function answerOf(pages: Pages, url: string): Answer {
  const page = pages[url.slice(home.length - 1)]
  const { type, body, status } =
    page === undefined
      ? { type: 'text/html', body: '<p>Niet gevonden</p>', status: 404 }
      : typeof page === 'string'
        ? { type: 'text/html; charset=utf-8', body: page, status: 200 }
        : { status: 200, ...page }
  return {
    url,
    status,
    headers: { 'content-type': type },
    bytes: new TextEncoder().encode(body),
    rendered: false,
    redirectedFrom: [],
    requestHeaders: {},
    address: '127.0.0.1:9',
  }
}
