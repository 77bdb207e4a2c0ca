import type { Answer } from './fetch.ts'

/** Gives the answer for an address; asks only where it is not known yet. */
export type Remembered = (url: string, ask: () => Promise<Answer>) => Promise<Answer>

const mostBytes = 16 * 1024 * 1024

/**
 * Remembers for one run what every page of a site needs, its scripts and styles, as any browser does. What must not be
 * kept, or depends on who asks, is asked for each time.
 */
export function createRemembered(): Remembered {
  const known = new Map<string, Answer>()
  const underWay = new Map<string, Promise<unknown>>()
  let left = mostBytes
  return async (url, ask) => {
    // Tabs that need it at once wait for one answer; where that failed, each asks for itself.
    const other = underWay.get(url)
    if (other !== undefined) await other
    const answer = known.get(url)
    if (answer !== undefined) return answer
    const asking = ask().then(fresh => {
      if (mayBeKept(fresh) && fresh.bytes.length <= left) {
        known.set(url, fresh)
        left -= fresh.bytes.length
      }
      return fresh
    })
    underWay.set(
      url,
      asking.catch(() => undefined),
    )
    return await asking.finally(() => underWay.delete(url))
  }
}

function mayBeKept({ status, headers }: Answer): boolean {
  const { 'cache-control': control = '', vary = '', 'set-cookie': cookie } = headers
  const forbidden = /no-store|no-cache|private|max-age=0\b/i.test(control) || /\*|cookie/i.test(vary)
  return status === 200 && cookie === undefined && !forbidden
}
