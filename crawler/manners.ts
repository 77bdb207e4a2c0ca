import { setTimeout as wait } from 'node:timers/promises'
import { SourceBroken } from './fault.ts'
import { isHttpDate } from './http-date.ts'
import type { Robots } from './robots.ts'

/** Time that passes: the machine's, or a simulated one. */
export interface Timer {
  /** Milliseconds, never backwards. */
  now: () => number
  /** Ends early when the signal aborts. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

export const realTimer: Timer = {
  now: () => performance.now(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined),
}

/** How we behave towards one site: never faster than agreed, slower when it is unwell, gone when it says so. */
export interface Manners {
  /** Waits until the next request is due. Calls queue behind each other, so the pace holds at any concurrency. */
  turn: (signal: AbortSignal) => Promise<void>
  /** The site gave an ordinary answer. */
  answered: () => void
  /** The site was unwell or did not answer. @throws SourceBroken when that lasts. */
  failed: (retryAfter: string | undefined, now: Date) => void
  /** The site refused us. @throws SourceBroken when it does so again and again, or for long. */
  refused: (status: number, retryAfter: string | undefined, now: Date) => void
}

const firstPause = 1000
/** Milliseconds that we wait at most, by ourselves and at a site's request. */
export const longestPause = 15 * 60_000
const mostFailures = 10
const mostRefusals = 3

/** Seconds between requests beyond which a source is of no use. */
const longestDelay = 3600

/**
 * The milliseconds between the beginnings of two requests that we agreed on, or that robots.txt asks for if that is more.
 *
 * @throws SourceBroken when that is more than a source is worth.
 */
export function gapBetween(perMinute: number, { crawlDelay }: Pick<Robots, 'crawlDelay'>): number {
  if (crawlDelay > longestDelay)
    throw new SourceBroken(`robots.txt asks for more than ${longestDelay} seconds between requests`)
  return Math.max(60_000 / perMinute, crawlDelay * 1000)
}

/** @param gap milliseconds between the beginnings of two requests. */
export function createManners(gap: number, timer: Timer): Manners {
  // The site was asked for its robots.txt just now.
  let due = timer.now() + gap
  let failures = 0
  let refusals = 0

  const pause = (turns: number, asked: number | null) => {
    if (asked !== null && asked > longestPause) {
      const minutes = Math.ceil(asked / 60_000)
      throw new SourceBroken(`the site asks us to stay away for ${minutes} minutes`, asked)
    }
    const own = Math.min(Math.max(gap, firstPause) * 2 ** (turns - 1), longestPause)
    due = Math.max(due, timer.now() + Math.max(asked ?? 0, own))
  }
  return {
    turn: async signal => {
      const now = timer.now()
      const ms = due - now
      due = Math.max(due, now) + gap
      if (ms > 0) await timer.sleep(ms, signal)
    },
    answered: () => {
      failures = 0
      refusals = 0
    },
    failed: (retryAfter, now) => {
      failures++
      if (failures >= mostFailures)
        throw new SourceBroken(`the site did not answer well ${mostFailures} times in a row`)
      pause(failures, milliseconds(retryAfter, now))
    },
    refused: (status, retryAfter, now) => {
      refusals++
      if (refusals >= mostRefusals)
        throw new SourceBroken(`the site refused ${mostRefusals} requests in a row (${status})`)
      pause(refusals, milliseconds(retryAfter, now))
    },
  }
}

/** What a Retry-After asks for, given as seconds or as a date; null when it asks for nothing that can be understood. */
function milliseconds(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  return isHttpDate(text) ? Math.max(Date.parse(text) - now.getTime(), 0) : null
}
