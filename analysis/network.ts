import type { Link } from './context.ts'

/** Adverts joined by links; an advert linked to nothing is alone. Members sorted, groups by first member. */
export function connected(adverts: readonly string[], links: readonly Link[]): string[][] {
  const parent = new Map(adverts.map(advert => [advert, advert]))
  const root = (advert: string): string => {
    let at = advert
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const { adverts: linked } of links) {
    const [first, ...others] = linked
    if (first === undefined) continue
    for (const other of others) {
      const [a, b] = [root(first), root(other)]
      if (a < b) parent.set(b, a)
      else if (b < a) parent.set(a, b)
    }
  }
  const groups = Map.groupBy([...adverts].sort(), root)
  return [...groups.values()]
}

/**
 * Names each group of adverts: the network with the greatest overlap lives on in it, each network in one group
 * only; a group that continues nothing gets a new id.
 *
 * @param newId makes an id for a group; `attempt` counts from 0 while ids turn out to be taken.
 */
export function inherit(
  groups: readonly (readonly string[])[],
  membership: ReadonlyMap<string, string>,
  newId: (members: readonly string[], attempt: number) => string,
): Map<string, readonly string[]> {
  const overlaps = groups.flatMap((members, group) => {
    const networks = members.flatMap(advert => membership.get(advert) ?? [])
    return [...Map.groupBy(networks, network => network)].map(([network, same]) => ({
      group,
      network,
      size: same.length,
    }))
  })
  overlaps.sort((a, b) => b.size - a.size || (a.network < b.network ? -1 : 1) || a.group - b.group)
  const named = new Map<string, readonly string[]>()
  const done = new Set<number>()
  for (const { group, network } of overlaps) {
    if (done.has(group) || named.has(network)) continue
    named.set(network, groups[group] ?? [])
    done.add(group)
  }
  const taken = new Set([...membership.values(), ...named.keys()])
  for (const [index, members] of groups.entries()) {
    if (done.has(index)) continue
    let attempt = 0
    while (taken.has(newId(members, attempt))) attempt++
    const id = newId(members, attempt)
    taken.add(id)
    named.set(id, members)
  }
  return named
}
