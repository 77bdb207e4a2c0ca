import type { Reader } from './database.ts'
import type { ShelfTable } from './schema.ts'
import type { Write } from './short-writes.ts'

/** Texts or pictures to a row: some tens of kilobytes. */
const each = 1024

/** Puts things on shelves behind those that are there. @param words of all of them, equally many each. */
export async function addToShelves(
  db: Reader,
  write: Write,
  kind: ShelfTable['kind'],
  ids: readonly string[],
  words: Uint32Array,
): Promise<void> {
  const { last } = await db
    .selectFrom('shelf')
    .select(eb => eb.fn.max('number').as('last'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  await fill(write, kind, ids, words, last === null ? 0 : Number(last) + 1)
}

/** Fills all shelves anew. */
export async function refillShelves(
  write: Write,
  kind: ShelfTable['kind'],
  ids: readonly string[],
  words: Uint32Array,
): Promise<void> {
  await fill(write, kind, ids, words, 0)
  await write(trx =>
    trx
      .deleteFrom('shelf')
      .where('kind', '=', kind)
      .where('number', '>=', Math.ceil(ids.length / each))
      .execute(),
  )
}

async function fill(
  write: Write,
  kind: ShelfTable['kind'],
  ids: readonly string[],
  words: Uint32Array,
  first: number,
): Promise<void> {
  const width = words.length / Math.max(1, ids.length)
  for (let from = 0; from < ids.length; from += each) {
    const until = Math.min(ids.length, from + each)
    const some = words.subarray(from * width, until * width)
    const row = {
      ids: kind === 'text' ? ids.slice(from, until).join('') : '',
      bytes: Buffer.from(some.buffer, some.byteOffset, some.byteLength),
    }
    await write(trx =>
      trx
        .insertInto('shelf')
        .values({ kind, number: first + from / each, ...row })
        .onConflict(conflict => conflict.columns(['kind', 'number']).doUpdateSet(row))
        .execute(),
    )
  }
}

const shelvesAtOnce = 50

/** What lies on the shelves, in order. */
export async function* shelves(
  db: Reader,
  kind: ShelfTable['kind'],
): AsyncGenerator<{ ids: string; words: Uint32Array }> {
  for (let from = 0; ; from += shelvesAtOnce) {
    const rows = await db
      .selectFrom('shelf')
      .select(['ids', 'bytes'])
      .where('kind', '=', kind)
      .where('number', '>=', from)
      .where('number', '<', from + shelvesAtOnce)
      .orderBy('number')
      .execute()
    // A copy of its own lies where words may begin.
    for (const { ids, bytes } of rows) yield { ids, words: new Uint32Array(Uint8Array.from(bytes).buffer) }
    if (rows.length === 0) return
  }
}

/** Takes what may be nobody's any more off the list. */
export async function takeLeft(write: Write, kind: ShelfTable['kind']): Promise<string[]> {
  let keys: string[] = []
  await write(async trx => {
    const rows = await trx.deleteFrom('link_left').where('kind', '=', kind).returning('key').execute()
    keys = rows.map(row => row.key)
  })
  return keys
}
