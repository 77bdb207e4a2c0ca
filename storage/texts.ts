import { hash } from 'node:crypto'
import { shingles, words } from '../analysis/fingerprint.ts'
import { first, type Groups } from '../analysis/groups.ts'
import { bandCount, type Compared, compared, groupTexts, rawTexts } from '../analysis/near-duplicates.ts'
import { countRarity, type Rarity } from '../analysis/rarity.ts'
import { insertMany, pages } from './bulk.ts'
import type { Database, Reader } from './database.ts'
import type { Roll } from './roll.ts'

/** A text as it is compared. */
export interface ReadText {
  /** Digest of its words: the same words are the same text. */
  id: string
  shingles: Uint32Array
}

export function readText({ title, body }: { title: string; body: string }): ReadText {
  const read = words(`${title}\n${body}`)
  const bytes = new Uint8Array(read.buffer, read.byteOffset, read.byteLength)
  return { id: `x_${hash('sha256', bytes, 'base64url').slice(0, 22)}`, shingles: shingles(read) }
}

/** Reads every text of every advert and groups variants anew. @param rarity null to count it as well. */
export async function rebuildTexts(
  db: Database,
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
  await db.deleteFrom('advert_text').execute()
  await insertMany(
    db,
    'advert_text',
    { advert: 'text', text: 'text' },
    mapped(inOrder(sayers), at => [
      roll.ids[sayers[at] as number] as string,
      ids[saidBy[at] as number] as string,
    ]),
  )
  await db.deleteFrom('text').execute()
  await storeTexts(db, ids, all, firstOfGroup(ids, groups))
  return rarity
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
  db: Database,
  ids: readonly string[],
  { bands, rare }: Compared,
  variantOf: readonly string[],
): Promise<void> {
  // In order of id the table grows at its end.
  const order = [...ids.keys()].sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1))
  await insertMany(
    db,
    'text',
    { id: 'text', bands: 'text', rare: 'integer', variant_of: 'text' },
    mapped(order, at => [
      ids[at] as string,
      packBands(bands.subarray(at * bandCount, (at + 1) * bandCount)),
      rare[at] as number,
      variantOf[at] as string,
    ]),
  )
}

/** Positions by value. */
function inOrder(values: readonly number[]): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number))
}

function packBands(bands: Uint32Array): string | null {
  if (bands[0] === 0) return null
  return Buffer.from(bands.buffer, bands.byteOffset, bands.byteLength).toString('base64')
}

function* mapped<R>(order: Iterable<number>, make: (at: number) => R): Generator<R> {
  for (const at of order) yield make(at)
}
