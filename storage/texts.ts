import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { longest, readWords, shingles } from '../analysis/fingerprint.ts'
import { first, type Groups } from '../analysis/groups.ts'
import { bandCount, type Compared, compared } from '../analysis/near-duplicates.ts'
import { countRarity, type Rarity } from '../analysis/rarity.ts'
import { rawTexts } from '../analysis/raw-texts.ts'
import { groupTexts } from '../analysis/text-groups.ts'
import { pages, rowsFor } from './bulk.ts'
import type { Reader } from './database.ts'
import type { Roll } from './roll.ts'
import { refillShelves } from './shelves.ts'
import { forSome, insertShortly, type Write } from './short-writes.ts'

/** A text as it is compared. */
export interface ReadText {
  /** Digest of its words: the same words are the same text. */
  id: string
  shingles: Uint32Array
}

const room = new Uint32Array(longest)

export function readText({ title, body }: { title: string; body: string }): ReadText {
  const read = room.subarray(0, readWords(`${title}\n${body}`, room))
  const bytes = new Uint8Array(read.buffer, read.byteOffset, read.byteLength)
  return { id: `x_${hash('sha256', bytes, 'base64url').slice(0, 22)}`, shingles: shingles(read) }
}

/** Reads every text of every advert and groups variants anew. @param known null to count rarity as well. */
export async function rebuildTexts(
  db: Reader,
  write: Write,
  roll: Roll,
  advertisers: Groups,
  known: Rarity | null,
): Promise<Rarity> {
  const numbers = new Map<string, number>()
  const texts = rawTexts()
  // Which advert says which text: two lists, for a million objects would take as much as the texts.
  const sayers: number[] = []
  const saidBy: number[] = []
  for await (const { advert, title, body } of sightings(db)) {
    const place = roll.places.get(advert)
    if (place === undefined) continue
    const read = readText({ title, body })
    let text = numbers.get(read.id)
    if (text === undefined) {
      text = numbers.size
      numbers.set(read.id, text)
      texts.add(read.shingles)
    }
    sayers.push(place)
    saidBy.push(text)
  }
  const raw = texts.end()
  const rarity =
    known ??
    countRarity(new Set(advertisers).size, raw.starts.at(-1) ?? 0, visit => {
      const advertiser = (at: number) => advertisers[sayers[at] as number] as number
      for (const at of inOrder(sayers.map(place => advertisers[place] as number))) {
        const text = saidBy[at] as number
        visit(advertiser(at), raw.pairs.subarray(raw.starts[text], raw.starts[text + 1]))
      }
    })
  const all = compared(raw, rarity)
  const groups = groupTexts(all.shelf, all.bands)
  const ids = [...numbers.keys()]
  await storeSaid(db, write, roll, numbers, ids, sayers, saidBy)
  await dropUnsaid(db, write, numbers)
  await storeTexts(write, ids, all, firstOfGroup(ids, groups))
  const { ids: standing, bands } = onShelves(ids, all)
  await refillShelves(write, 'text', standing, bands)
  return rarity
}

/** Which adverts say which texts: what is no longer so goes, what is new comes. */
async function storeSaid(
  db: Reader,
  write: Write,
  roll: Roll,
  numbers: ReadonlyMap<string, number>,
  ids: readonly string[],
  sayers: readonly number[],
  saidBy: readonly number[],
): Promise<void> {
  const order = inOrder(sayers)
  const starts = new Uint32Array(roll.ids.length + 1)
  for (const place of sayers) (starts[place + 1] as number)++
  for (let place = 0; place < roll.ids.length; place++)
    (starts[place + 1] as number) += starts[place] as number
  const says = (place: number, text: number) =>
    order.subarray(starts[place], starts[place + 1]).some(at => saidBy[at] === text)
  const outdated: string[] = []
  for await (const { advert, text } of stored(db)) {
    const place = roll.places.get(advert)
    const number = numbers.get(text)
    if (place !== undefined && (number === undefined || !says(place, number))) outdated.push(advert)
  }
  await forSome(write, outdated, (trx, some) =>
    rowsFor(trx, some, adverts =>
      trx.deleteFrom('advert_text').where('advert', 'in', adverts).returning('advert'),
    ),
  )
  await insertShortly(
    write,
    'advert_text',
    { advert: 'text', text: 'text' },
    mapped(order, at => [roll.ids[sayers[at] as number] as string, ids[saidBy[at] as number] as string]),
    { ofStanding: 'advert' },
  )
}

