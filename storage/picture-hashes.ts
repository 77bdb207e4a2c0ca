import { leastQuality } from '../crawler/pdq.ts'
import type { PictureReading } from '../crawler/picture.ts'
import { batches, type Database, type Reader } from './database.ts'
import { type NewPage, push } from './frontier.ts'
import { awaitLinking, networksChanged } from './presence.ts'
import type { Seal } from './seal.ts'

/** An advert that was just read, and the addresses of the pictures it shows. */
export interface Showing {
  advert: string
  pictures: readonly string[]
}

/** A picture that was just fetched. */
export interface Hashed {
  url: string
  at: string
  reading: PictureReading
}

/** Notes which pictures adverts show; those that were never fetched become requests of this run. */
export async function rememberShown(
  db: Database,
  seal: Seal,
  run: string,
  showing: readonly Showing[],
  now: string,
): Promise<void> {
  const addresses = await noteShown(db, seal, showing)
  if (addresses.size === 0) return
  const known = new Set<string>()
  for (const part of batches([...addresses.values()])) {
    const rows = await db
      .updateTable('picture_address')
      .set({ last_seen: now })
      .where('key', 'in', part)
      .returning('key')
      .execute()
    for (const { key } of rows) known.add(key)
  }
  const fresh = [...addresses].flatMap(([url, key]) => (known.has(key) ? [] : pictureAt(url)))
  await push(db, seal, run, fresh)
  await giveToSightings(db, [...known], now)
}

/** Notes which pictures adverts show. @returns the keys of their addresses. */
export async function noteShown(
  db: Database,
  seal: Seal,
  showing: readonly Showing[],
): Promise<Map<string, string>> {
  const addresses = keysOf(
    seal,
    showing.flatMap(({ pictures }) => pictures),
  )
  for (const part of batches(showing.map(({ advert }) => advert)))
    await db.deleteFrom('advert_picture').where('advert', 'in', part).execute()
  const shown = showing.flatMap(({ advert, pictures }) =>
    pictures.map(url => ({ advert, address: addresses.get(url) as string })),
  )
  for (const part of batches(shown))
    await db
      .insertInto('advert_picture')
      .values(part)
      .onConflict(conflict => conflict.doNothing())
      .execute()
  return addresses
}

/** What these addresses hashed to when they were fetched, where that is good enough to compare. */
export async function hashesAt(
  db: Reader,
  seal: Seal,
  urls: readonly string[],
): Promise<Map<string, string>> {
  const keys = keysOf(seal, urls)
  const known = new Map<string, string>()
  for (const part of batches([...keys.values()])) {
    const rows = await db
      .selectFrom('picture_address')
      .select(['key', 'pdq'])
      .where('key', 'in', part)
      .where('quality', '>=', leastQuality)
      .execute()
    for (const { key, pdq } of rows) if (pdq !== null) known.set(key, pdq)
  }
  return new Map([...keys].flatMap(([url, key]) => (known.has(key) ? [[url, known.get(key) as string]] : [])))
}

/** Keeps what pictures hashed to, with the latest sighting of every advert that shows them. */
export async function rememberHashes(
  db: Database,
  seal: Seal,
  hashed: readonly Hashed[],
  now: string,
): Promise<void> {
  const rows = hashed.map(({ url, at, reading }) => ({
    key: keyOf(seal, url),
    pdq: 'pdq' in reading ? reading.pdq : null,
    quality: 'pdq' in reading ? reading.quality : null,
    first_seen: at,
    last_seen: at,
  }))
  for (const part of batches(rows))
    await db
      .insertInto('picture_address')
      .values(part)
      .onConflict(conflict => conflict.doNothing())
      .execute()
  const keys = rows.map(({ key }) => key)
  await giveToSightings(db, keys, now)
}

function keysOf(seal: Seal, urls: readonly string[]): Map<string, string> {
  return new Map(urls.map(url => [url, keyOf(seal, url)]))
}

function keyOf(seal: Seal, url: string): string {
  return seal.key('picture', url)
}

function pictureAt(url: string): NewPage {
  return { url, kind: 'picture', ref: null, listed: {}, digest: null, spared: null }
}

/** Flat pictures stay out: their hashes meet those of strangers. */
async function giveToSightings(db: Database, addresses: readonly string[], now: string): Promise<void> {
  for (const part of batches(addresses)) {
    const shown = await db
      .selectFrom('advert_picture')
      .innerJoin('picture_address', 'picture_address.key', 'advert_picture.address')
      .select(['advert_picture.advert', 'picture_address.pdq'])
      .where('picture_address.key', 'in', part)
      .where('picture_address.quality', '>=', leastQuality)
      .execute()
    const latest = await latestSightings(db, [...new Set(shown.map(({ advert }) => advert))])
    const rows = shown.flatMap(({ advert, pdq }) => {
      const sighting = latest.get(advert)
      return sighting === undefined || pdq === null ? [] : [{ sighting, advert, pdq }]
    })
    const altered = new Set<string>()
    for (const some of batches(rows)) {
      const added = await db
        .insertInto('sighting_picture')
        .values(some)
        .onConflict(conflict => conflict.doNothing())
        .returning('advert')
        .execute()
      for (const { advert } of added) altered.add(advert)
    }
    await awaitLinking(db, [...altered])
    await networksChanged(db, [...altered], now)
  }
}

async function latestSightings(db: Reader, adverts: readonly string[]): Promise<Map<string, string>> {
  const latest = new Map<string, string>()
  for (const part of batches(adverts)) {
    const rows = await db
      .selectFrom('sighting')
      .select(['id', 'advert'])
      .where('advert', 'in', part)
      .orderBy('last_seen_at')
      .orderBy('id')
      .execute()
    for (const { id, advert } of rows) latest.set(advert, id)
  }
  return latest
}
