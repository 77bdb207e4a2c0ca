import { setTimeout as wait } from 'node:timers/promises'
import { type Inserting, insertMany, parts } from './bulk.ts'
import { atomically, batches, type Database } from './database.ts'
import type { Tables } from './schema.ts'

/** Writes in a short transaction of its own. */
export type Write = (work: (trx: Database) => Promise<unknown>) => Promise<void>

/**
 * Who writes much and long lets others between: after each transaction they have half as long as it took. SQLite has
 * who waits ask again ten times in the first fifth of a second, so that one of them meets such a moment.
 */
export function shortWrites(db: Database): Write {
  let next = 0
  return async work => {
    if (!db.isTransaction) await wait(Math.max(0, next - performance.now()))
    const began = performance.now()
    try {
      await atomically(db, work)
    } catch (error) {
      // PostgreSQL: an advert was deleted between the look and the write. The next look does not find it.
      if (db.isTransaction || (error as { code?: string }).code !== foreignKeyViolation) throw error
      await atomically(db, work)
    }
    const ended = performance.now()
    next = ended + (ended - began) / 2
  }
}

export async function insertShortly<T extends keyof Tables & string>(
  write: Write,
  table: T,
  columns: Partial<Record<keyof Tables[T] & string, 'text' | 'integer'>>,
  rows: Iterable<readonly (string | number | null)[]>,
  inserting: Inserting<T> = {},
): Promise<void> {
  for (const part of parts(rows, rowsAtOnce))
    await write(trx => insertMany(trx, table, columns, part, inserting))
}

/** Does something for many ids, some at a time. */
export async function forSome(
  write: Write,
  ids: readonly string[],
  work: (trx: Database, some: readonly string[]) => Promise<unknown>,
): Promise<void> {
  for (const some of batches(ids, rowsAtOnce)) await write(trx => work(trx, some))
}

const foreignKeyViolation = '23503'

/** About a twentieth of a second. */
export const rowsAtOnce = 3000
