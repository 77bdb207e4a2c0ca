import type { LinkKind } from '../analysis/context.ts'
import { insertMany, rowsFor } from './bulk.ts'
import { atomically, type Database, type Reader } from './database.ts'
import { idOf } from './ids.ts'
import { softKinds } from './soft-kinds.ts'

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
    await loosen(trx, cut.kind, cut.key)
  })
}

/**
 * Takes a cut back. From the next night on what it cut may join again.
 *
 * @returns `overtaken` when somebody took it back already.
 */
export async function restoreLink(
  db: Database,
  { cut, by, at }: { cut: string; by: string; at: string },
): Promise<'recorded' | 'overtaken'> {
  return await atomically(db, async trx => {
    const row = await trx
      .updateTable('link_cut')
      .set({ undone_at: at, undone_by: by })
      .where('id', '=', cut)
      .where('undone_at', 'is', null)
      .returning(['kind', 'key'])
      .executeTakeFirst()
    if (row === undefined) return 'overtaken'
    await loosen(trx, row.kind, row.key)
    return 'recorded'
  })
}

/** Has the next night look anew at who shares this. */
async function loosen(trx: Database, kind: LinkKind, shared: string): Promise<void> {
  const { key, adverts } = await carriers(trx, kind, shared)
  await trx.deleteFrom('link_held').where('key', '=', key).execute()
  await linkAgain(trx, [...adverts, ...(await linkedBy(trx, kind, shared))])
}

/** Has the next night look at everything that these adverts carry. */
export async function linkAgain(db: Database, adverts: readonly string[]): Promise<void> {
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
