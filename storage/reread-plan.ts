import { isDeepStrictEqual } from 'node:util'
import type { Insertable } from 'kysely'
import type { Profile } from '../analysis/profile.ts'
import type { Sighting } from '../crawler/sighting.ts'
import { countChange, countChanges, type RereadCounts } from './reread-changes.ts'
import { type KnownPictures, shownBy } from './reread-pictures.ts'
import { type Point, type SightingRow, timeline, versionAt } from './reread-timeline.ts'
import type { AdvertTable, SightingContactTable, SightingPictureTable } from './schema.ts'
import type { Seal } from './seal.ts'
import { advertRow, type Held, heldBy, sightingRow } from './sighting-rows.ts'

/** One kept capture of an advert as today's source file reads it. */
export type Reread = { capture: string; url: string; at: string } & (
  | {
      outcome: 'read'
      sighting: Sighting
      profile: Profile
      /** Addresses. */
      pictures: readonly string[]
      validators: { etag: string | null; lastModified: string | null }
    }
  /** Its sighting, if there is one, stays. */
  | { outcome: 'unreadable' }
  /** Of a municipality without a basis: nothing of it may be kept. */
  | { outcome: 'uncovered' }
)

/** An advert by today's file, with its captures in order of time. */
export interface RereadAdvert {
  id: string
  captures: Reread[]
}

export type AdvertRow = Insertable<AdvertTable>
export type CarriedRow = Insertable<SightingContactTable>

/** What is stored of an advert and of its captures, which may belong to another advert than today's file says. */
export interface Stored extends KnownPictures {
  advert: AdvertRow | null
  sightings: SightingRow[]
  carried: ReadonlyMap<string, CarriedRow[]>
}

/** What is to be written of an advert. */
export interface Rewriting {
  /** Null when nothing is left of it. */
  advert: AdvertRow | null
  removed: string[]
  sightings: SightingRow[]
  carried: CarriedRow[]
  shown: Insertable<SightingPictureTable>[]
  held: { held: Held; at: string }[]
}

/** Compares what captures say today with what is stored of them; null when nothing is to be written. Adds to `counts`. */
export function rewriting(
  seal: Seal,
  { id, captures }: RereadAdvert,
  { advert: was, sightings: old, carried, ...pictures }: Stored,
  counts: RereadCounts,
): Rewriting | null {
  const saying = new Map<string, CarriedRow[]>()
  const held: Rewriting['held'] = []
  const points: Point[] = []
  for (const read of captures) {
    counts.captures++
    if (read.outcome !== 'read') counts[read.outcome]++
    if (read.outcome === 'uncovered') points.push({ ...read, row: null })
    if (read.outcome !== 'read') continue
    const before = versionAt(old, read)
    const row: SightingRow = sightingRow(id, read.sighting, read.profile, read.capture, seal)
    // The languages of the same text need not be told again.
    if (before?.title === row.title && before.body === row.body) row.written = before.written
    const own = heldBy(read.sighting, read.profile, seal)
    held.push(...own.map(one => ({ held: one, at: read.at })))
    const says = own.map(({ key, kind, writing }) => ({
      sighting: row.id,
      advert: id,
      contact: key,
      kind,
      writing,
    }))
    saying.set(row.id, says)
    if (before === null) counts.recovered++
    const said = before === null ? null : { row: before, contacts: carried.get(before.id) ?? [] }
    countChanges(counts.fields, said, { row, contacts: says })
    points.push({ capture: read.capture, at: read.at, row })
  }
  if (points.length === 0) return null
  const versions = timeline(old, points)
  const shown = shownBy(versions, old, captures, pictures)
  countPictures(counts, captures, [old, pictures.shown], [versions, shown])
  const stored = new Map(old.map(row => [row.id, row]))
  const saysOf = (row: SightingRow) => saying.get(row.id) ?? carried.get(row.id) ?? []
  const sightings = versions.filter(
    row =>
      !isDeepStrictEqual(row, stored.get(row.id)) ||
      !isDeepStrictEqual(shown.get(row.id), pictures.shown.get(row.id) ?? []) ||
      !isDeepStrictEqual(byContact(saysOf(row)), byContact(carried.get(row.id) ?? [])),
  )
  const left = new Set(versions.map(row => row.id))
  const removed = [...old.filter(row => !left.has(row.id)), ...sightings].map(row => row.id)
  const advert = advertOf(seal, was, id, versions, captures)
  if (removed.length === 0 && isDeepStrictEqual(advert, was)) {
    counts.adverts.unchanged++
    return null
  }
  counts.adverts[advert === null ? 'dropped' : was === null ? 'added' : 'changed']++
  return {
    advert,
    removed,
    sightings,
    carried: sightings.flatMap(saysOf),
    shown: sightings.flatMap(row =>
      (shown.get(row.id) ?? []).map(pdq => ({ sighting: row.id, advert: id, pdq })),
    ),
    held,
  }
}

type Shown = [versions: readonly SightingRow[], pictures: ReadonlyMap<string, readonly string[]>]

function countPictures(counts: RereadCounts, captures: readonly Reread[], before: Shown, after: Shown): void {
  const at = ([versions, pictures]: Shown, read: Reread) =>
    (pictures.get(versionAt(versions, read)?.id ?? '') ?? []).join(' ')
  for (const read of captures)
    if (read.outcome === 'read') countChange(counts.fields, 'pictures', at(before, read), at(after, read))
}

function byContact(rows: readonly CarriedRow[]): CarriedRow[] {
  return [...rows].sort((a, b) => (a.contact < b.contact ? -1 : 1))
}

function advertOf(
  seal: Seal,
  was: AdvertRow | null,
  id: string,
  versions: readonly SightingRow[],
  captures: readonly Reread[],
): AdvertRow | null {
  const [first, last] = [versions[0], versions.at(-1)]
  if (first === undefined || last === undefined) return null
  let row: AdvertRow | undefined
  for (const read of captures) if (read.outcome === 'read') row = advertRow(id, read.sighting, seal, row)
  if (row === undefined) return was
  const reread = new Set(captures.map(({ capture }) => capture))
  const hasMore = versions.some(version => version.capture === null || !reread.has(version.capture))
  const lastSeen = later(was?.last_seen ?? '', last.last_seen_at)
  return {
    ...row,
    advertiser: row.advertiser ?? (hasMore ? (was?.advertiser ?? null) : null),
    first_seen: was !== null && was.first_seen < first.seen_at ? was.first_seen : first.seen_at,
    last_seen: lastSeen,
    gone_at: was?.gone_at != null && was.gone_at >= lastSeen ? was.gone_at : null,
  }
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
