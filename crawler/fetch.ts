import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { Agent, request } from 'undici'

/** One answer of a site, its content decompressed. */
export interface Answer {
  status: number
  /** Lower-case names. */
  headers: Record<string, string>
  bytes: Uint8Array
  /** Where the bytes came from, after redirects within the site. */
  url: string
  /** What was sent, lower-case names. */
  requestHeaders: Record<string, string>
  /** Address and port that answered. */
  address: string | null
  /** Addresses that sent us on to the next, in order. */
  redirectedFrom: string[]
}

/** Sends one GET and nothing else. Redirects are followed only where `allows` says so. */
export type Fetch = (
  url: string,
  conditions: Readonly<Record<string, string>>,
  allows: (url: string) => boolean,
) => Promise<Answer>

/** The site sent something that cannot be a page: too large, too slow, or a redirect that leads nowhere. */
export class BadAnswer extends Error {
  override name = 'BadAnswer'
}

const largestPage = 8 * 1024 * 1024
const mostRedirects = 5

/**
 * A fetcher for one site: one connection, our own headers only, redirects only within the site.
 *
 * @param userAgent names us and a way to reach us.
 */
export function createFetch(site: string, userAgent: string): { fetch: Fetch; close: () => Promise<void> } {
  const { origin } = new URL(site)
  const agent = new Agent({
    connections: 1,
    headersTimeout: 20_000,
    bodyTimeout: 20_000,
    connectTimeout: 10_000,
  })
  const fetch: Fetch = async (url, conditions, allows) => {
    let place = url
    const redirectedFrom: string[] = []
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      if (new URL(place).origin !== origin) throw new BadAnswer('a redirect leads away from the site')
      const requestHeaders = {
        'user-agent': userAgent,
        accept: 'text/html,application/xml;q=0.9,*/*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
        ...conditions,
      }
      const answer = await get(agent, place, requestHeaders)
      const next =
        answer.status >= 301 && answer.status <= 308 && answer.status !== 304
          ? answer.headers.location
          : undefined
      if (next === undefined) return { ...answer, url: place, requestHeaders, address: null, redirectedFrom }
      redirectedFrom.push(place)
      place = new URL(next, place).href
      if (!allows(place)) throw new BadAnswer('a redirect leads where robots.txt does not allow')
    }
    throw new BadAnswer('too many redirects')
  }
  return { fetch, close: () => agent.close() }
}

async function get(
  agent: Agent,
  url: string,
  headers: Record<string, string>,
): Promise<Pick<Answer, 'status' | 'headers' | 'bytes'>> {
  const answer = await request(url, {
    dispatcher: agent,
    method: 'GET',
    headers,
    signal: AbortSignal.timeout(60_000),
  })
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer.body) {
    size += part.length
    if (size > largestPage) {
      answer.body.destroy()
      throw new BadAnswer('the page is too large')
    }
    parts.push(part)
  }
  const flat = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
  return {
    status: answer.statusCode,
    headers: flat,
    bytes: decompress(Buffer.concat(parts), flat['content-encoding'] ?? ''),
  }
}

function decompress(bytes: Buffer, encoding: string): Uint8Array {
  const limit = { maxOutputLength: largestPage }
  try {
    if (bytes.length === 0) return bytes
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(bytes, limit)
    if (encoding === 'br') return brotliDecompressSync(bytes, limit)
    if (encoding === 'deflate') return inflateSync(bytes, limit)
    return bytes
  } catch {
    throw new BadAnswer('the page cannot be decompressed within the limit')
  }
}
