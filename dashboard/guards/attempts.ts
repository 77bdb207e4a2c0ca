const windowMs = 15 * 60_000
const most = 8
const mostRemembered = 10_000

export interface Attempts {
  /** May this account be tried now? Counts the attempt when it may. */
  allow(account: string, now: Date): boolean
  /** A successful sign-in forgets what went before. */
  clear(account: string): void
}

/**
 * Limits guessing: eight tries an account in a quarter of an hour. Kept in memory, because a restart is not
 * something a guesser can cause.
 */
export function countedAttempts(): Attempts {
  const tries = new Map<string, number[]>()
  return {
    allow(account, now) {
      const since = now.getTime() - windowMs
      const recent = (tries.get(account) ?? []).filter(at => at > since)
      if (recent.length >= most) return false
      tries.delete(account)
      tries.set(account, [...recent, now.getTime()])
      const oldest = tries.keys().next()
      if (tries.size > mostRemembered && !oldest.done) tries.delete(oldest.value)
      return true
    },
    clear: account => void tries.delete(account),
  }
}
