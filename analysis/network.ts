/**
 * Names each group of adverts: the network with the greatest overlap lives on in it, each network in one group only.
 *
 * @param before the network each advert was in, null when it was in none.
 * @returns a network for each group; null for one that continues nothing.
 */
export function inherit(
  groups: readonly (readonly number[])[],
  before: readonly (string | null)[],
): (string | null)[] {
  const overlaps = groups.flatMap((members, group) =>
    [...origins(members, before)].map(([network, size]) => ({ group, network, size })),
  )
  overlaps.sort((a, b) => b.size - a.size || (a.network < b.network ? -1 : 1) || a.group - b.group)
  const names = new Array<string | null>(groups.length).fill(null)
  const given = new Set<string>()
  for (const { group, network } of overlaps) {
    if (names[group] !== null || given.has(network)) continue
    names[group] = network
    given.add(network)
  }
  return names
}

/** That adverts of one network are now in another. */
export interface Move {
  network: string
  /** `joined`: the other one ended. `parted`: it goes on. */
  event: 'joined' | 'parted'
  other: string
  adverts: number
}

/** What became of networks when these groups got these names. */
export function movesBetween(
  groups: readonly (readonly number[])[],
  names: readonly string[],
  before: readonly (string | null)[],
): Move[] {
  const alive = new Set(names)
  return groups.flatMap((members, group) => {
    const network = names[group] as string
    return [...origins(members, before)]
      .filter(([other]) => other !== network)
      .map(([other, adverts]) => ({
        network,
        event: alive.has(other) ? ('parted' as const) : ('joined' as const),
        other,
        adverts,
      }))
  })
}

function origins(members: readonly number[], before: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const advert of members) {
    const network = before[advert] ?? null
    if (network !== null) counts.set(network, (counts.get(network) ?? 0) + 1)
  }
  return counts
}
