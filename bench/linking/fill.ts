import { type Chance, chance } from '../../demo/chance.ts'
import { insertMany } from '../../storage/bulk.ts'
import type { Database } from '../../storage/database.ts'
import { pictureTrade, savedAnew } from './pictures.ts'
import { type Recipe, type Written, writtenBy } from './texts.ts'

const sources = 12
const advertsAtOnce = 20_000

export async function addSources(db: Database): Promise<void> {
  for (let source = 0; source < sources; source++) {
    await db
      .insertInto('source')
      .values({ id: `s${source}`, name: `Bord ${source}`, kind: 'import', registered_at: moment(0) })
      .execute()
  }
}

/** Fills the tables of an empty database with invented adverts, as a crawl would leave them. */
export async function fill(db: Database, recipe: Recipe): Promise<void> {
  await addSources(db)
  const draw = chance(`${recipe.seed} carried`)
  const picture = pictureTrade(recipe.seed)
  const gallery = galleryOf(picture, draw)
  let number = 0
  let group: Advert[] = []
  for (const written of writtenBy(recipe)) {
    group.push(advertOf(written, number++, draw, gallery))
    if (group.length === advertsAtOnce) {
      await storeAdverts(db, group, 0, true)
      group = []
    }
  }
  await storeAdverts(db, group, 0, true)
}

/** A night on top: two thirds of `changed` say something new, a third are new. */
export async function fillNight(db: Database, recipe: Recipe, changed: number, night: number): Promise<void> {
  const draw = chance(`${recipe.seed} night ${night}`)
  const gallery = galleryOf(pictureTrade(recipe.seed), draw)
  const group: Advert[] = []
  // The same templates and phrases go on: what they say that night differs.
  for (const written of writtenBy({ ...recipe, adverts: changed, shuffle: `night ${night}` })) {
    const isNew = draw.odds(1 / 3)
    const number = isNew ? recipe.adverts + night * changed + group.length : draw.whole(0, recipe.adverts - 1)
    const advert = advertOf(written, number, draw, gallery)
    // Who changes a text keeps number and account: those stand with the earlier sighting.
    group.push(isNew ? advert : { ...advert, contacts: [], account: null })
  }
  const distinct = [...new Map(group.map(advert => [advert.id, advert])).values()]
  await storeAdverts(db, distinct, night, false)
}

export interface Advert {
  id: string
  number: number
  contacts: { key: string; kind: 'phone' | 'handle' }[]
  account: string | null
  pictures: string[]
  body: string
}

type Gallery = (written: Written) => string[]

/** Templates come with a picture of their own, strangers share stock pictures, most show their own. */
function galleryOf(picture: (draw: Chance) => string, draw: Chance): Gallery {
  const ofTemplate = new Map<number, string>()
  const stock = Array.from({ length: 200 }, () => picture(draw))
  return ({ template }) => {
    if (draw.odds(0.35)) return []
    if (draw.odds(0.03)) return [draw.pick(stock)]
    if (template === null || draw.odds(0.5)) return [picture(draw)]
    const own = ofTemplate.get(template) ?? picture(draw)
    ofTemplate.set(template, own)
    return [savedAnew(own, 10, draw)]
  }
}

function advertOf(written: Written, number: number, draw: Chance, gallery: Gallery): Advert {
  const who = written.advertiser
  return {
    id: `a_${((number * 2654435761) % 2 ** 32).toString(36).padStart(7, '0')}_${number.toString(36)}`,
    number,
    contacts: [
      ...(draw.odds(0.85) ? [{ key: `p_${who}`, kind: 'phone' as const }] : []),
      ...(draw.odds(0.15) ? [{ key: `h_${who}`, kind: 'handle' as const }] : []),
    ],
    account: draw.odds(0.7) ? `u_${who}` : null,
    pictures: gallery(written),
    body: written.text,
  }
}

export async function storeAdverts(
  db: Database,
  group: readonly Advert[],
  night: number,
  fresh: boolean,
): Promise<void> {
  const at = moment(night)
  await db.transaction().execute(async trx => {
    await insertMany(
      trx,
      'advert',
      { id: 'text', source: 'text', ref: 'text', advertiser: 'text', first_seen: 'text', last_seen: 'text' },
      group.map(({ id, number, account }) => [id, `s${number % sources}`, String(number), account, at, at]),
    )
    await insertMany(
      trx,
      'sighting',
      {
        id: 'text',
        advert: 'text',
        seen_at: 'text',
        last_seen_at: 'text',
        digest: 'text',
        title: 'text',
        body: 'text',
        gm: 'text',
        facts: 'text',
        written: 'text',
      },
      group.map(({ id, body }) => [`s${id}_${night}`, id, at, at, '', '', body, 'onbekend', facts, 'nl']),
    )
    const contacts = new Map(group.flatMap(({ contacts }) => contacts).map(one => [one.key, one.kind]))
    await insertMany(
      trx,
      'contact',
      { key: 'text', kind: 'text', sealed: 'text', first_seen: 'text' },
      [...contacts].map(([key, kind]) => [key, kind, '', at]),
    )
    await insertMany(
      trx,
      'sighting_contact',
      { sighting: 'text', advert: 'text', contact: 'text', kind: 'text', writing: 'text' },
      group.flatMap(({ id, contacts }) =>
        contacts.map(({ key, kind }) => [`s${id}_${night}`, id, key, kind, 'clear']),
      ),
    )
    await insertMany(
      trx,
      'sighting_picture',
      { sighting: 'text', advert: 'text', pdq: 'text' },
      group.flatMap(({ id, pictures }) => pictures.map(pdq => [`s${id}_${night}`, id, pdq])),
    )
    if (!fresh)
      await insertMany(
        trx,
        'unlinked',
        { advert: 'text' },
        group.map(({ id }) => [id]),
      )
  })
}

const facts = JSON.stringify({
  names: [],
  ages: [],
  location: null,
  tour: [],
  prices: [],
  spoken: [],
  hours: null,
  permit: null,
  website: null,
  postedAt: null,
})

function moment(night: number): string {
  return new Date(Date.UTC(2026, 10, 1 + night, 1)).toISOString()
}
