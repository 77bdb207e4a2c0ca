import { sql } from 'kysely'
import type { Scope } from '../casework/scope.ts'
import { insertMany } from './bulk.ts'
import type { Database, Reader } from './database.ts'
import { visibleTo } from './visible.ts'

/** What happened to networks: new, more adverts, went up in another, an advert no longer online. */
export const newsKinds = ['added', 'grown', 'merged', 'gone'] as const
export type NewsKind = (typeof newsKinds)[number]
export type News = Record<NewsKind, number>

/** The networks of each kind of news since a moment. Adverts that a new network began with are no news of their own. */
function networksWith(db: Reader, kind: NewsKind, since: string) {
  const adverts = db
    .selectFrom('advert')
    .innerJoin('network_advert', 'network_advert.advert', 'advert.id')
    .innerJoin('network', 'network.id', 'network_advert.network')
    .select('network.id as network')
  const changes = {
    added: db.selectFrom('network').select('id as network').where('created_at', '>', since),
    grown: adverts.where('advert.first_seen', '>', since).where('network.created_at', '<=', since),
    merged: db
      .selectFrom('network_history')
      .select('network')
      .where('event', '=', 'joined')
      .where('at', '>', since),
    gone: adverts.where('advert.gone_at', '>', since),
  }
  return changes[kind]
}

/**
 * Counts what came, grew, met and went since the last time that this was counted. Asked live, the question would touch every
 * advert of the night for each visitor.
 */
export async function countNews(db: Database, now: string): Promise<void> {
  const { last } = await db
    .selectFrom('news_count')
    .select(eb => eb.fn.max('at').as('last'))
    .executeTakeFirstOrThrow()
  const rows: [string, string, string, number][] = []
  for (const kind of newsKinds) {
    const counted = await db
      .selectFrom(networksWith(db, kind, last ?? '').as('news'))
      .innerJoin('network_place', 'network_place.network', 'news.network')
      .select(eb => ['gm', eb.fn.countAll().as('n')])
      .groupBy('gm')
      .execute()
    for (const { gm, n } of counted) rows.push([now, gm, kind, Number(n)])
  }
  await insertMany(db, 'news_count', { at: 'text', gm: 'text', kind: 'text', n: 'integer' }, rows)
}

/** Counts by municipality, and for places that are not known. */
export async function newsSince(db: Reader, since: string): Promise<Map<string, News>> {
  const rows = await db
    .selectFrom('news_count')
    .select(eb => ['gm', 'kind', eb.fn.sum('n').as('n')])
    .where('at', '>=', since)
    .groupBy(['gm', 'kind'])
    .execute()
  const found = new Map<string, News>()
  for (const { gm, kind, n } of rows) {
    const news = found.get(gm) ?? { added: 0, grown: 0, merged: 0, gone: 0 }
    news[kind] = Number(n)
    found.set(gm, news)
  }
  return found
}

/** A network on a list of news. */
export interface NewsRow {
  id: string
  number: number
  firstSeen: string
  /** Adverts, or networks that went up in it. */
  times: number
}

const rowsAtMost = 200

/** The networks behind one count, newest first. */
export async function newsIn(
  db: Reader,
  scope: Scope,
  gm: string,
  kind: NewsKind,
  since: string,
): Promise<NewsRow[]> {
  const rows = await db
    .selectFrom(networksWith(db, kind, since).as('news'))
    .innerJoin('network', 'network.id', 'news.network')
    .select(['network.id', 'network.number', 'network.first_seen'])
    .select(sql<number>`count(*)`.as('times'))
    .where(visibleTo(scope, [gm]))
    .groupBy(['network.id', 'network.number', 'network.first_seen'])
    .orderBy('network.number', 'desc')
    .limit(rowsAtMost)
    .execute()
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    firstSeen: row.first_seen,
    times: Number(row.times),
  }))
}
