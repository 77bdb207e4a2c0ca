const longestMs = 5 * 60_000

export interface SpentCodes {
  /** Is this the first time that this person gives this code? A code is good for half a minute or so, and once. */
  first(person: string, code: string, now: Date): boolean
}

/** Kept in memory: a code has lost its value before a restart is over. */
export function spentCodes(): SpentCodes {
  const spent = new Map<string, number>()
  return {
    first(person, code, now) {
      for (const [one, at] of spent) if (now.getTime() - at > longestMs) spent.delete(one)
      // A password may be given as often as it is asked for.
      if (!/^\d{6}$/.test(code.replace(/\s/g, ''))) return true
      const one = `${person} ${code.replace(/\s/g, '')}`
      if (spent.has(one)) return false
      spent.set(one, now.getTime())
      return true
    },
  }
}
