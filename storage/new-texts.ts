import { compared } from '../analysis/near-duplicates.ts'
import type { Rarity } from '../analysis/rarity.ts'
import { rawTexts } from '../analysis/raw-texts.ts'
import { groupTexts } from '../analysis/text-groups.ts'
import { rowsFor } from './bulk.ts'
import type { Reader } from './database.ts'
import { addToShelves, takeLeft } from './shelves.ts'
import { forSome, insertShortly, type Write } from './short-writes.ts'
import { readAgain, variantsOnShelves } from './text-variants.ts'
import { onShelves, readText, storeTexts } from './texts.ts'
import { joinVariants } from './variants.ts'

/** Groups that are not what they were. */
export interface Regrouped {
  /** Names of groups that are new or were renamed. */
  present: Set<string>
  /** Names of groups in which several met: a hub or a cut among them now holds for all. */
  merged: Set<string>
  /** Names that no group has any more. */
  former: Set<string>
  /** Names of groups that somebody carries since tonight, or no longer carries. */
  touched: Set<string>
  /** Adverts that lost something. */
  lost: string[]
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
  db: Reader,
  write: Write,
  adverts: readonly string[],
  { carried, texts }: Awaited<ReturnType<typeof textsOf>>,
  rarity: Rarity,
): Promise<Regrouped> {
  const before = await rowsFor(db, adverts, some =>
    db.selectFrom('advert_text').select(['advert', 'text']).where('advert', 'in', some),
  )
  const gained = without(carried, before)
  const lost = without(before, carried)
  const left = await groupsOf(
    db,
    lost.map(row => row.text),
  )
  const losers = new Set(lost.map(row => row.advert))
  await storeSaid(write, carried, gained, losers)
  const former = await dissolve(db, write, [...lost.map(row => row.text), ...(await takeLeft(write, 'text'))])
  const known = await rowsFor(db, [...texts.keys()], some =>
    db.selectFrom('text').select('id').where('id', 'in', some),
  )
  for (const { id } of known) texts.delete(id)
  for (const { id, shingles } of await readAgain(db, former.members)) texts.set(id, shingles)
  const placed = await place(db, write, texts, rarity, former.names)
  const joined = await groupsOf(
    db,
    gained.map(row => row.text),
  )
  return {
    ...placed,
    former: former.names,
    touched: new Set([...left, ...joined]),
    lost: [...losers],
  }
}

interface Said {
  advert: string
  text: string
}

/** The first that are not among the others. */
function without(these: readonly Said[], those: readonly Said[]): Said[] {
  const names = new Set(those.map(({ advert, text }) => `${advert} ${text}`))
  return these.filter(({ advert, text }) => !names.has(`${advert} ${text}`))
}

async function groupsOf(db: Reader, texts: readonly string[]): Promise<string[]> {
  const rows = await rowsFor(db, [...new Set(texts)], some =>
    db.selectFrom('text').select('variant_of').where('id', 'in', some),
  )
  return rows.map(row => row.variant_of)
}

async function storeSaid(
  write: Write,
  carried: readonly Said[],
  gained: readonly Said[],
  losers: ReadonlySet<string>,
): Promise<void> {
  await forSome(write, [...losers], (trx, some) =>
    rowsFor(trx, some, adverts =>
      trx.deleteFrom('advert_text').where('advert', 'in', adverts).returning('advert'),
    ),
  )
  const rows = [...gained, ...carried.filter(({ advert }) => losers.has(advert))]
  await insertShortly(
    write,
    'advert_text',
    { advert: 'text', text: 'text' },
    rows.map(({ advert, text }) => [advert, text]),
    { ofStanding: 'advert' },
  )
}

/** Takes groups apart of which a text is no longer said by anybody; what is left of them is placed anew. */
async function dissolve(
  db: Reader,
  write: Write,
  doubtful: readonly string[],
): Promise<{ members: string[]; names: Set<string> }> {
  const unsaid = await rowsFor(db, [...new Set(doubtful)], some =>
    db
      .selectFrom('text')
      .select(['id', 'variant_of'])
      .where('id', 'in', some)
      .where(eb =>
        eb.not(
          eb.exists(
            eb.selectFrom('advert_text').select('advert').whereRef('advert_text.text', '=', 'text.id'),
          ),
        ),
      ),
  )
  const gone = new Set(unsaid.map(row => row.id))
  const names = new Set(unsaid.map(row => row.variant_of))
  const members: string[] = []
  await forSome(write, [...names], async (trx, some) => {
    const rows = await rowsFor(trx, some, groups =>
      trx.deleteFrom('text').where('variant_of', 'in', groups).returning('id'),
    )
    for (const { id } of rows) if (!gone.has(id)) members.push(id)
  })
  return { members, names }
}

async function place(
  db: Reader,
  write: Write,
  texts: ReadonlyMap<string, Uint32Array>,
  rarity: Rarity,
  former: Set<string>,
): Promise<Pick<Regrouped, 'present' | 'merged'>> {
  if (texts.size === 0) return { present: new Set(), merged: new Set() }
  const ids = [...texts.keys()].sort()
  const raw = rawTexts()
  for (const id of ids) raw.add(texts.get(id) as Uint32Array)
  const fresh = compared(raw.end(), rarity)
  const within = groupTexts(fresh.shelf, fresh.bands)
  const verified = await variantsOnShelves(db, { ids, texts, bands: fresh.bands, within }, rarity)
  const { variantOf, renamed, nameNow, met } = joinVariants(ids, within, verified)
  for (const name of renamed) former.add(name)
  await forSome(write, renamed, async (trx, some) => {
    for (const name of some)
      await trx
        .updateTable('text')
        .set({ variant_of: nameNow(name) })
        .where('variant_of', '=', name)
        .execute()
  })
  await storeTexts(write, ids, fresh, variantOf)
  const standing = onShelves(ids, fresh)
  await addToShelves(db, write, 'text', standing.ids, standing.bands)
  return met
}
