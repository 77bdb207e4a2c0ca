import { mayReadFact, type Scope } from '../casework/scope.ts'
import type { SightingFacts } from './contexts.ts'
import type { Reader } from './database.ts'
import type { QueueRow } from './queue.ts'
import { sharedIn } from './shares.ts'

type Readable = Pick<QueueRow, 'sources' | 'adverts' | 'online' | 'names' | 'newest'>

/**
 * What a row shows of networks in which other municipalities have a part: only the facts that the visitor may read. Of
 * the rest the table of what waits already says the same.
 */
export async function readableParts(
  db: Reader,
  scope: Scope,
  networks: readonly string[],
): Promise<Map<string, Readable>> {
  if (networks.length === 0) return new Map()
  const shared = await sharedIn(db, networks)
  const sightings = (await newestFirst(db, networks)).filter(({ network, gm }) =>
    mayReadFact(gm, scope.municipalities, shared.get(network) ?? new Set()),
  )
  const parts = new Map<string, Readable>()
  for (const [network, own] of Map.groupBy(sightings, row => row.network)) {
    const [newest] = own
    if (newest === undefined) continue
    const adverts = new Map(own.map(row => [row.advert, row.gone_at]))
    parts.set(network, {
      sources: [...new Set(own.map(row => row.source))].sort(),
      adverts: adverts.size,
      online: [...adverts.values()].filter(gone => gone === null).length,
      names: new Set(own.flatMap(row => (JSON.parse(row.facts) as SightingFacts).names)).size,
      newest: { source: newest.source, seenAt: newest.seen_at, title: newest.title, body: newest.body },
    })
  }
  return parts
}

async function newestFirst(db: Reader, networks: readonly string[]) {
  return await db
    .selectFrom('sighting')
    .innerJoin('network_advert', 'network_advert.advert', 'sighting.advert')
    .innerJoin('advert', 'advert.id', 'sighting.advert')
    .select([
      'network_advert.network',
      'sighting.advert',
      'advert.source',
      'advert.gone_at',
      'sighting.seen_at',
      'sighting.title',
      'sighting.body',
      'sighting.gm',
      'sighting.facts',
    ])
    .where('network_advert.network', 'in', networks)
    .orderBy('sighting.last_seen_at', 'desc')
    .orderBy('sighting.seen_at', 'desc')
    .orderBy('sighting.id')
    .execute()
}
