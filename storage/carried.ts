import { sql } from 'kysely'
import type { HardKind, LinkKind } from '../analysis/context.ts'
import type { Shared } from '../analysis/link.ts'
import { pages, rowsFor } from './bulk.ts'
import type { Reader } from './database.ts'
import type { Roll } from './roll.ts'
import { binds, keyName, type Walls } from './walls.ts'

/** That an advert carries a key. */
export interface Carried<Kind extends LinkKind = LinkKind> {
  kind: Kind
  key: string
  advert: string
}

/** Contacts and accounts that several adverts of the roll carry. @param all whether the roll has every advert. */
export async function sharedContacts(
  db: Reader,
  roll: Roll,
  all: boolean,
  walls: Walls,
): Promise<Shared<HardKind>[]> {
  const gathered = gathering<HardKind>(roll, walls)
  if (all) {
    for await (const page of pages<Carried<HardKind>>((last, limit) =>
      contacts(db)
        .$if(last !== null, query =>
          query.where(sql<boolean>`(contact, kind, advert) > (${last?.key}, ${last?.kind}, ${last?.advert})`),
        )
        .limit(limit),
    )) {
      for (const row of page) gathered.add(row)
    }
  } else {
    const rows = await rowsFor(db, roll.ids, some => contacts(db).where('advert', 'in', some))
    for (const row of inOrderOfKey(rows)) gathered.add(row)
  }
  const accounts = Map.groupBy(roll.ids.keys(), at => roll.accounts[at] ?? '')
  accounts.delete('')
  for (const [key, places] of accounts) {
    for (const at of places) gathered.add({ kind: 'advertiser', key, advert: roll.ids[at] as string })
  }
  return gathered.end()
}

/** Those of these adverts that were never linked, or share other contacts and accounts than stored links say. */
export async function withOtherContacts(
  db: Reader,
  adverts: readonly string[],
  walls: Walls,
): Promise<string[]> {
  const known = new Set(
    (
      await rowsFor(db, adverts, some =>
        db.selectFrom('network_advert').select('advert').where('advert', 'in', some),
      )
    ).map(row => row.advert),
  )
  const linked = await rowsFor(db, adverts, some =>
    db
      .selectFrom('link_advert')
      .innerJoin('link', 'link.id', 'link_advert.link')
      .select(['kind', 'key', 'advert'])
      .where('advert', 'in', some)
      .where('kind', 'in', [...contactKinds, 'advertiser'])
      .$castTo<Carried<HardKind>>(),
  )
  const carried = await contactsOf(db, adverts, walls)
  const nameOf = ({ kind, key, advert }: Carried) => keyName(kind, key, advert)
  const stored = new Set(linked.map(nameOf))
  const present = new Set(carried.map(nameOf))
  const gained = carried.filter(row => !stored.has(nameOf(row)))
  const several = new Set<string>()
  const carriers = Map.groupBy(await carriersOf(db, gained, walls), ({ kind, key }) => keyName(kind, key))
  for (const [name, rows] of carriers) if (rows.some(row => row.advert !== rows[0]?.advert)) several.add(name)
  const moved = new Set([
    ...linked.filter(row => !present.has(nameOf(row))).map(row => row.advert),
    ...gained.filter(({ kind, key }) => several.has(keyName(kind, key))).map(row => row.advert),
  ])
  return adverts.filter(advert => !known.has(advert) || moved.has(advert))
}

/** Every advert that has a contact or account in common with one of these, these among them. */
export async function sharingContacts(
  db: Reader,
  adverts: readonly string[],
  walls: Walls,
): Promise<string[]> {
  const found = await carriersOf(db, await contactsOf(db, adverts, walls), walls)
  return [...new Set([...adverts, ...found.map(row => row.advert)])]
}

/** Contacts and accounts of these adverts, as far as they bind. */
async function contactsOf(
  db: Reader,
  adverts: readonly string[],
  walls: Walls,
): Promise<Carried<HardKind>[]> {
  const rows = await carriedContacts(db, adverts)
  return rows.filter(({ kind, key, advert }) => binds(walls, kind, key, advert))
}

/** The same, whether they bind or not. */
export async function carriedContacts(db: Reader, adverts: readonly string[]): Promise<Carried<HardKind>[]> {
  return [
    ...(await rowsFor(db, adverts, some => contacts(db).where('advert', 'in', some))),
    ...(await rowsFor(db, adverts, some => accountsOf(db).where('id', 'in', some))),
  ]
}

/** Who carries these contacts and accounts. */
async function carriersOf(
  db: Reader,
  carried: readonly Carried<HardKind>[],
  walls: Walls,
): Promise<Carried<HardKind>[]> {
  const keys = (account: boolean) => [
    ...new Set(carried.filter(({ kind }) => (kind === 'advertiser') === account).map(row => row.key)),
  ]
  const rows = [
    ...(await rowsFor(db, keys(false), some => contacts(db).where('contact', 'in', some))),
    ...(await rowsFor(db, keys(true), some => accountsOf(db).where('advertiser', 'in', some))),
  ]
  return rows.filter(({ kind, key, advert }) => binds(walls, kind, key, advert))
}

const contactKinds = ['phone', 'email', 'handle'] as const

function contacts(db: Reader) {
  return db
    .selectFrom('sighting_contact')
    .select(['contact as key', 'kind', 'advert'])
    .distinct()
    .where('kind', 'in', contactKinds)
    .orderBy('contact')
    .orderBy('kind')
    .orderBy('advert')
    .$castTo<Carried<HardKind>>()
}

function accountsOf(db: Reader) {
  return db
    .selectFrom('advert')
    .select(eb => [eb.ref('advertiser').as('key'), sql.lit('advertiser').as('kind'), 'id as advert'])
    .where('advertiser', 'is not', null)
    .$castTo<Carried<HardKind>>()
}

export function inOrderOfKey<Row extends Carried>(rows: Row[]): Row[] {
  return rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.kind < b.kind ? -1 : 1))
}

/** Takes rows in order of key and keeps what several adverts of the roll carry. */
export function gathering<Kind extends LinkKind>(roll: Roll, walls: Walls) {
  const found: Shared<Kind>[] = []
  let current: Carried<Kind> | null = null
  let places: number[] = []
  const close = () => {
    const adverts = places.length > 1 ? [...new Set(places)].sort((a, b) => a - b) : places
    if (current !== null && adverts.length > 1) found.push({ kind: current.kind, key: current.key, adverts })
    places = []
  }
  return {
    add: (row: Carried<Kind>) => {
      if (current === null || row.key !== current.key || row.kind !== current.kind) {
        close()
        current = row
      }
      const place = roll.places.get(row.advert)
      if (place !== undefined && binds(walls, row.kind, row.key, row.advert)) places.push(place)
    },
    end: () => {
      close()
      return found
    },
  }
}
