import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../casework/scope.ts'
import type { Reader } from './database.ts'
import { readableParts } from './queue-readable.ts'
import { allowed } from './visible.ts'

/** One network that waits for a first judgement. Nothing here hints at its weighing. */
export interface QueueRow {
  id: string
  number: number
  place: Place
  /** CBS codes, `buiten`, `onbekend`. */
  places: string[]
  sources: string[]
  adverts: number
  online: number
  names: number
  /** Kinds of what its adverts share; empty for an advert by itself. */
  links: string[]
  firstSeen: string
  waitingSince: string
  possibleMinor: boolean
  /** Masked text of its newest sighting, the beginning only. */
  newest: { source: string; seenAt: string; title: string; body: string }
}

export interface QueueFilter {
  /** CBS codes or `onbekend`; empty means all in scope. So it is with the others. */
  places: readonly string[]
  towns: readonly string[]
  sources: readonly string[]
  /** Kinds of link; `none` for an advert by itself. */
  links: readonly string[]
  /** Networks first seen from this moment on. */
  seenFrom: string | null
  /** Networks that have waited since this moment or longer. */
  waitingBefore: string | null
}

export const everything: QueueFilter = {
  places: [],
  towns: [],
  sources: [],
  links: [],
  seenFrom: null,
  waitingBefore: null,
}

/** Where a network stands in the queue. It keeps this place when it is judged, so that one can go on from there. */
export interface Place {
  turn: number
  since: string
  number: number
}

type Column = 'places' | 'towns' | 'sources' | 'links'

/** Whose facts a filter looks at: nobody's, and those of the visitor's municipalities. What others keep to themselves answers none. */
function owners(scope: Scope): string[] {
  return ['buiten', 'onbekend', ...scope.municipalities]
}

function withOwners(scope: Scope, words: readonly string[]): string[] {
  return owners(scope).flatMap(gm => words.map(word => `${gm}/${word}`))
}

/** Of words with the municipality whose they are, those that the visitor may read. */
export function readableWords(scope: Scope, joined: string, mark: ' ' | '|'): string[] {
  const own = new Set(owners(scope))
  const words = wordsIn(joined, mark).map(word => [word.slice(0, word.indexOf('/')), word] as const)
  return [...new Set(words.flatMap(([gm, word]) => (own.has(gm) ? word.slice(gm.length + 1) : [])))].sort()
}

/** Has this column one of these words? */
function hasAny(column: Column, words: readonly string[]): RawBuilder<boolean> {
  const mark = column === 'towns' ? '|' : ' '
  const tests = words.map(word => {
    const pattern = `%${mark}${word.replace(/[\\%_]/g, '\\$&')}${mark}%`
    return sql<boolean>`waiting.${sql.ref(column)} like ${pattern} escape '\\'`
  })
  return tests.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`(${sql.join(tests, sql` or `)})`
}

export const noLink = '  '

export function waiting(db: Reader, scope: Scope, filter: QueueFilter) {
  const { towns, sources, links, seenFrom, waitingBefore } = filter
  return db
    .selectFrom('waiting')
    .where(hasAny('places', allowed(scope, filter.places)))
    .$if(towns.length > 0, query => query.where(hasAny('towns', withOwners(scope, towns))))
    .$if(sources.length > 0, query => query.where(hasAny('sources', withOwners(scope, sources))))
    .$if(links.length > 0, query =>
      query.where(eb =>
        eb.or([
          hasAny(
            'links',
            links.filter(kind => kind !== 'none'),
          ),
          ...(links.includes('none') ? [eb('links', '=', noLink)] : []),
        ]),
      ),
    )
    .$if(seenFrom !== null, query => query.where('waiting.first_seen', '>=', seenFrom ?? ''))
    .$if(waitingBefore !== null, query => query.where('waiting.since', '<=', waitingBefore ?? ''))
}

const rowsAtOnce = 40
/** Characters of a text that a row or preview needs. */
const textLength = 1200

/**
 * What waits, possible minors first, then longest waiting.
 *
 * @param from the place of the first row; null: from the beginning.
 * @returns one page of rows, and the place of the next page, null when there is none.
 */
