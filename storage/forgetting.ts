import { insertMany, rowsFor } from './bulk.ts'
import type { Carried } from './carried.ts'
import { linkAgain } from './cuts.ts'
import type { Database } from './database.ts'
import { softKinds } from './soft-kinds.ts'

/**
 * To be called before adverts or sightings are deleted: has everything linked anew that they were linked to.
 */
export async function beforeForgetting(db: Database, adverts: readonly string[]): Promise<void> {
  const members = await rowsFor(db, adverts, some =>
    db
      .selectFrom('network_advert')
      .innerJoin('network_advert as other', 'other.network', 'network_advert.network')
      .select('other.advert')
      .distinct()
      .where('network_advert.advert', 'in', some),
  )
  const soft: Carried[] = []
  for (const kind of ['text', 'picture', 'permit', 'address'] as const) {
    const own = await rowsFor(db, adverts, some => softKinds[kind].of(db, some))
    const keys = [...new Set(own.map(row => row.key))]
    soft.push(...(await rowsFor(db, keys, some => softKinds[kind].with(db, some))))
    await rowsFor(db, keys, some => db.deleteFrom('link_held').where('key', 'in', some).returning('id'))
  }
  await noteLeft(db, adverts)
  await linkAgain(
    db,
    [...members, ...soft].map(row => row.advert),
  )
}

/** Notes texts and pictures that may soon be nobody's. */
async function noteLeft(db: Database, adverts: readonly string[]): Promise<void> {
  const texts = await rowsFor(db, adverts, some =>
    db.selectFrom('advert_text').select('text as key').where('advert', 'in', some),
  )
  const pictures = await rowsFor(db, adverts, some =>
    db.selectFrom('sighting_picture').select('pdq as key').where('advert', 'in', some),
  )
  await insertMany(db, 'link_left', { kind: 'text', key: 'text' }, [
    ...texts.map(({ key }) => ['text', key] as const),
    ...pictures.map(({ key }) => ['picture', key] as const),
  ])
}
