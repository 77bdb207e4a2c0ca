import type { Insertable } from 'kysely'
import type { MaskedText, Profile, SlotKind } from '../analysis/profile.ts'
import { sha256 } from '../crawler/capture.ts'
import type { Sighting } from '../crawler/sighting.ts'
import type { SightingFacts } from './contexts.ts'
import { atomically, batches, type Database, type Reader } from './database.ts'
import { idOf } from './ids.ts'
import type { AdvertTable, ContactTable, SightingContactTable, SightingTable } from './schema.ts'
import type { Seal } from './seal.ts'

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
  const counts: Remembered = { added: 0, changed: 0, unchanged: 0 }
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
    const extended = new Map<string, Version>()
    const altered = new Set<string>()
    for (const { sighting, profile, capture } of ordered) {
      const advert = advertId(sighting.source, sighting.ref)
      const own = versions.get(advert) ?? []
      const row = sightingRow(advert, sighting, profile, capture, seal)
      const place = placeInTime(own, row.seen_at, row.digest)
      if (place !== null) {
        counts.unchanged++
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
      for (const held of heldBy(profile, seal)) {
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
    for (const part of batches(sightings)) {
      await trx
        .insertInto('sighting')
        .values(part)
        .onConflict(conflict => conflict.column('id').doNothing())
        .execute()
    }
    for (const part of batches([...contacts.values()])) {
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
    for (const { id, seen_at, last_seen_at } of extended.values()) {
      if (!fresh.has(id))
        await trx.updateTable('sighting').set({ seen_at, last_seen_at }).where('id', '=', id).execute()
    }
    await networksChanged(trx, [...altered], now)
  })
  return counts
}

export function advertId(source: string, ref: string): string {
  return idOf('a', source, ref)
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

function advertRow(
  id: string,
  sighting: Sighting,
  seal: Seal,
  earlier: Insertable<AdvertTable> | undefined,
): Insertable<AdvertTable> {
  const advertiser =
    sighting.advertiser === null ? null : seal.key('advertiser', `${sighting.source}/${sighting.advertiser}`)
  return {
    id,
    source: sighting.source,
    ref: sighting.ref,
    url: sighting.url ?? earlier?.url ?? null,
    advertiser: advertiser ?? earlier?.advertiser ?? null,
    first_seen: earlier?.first_seen ?? sighting.seenAt,
    last_seen: sighting.seenAt,
    gone_at: null,
  }
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

function sightingRow(
  advert: string,
  sighting: Sighting,
  profile: Profile,
  capture: string | null,
  seal: Seal,
) {
  const title = keyed(profile.title, seal)
  const body = keyed(profile.body, seal)
  const facts: SightingFacts = {
    names: profile.names.map(name => seal.key('name', name)),
    ages: profile.ages,
    location: profile.location,
    tour: profile.tour,
    prices: profile.prices,
    spoken: profile.spoken,
    written: profile.written,
    hours: profile.hours === null ? null : keyed(profile.hours, seal),
    permit: sighting.permit === null ? null : 'named',
    website: sighting.website === null ? null : 'named',
    postedAt: sighting.postedAt,
  }
  const contacts = profile.contacts.map(contact => seal.key(contact.kind, contact.value)).sort()
  const digest = sha256(Buffer.from(JSON.stringify([title, body, { ...facts, postedAt: null }, contacts])))
  return {
    id: idOf('s', advert, sighting.seenAt, digest),
    advert,
    seen_at: sighting.seenAt,
    last_seen_at: sighting.seenAt,
    digest,
    capture,
    title,
    body,
    gm: profile.location?.gm ?? (profile.location?.status === 'buiten' ? 'buiten' : 'onbekend'),
    facts: JSON.stringify(facts),
  }
}

/** `⟦phone⟧` becomes `⟦phone:key⟧`, so that a reader can see that two masks hide the same value. */
function keyed(masked: MaskedText, seal: Seal): string {
  let text = ''
  let at = 0
  for (const slot of masked.slots) {
    text += `${masked.text.slice(at, slot.start)}⟦${slot.kind}:${seal.key(slot.kind, slot.value)}⟧`
    at = slot.end
  }
  return text + masked.text.slice(at)
}

interface Held {
  key: string
  kind: SlotKind
  writing: 'clear' | 'disguised'
  sealed: () => string
}

function heldBy(profile: Profile, seal: Seal): Held[] {
  const found = new Map<string, Held>()
  const hold = (kind: SlotKind, value: string, disguised: boolean) => {
    const key = seal.key(kind, value)
    if (!found.has(key))
      found.set(key, {
        key,
        kind,
        writing: disguised ? 'disguised' : 'clear',
        sealed: () => seal.close(value),
      })
  }
  for (const contact of profile.contacts) hold(contact.kind, contact.value, contact.disguised)
  for (const name of profile.names) hold('name', name, false)
  for (const slot of [...profile.title.slots, ...profile.body.slots, ...(profile.hours?.slots ?? [])])
    hold(slot.kind, slot.value, false)
  return [...found.values()]
}

/** An advert that was not read again but is known to stand there unchanged. */
export async function seenUnchanged(db: Database, adverts: readonly string[], at: string): Promise<void> {
  for (const part of batches(adverts)) {
    await db
      .updateTable('sighting')
      .set({ last_seen_at: at })
      .where('advert', 'in', part)
      .where('last_seen_at', '<', at)
      .where(eb =>
        eb(
          'last_seen_at',
          '=',
          eb
            .selectFrom('sighting as other')
            .select(other => other.fn.max('other.last_seen_at').as('latest'))
            .whereRef('other.advert', '=', 'sighting.advert'),
        ),
      )
      .execute()
    await db
      .updateTable('advert')
      .set({ last_seen: at, gone_at: null })
      .where('id', 'in', part)
      .where('last_seen', '<', at)
      .execute()
  }
}

/**
 * Records that adverts no longer stand on their site.
 *
 * @returns how many were there until now.
 */
export async function markGone(
  db: Database,
  adverts: readonly string[],
  at: string,
  now: string,
): Promise<number> {
  let gone = 0
  for (const part of batches(adverts)) {
    const result = await db
      .updateTable('advert')
      .set({ gone_at: at })
      .where('id', 'in', part)
      .where('gone_at', 'is', null)
      .executeTakeFirst()
    gone += Number(result.numUpdatedRows)
  }
  await networksChanged(db, adverts, now)
  return gone
}

async function networksChanged(db: Database, adverts: readonly string[], at: string): Promise<void> {
  for (const part of batches(adverts)) {
    await db
      .updateTable('network')
      .set({ changed_at: at })
      .where('id', 'in', eb => eb.selectFrom('network_advert').select('network').where('advert', 'in', part))
      .execute()
  }
}

/** Adverts of a source that were last seen before the given moment, are not known to be gone, and that the run did not list. */
export async function notSeenSince(
  db: Reader,
  source: string,
  moment: string,
  run: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('advert')
    .select('id')
    .where('source', '=', source)
    .where('gone_at', 'is', null)
    .where('last_seen', '<', moment)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('frontier')
            .select('frontier.url')
            .where('frontier.run', '=', run)
            .whereRef('frontier.ref', '=', 'advert.ref'),
        ),
      ),
    )
    .execute()
  return rows.map(row => row.id)
}
