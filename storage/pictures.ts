import { alone, join } from '../analysis/groups.ts'
import { groupPictures, packHashes, samePictures } from '../analysis/pictures.ts'
import { insertMany, pages, rowsFor } from './bulk.ts'
import type { Database, Reader } from './database.ts'
import type { Regrouped } from './new-texts.ts'
import { firstOfGroup } from './texts.ts'

/** Groups all pictures anew. */
export async function rebuildPictures(db: Database): Promise<void> {
  const hashes: string[] = []
  const ordered = db.selectFrom('sighting_picture').select('pdq').distinct().orderBy('pdq')
  for await (const page of pages<{ pdq: string }>((last, limit) =>
    (last === null ? ordered : ordered.where('pdq', '>', last.pdq)).limit(limit),
  )) {
    for (const { pdq } of page) hashes.push(pdq)
  }
  const variantOf = firstOfGroup(hashes, groupPictures(packHashes(hashes)))
  await db.deleteFrom('picture').execute()
  await store(db, hashes, variantOf)
}

/** Puts new pictures with those that show the same, and takes groups apart that lost one. */
export async function updatePictures(db: Database, adverts: readonly string[]): Promise<Regrouped> {
  const former = new Set<string>()
  const left = await dissolve(db, former)
  const unknown = await rowsFor(db, adverts, some =>
    db
      .selectFrom('sighting_picture')
      .leftJoin('picture', 'picture.pdq', 'sighting_picture.pdq')
      .select('sighting_picture.pdq')
      .where('sighting_picture.advert', 'in', some)
      .where('picture.pdq', 'is', null),
  )
  const fresh = [...new Set([...left, ...unknown.map(row => row.pdq)])].sort()
  if (fresh.length === 0) return { present: new Set(), merged: new Set(), former }

  const known = await stored(db)
  const packed = packHashes(fresh)
  const pairs = samePictures(packed, packHashes(known.map(row => row.pdq)))
  const within = groupPictures(packed)
  const names = [...new Set(pairs.map(([, at]) => known[at]?.variant_of as string))].sort()
  const numbers = new Map(names.map((name, at) => [name, fresh.length + at]))
  const groups = alone(fresh.length + names.length)
  for (const at of fresh.keys()) join(groups, at, within[at] as number)
  for (const [one, at] of pairs) join(groups, one, numbers.get(known[at]?.variant_of as string) as number)
  const firsts = firstOfGroup([...fresh, ...names], groups)
  for (const [at, name] of names.entries()) {
    const present = firsts[fresh.length + at] as string
    if (present === name) continue
    former.add(name)
    await db.updateTable('picture').set({ variant_of: present }).where('variant_of', '=', name).execute()
  }
  const variantOf = fresh.map((_, at) => firsts[at] as string)
  await store(db, fresh, variantOf)
  const joined = Map.groupBy(names.keys(), at => firsts[fresh.length + at] as string)
  return {
    present: new Set(variantOf.filter(name => names[joined.get(name)?.[0] ?? -1] !== name)),
    merged: new Set([...joined].filter(([, from]) => from.length > 1).map(([name]) => name)),
    former,
  }
}

async function dissolve(db: Database, former: Set<string>): Promise<string[]> {
  const unseen = await db
    .selectFrom('picture')
    .select(['pdq', 'variant_of'])
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('sighting_picture')
            .select('advert')
            .whereRef('sighting_picture.pdq', '=', 'picture.pdq'),
        ),
      ),
    )
    .execute()
  const gone = new Set(unseen.map(row => row.pdq))
  for (const row of unseen) former.add(row.variant_of)
  const rows = await rowsFor(db, [...former], some =>
    db.deleteFrom('picture').where('variant_of', 'in', some).returning('pdq'),
  )
  return rows.map(row => row.pdq).filter(pdq => !gone.has(pdq))
}

async function stored(db: Reader): Promise<{ pdq: string; variant_of: string }[]> {
  const found: { pdq: string; variant_of: string }[] = []
  const ordered = db.selectFrom('picture').select(['pdq', 'variant_of']).orderBy('pdq')
  for await (const page of pages<{ pdq: string; variant_of: string }>((last, limit) =>
    (last === null ? ordered : ordered.where('pdq', '>', last.pdq)).limit(limit),
  )) {
    for (const row of page) found.push(row)
  }
  return found
}

async function store(db: Database, hashes: readonly string[], variantOf: readonly string[]): Promise<void> {
  await insertMany(
    db,
    'picture',
    { pdq: 'text', variant_of: 'text' },
    hashes.map((pdq, at) => [pdq, variantOf[at] as string]),
  )
}
