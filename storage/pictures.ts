import { type SelectQueryBuilder, sql } from 'kysely'
import { groupPictures, packHashes, samePictures, unpackHash } from '../analysis/pictures.ts'
import { pages, rowsFor } from './bulk.ts'
import type { Reader } from './database.ts'
import type { Regrouped } from './new-texts.ts'
import type { Tables } from './schema.ts'
import { addToShelves, refillShelves, shelves, takeLeft } from './shelves.ts'
import { forSome, insertShortly, type Write } from './short-writes.ts'
import { firstOfGroup } from './texts.ts'
import { joinVariants } from './variants.ts'

/** Groups all pictures anew. */
export async function rebuildPictures(db: Reader, write: Write): Promise<void> {
  const hashes: string[] = []
  const shown = db.selectFrom('sighting_picture').select('pdq').distinct().orderBy('pdq')
  for await (const pdq of inOrder(shown)) hashes.push(pdq)
  const packed = packHashes(hashes)
  const variantOf = firstOfGroup(hashes, groupPictures(packed))
  const present = new Set(hashes)
  const gone: string[] = []
  for await (const pdq of inOrder(db.selectFrom('picture').select('pdq').orderBy('pdq')))
    if (!present.has(pdq)) gone.push(pdq)
  await forSome(write, gone, (trx, some) =>
    rowsFor(trx, some, pdqs => trx.deleteFrom('picture').where('pdq', 'in', pdqs).returning('pdq')),
  )
  await store(write, hashes, variantOf)
  await refillShelves(write, 'picture', hashes, packed)
}

/** Puts new pictures with those that show the same, and takes groups apart that lost one. */
export async function updatePictures(
  db: Reader,
  write: Write,
  adverts: readonly string[],
): Promise<Regrouped> {
  const former = new Set<string>()
  const left = await dissolve(db, write, former)
  const unknown = await rowsFor(db, adverts, some =>
    db
      .selectFrom('sighting_picture')
      .leftJoin('picture', 'picture.pdq', 'sighting_picture.pdq')
      .select('sighting_picture.pdq')
      .where('sighting_picture.advert', 'in', some)
      .where('picture.pdq', 'is', null),
  )
  const fresh = [...new Set([...left, ...unknown.map(row => row.pdq)])].sort()
  const met = await place(db, write, fresh, former)
  const shown = await rowsFor(db, adverts, some =>
    db
      .selectFrom('sighting_picture')
      .innerJoin('picture', 'picture.pdq', 'sighting_picture.pdq')
      .select('variant_of')
      .where('sighting_picture.advert', 'in', some),
  )
  return { ...met, former, touched: new Set(shown.map(row => row.variant_of)), lost: [] }
}

async function place(
  db: Reader,
  write: Write,
  fresh: readonly string[],
  former: Set<string>,
): Promise<Pick<Regrouped, 'present' | 'merged'>> {
  if (fresh.length === 0) return { present: new Set(), merged: new Set() }
  const packed = packHashes(fresh)
  const pairs = await alikeOnShelves(db, packed)
  const { variantOf, renamed, nameNow, met } = joinVariants(fresh, groupPictures(packed), pairs)
  for (const name of renamed) former.add(name)
  await forSome(write, renamed, async (trx, some) => {
    for (const name of some)
      await trx
        .updateTable('picture')
        .set({ variant_of: nameNow(name) })
        .where('variant_of', '=', name)
        .execute()
  })
  await store(write, fresh, variantOf)
  await addToShelves(db, write, 'picture', fresh, packed)
  return met
}

/** Which of these show the same as stored ones, with the groups of those. */
async function alikeOnShelves(db: Reader, packed: Uint32Array): Promise<[number, string][]> {
  const rows: Uint32Array[] = []
  for await (const { words } of shelves(db, 'picture')) rows.push(words)
  const known = joinedWords(rows)
  const pairs = samePictures(packed, known)
  const hashes = new Map(pairs.map(([, at]) => [at, unpackHash(known, at)]))
  const groups = new Map(
    (
      await rowsFor(db, [...new Set(hashes.values())], some =>
        db.selectFrom('picture').select(['pdq', 'variant_of']).where('pdq', 'in', some),
      )
    ).map(row => [row.pdq, row.variant_of]),
  )
  return pairs.flatMap(([one, at]): [number, string][] => {
    const group = groups.get(hashes.get(at) as string)
    return group === undefined ? [] : [[one, group]]
  })
}

function joinedWords(rows: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(rows.reduce((sum, row) => sum + row.length, 0))
  let end = 0
  for (const row of rows) {
    all.set(row, end)
    end += row.length
  }
  return all
}

async function dissolve(db: Reader, write: Write, former: Set<string>): Promise<string[]> {
  const doubtful = await takeLeft(write, 'picture')
  const unseen = await rowsFor(db, doubtful, some =>
    db
      .selectFrom('picture')
      .select(['pdq', 'variant_of'])
      .where('pdq', 'in', some)
      .where(eb =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('sighting_picture')
              .select('advert')
              .whereRef('sighting_picture.pdq', '=', 'picture.pdq'),
          ),
        ),
      ),
  )
  const gone = new Set(unseen.map(row => row.pdq))
  for (const row of unseen) former.add(row.variant_of)
  const left: string[] = []
  await forSome(write, [...former], async (trx, some) => {
    const rows = await rowsFor(trx, some, names =>
      trx.deleteFrom('picture').where('variant_of', 'in', names).returning('pdq'),
    )
    for (const { pdq } of rows) if (!gone.has(pdq)) left.push(pdq)
  })
  return left
}

async function* inOrder(ordered: SelectQueryBuilder<Tables, never, { pdq: string }>) {
  for await (const page of pages<{ pdq: string }>((last, limit) =>
    (last === null ? ordered : ordered.where(sql<boolean>`pdq > ${last.pdq}`)).limit(limit),
  )) {
    for (const { pdq } of page) yield pdq
  }
}

async function store(write: Write, hashes: readonly string[], variantOf: readonly string[]): Promise<void> {
  await insertShortly(
    write,
    'picture',
    { pdq: 'text', variant_of: 'text' },
    hashes.map((pdq, at) => [pdq, variantOf[at] as string]),
    { renewed: { key: 'pdq', columns: ['variant_of'] } },
  )
}
