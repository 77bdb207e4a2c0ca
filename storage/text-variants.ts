import type { Groups } from '../analysis/groups.ts'
import { alike, bandCount, compared, shelved } from '../analysis/near-duplicates.ts'
import type { Rarity } from '../analysis/rarity.ts'
import { type Raw, rawTexts } from '../analysis/raw-texts.ts'
import { rowsFor } from './bulk.ts'
import type { Reader } from './database.ts'
import { shelves } from './shelves.ts'
import { type ReadText, readText } from './texts.ts'

/** New texts by number. */
interface Fresh {
  ids: readonly string[]
  texts: ReadonlyMap<string, Uint32Array>
  bands: Uint32Array
  /** For each the first of those new ones that it is a variant of. */
  within: Groups
}

/** New texts that are variants of each other, and a stored group of which some share a band with one of them. */
interface Candidate {
  /** The first of the new texts. */
  who: number
  group: string
  meetings: Meeting[]
}

interface Meeting {
  text: number
  stored: string
}

/** Which new texts are variants of stored ones: for all that belong together at least one way. */
export async function variantsOnShelves(
  db: Reader,
  fresh: Fresh,
  rarity: Rarity,
): Promise<[number, string][]> {
  const candidates = await candidatesFor(db, fresh)
  const { found, failed } = await verify(db, fresh, candidates, rarity)
  return [...found, ...(await verifyAll(db, fresh, failed, rarity))]
}

/**
 * Of new texts that are variants of each other one meeting with each stored text is enough: otherwise a template's two
 * thousand variants would meet tonight's hundred in every pair.
 */
async function candidatesFor(db: Reader, { ids, bands, within }: Fresh): Promise<Candidate[]> {
  if (ids.length === 0) return []
  const { owners, met } = ownersOf(bands, within)
  const stored: string[] = []
  const metBy: number[][] = []
  for await (const { ids, words } of shelves(db, 'text')) {
    const length = (ids.length / words.length) * bandCount
    for (let from = 0; from < words.length; from += bandCount) {
      let by: number[] | null = null
      for (let at = 0; at < bandCount; at++) {
        const band = words[from + at] as number
        if (((met[band >>> 11] as number) & (1 << ((band >>> 8) & 7))) === 0) continue
        for (const text of owners.get(band) ?? []) {
          if (bands[text * bandCount + at] !== band) continue
          by ??= []
          if (!by.some(other => within[other] === within[text])) by.push(text)
        }
      }
      if (by === null) continue
      const id = (from / bandCount) * length
      stored.push(ids.slice(id, id + length))
      metBy.push(by)
    }
  }
  const groups = await groupNames(db, stored)
  const candidates = new Map<number, Map<string, Candidate>>()
  for (const [at, id] of stored.entries()) {
    // What was dissolved lies on a shelf yet.
    const group = groups.get(id)
    if (group === undefined) continue
    for (const text of metBy[at] as number[]) {
      const who = within[text] as number
      const own = candidates.get(who) ?? new Map<string, Candidate>()
      candidates.set(who, own)
      const candidate = own.get(group) ?? { who, group, meetings: [] }
      own.set(group, candidate)
      candidate.meetings.push({ text, stored: id })
    }
  }
  return [...candidates.values()].flatMap(own => [...own.values()])
}

/** Which texts have a band; and a bitmap that says faster of most stored bands that none of these has it. */
function ownersOf(bands: Uint32Array, within: Groups) {
  const owners = new Map<number, number[]>()
  const met = new Uint8Array(2 ** 21)
  for (const [at, band] of bands.entries()) {
    if (band === 0) continue
    met[band >>> 11] = (met[band >>> 11] as number) | (1 << ((band >>> 8) & 7))
    const text = Math.floor(at / bandCount)
    const list = owners.get(band)
    if (list === undefined) owners.set(band, [text])
    else if (
      !list.some(
        other => within[other] === within[text] && bands[other * bandCount + (at % bandCount)] === band,
      )
    )
      list.push(text)
  }
  return { owners, met }
}

async function groupNames(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsFor(db, [...new Set(ids)], some =>
    db.selectFrom('text').select(['id', 'variant_of']).where('id', 'in', some),
  )
  return new Map(rows.map(row => [row.id, row.variant_of]))
}

