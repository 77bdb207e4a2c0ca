import type { Database, Reader } from './database.ts'
import { pushUrgently } from './frontier.ts'
import type { Seal } from './seal.ts'
import { advertId } from './sighting-rows.ts'

/**
 * Puts one known advert at the head of a run, whether or not tonight has had it.
 *
 * @returns false when no page of that advert is known.
 */
export async function askAgain(
  db: Database,
  seal: Seal,
  run: string,
  advert: { source: string; ref: string },
): Promise<boolean> {
  const page = await db
    .selectFrom('visit')
    .select(['url', 'listed_digest'])
    .where('source', '=', advert.source)
    .where('ref', '=', advert.ref)
    .orderBy('fetched_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (page === undefined) return false
  await pushUrgently(db, seal, run, {
    url: page.url,
    kind: 'advert',
    ref: advert.ref,
    listed: await lastListed(db, seal, advertId(advert.source, advert.ref)),
    digest: page.listed_digest,
    spared: null,
  })
  return true
}

/** What the list said of an advert when it was last read: the page alone would read as less. */
async function lastListed(db: Reader, seal: Seal, advert: string): Promise<Record<string, string>> {
  const row = await db
    .selectFrom('sighting')
    .innerJoin('capture', 'capture.id', 'sighting.capture')
    .select('capture.listed')
    .where('advert', '=', advert)
    .orderBy('last_seen_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? {} : (JSON.parse(seal.open(row.listed)) as Record<string, string>)
}
