import { type RawBuilder, sql } from 'kysely'
import { batches, type Database, onPostgres, type Reader } from './database.ts'
import type { Tables } from './schema.ts'

const rowsAtOnce = 5000

export interface Inserting<T extends keyof Tables> {
  /**
   * Of a row whose key is there already these columns are written anew where they differ. Without any it is only held:
   * on PostgreSQL who is about to delete it waits.
   */
  renewed?: { key: keyof Tables[T] & string; columns: readonly (keyof Tables[T] & string)[] }
  /** Leaves out rows of adverts that were deleted meanwhile. */
  ofStanding?: 'advert'
}

/**
 * Inserts many rows, each an array in the order of `columns`, as one JSON value a statement: ten times as fast as a
 * parameter for every value. Rows whose key is there already stay as they are, unless told otherwise.
 */
export async function insertMany<T extends keyof Tables & string>(
  db: Database,
  table: T,
  columns: Partial<Record<keyof Tables[T] & string, 'text' | 'integer'>>,
  rows: Iterable<readonly (string | number | null)[]>,
  { renewed, ofStanding }: Inserting<T> = {},
): Promise<void> {
  const names = sql.join(Object.keys(columns).map(name => sql.ref(name)))
  const values = sql.join(
    Object.values(columns).map((type, at) => sql`cast(value->>${sql.lit(at)} as ${sql.raw(String(type))})`),
  )
  const conflict = renewed === undefined ? sql`do nothing` : renewal(table, renewed)
  const advert = sql`value->>${sql.lit(Object.keys(columns).indexOf('advert'))}`
  const wanted =
    ofStanding === undefined ? sql`true` : sql`exists (select 1 from advert where id = ${advert})`
  for (const part of parts(rows, rowsAtOnce)) {
    await sql`insert into ${sql.table(table)} (${names}) select ${values} from ${elements(db, part)}
      where ${wanted} on conflict ${conflict}`.execute(db)
  }
}

function renewal<T extends keyof Tables & string>(
  table: T,
  { key, columns }: NonNullable<Inserting<T>['renewed']>,
): RawBuilder<unknown> {
  if (columns.length === 0)
    return sql`(${sql.ref(key)}) do update set ${sql.ref(key)} = ${sql.ref(`excluded.${key}`)}`
  const set = columns.map(name => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`)
  const differs = columns.map(
    name => sql`${sql.ref(`${table}.${name}`)} is distinct from ${sql.ref(`excluded.${name}`)}`,
  )
  return sql`(${sql.ref(key)}) do update set ${sql.join(set)} where ${sql.join(differs, sql` or `)}`
}

export function* parts<T>(rows: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = []
  for (const row of rows) {
    part.push(row)
    if (part.length < size) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

function elements(db: Reader, values: readonly unknown[]): RawBuilder<unknown> {
  const json = JSON.stringify(values)
  return onPostgres(db as Database) ? sql`json_array_elements(${json}::json)` : sql`json_each(${json})`
}

/** For `where(column, 'in', …)`: any number of ids as one value. */
function anyOf(db: Reader, ids: readonly string[]): RawBuilder<string> {
  const json = JSON.stringify(ids)
  return onPostgres(db as Database)
    ? sql`(select value from json_array_elements_text(${json}::json))`
    : sql`(select value from json_each(${json}))`
}

const idsAtOnce = 10_000

/** Asks for rows of many ids, some thousands at a time. */
export async function rowsFor<Row>(
  db: Reader,
  ids: readonly string[],
  ask: (some: RawBuilder<string>) => { execute: () => Promise<Row[]> },
): Promise<Row[]> {
  const found: Row[][] = []
  for (const part of batches(ids, idsAtOnce)) found.push(await ask(anyOf(db, part)).execute())
  return found.flat()
}

/** All rows of an ordered query, some thousands at a time, so that memory holds only those. */
export async function* pages<Row>(
  ask: (last: Row | null, limit: number) => { execute: () => Promise<Row[]> },
): AsyncGenerator<Row[]> {
  let last: Row | null = null
  for (;;) {
    const rows: Row[] = await ask(last, idsAtOnce).execute()
    if (rows.length > 0) yield rows
    last = rows.at(-1) ?? null
    if (rows.length < idsAtOnce) return
  }
}
