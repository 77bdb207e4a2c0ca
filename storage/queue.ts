import { type ExpressionBuilder, sql } from 'kysely'
import type { Scope } from '../casework/scope.ts'
import { mayReadFact, readsAdverts } from '../casework/scope.ts'
import type { SightingFacts } from './contexts.ts'
import type { Database, Reader } from './database.ts'
import type { Tables } from './schema.ts'
import { sharedIn } from './shares.ts'

/** One network that waits for a first judgement. Nothing here hints at its weighing. */
export interface QueueRow {
  id: string
  number: number
  /** CBS codes, `buiten`, `onbekend`. */
  places: string[]
  sources: string[]
  adverts: number
  online: number
  names: number
  firstSeen: string
  waitingSince: string
  possibleMinor: boolean
  /** Masked text of its newest sighting. */
  newest: { source: string; seenAt: string; title: string; body: string }
}

export interface QueueFilter {
  /** CBS codes or `onbekend`; empty means all in scope. */
  places: readonly string[]
  sources: readonly string[]
}

/** Networks that touch the visitor's municipalities or have no known place. */
export function visibleTo(scope: Scope, places: readonly string[] = []) {
  const allowed = readsAdverts(scope) ? [...scope.municipalities, 'onbekend'] : []
  const wanted = places.length === 0 ? allowed : allowed.filter(place => places.includes(place))
  return (eb: ExpressionBuilder<Tables, 'network'>) =>
    eb.exists(
      eb
        .selectFrom('network_place')
        .select('network_place.gm')
        .whereRef('network_place.network', '=', 'network.id')
        .where('network_place.gm', 'in', wanted.length === 0 ? [''] : wanted),
    )
}

/** Networks that wait, in their order: possible minors first, then longest waiting. */
function inOrder(db: Reader, scope: Scope, filter: QueueFilter, limit: number) {
  let query = waiting(db, scope, filter.places)
  if (filter.sources.length > 0) {
    query = query.where(eb =>
      eb.exists(
        eb
          .selectFrom('network_advert')
          .innerJoin('advert', 'advert.id', 'network_advert.advert')
          .select('advert.id')
          .whereRef('network_advert.network', '=', 'network.id')
          .where('advert.source', 'in', filter.sources),
      ),
    )
  }
  return query
    .innerJoin('assessment', join =>
      join.onRef('assessment.network', '=', 'network.id').on('assessment.superseded_at', 'is', null),
    )
    .select(['network.id', 'network.number', 'network.first_seen', 'assessment.flags'])
    .select(eb => eb.fn.coalesce('network.reopened_at', 'network.queued_at').as('queued_at'))
    .orderBy(sql`case when assessment.flags like '%possible-minor%' then 0 else 1 end`)
    .orderBy(eb => eb.fn.coalesce('network.reopened_at', 'network.queued_at'))
    .orderBy('network.number')
    .limit(limit)
}

const rowsAtOnce = 100

/** The ids of what waits, as the queue shows them. */
export async function queueOrder(db: Reader, scope: Scope): Promise<string[]> {
  const rows = await inOrder(db, scope, { places: [], sources: [] }, rowsAtOnce).execute()
  return rows.map(row => row.id)
}

/** What waits, with what a row of the queue shows. */
export async function queue(db: Reader, scope: Scope, filter: QueueFilter): Promise<QueueRow[]> {
  const networks = await inOrder(db, scope, filter, rowsAtOnce).execute()
  if (networks.length === 0) return []
  const ids = networks.map(network => network.id)
  const places = Map.groupBy(
    await db.selectFrom('network_place').selectAll().where('network', 'in', ids).orderBy('gm').execute(),
    row => row.network,
  )
  const shared = await sharedIn(db, ids)
  const readable = (await newestFirst(db, ids)).filter(({ network, gm }) =>
    mayReadFact(gm, scope.municipalities, shared.get(network) ?? new Set()),
  )
  const sightings = Map.groupBy(readable, row => row.network)
  return networks.flatMap(network => {
    const own = sightings.get(network.id) ?? []
    const [newest] = own
    if (newest === undefined) return []
    const adverts = new Map(own.map(row => [row.advert, row.gone_at]))
    return [
      {
        id: network.id,
        number: network.number,
        places: (places.get(network.id) ?? []).map(row => row.gm),
        sources: [...new Set(own.map(row => row.source))].sort(),
        adverts: adverts.size,
        online: [...adverts.values()].filter(gone => gone === null).length,
        names: new Set(own.flatMap(row => (JSON.parse(row.facts) as SightingFacts).names)).size,
        firstSeen: network.first_seen,
        waitingSince: network.queued_at ?? network.first_seen,
        possibleMinor: network.flags.includes('possible-minor'),
        newest: { source: newest.source, seenAt: newest.seen_at, title: newest.title, body: newest.body },
      },
    ]
  })
}

/** How many networks wait, per place and per source, within the visitor's scope. */
export async function queueCounts(
  db: Reader,
  scope: Scope,
): Promise<{ total: number; places: Record<string, number>; sources: Record<string, number> }> {
  const total = await waiting(db, scope)
    .select(eb => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  const places = await waiting(db, scope)
    .innerJoin('network_place', 'network_place.network', 'network.id')
    .select(eb => ['network_place.gm', eb.fn.countAll().as('n')])
    .where('network_place.gm', 'in', [...scope.municipalities, 'onbekend'])
    .groupBy('network_place.gm')
    .execute()
  const sources = await waiting(db, scope)
    .innerJoin('network_advert', 'network_advert.network', 'network.id')
    .innerJoin('advert', 'advert.id', 'network_advert.advert')
    .select(eb => ['advert.source', eb.fn.count('network.id').distinct().as('n')])
    .groupBy('advert.source')
    .execute()
  return {
    total: Number(total.n),
    places: Object.fromEntries(places.map(row => [row.gm, Number(row.n)])),
    sources: Object.fromEntries(sources.map(row => [row.source, Number(row.n)])),
  }
}

/** A judgement counts for what the network has been since it last met another one. */
function judges(eb: ExpressionBuilder<Tables, 'network'>) {
  const later = eb('network.reopened_at', 'is', null).or(
    sql<boolean>`review.recorded_at > network.reopened_at`,
  )
  return sql<boolean>`review.network = network.id and ${later}`
}

function waiting(db: Reader, scope: Scope, places: readonly string[] = []) {
  return db
    .selectFrom('network')
    .where(eb => eb.or([eb('network.queued', 'is not', null), eb('network.reopened_at', 'is not', null)]))
    .where(visibleTo(scope, places))
    .where(eb => eb.not(eb.exists(eb.selectFrom('review').select('review.id').where(judges(eb)))))
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

/** Takes networks into the queue, or out of it when nothing asks for a look any more. */
export async function enqueue(
  db: Database,
  wishes: readonly { network: string; queued: 'look' | 'sample' | null }[],
  now: string,
): Promise<void> {
  for (const queued of ['look', 'sample', null] as const) {
    const networks = wishes.filter(wish => wish.queued === queued).map(wish => wish.network)
    if (networks.length === 0) continue
    await db
      .updateTable('network')
      .set(eb => ({ queued, queued_at: queued === null ? null : eb.fn.coalesce('queued_at', eb.val(now)) }))
      .where('id', 'in', networks)
      .execute()
  }
}
