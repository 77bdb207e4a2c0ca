import { alone, join } from '../analysis/groups.ts'
import {
  alike,
  bandCount,
  type Compared,
  compared,
  groupTexts,
  rawTexts,
} from '../analysis/near-duplicates.ts'
import type { Rarity } from '../analysis/rarity.ts'
import { insertMany, pages, rowsFor } from './bulk.ts'
import type { Database, Reader } from './database.ts'
import { firstOfGroup, type ReadText, readText, storeTexts } from './texts.ts'

/** Groups that are not what they were. */
export interface Regrouped {
  /** Names of groups that are new or were renamed. */
  present: Set<string>
  /** Names of groups in which several met: a hub or a cut among them now holds for all. */
  merged: Set<string>
  /** Names that no group has any more. */
  former: Set<string>
}

/** What these adverts say, as texts. */
export async function textsOf(
  db: Reader,
  adverts: readonly string[],
): Promise<{ carried: { advert: string; text: string }[]; texts: Map<string, Uint32Array> }> {
  const texts = new Map<string, Uint32Array>()
  const carried: { advert: string; text: string }[] = []
  const rows = await rowsFor(db, adverts, some =>
    db.selectFrom('sighting').select(['advert', 'title', 'body']).where('advert', 'in', some),
  )
  for (const row of rows) {
    const { id, shingles } = readText(row)
    texts.set(id, shingles)
    carried.push({ advert: row.advert, text: id })
  }
  return { carried, texts }
}

/** Stores what these adverts say now, and puts new texts with their variants. */
export async function updateTexts(
  db: Database,
  adverts: readonly string[],
  { carried, texts }: Awaited<ReturnType<typeof textsOf>>,
  rarity: Rarity,
): Promise<Regrouped> {
  await rowsFor(db, adverts, some =>
    db.deleteFrom('advert_text').where('advert', 'in', some).returning('advert'),
  )
  await insertMany(
    db,
    'advert_text',
    { advert: 'text', text: 'text' },
    carried.map(({ advert, text }) => [advert, text]),
  )
  const former = await dissolve(db)
  const known = await rowsFor(db, [...texts.keys()], some =>
    db.selectFrom('text').select('id').where('id', 'in', some),
  )
  for (const { id } of known) texts.delete(id)
  for (const { id, shingles } of await read(db, former.members)) texts.set(id, shingles)
  return { ...(await place(db, texts, rarity, former.names)), former: former.names }
}

/** Takes groups apart of which a text is no longer said by anybody; what is left of them is placed anew. */
async function dissolve(db: Database): Promise<{ members: string[]; names: Set<string> }> {
  const unsaid = await db
    .selectFrom('text')
    .select(['id', 'variant_of'])
    .where(eb =>
      eb.not(
        eb.exists(eb.selectFrom('advert_text').select('advert').whereRef('advert_text.text', '=', 'text.id')),
      ),
    )
    .execute()
  const gone = new Set(unsaid.map(row => row.id))
  const names = new Set(unsaid.map(row => row.variant_of))
  const rows = await rowsFor(db, [...names], some =>
    db.deleteFrom('text').where('variant_of', 'in', some).returning('id'),
  )
  return { members: rows.map(row => row.id).filter(id => !gone.has(id)), names }
}

