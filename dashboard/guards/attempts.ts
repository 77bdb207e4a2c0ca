const windowMs = 15 * 60_000
const mostRemembered = 10_000

export interface Attempts {
  /** May this be tried now? Counts the attempt when it may. */
  allow(who: string, now: Date): boolean
  /** A successful sign-in forgets what went before. */
  clear(who: string): void
}

/** Tries on one account, from one address, and of codes of one person. */
export const limits = { account: 8, address: 60, code: 8 }

/**
 * Limits guessing within a quarter of an hour. Kept in memory, because a restart is not something a guesser can cause;
 * wrong codes at sign-in are also counted by better-auth, in the database.
 */
export function countedAttempts(most: number): Attempts {
  const tries = new Map<string, number[]>()
  return {
    allow(who, now) {
      const since = now.getTime() - windowMs
      const recent = (tries.get(who) ?? []).filter(at => at > since)
      if (recent.length >= most) return false
      tries.delete(who)
      tries.set(who, [...recent, now.getTime()])
      const oldest = tries.keys().next()
      if (tries.size > mostRemembered && !oldest.done) tries.delete(oldest.value)
      return true
    },
    clear: who => void tries.delete(who),
  }
}
