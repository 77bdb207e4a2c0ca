import { sql } from 'kysely'
import { readsAdverts, type Scope } from '../casework/scope.ts'
import { rowsFor } from './bulk.ts'
import { type Database, onPostgres, type Reader } from './database.ts'
import { visibleTo } from './visible.ts'

/** Few enough that nobody waits long to write. */
const sightingsAtOnce = 500
/** Longer than any word that a person types, shorter than what PostgreSQL takes. */
const longestWord = 60

/** Words as they are indexed and asked for: without case, accents and masks. What a mask hides has no word. */
export function wordsOf(text: string): string[] {
  const open = text.replace(/⟦[^⟧]*⟧/g, ' ').normalize('NFKD')
  return (
    open
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(word => [...word].slice(0, longestWord).join(''))
}

/** Takes sightings that came in since the last time into the index. May be killed and run again at any moment. */
export async function indexTexts(db: Database, signal: AbortSignal): Promise<number> {
  let indexed = 0
  while (!signal.aborted) {
    const rows = await db
      .selectFrom('search_due')
      .innerJoin('sighting', 'sighting.id', 'search_due.sighting')
      .select(['sighting.id', 'gm', 'title', 'body'])
      .orderBy('position')
      .limit(sightingsAtOnce)
      .execute()
    if (rows.length === 0) break
    await db.transaction().execute(trx => store(trx, rows))
    indexed += rows.length
  }
  return indexed
}

interface Text {
  id: string
  gm: string
  title: string
  body: string
}

async function store(db: Database, texts: readonly Text[]): Promise<void> {
  const ids = texts.map(text => text.id)
  await rowsFor(db, ids, some => db.deleteFrom('search_doc').where('sighting', 'in', some).returning('doc'))
  const postgres = onPostgres(db)
  const rows = texts.map(({ id, gm, title, body }) => {
    const words = wordsOf(`${title}\n${body}`)
    return postgres ? [id, vectorOf(gm, words)] : [id, gm.toLowerCase(), words.join(' ')]
  })
  const json = JSON.stringify(rows)
  await (postgres
    ? sql`insert into search_doc (sighting, words)
        select value->>0, cast(value->>1 as tsvector) from json_array_elements(${json}::json)`
    : sql`insert into search_doc (sighting, place, words)
        select value->>0, value->>1, value->>2 from json_each(${json})`
  ).execute(db)
  await rowsFor(db, ids, some =>
    db.deleteFrom('search_due').where('sighting', 'in', some).returning('sighting'),
  )
}

/** Positions beyond this are one to PostgreSQL. */
const lastPosition = 16_383

function vectorOf(gm: string, words: readonly string[]): string {
  const counted = words.map((word, at) => `'${word}':${Math.min(at + 1, lastPosition)}`)
  return [`'@${gm.toLowerCase()}'`, ...counted].join(' ')
}

/** Words that must all occur; those between quotes in a row; one that ends in `*` as a beginning. */
export type Query = readonly (readonly string[] | { begins: string })[]

export function queryOf(typed: string): Query {
  return [...typed.slice(0, 200).matchAll(/"([^"]*)"?|(\S+)/g)].slice(0, 12).flatMap(([, quoted, bare]) => {
    if (quoted !== undefined) return wordsOf(quoted).length === 0 ? [] : [wordsOf(quoted)]
    const words = wordsOf(bare ?? '')
    const last = words.at(-1)
    if (last === undefined) return []
    // “06-huis” was typed as one thing.
    if (bare?.endsWith('*')) return [...words.slice(0, -1).map(word => [word]), { begins: last }]
    return [words]
  })
}

/** A network in which the words were found. */
export interface Hit {
  network: string
  number: number
  /** CBS code, `buiten` or `onbekend` of the advert. */
  gm: string
  source: string
  seenAt: string
  lastSeenAt: string
  title: string
  body: string
}

const hitsAtMost = 50
/** So many texts are looked at, newest first, and more where few networks say a lot; a word that everybody uses tells little. */
const textsAtOnce = [300, 3000]

/**
 * Newest first, one text a network, of adverts in the visitor's municipalities, elsewhere outside the region or in no known
 * place, and only in networks that the visitor may see.
 */
export async function searchTexts(
  db: Reader,
  scope: Scope,
  query: Query,
): Promise<{ hits: Hit[]; all: boolean }> {
  if (query.length === 0 || !readsAdverts(scope)) return { hits: [], all: true }
  const places = [...scope.municipalities, 'onbekend', 'buiten'].map(gm => gm.toLowerCase())
  const matching = onPostgres(db as Database) ? matchPostgres(query, places) : matchSqlite(query, places)
  const first = new Map<string, { id: string; number: number }>()
  let all = true
  for (const limit of textsAtOnce) {
    const found = await db
      .selectFrom(sql<{ doc: number; sighting: string }>`(${matching} limit ${sql.lit(limit)})`.as('match'))
      .leftJoin('sighting', 'sighting.id', 'match.sighting')
      .leftJoin('network_advert', 'network_advert.advert', 'sighting.advert')
      .leftJoin('network', join =>
        join.onRef('network.id', '=', 'network_advert.network').on(visibleTo(scope)),
      )
      .select(['sighting.id', 'network.id as network', 'network.number'])
      .orderBy('match.doc', 'desc')
      .execute()
    for (const { id, network, number } of found)
      if (id !== null && network !== null && number !== null && !first.has(network))
        first.set(network, { id, number })
    all = found.length < limit && first.size <= hitsAtMost
    if (all || first.size >= hitsAtMost) break
  }
  const shown = [...first].slice(0, hitsAtMost).map(([network, hit]) => ({ network, ...hit }))
  const texts = await rowsFor(
    db,
    shown.map(row => row.id),
    some =>
      db
        .selectFrom('sighting')
        .innerJoin('advert', 'advert.id', 'sighting.advert')
        .select(['sighting.id', 'gm', 'source', 'seen_at', 'last_seen_at', 'title', 'body'])
        .where('sighting.id', 'in', some),
  )
  const byId = new Map(texts.map(row => [row.id, row]))
  return {
    hits: shown.flatMap(({ network, number, id }) => {
      const row = byId.get(id)
      if (row === undefined) return []
      const { gm, source, seen_at: seenAt, last_seen_at: lastSeenAt, title, body } = row
      return [{ network, number, gm, source, seenAt, lastSeenAt, title, body }]
    }),
    all,
  }
}

function matchSqlite(query: Query, places: readonly string[]) {
  const words = query.map(part => ('begins' in part ? `"${part.begins}" *` : `"${part.join(' ')}"`))
  const match = `place : (${places.map(gm => `"${gm}"`).join(' OR ')}) AND words : (${words.join(' AND ')})`
  return sql`select search_words.rowid as doc, search_doc.sighting from search_words
    join search_doc on search_doc.doc = search_words.rowid where search_words match ${match}
    order by search_words.rowid desc`
}

function matchPostgres(query: Query, places: readonly string[]) {
  const words = query.map(part =>
    'begins' in part ? `'${part.begins}':*` : `(${part.map(word => `'${word}'`).join(' <-> ')})`,
  )
  const match = `(${places.map(gm => `'@${gm}'`).join(' | ')}) & ${words.join(' & ')}`
  return sql`select doc, sighting from search_doc where words @@ cast(${match} as tsquery) order by doc desc`
}
