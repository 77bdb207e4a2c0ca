import type { LinkKind } from '../analysis/context.ts'
import type { Shared } from '../analysis/link.ts'
import { pages, rowsFor } from './bulk.ts'
import type { Reader } from './database.ts'
import { idOf } from './ids.ts'
import type { FreshLink } from './pieces.ts'
import type { Roll } from './roll.ts'

interface StoredLink {
  id: string
  digest: string
  network: string
}

/** Which links of these networks differ from what is stored, by network. */
export async function linkChanges(
  db: Reader,
  roll: Roll,
  all: boolean,
  links: readonly Shared[],
  names: readonly string[],
  groups: readonly (readonly number[])[],
): Promise<{ fresh: Map<string, FreshLink[]>; outdated: Map<string, string[]>; networks: Set<string> }> {
  const stored = await storedLinks(db, all ? null : names)
  const groupOf = new Uint32Array(roll.ids.length)
  for (const [group, members] of groups.entries()) for (const at of members) groupOf[at] = group
  const fresh = new Map<string, FreshLink[]>()
  for (const link of links) {
    const network = names[groupOf[link.adverts[0] as number] as number] as string
    const id = linkId(network, link.kind, link.key)
    const digest = idOf('d', ...link.adverts.map(at => roll.ids[at] as string))
    const old = stored.get(id)
    stored.delete(id)
    if (old?.digest === digest) continue
    if (old !== undefined) stored.set(id, old)
    const one = { id, network, digest, link, ids: roll.ids }
    const others = fresh.get(network)
    if (others === undefined) fresh.set(network, [one])
    else others.push(one)
  }
  const outdated = new Map(
    [...Map.groupBy(stored.values(), ({ network }) => network)].map(([network, links]) => [
      network,
      links.map(({ id }) => id),
    ]),
  )
  return { fresh, outdated, networks: new Set([...fresh.keys(), ...outdated.keys()]) }
}

/** Begins like its network's, so that links of one network lie side by side. */
function linkId(network: string, kind: LinkKind, key: string): string {
  return `l_${network.slice(2, 10)}${idOf('', network, kind, key).slice(1, 15)}`
}

async function storedLinks(db: Reader, networks: readonly string[] | null): Promise<Map<string, StoredLink>> {
  const query = db.selectFrom('link').select(['id', 'digest', 'network'])
  const found = new Map<string, StoredLink>()
  if (networks !== null) {
    for (const row of await rowsFor(db, networks, some => query.where('network', 'in', some)))
      found.set(row.id, row)
    return found
  }
  const ordered = query.orderBy('id')
  for await (const page of pages<StoredLink>((last, limit) =>
    (last === null ? ordered : ordered.where('id', '>', last.id)).limit(limit),
  )) {
    for (const row of page) found.set(row.id, row)
  }
  return found
}
