import type { LinkKind } from '../analysis/context.ts'
import { insertMany, rowsFor } from './bulk.ts'
import { type Carried, softKinds } from './carried.ts'
import { atomically, type Database, type Reader } from './database.ts'
import { idOf } from './ids.ts'

/** A person's word that something shared does not bind: for everybody, or for one advert. */
export interface Cut {
  kind: LinkKind
  /** As in the link; of a text or picture any variant will do. */
  key: string
  advert: string | null
  reviewer: string
  reason: string
  recordedAt: string
}

/** Records a cut. It holds from the next night on, and for all variants of a text or picture that come later. */
export async function cutLink(db: Database, cut: Cut): Promise<void> {
  await atomically(db, async trx => {
    await trx
      .insertInto('link_cut')
      .values({
        id: idOf('c', cut.kind, cut.key, cut.advert ?? '', cut.recordedAt),
        kind: cut.kind,
        key: cut.key,
        advert: cut.advert,
        reviewer: cut.reviewer,
        reason: cut.reason,
        recorded_at: cut.recordedAt,
      })
      .onConflict(conflict => conflict.column('id').doNothing())
      .execute()
    const { key, adverts } = await carriers(trx, cut.kind, cut.key)
    await trx.deleteFrom('link_held').where('key', '=', key).execute()
    await linkAgain(trx, [...adverts, ...(await linkedBy(trx, cut.kind, cut.key))])
  })
}

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

/** Has the next night look at everything that these adverts carry. */
async function linkAgain(db: Database, adverts: readonly string[]): Promise<void> {
  await insertMany(
    db,
    'unlinked',
    { advert: 'text', because: 'text' },
    [...new Set(adverts)].map(advert => [advert, 'severed']),
    { renewed: { key: 'advert', columns: ['because'] } },
  )
}

/** Adverts of stored links: while everything is linked anew, groups of texts and pictures may not tell. */
async function linkedBy(db: Reader, kind: LinkKind, key: string): Promise<string[]> {
  const rows = await db
    .selectFrom('link')
    .innerJoin('link_advert', 'link_advert.link', 'link.id')
    .select('advert')
    .where('key', '=', key)
    .where('kind', '=', kind)
    .execute()
  return rows.map(row => row.advert)
}

/** Who carries this, and under which name it is held back. */
async function carriers(
  db: Reader,
  kind: LinkKind,
  key: string,
): Promise<{ key: string; adverts: string[] }> {
  if (kind === 'advertiser') {
    const rows = await db.selectFrom('advert').select('id').where('advertiser', '=', key).execute()
    return { key, adverts: rows.map(row => row.id) }
  }
  if (kind === 'text' || kind === 'picture' || kind === 'permit' || kind === 'address') {
    const group = await groupOf(db, kind, key)
    const rows = await rowsFor(db, [group], some => softKinds[kind].with(db, some))
    return { key: group, adverts: rows.map(row => row.advert) }
  }
  const rows = await db
    .selectFrom('sighting_contact')
    .select('advert')
    .distinct()
    .where('contact', '=', key)
    .execute()
  return { key, adverts: rows.map(row => row.advert) }
}

async function groupOf(db: Reader, kind: LinkKind, key: string): Promise<string> {
  const row =
    kind === 'text'
      ? await db.selectFrom('text').select('variant_of').where('id', '=', key).executeTakeFirst()
      : kind === 'picture'
        ? await db.selectFrom('picture').select('variant_of').where('pdq', '=', key).executeTakeFirst()
        : undefined
  return row?.variant_of ?? key
}
