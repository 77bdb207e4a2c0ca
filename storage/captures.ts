import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Capture } from '../crawler/capture.ts'
import type { Database, Reader } from './database.ts'
import { idOf } from './ids.ts'
import type { Seal } from './seal.ts'

/**
 * Keeps the exact bytes, compressed and encrypted under a key of their own; equal bytes are kept once.
 *
 * @returns the capture's id.
 */
export async function keepCapture(
  db: Database,
  seal: Seal,
  capture: Capture,
  run: string | null,
): Promise<string> {
  const known = await db
    .selectFrom('capture_body')
    .select('sha256')
    .where('sha256', '=', capture.sha256)
    .executeTakeFirst()
  if (known === undefined) {
    const { key, bytes } = seal.shroud(zstdCompressSync(capture.bytes))
    await db
      .insertInto('capture_body')
      .values({ sha256: capture.sha256, key, bytes, size: capture.bytes.length })
      .onConflict(conflict => conflict.column('sha256').doNothing())
      .execute()
  }
  const id = idOf('c', capture.source, capture.url, capture.fetchedAt)
  await db
    .insertInto('capture')
    .values({
      id,
      source: capture.source,
      run,
      url: capture.url,
      kind: capture.kind,
      fetched_at: capture.fetchedAt,
      status: capture.status,
      headers: seal.close(JSON.stringify(capture.headers)),
      listed: seal.close(JSON.stringify(capture.listed)),
      sha256: capture.sha256,
    })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  return id
}

/** Streams a source's kept advert pages, oldest first, a hundred rows at a time. */
export async function* keptCaptures(
  db: Reader,
  seal: Seal,
  source: string,
): AsyncGenerator<Capture & { id: string }> {
  let after = { fetched_at: '', id: '' }
  for (;;) {
    const rows = await db
      .selectFrom('capture')
      .innerJoin('capture_body', 'capture_body.sha256', 'capture.sha256')
      .selectAll('capture')
      .select(['capture_body.key', 'capture_body.bytes'])
      .where('source', '=', source)
      .where('kind', '=', 'advert')
      .where(eb => eb(eb.refTuple('fetched_at', 'id'), '>', eb.tuple(after.fetched_at, after.id)))
      .orderBy('fetched_at')
      .orderBy('id')
      .limit(100)
      .execute()
    for (const row of rows) {
      yield {
        id: row.id,
        source: row.source,
        url: row.url,
        kind: row.kind,
        fetchedAt: row.fetched_at,
        status: row.status,
        headers: JSON.parse(seal.open(row.headers)) as Record<string, string>,
        bytes: zstdDecompressSync(seal.unshroud(row.key, row.bytes)),
        sha256: row.sha256,
        listed: JSON.parse(seal.open(row.listed)) as Record<string, string>,
      }
      after = { fetched_at: row.fetched_at, id: row.id }
    }
    if (rows.length < 100) return
  }
}