async function* stored(db: Reader) {
  interface Row {
    advert: string
    text: string
  }
  const ordered = db.selectFrom('advert_text').select(['advert', 'text']).orderBy('advert').orderBy('text')
  for await (const page of pages<Row>((last, limit) =>
    (last === null
      ? ordered
      : ordered.where(sql<boolean>`(advert, text) > (${last.advert}, ${last.text})`)
    ).limit(limit),
  )) {
    yield* page
  }
}

async function dropUnsaid(db: Reader, write: Write, said: ReadonlyMap<string, number>): Promise<void> {
  const unsaid: string[] = []
  const ordered = db.selectFrom('text').select('id').orderBy('id')
  for await (const page of pages<{ id: string }>((last, limit) =>
    (last === null ? ordered : ordered.where('id', '>', last.id)).limit(limit),
  )) {
    for (const { id } of page) if (!said.has(id)) unsaid.push(id)
  }
  await forSome(write, unsaid, (trx, some) =>
    rowsFor(trx, some, ids => trx.deleteFrom('text').where('id', 'in', ids).returning('id')),
  )
}

async function* sightings(db: Reader) {
  interface Row {
    id: string
    advert: string
    title: string
    body: string
  }
  const ordered = db.selectFrom('sighting').select(['id', 'advert', 'title', 'body']).orderBy('id')
  for await (const page of pages<Row>((last, limit) =>
    (last === null ? ordered : ordered.where('id', '>', last.id)).limit(limit),
  )) {
    yield* page
  }
}

/** The smallest id of each one's group, so that a group's name does not depend on the order of reading. */
export function firstOfGroup(ids: readonly string[], groups: Groups): string[] {
  const least = new Map<number, string>()
  for (const [at, id] of ids.entries()) {
    const group = first(groups, at)
    const before = least.get(group)
    if (before === undefined || id < before) least.set(group, id)
  }
  return ids.map((_, at) => least.get(first(groups, at)) as string)
}

export async function storeTexts(
  write: Write,
  ids: readonly string[],
  { bands, rare }: Compared,
  variantOf: readonly string[],
): Promise<void> {
  // In order of id the table grows at its end.
  const order = [...ids.keys()].sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1))
  await insertShortly(
    write,
    'text',
    { id: 'text', rare: 'integer', variant_of: 'text' },
    mapped(order, at => [
      ids[at] as string,
      bands[at * bandCount] === 0 ? null : (rare[at] as number),
      variantOf[at] as string,
    ]),
    { renewed: { key: 'id', columns: ['rare', 'variant_of'] } },
  )
}

/** Texts that can be compared, with their bands. Takes the bands' room. */
export function onShelves(
  ids: readonly string[],
  { bands }: Compared,
): { ids: string[]; bands: Uint32Array } {
  const standing: string[] = []
  for (const [at, id] of ids.entries()) {
    if (bands[at * bandCount] === 0) continue
    bands.copyWithin(standing.length * bandCount, at * bandCount, (at + 1) * bandCount)
    standing.push(id)
  }
  return { ids: standing, bands: bands.subarray(0, standing.length * bandCount) }
}

/** Positions by value. */
function inOrder(values: readonly number[]): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number))
}

function* mapped<R>(order: Iterable<number>, make: (at: number) => R): Generator<R> {
  for (const at of order) yield make(at)
}