export async function queue(
  db: Reader,
  scope: Scope,
  filter: QueueFilter,
  from: Place | null = null,
): Promise<{ rows: QueueRow[]; next: Place | null }> {
  const found = await waiting(db, scope, filter)
    .leftJoin('sighting', 'sighting.id', 'waiting.newest')
    .leftJoin('advert', 'advert.id', 'sighting.advert')
    .selectAll('waiting')
    .select(['advert.source as newest_source', 'sighting.seen_at as newest_seen'])
    .select(sql<string | null>`substr(sighting.title, 1, ${sql.lit(textLength)})`.as('title'))
    .select(sql<string | null>`substr(sighting.body, 1, ${sql.lit(textLength)})`.as('body'))
    .$if(from !== null, query => query.where(at('>=', from ?? first)))
    .orderBy('turn')
    .orderBy('since')
    .orderBy('number')
    .limit(rowsAtOnce + 1)
    .execute()
  const places = found.map(({ turn, since, number }) => ({ turn, since, number: Number(number) }))
  const rows = found.slice(0, rowsAtOnce).map((row, index) => ({
    id: row.network,
    number: row.number,
    place: places[index] as Place,
    places: wordsIn(row.places, ' '),
    sources: readableWords(scope, row.sources, ' '),
    links: wordsIn(row.links, ' '),
    adverts: row.adverts,
    online: row.online,
    names: row.names,
    firstSeen: row.first_seen,
    waitingSince: row.since,
    possibleMinor: row.turn === 0,
    newest: {
      source: row.newest_source ?? '',
      seenAt: row.newest_seen ?? row.first_seen,
      title: whole(row.title ?? ''),
      body: whole(row.body ?? ''),
    },
  }))
  const foreign = (gm: string) => isMunicipality(gm) && !scope.municipalities.includes(gm)
  const mixed = rows.filter(row => row.places.some(foreign)).map(({ id }) => id)
  const parts = await readableParts(db, scope, mixed)
  const readable = rows.flatMap(row => {
    const part = mixed.includes(row.id) ? parts.get(row.id) : {}
    return part === undefined ? [] : [{ ...row, ...part }]
  })
  return { rows: readable, next: places[rowsAtOnce] ?? null }
}

function isMunicipality(place: string): boolean {
  return place.startsWith('GM')
}

const first: Place = { turn: 0, since: '', number: 0 }

function at(compare: '<' | '>' | '>=', { turn, since, number }: Place): RawBuilder<boolean> {
  return sql<boolean>`(turn, since, number) ${sql.raw(compare)} (${turn}, ${since}, ${number})`
}

export function wordsIn(joined: string, mark: ' ' | '|'): string[] {
  return joined.split(mark).filter(word => word !== '')
}

/** Without a mask that was cut in two: half a mask would show half a key. */
function whole(beginning: string): string {
  return beginning.replace(/⟦[^⟧]*$/, '')
}

/** Its neighbours in the filtered queue, how many stand before it, and whether it still waits there itself. */
export async function around(
  db: Reader,
  scope: Scope,
  filter: QueueFilter,
  place: Place,
): Promise<{ before: number; waits: boolean; previous: string | null; next: string | null }> {
  const rows = waiting(db, scope, filter)
  const before = await rows
    .where(at('<', place))
    .select(eb => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  const previous = await rows
    .where(at('<', place))
    .select('network')
    .orderBy('turn', 'desc')
    .orderBy('since', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const next = await rows
    .where(at('>', place))
    .select('network')
    .orderBy('turn')
    .orderBy('since')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  const itself = await rows.where('number', '=', place.number).select('network').executeTakeFirst()
  return {
    before: Number(before.n),
    waits: itself !== undefined,
    previous: previous?.network ?? null,
    next: next?.network ?? null,
  }
}

/** Where a network stands or, once judged, stood; null when it never was in the queue. */
export async function placeOf(db: Reader, network: string): Promise<Place | null> {
  const row = await db
    .selectFrom('network')
    .innerJoin('assessment', join =>
      join.onRef('assessment.network', '=', 'network.id').on('assessment.superseded_at', 'is', null),
    )
    .select(['network.number', 'queued_at', 'reopened_at', 'flags'])
    .where('network.id', '=', network)
    .executeTakeFirst()
  const since = row?.reopened_at ?? row?.queued_at ?? null
  if (row === undefined || since === null) return null
  return { turn: row.flags.includes('possible-minor') ? 0 : 1, since, number: row.number }
}
