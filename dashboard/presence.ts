const freshMs = 3 * 60_000

/** Who reads which network now. */
export interface Presence {
  /** Somebody opened a network or still has it open; each person reads one at a time. */
  note(network: string, person: { user: string; name: string }, now: Date): void
  leave(user: string): void
  /** Names of the others who read it. */
  others(network: string, user: string, now: Date): string[]
}

/** A courtesy and no lock, so it is kept in memory: whoever records a judgement is checked against the database. */
export function presenceInMemory(): Presence {
  const readers = new Map<string, { network: string; name: string; at: number }>()
  return {
    note: (network, { user, name }, now) => void readers.set(user, { network, name, at: now.getTime() }),
    leave: user => void readers.delete(user),
    others(network, user, now) {
      const since = now.getTime() - freshMs
      return [...readers]
        .filter(([other, one]) => other !== user && one.network === network && one.at > since)
        .map(([, { name }]) => name)
        .sort()
    },
  }
}
