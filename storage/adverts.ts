import type { Insertable } from 'kysely'
import type { Profile } from '../analysis/profile.ts'
import type { Sighting } from '../crawler/sighting.ts'
import { insertMany } from './bulk.ts'
import { atomically, batches, type Database } from './database.ts'
import { awaitLinking, networksChanged } from './presence.ts'
import type { AdvertTable, ContactTable, SightingContactTable, SightingTable } from './schema.ts'
import type { Seal } from './seal.ts'
import { advertId, advertRow, heldBy, pictures, sightingRow } from './sighting-rows.ts'

/** A sighting with what was read from it and the capture it came from. */
export interface Observation {
  sighting: Sighting
  profile: Profile
  capture: string | null
}

export interface Remembered {
  added: number
  changed: number
  unchanged: number
  /** Adverts that said the same again. */
  same: Set<string>
}

interface Version {
  id: string
  advert: string
  seen_at: string
  last_seen_at: string
  digest: string
}

/**
 * Stores what was observed, in one transaction and a handful of queries. The same observation twice changes
 * nothing; an advert that says the same again has its latest sighting extended.
 */
export async function remember(
  db: Database,
  seal: Seal,
  observations: readonly Observation[],
  now: string,
): Promise<Remembered> {
  const counts: Remembered = { added: 0, changed: 0, unchanged: 0, same: new Set() }
  if (observations.length === 0) return counts
  await atomically(db, async trx => {
    const ordered = [...observations].sort((a, b) => (a.sighting.seenAt < b.sighting.seenAt ? -1 : 1))
    const adverts = new Map<string, Insertable<AdvertTable>>()
    for (const { sighting } of ordered) {
      const id = advertId(sighting.source, sighting.ref)
      adverts.set(id, advertRow(id, sighting, seal, adverts.get(id)))
    }
    const ids = [...adverts.keys()]
    const versions = new Map<string, Version[]>()
    for (const row of await knownVersions(trx, ids))
      versions.set(row.advert, [...(versions.get(row.advert) ?? []), row])

    const sightings: Insertable<SightingTable>[] = []
    const contacts = new Map<string, Insertable<ContactTable>>()
    const carried: Insertable<SightingContactTable>[] = []
    const shown: [sighting: string, advert: string, pdq: string][] = []
    const extended = new Map<string, Version>()
    const altered = new Set<string>()
    for (const { sighting, profile, capture } of ordered) {
      const advert = advertId(sighting.source, sighting.ref)
      const own = versions.get(advert) ?? []
      const row = sightingRow(advert, sighting, profile, capture, seal)
      const place = placeInTime(own, row.seen_at, row.digest)
      if (place !== null) {
        counts.unchanged++
        counts.same.add(advert)
        if (place.widened) extended.set(place.version.id, place.version)
        continue
      }
      if (own.length === 0) counts.added++
      else counts.changed++
      altered.add(advert)
      const version = {
        id: row.id,
        advert,
        seen_at: row.seen_at,
        last_seen_at: row.last_seen_at,
        digest: row.digest,
      }
      versions.set(
        advert,
        [...own, version].sort((a, b) => (a.seen_at < b.seen_at ? -1 : 1)),
      )
      sightings.push(row)
      for (const pdq of pictures(sighting)) shown.push([row.id, advert, pdq])
      for (const held of heldBy(sighting, profile, seal)) {
        contacts.set(held.key, {
          key: held.key,
          kind: held.kind,
          sealed: held.sealed(),
          first_seen: row.seen_at,
        })
        carried.push({ sighting: row.id, advert, contact: held.key, kind: held.kind, writing: held.writing })
      }
    }
    await insertAdverts(trx, [...adverts.values()])
    const fresh = new Set(sightings.map(row => row.id))
    for (const row of sightings) row.last_seen_at = extended.get(row.id)?.last_seen_at ?? row.last_seen_at
    await insertSightings(trx, sightings, [...contacts.values()], carried)
    await insertMany(trx, 'sighting_picture', { sighting: 'text', advert: 'text', pdq: 'text' }, shown)
    await awaitLinking(trx, [...altered])
    for (const { id, seen_at, last_seen_at } of extended.values()) {
      if (!fresh.has(id))
        await trx.updateTable('sighting').set({ seen_at, last_seen_at }).where('id', '=', id).execute()
    }
    await networksChanged(trx, [...altered], now)
  })
  return counts
}

