import type { Purpose } from '../casework/disclosure.ts'
import { mayReadFact, type Scope } from '../casework/scope.ts'
import { rowsFor } from './bulk.ts'
import type { Database, Reader } from './database.ts'
import { idOf } from './ids.ts'
import type { HeldKind } from './schema.ts'
import { sharedIn } from './shares.ts'
import { visibleTo } from './visible.ts'

/** What a municipality works on. So far: enough to open a contact in. */
export interface CaseFile {
  id: string
  number: number
  network: string
  /** Shown as V-1001. */
  networkNumber: number
  municipality: string
  purpose: Purpose
  openedBy: string
  openedAt: string
}

/** Opens a case of one's municipality on a network, or finds the one that is open. */
export async function openCase(
  db: Database,
  scope: Scope,
  wish: { network: string; municipality: string; purpose: Purpose },
  now: string,
): Promise<string> {
  if (!scope.municipalities.includes(wish.municipality))
    throw new Error('only an own municipality works cases')
  const known = await db
    .selectFrom('case_file')
    .select('id')
    .where('network', '=', wish.network)
    .where('municipality', '=', wish.municipality)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (known !== undefined) return known.id
  const last = await db
    .selectFrom('case_file')
    .select(eb => eb.fn.max('number').as('number'))
    .executeTakeFirstOrThrow()
  const id = idOf('c', wish.network, wish.municipality, now)
  await db
    .insertInto('case_file')
    .values({
      id,
      number: Number(last.number ?? 0) + 1,
      ...wish,
      opened_by: scope.user,
      opened_at: now,
      closed_at: null,
    })
    .execute()
  return id
}

function casesIn(db: Reader, scope: Scope) {
  return db
    .selectFrom('case_file')
    .leftJoin('user', 'user.id', 'case_file.opened_by')
    .leftJoin('network', 'network.id', 'case_file.network')
    .selectAll('case_file')
    .select(['user.name', 'network.number as network_number'])
    .where('case_file.municipality', 'in', scope.municipalities.length === 0 ? [''] : scope.municipalities)
    .where('closed_at', 'is', null)
}

type CaseRow = Awaited<ReturnType<ReturnType<typeof casesIn>['execute']>>[number]

function caseFileOf(row: CaseRow): CaseFile {
  return {
    id: row.id,
    number: row.number,
    network: row.network,
    networkNumber: row.network_number ?? 0,
    municipality: row.municipality,
    purpose: row.purpose as Purpose,
    openedBy: row.name ?? row.opened_by,
    openedAt: row.opened_at,
  }
}

/** Open cases of the visitor's municipalities, newest first. */
export async function casesOf(db: Reader, scope: Scope): Promise<CaseFile[]> {
  const rows = await casesIn(db, scope).orderBy('case_file.number', 'desc').execute()
  return rows.map(caseFileOf)
}

/** Null when there is no such open case, or it is another municipality's. */
export async function caseFile(db: Reader, scope: Scope, id: string): Promise<CaseFile | null> {
  const row = await casesIn(db, scope).where('case_file.id', '=', id).executeTakeFirst()
  return row === undefined ? null : caseFileOf(row)
}

/** A contact or name that the case's network holds, still sealed. */
export interface HeldContact {
  key: string
  kind: HeldKind
  sealed: string
  /** Sources that show it in facts which the visitor may read. */
  sources: string[]
  adverts: number
}

const opened: readonly HeldKind[] = ['phone', 'email', 'handle', 'name', 'address', 'website']

/** What may be opened in this case: what stands in facts that the visitor may read. */
export async function contactsOf(
  db: Reader,
  scope: Scope,
  network: string,
  only: string | null = null,
): Promise<HeldContact[]> {
  const shared = (await sharedIn(db, [network])).get(network) ?? new Set<string>()
  const rows = await db
    .selectFrom('network_advert')
    .innerJoin('advert', 'advert.id', 'network_advert.advert')
    .innerJoin('sighting', 'sighting.advert', 'network_advert.advert')
    .innerJoin('sighting_contact', 'sighting_contact.sighting', 'sighting.id')
    .innerJoin('contact', 'contact.key', 'sighting_contact.contact')
    .select(['contact.key', 'contact.kind', 'contact.sealed', 'advert.source', 'advert.id', 'sighting.gm'])
    .where('network_advert.network', '=', network)
    .where('contact.kind', 'in', opened)
    .$if(only !== null, query => query.where('contact.key', '=', only ?? ''))
    .orderBy('contact.first_seen')
    .orderBy('contact.key')
    .execute()
  const readable = rows.filter(({ gm }) => mayReadFact(gm, scope.municipalities, shared))
  const inOrder = readable.toSorted((a, b) => opened.indexOf(a.kind) - opened.indexOf(b.kind))
  return [...Map.groupBy(inOrder, row => row.key).values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    return [
      {
        key: first.key,
        kind: first.kind,
        sealed: first.sealed,
        sources: [...new Set(group.map(({ source }) => source))].sort(),
        adverts: new Set(group.map(({ id }) => id)).size,
      },
    ]
  })
}

/** A network in which exactly this contact stands, in a fact that the visitor may read. */
export interface FoundNetwork {
  id: string
  number: number
  adverts: number
}

/** Where else a contact stands. Only ever asked inside a case, and written down whatever comes of it. */
export async function networksWith(
  db: Reader,
  scope: Scope,
  keys: readonly string[],
): Promise<FoundNetwork[]> {
  const rows = await rowsFor(db, keys, some =>
    db
      .selectFrom('sighting_contact')
      .innerJoin('sighting', 'sighting.id', 'sighting_contact.sighting')
      .innerJoin('network_advert', 'network_advert.advert', 'sighting_contact.advert')
      .innerJoin('network', 'network.id', 'network_advert.network')
      .select(['network.id', 'network.number', 'sighting_contact.advert', 'sighting.gm'])
      .where('sighting_contact.contact', 'in', some)
      .orderBy('network.number'),
  )
  const shared = await sharedIn(db, [...new Set(rows.map(({ id }) => id))])
  const visible = new Set(
    (
      await rowsFor(db, [...new Set(rows.map(({ id }) => id))], some =>
        db.selectFrom('network').select('id').where('id', 'in', some).where(visibleTo(scope)),
      )
    ).map(({ id }) => id),
  )
  const touched = rows.filter(
    ({ id, gm }) => visible.has(id) && mayReadFact(gm, scope.municipalities, shared.get(id) ?? new Set()),
  )
  return [...Map.groupBy(touched, row => row.id).values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const { id, number } = first
    return [{ id, number, adverts: new Set(group.map(({ advert }) => advert)).size }]
  })
}
