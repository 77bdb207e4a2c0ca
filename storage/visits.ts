import type { Capture } from '../crawler/capture.ts'
import type { Visited } from '../crawler/visit.ts'
import { batches, type Database, type Reader } from './database.ts'

/** What is remembered of these advert pages, by address. */
export async function visitsOf(
  db: Reader,
  source: string,
  urls: readonly string[],
): Promise<Map<string, Visited>> {
  const found = new Map<string, Visited>()
  for (const part of batches(urls)) {
    const rows = await db
      .selectFrom('visit')
      .selectAll()
      .where('source', '=', source)
      .where('url', 'in', part)
      .execute()
    for (const row of rows) {
      found.set(row.url, {
        fetchedAt: row.fetched_at,
        etag: row.etag,
        lastModified: row.last_modified,
        listedDigest: row.listed_digest,
      })
    }
  }
  return found
}

/** Remembers that an advert page was fetched and read, or (without capture) that the site called it unchanged. */
export async function rememberVisit(
  db: Database,
  page: { source: string; url: string; ref: string; digest: string | null },
  capture: Capture | null,
  at: string,
): Promise<void> {
  const validators = {
    etag: capture?.headers.etag ?? null,
    last_modified: capture?.headers['last-modified'] ?? null,
  }
  await db
    .insertInto('visit')
    .values({
      source: page.source,
      url: page.url,
      ref: page.ref,
      fetched_at: at,
      listed_digest: page.digest,
      ...validators,
    })
    .onConflict(conflict =>
      conflict
        .columns(['source', 'url'])
        .doUpdateSet({ fetched_at: at, listed_digest: page.digest, ...(capture === null ? {} : validators) }),
    )
    .execute()
}
