import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Capture, Provenance } from '../crawler/capture.ts'
import { atomically, batches, type Database, type Reader } from './database.ts'
import { idOf } from './ids.ts'
import type { Seal } from './seal.ts'

export function captureId(capture: Pick<Capture, 'source' | 'url' | 'fetchedAt'>): string {
  return idOf('c', capture.source, capture.url, capture.fetchedAt)
}

/** Keeps exact bytes, compressed and encrypted under a key of their own; equal bytes are kept once. */
export async function keepCaptures(
  db: Database,
  seal: Seal,
  run: string | null,
  captures: readonly Capture[],
): Promise<void> {
  for (const part of batches(captures, 100)) {
    await keepBodies(db, seal, part)
    const rows = part.map(capture => ({
      id: captureId(capture),
      source: capture.source,
      run,
      url: capture.url,
      kind: capture.kind,
      fetched_at: capture.fetchedAt,
      status: capture.status,
      headers: seal.close(JSON.stringify(capture.headers)),
      listed: seal.close(JSON.stringify(capture.listed)),
      sha256: capture.sha256,
      provenance: capture.provenance === null ? null : seal.close(JSON.stringify(capture.provenance)),
    }))
    await db
      .insertInto('capture')
      .values(rows)
      .onConflict(conflict => conflict.column('id').doNothing())
      .execute()
  }
}

async function keepBodies(db: Database, seal: Seal, captures: readonly Capture[]): Promise<void> {
  const fresh = new Map(captures.map(capture => [capture.sha256, capture.bytes]))
  const known = await db
    .selectFrom('capture_body')
    .select('sha256')
    .where('sha256', 'in', [...fresh.keys()])
    .execute()
  for (const { sha256 } of known) fresh.delete(sha256)
  if (fresh.size === 0) return
  const rows = [...fresh].map(([sha256, bytes]) => ({
    sha256,
    ...seal.shroud(zstdCompressSync(bytes)),
    size: bytes.length,
  }))
  await db
    .insertInto('capture_body')
    .values(rows)
    .onConflict(conflict => conflict.column('sha256').doNothing())
    .execute()
}

/**
 * Deletes captures. Their bytes go with the last capture that refers to them: the key is deleted, so what is left
 * on a disk cannot be read.
 */
export async function dropCaptures(db: Database, ids: readonly string[]): Promise<void> {
  await atomically(db, async trx => {
    for (const part of batches(ids)) {
      const bodies = await trx.selectFrom('capture').select('sha256').where('id', 'in', part).execute()
      await trx.deleteFrom('capture').where('id', 'in', part).execute()
      await trx
        .deleteFrom('capture_body')
        .where('sha256', 'in', [...new Set(bodies.map(body => body.sha256))])
        .where(eb =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('capture')
                .select('capture.id')
                .whereRef('capture.sha256', '=', 'capture_body.sha256'),
            ),
          ),
        )
        .execute()
    }
  })
}

const rowsAtOnce = 100

/**
 * Streams the kept advert pages of a source, oldest first, a few at a time.
 *
 * @param only those of one advert, or those at these addresses; null: all.
 */
export async function* keptCaptures(
  db: Reader,
  seal: Seal,
  source: string,
  only: { ref: string } | { urls: readonly string[] } | null = null,
): AsyncGenerator<Capture & { id: string }> {
  const addresses = db.selectFrom('visit').select('visit.url').where('source', '=', source)
  let after = { fetched_at: '', id: '' }
  for (;;) {
    const rows = await db
      .selectFrom('capture')
      .innerJoin('capture_body', 'capture_body.sha256', 'capture.sha256')
      .selectAll('capture')
      .select(['capture_body.key', 'capture_body.bytes'])
      .where('source', '=', source)
      .where('kind', '=', 'advert')
      .$if(only !== null && 'ref' in only, query =>
        query.where('url', 'in', addresses.where('ref', '=', only !== null && 'ref' in only ? only.ref : '')),
      )
      .$if(only !== null && 'urls' in only, query =>
        query.where('url', 'in', only !== null && 'urls' in only ? only.urls : []),
      )
      .where(eb => eb(eb.refTuple('fetched_at', 'id'), '>', eb.tuple(after.fetched_at, after.id)))
      .orderBy('fetched_at')
      .orderBy('id')
      .limit(rowsAtOnce)
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
        provenance: row.provenance === null ? null : (JSON.parse(seal.open(row.provenance)) as Provenance),
      }
      after = { fetched_at: row.fetched_at, id: row.id }
    }
    if (rows.length < rowsAtOnce) return
  }
}