/** One alike pair is enough. Most agree at the first; for the others twice as many are tried each time. */
async function verify(
  db: Reader,
  fresh: Fresh,
  candidates: readonly Candidate[],
  rarity: Rarity,
): Promise<{ found: [number, string][]; failed: Candidate[] }> {
  const found: [number, string][] = []
  const failed: Candidate[] = []
  let open = candidates
  for (let from = 0, until = 1; open.length > 0; from = until, until *= 2) {
    const tried = open.flatMap(({ meetings }) => meetings.slice(from, until))
    const { raw, placeOf } = await sideBySide(db, fresh, tried)
    const shelf = shelved(raw, rarity)
    open = open.filter(({ who, group, meetings }) => {
      const isAlike = meetings.slice(from, until).some(({ text, stored }) => {
        const place = placeOf(stored)
        return place !== null && alike(shelf, place, placeOf(fresh.ids[text] as string) as number)
      })
      if (isAlike) found.push([who, group])
      return !isAlike && meetings.length > until
    })
  }
  const done = new Set(found.map(([who, group]) => `${who} ${group}`))
  for (const candidate of candidates)
    if (!done.has(`${candidate.who} ${candidate.group}`)) failed.push(candidate)
  return { found, failed }
}

/** Where the one that stood for several new texts was not alike, another may be that shares a band as well. */
async function verifyAll(
  db: Reader,
  fresh: Fresh,
  candidates: readonly Candidate[],
  rarity: Rarity,
): Promise<[number, string][]> {
  const together = Map.groupBy(fresh.ids.keys(), text => fresh.within[text] as number)
  const open = candidates.filter(({ who }) => (together.get(who)?.length ?? 0) > 1)
  const tried = open.map(({ who, group, meetings }) => ({
    who,
    group,
    pairs: meetings.flatMap(({ stored }) => (together.get(who) ?? []).map(text => ({ text, stored }))),
  }))
  const { raw, placeOf } = await sideBySide(
    db,
    fresh,
    tried.flatMap(({ pairs }) => pairs),
  )
  const { shelf, bands } = compared(raw, rarity)
  return tried.flatMap(({ who, group, pairs }): [number, string][] => {
    const isAlike = pairs.some(({ text, stored }) => {
      const [one, other] = [placeOf(stored), placeOf(fresh.ids[text] as string) as number]
      return one !== null && shareBand(bands, one, other) && alike(shelf, one, other)
    })
    return isAlike ? [[who, group]] : []
  })
}

function shareBand(bands: Uint32Array, one: number, other: number): boolean {
  for (let at = 0; at < bandCount; at++) {
    if (bands[one * bandCount + at] === bands[other * bandCount + at]) return true
  }
  return false
}

/** The texts of these meetings, and where each is. */
async function sideBySide(
  db: Reader,
  { ids, texts }: Fresh,
  meetings: readonly Meeting[],
): Promise<{ raw: Raw; placeOf: (id: string) => number | null }> {
  const places = new Map<string, number>()
  const raw = rawTexts()
  const add = (id: string, shingles: Uint32Array) => {
    places.set(id, places.size)
    raw.add(shingles)
  }
  for (const { id, shingles } of await readAgain(db, [...new Set(meetings.map(({ stored }) => stored))]))
    add(id, shingles)
  for (const text of new Set(meetings.map(({ text }) => text))) {
    const id = ids[text] as string
    add(id, texts.get(id) as Uint32Array)
  }
  return { raw: raw.end(), placeOf: id => places.get(id) ?? null }
}

/** Reads stored texts again from an advert that has them. */
export async function readAgain(db: Reader, ids: readonly string[]): Promise<ReadText[]> {
  const wanted = new Set(ids)
  const rows = await rowsFor(db, ids, some =>
    db
      .selectFrom('sighting')
      .innerJoin(
        db
          .selectFrom('advert_text')
          .select(eb => eb.fn.min('advert').as('advert'))
          .where('text', 'in', some)
          .groupBy('text')
          .as('sayer'),
        'sayer.advert',
        'sighting.advert',
      )
      .select(['title', 'body']),
  )
  const found = new Map<string, ReadText>()
  for (const row of rows) {
    const text = readText(row)
    if (wanted.has(text.id)) found.set(text.id, text)
  }
  return [...found.values()]
}
