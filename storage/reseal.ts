import type { Kysely } from 'kysely'
import { batches, type Database } from './database.ts'
import type { Seal } from './seal.ts'

/** Every column that holds something sealed, and the key of its row. */
const sealed = [
  { table: 'contact', id: 'key', column: 'sealed' },
  { table: 'capture_body', id: 'sha256', column: 'key' },
  { table: 'capture', id: 'id', column: 'headers' },
  { table: 'capture', id: 'id', column: 'listed' },
  { table: 'capture', id: 'id', column: 'provenance' },
  { table: 'access_note', id: 'seq', column: 'sealed' },
] as const

const rowsAtOnce = 2000
const writesAtOnce = 200

/**
 * Puts everything that is sealed under today's key, some hundreds of rows to a transaction, so that others go on
 * meanwhile.
 *
 * @returns how many values were moved.
 */
export async function resealAll(db: Database, seal: Seal): Promise<number> {
  let moved = await resealFrontier(db, seal)
  for (const { table, id, column } of sealed) moved += await resealColumn(db, seal, table, id, column)
  return moved
}

async function resealColumn(
  db: Database,
  seal: Seal,
  table: string,
  id: string,
  column: string,
): Promise<number> {
  const rows = db as unknown as Kysely<Record<string, Record<string, unknown>>>
  let moved = 0
  let last: unknown = null
  for (;;) {
    const found = await rows
      .selectFrom(table)
      .select([`${id} as id`, `${column} as sealed`])
      .$if(last !== null, query => query.where(id, '>', last))
      .orderBy(id)
      .limit(rowsAtOnce)
      .execute()
    if (found.length === 0) return moved
    last = found.at(-1)?.id
    const changes = found.flatMap(({ id, sealed }) => {
      const fresh = typeof sealed === 'string' && sealed !== '' ? seal.reseal(sealed) : null
      return fresh === null ? [] : [{ id, sealed, fresh }]
    })
    for (const part of batches(changes, writesAtOnce)) {
      await rows.transaction().execute(async trx => {
        for (const change of part)
          await trx
            .updateTable(table)
            .set({ [column]: change.fresh })
            .where(id, '=', change.id)
            // Unless somebody wrote another value meanwhile.
            .where(column, '=', change.sealed)
            .execute()
      })
    }
    moved += changes.length
  }
}

/** The frontier has a key of two columns, and what is done in it is not read again. */
async function resealFrontier(db: Database, seal: Seal): Promise<number> {
  const rows = await db
    .selectFrom('frontier')
    .select(['run', 'url', 'listed'])
    .where('done_at', 'is', null)
    .execute()
  let moved = 0
  for (const part of batches(rows, writesAtOnce)) {
    await db.transaction().execute(async trx => {
      for (const { run, url, listed } of part) {
        const fresh = listed === '' ? null : seal.reseal(listed)
        if (fresh === null) continue
        await trx
          .updateTable('frontier')
          .set({ listed: fresh })
          .where('run', '=', run)
          .where('url', '=', url)
          .where('listed', '=', listed)
          .execute()
        moved++
      }
    })
  }
  return moved
}