/** Inserts sightings with what they carry; what is there already stays as it is. */
export async function insertSightings(
  trx: Database,
  sightings: readonly Insertable<SightingTable>[],
  contacts: readonly Insertable<ContactTable>[],
  carried: readonly Insertable<SightingContactTable>[],
): Promise<void> {
  for (const part of batches(sightings)) {
    await trx
      .insertInto('sighting')
      .values(part)
      .onConflict(conflict => conflict.column('id').doNothing())
      .execute()
  }
  for (const part of batches(contacts)) {
    await trx
      .insertInto('contact')
      .values(part)
      .onConflict(conflict => conflict.column('key').doNothing())
      .execute()
  }
  for (const part of batches(carried)) {
    await trx
      .insertInto('sighting_contact')
      .values(part)
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
}

/** Removes those of these contacts that no sighting carries any more. */
export async function dropUncarried(trx: Database, contacts: readonly string[]): Promise<void> {
  for (const part of batches(contacts)) {
    await trx
      .deleteFrom('contact')
      .where('key', 'in', part)
      .where(eb =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('sighting_contact')
              .select('sighting_contact.sighting')
              .whereRef('sighting_contact.contact', '=', 'contact.key'),
          ),
        ),
      )
      .execute()
  }
}

async function knownVersions(db: Database, adverts: readonly string[]): Promise<Version[]> {
  const found: Version[] = []
  for (const part of batches(adverts)) {
    found.push(
      ...(await db
        .selectFrom('sighting')
        .select(['id', 'advert', 'seen_at', 'last_seen_at', 'digest'])
        .where('advert', 'in', part)
        .orderBy('advert')
        .orderBy('seen_at')
        .execute()),
    )
  }
  return found
}

/** The version that already says this at that moment, widened to it when it is a neighbour; null when it is new. */
function placeInTime(
  versions: readonly Version[],
  at: string,
  digest: string,
): { version: Version; widened: boolean } | null {
  const within = versions.find(
    version => version.digest === digest && version.seen_at <= at && at <= version.last_seen_at,
  )
  if (within !== undefined) return { version: within, widened: false }
  const before = versions.findLast(version => version.last_seen_at <= at)
  if (before?.digest === digest) {
    before.last_seen_at = at
    return { version: before, widened: true }
  }
  const after = versions.find(version => version.seen_at > at)
  if (after?.digest === digest && (before === undefined || before.last_seen_at < at)) {
    after.seen_at = at
    return { version: after, widened: true }
  }
  return null
}

async function insertAdverts(db: Database, rows: readonly Insertable<AdvertTable>[]): Promise<void> {
  for (const part of batches(rows)) {
    await db
      .insertInto('advert')
      .values(part)
      .onConflict(conflict =>
        conflict.column('id').doUpdateSet(eb => {
          const later = eb('excluded.last_seen', '>=', eb.ref('advert.last_seen'))
          return {
            url: eb.fn.coalesce('excluded.url', 'advert.url'),
            advertiser: eb.fn.coalesce('excluded.advertiser', 'advert.advertiser'),
            first_seen: eb
              .case()
              .when('excluded.first_seen', '<', eb.ref('advert.first_seen'))
              .then(eb.ref('excluded.first_seen'))
              .else(eb.ref('advert.first_seen'))
              .end(),
            last_seen: eb
              .case()
              .when(later)
              .then(eb.ref('excluded.last_seen'))
              .else(eb.ref('advert.last_seen'))
              .end(),
            gone_at: eb.case().when(later).then(null).else(eb.ref('advert.gone_at')).end(),
          }
        }),
      )
      .execute()
  }
}