/** Reads stored texts again from an advert that has them. */
async function read(db: Reader, ids: readonly string[]): Promise<ReadText[]> {
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

/** Stored texts that share a band with a new one, by the group they are in. */
type Candidates = Map<number, Map<string, string[]>>

async function place(
  db: Database,
  texts: ReadonlyMap<string, Uint32Array>,
  rarity: Rarity,
  former: Set<string>,
): Promise<Omit<Regrouped, 'former'>> {
  if (texts.size === 0) return { present: new Set(), merged: new Set() }
  const ids = [...texts.keys()].sort()
  const raw = rawTexts()
  for (const id of ids) raw.add(texts.get(id) as Uint32Array)
  const fresh = compared(raw.end(), rarity)
  const candidates = await candidatesFor(db, fresh)
  const verified = await verify(db, texts, ids, candidates, rarity)

  const within = groupTexts(fresh.shelf, fresh.bands)
  const names = [...new Set(verified.map(([, group]) => group))].sort()
  const numbers = new Map(names.map((name, at) => [name, ids.length + at]))
  const groups = alone(ids.length + names.length)
  for (const at of ids.keys()) join(groups, at, within[at] as number)
  for (const [text, group] of verified) join(groups, text, numbers.get(group) as number)
  const firsts = firstOfGroup([...ids, ...names], groups)
  const present = (name: string) => firsts[numbers.get(name) as number] as string
  const renamed = names.filter(name => present(name) !== name)
  for (const [to, froms] of Map.groupBy(renamed, present)) {
    for (const from of froms) former.add(from)
    await rowsFor(db, froms, some =>
      db.updateTable('text').set({ variant_of: to }).where('variant_of', 'in', some).returning('variant_of'),
    )
  }
  const variantOf = firsts.slice(0, ids.length)
  await storeTexts(db, ids, fresh, variantOf)
  const joined = Map.groupBy(names, present)
  return {
    present: new Set(variantOf.filter(name => joined.get(name)?.[0] !== name)),
    merged: new Set([...joined].filter(([, from]) => from.length > 1).map(([name]) => name)),
  }
}

async function candidatesFor(db: Reader, { bands }: Compared): Promise<Candidates> {
  const owners = new Map<number, number[]>()
  // Most stored bands meet none of tonight's: a bitmap says so faster than a map.
  const met = new Uint8Array(2 ** 21)
  for (const [at, band] of bands.entries()) {
    if (band === 0) continue
    met[band >>> 11] = (met[band >>> 11] as number) | (1 << ((band >>> 8) & 7))
    const text = Math.floor(at / bandCount)
    const list = owners.get(band)
    if (list === undefined) owners.set(band, [text])
    else list.push(text)
  }
  const candidates: Candidates = new Map()
  for await (const { id, bands, variant_of } of storedTexts(db)) {
    const bytes = Buffer.from(bands, 'base64')
    const texts = new Set<number>()
    for (let at = 0; at < bandCount; at++) {
      const band = bytes.readUInt32LE(at * 4)
      if (((met[band >>> 11] as number) & (1 << ((band >>> 8) & 7))) === 0) continue
      for (const text of owners.get(band) ?? []) if (sameBand(text, at, band)) texts.add(text)
    }
    for (const text of texts) {
      const groups = candidates.get(text) ?? new Map<string, string[]>()
      candidates.set(text, groups)
      const group = groups.get(variant_of)
      if (group === undefined) groups.set(variant_of, [id])
      else group.push(id)
    }
  }
  return candidates

  function sameBand(text: number, at: number, band: number): boolean {
    return bands[text * bandCount + at] === band
  }
}

async function* storedTexts(db: Reader) {
  interface Row {
    id: string
    bands: string
    variant_of: string
  }
  const ordered = db
    .selectFrom('text')
    .select(['id', 'bands', 'variant_of'])
    .where('bands', 'is not', null)
    .orderBy('id')
    .$castTo<Row>()
  for await (const page of pages<Row>((last, limit) =>
    (last === null ? ordered : ordered.where('id', '>', last.id)).limit(limit),
  )) {
    yield* page
  }
}

/** One alike text of a group is enough; they are tried a few at a time, for most groups agree at the first. */
const triesAtOnce = 4

async function verify(
  db: Reader,
  texts: ReadonlyMap<string, Uint32Array>,
  ids: readonly string[],
  candidates: Candidates,
  rarity: Rarity,
): Promise<[number, string][]> {
  const found: [number, string][] = []
  let open = [...candidates].flatMap(([text, groups]) =>
    [...groups].map(([group, members]) => ({ text, group, members })),
  )
  while (open.length > 0) {
    const tried = new Set(open.flatMap(({ members }) => members.slice(0, triesAtOnce)))
    const stored = await read(db, [...tried])
    const places = new Map<string, number>()
    const raw = rawTexts()
    for (const { id, shingles } of stored) {
      places.set(id, places.size)
      raw.add(shingles)
    }
    const fresh = new Map<number, number>()
    for (const { text } of open) {
      if (fresh.has(text)) continue
      fresh.set(text, stored.length + fresh.size)
      raw.add(texts.get(ids[text] as string) as Uint32Array)
    }
    const { shelf } = compared(raw.end(), rarity)
    open = open.filter(({ text, group, members }) => {
      const isAlike = members.slice(0, triesAtOnce).some(member => {
        const place = places.get(member)
        return place !== undefined && alike(shelf, place, fresh.get(text) as number)
      })
      if (isAlike) found.push([text, group])
      return !isAlike && members.length > triesAtOnce
    })
    open = open.map(one => ({ ...one, members: one.members.slice(triesAtOnce) }))
  }
  return found
}
