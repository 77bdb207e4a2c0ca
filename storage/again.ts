import type { Reader } from './database.ts'
import type { NewPage } from './frontier.ts'
import type { Seal } from './seal.ts'
import { advertId } from './sighting-rows.ts'

/** The page of an advert as it was last read, to be asked for again; null when none is known. */
export async function knownPage(
  db: Reader,
  seal: Seal,
  advert: { source: string; ref: string },
): Promise<NewPage | null> {
  const page = await db
    .selectFrom('visit')
    .select(['url', 'listed_digest'])
    .where('source', '=', advert.source)
    .where('ref', '=', advert.ref)
    .orderBy('fetched_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (page === undefined) return null
  const listed = await lastListed(db, seal, advertId(advert.source, advert.ref))
  return { url: page.url, kind: 'advert', ref: advert.ref, listed, digest: page.listed_digest, spared: null }
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
