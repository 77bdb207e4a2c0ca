import { type LinkKind, linkKinds, type SoftKind } from '../analysis/context.ts'
import type { HeldReason } from '../analysis/link.ts'
import { rowsFor } from './bulk.ts'
import { type Carried, carriedContacts } from './carried.ts'
import type { Cut } from './cuts.ts'
import type { Reader } from './database.ts'
import { softKinds } from './soft-kinds.ts'
import { keyName } from './walls.ts'

/** Something that adverts of a network have and that does not join them to whoever else has it. */
export interface HeldBack {
  kind: LinkKind
  key: string
  reason: HeldReason
  /** Those of this network. */
  adverts: string[]
}

/** A person's word that something does not bind. */
export interface CutBack extends Cut {
  id: string
  /** Those of this network that carry it. */
  adverts: string[]
}

/** What does not bind adverts of a network, and why. */
export async function heldBack(db: Reader, network: string): Promise<{ held: HeldBack[]; cuts: CutBack[] }> {
  const members = await db
    .selectFrom('network_advert')
    .select('advert')
    .where('network', '=', network)
    .orderBy('advert')
    .execute()
  const adverts = members.map(row => row.advert)
  const carried: Carried[] = await carriedContacts(db, adverts)
  for (const kind of Object.keys(softKinds) as SoftKind[])
    carried.push(...(await rowsFor(db, adverts, some => softKinds[kind].of(db, some))))
  const carriers = Map.groupBy(carried, ({ kind, key }) => keyName(kind, key))
  const carriersOf = (kind: LinkKind, key: string) =>
    [...new Set((carriers.get(keyName(kind, key)) ?? []).map(row => row.advert))].sort()
  const keys = [...new Set(carried.map(row => row.key))]
  const firsts = await variantsOf(db, keys)
  const any = [...keys, ...firsts.keys()]
  const reasons = [
    ...(await rowsFor(db, keys, some =>
      db.selectFrom('link_held').select(['kind', 'key', 'reason']).where('key', 'in', some),
    )),
    ...(await rowsFor(db, any, some =>
      db
        .selectFrom('link_hub')
        .select(['kind', 'key', 'reason'])
        // All of them: the index begins with the kind.
        .where('kind', 'in', linkKinds)
        .where('key', 'in', some),
    )),
  ].map(row => ({ ...row, key: firsts.get(row.key) ?? row.key }))
  const rows = await rowsFor(db, any, some =>
    db
      .selectFrom('link_cut')
      .select(['id', 'kind', 'key', 'advert', 'reviewer', 'reason', 'recorded_at'])
      .where('key', 'in', some)
      .where('undone_at', 'is', null),
  )
  const cuts = rows.map(row => ({ ...row, key: firsts.get(row.key) ?? row.key }))
  const cut = new Set(cuts.map(({ kind, key }) => keyName(kind, key)))
  const held = reasons.flatMap(({ kind, key, reason }): HeldBack[] => {
    const name = keyName(kind, key)
    const own = cut.has(name) ? [] : carriersOf(kind, key)
    return own.length === 0 ? [] : [{ kind, key, reason, adverts: own }]
  })
  return {
    held: held.sort((a, b) => (keyName(a.kind, a.key) < keyName(b.kind, b.key) ? -1 : 1)),
    cuts: cuts
      .map(({ recorded_at, ...row }) => ({
        ...row,
        recordedAt: recorded_at,
        adverts: carriersOf(row.kind, row.key),
      }))
      .filter(({ adverts }) => adverts.length > 0)
      .sort((a, b) =>
        a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt || a.id > b.id ? 1 : -1,
      ),
  }
}

/** A hub or cut may name any variant of a text or picture: for each of those the first. */
async function variantsOf(db: Reader, keys: readonly string[]): Promise<Map<string, string>> {
  const texts = await rowsFor(db, keys, some =>
    db.selectFrom('text').select(['id', 'variant_of']).where('variant_of', 'in', some),
  )
  const pictures = await rowsFor(db, keys, some =>
    db.selectFrom('picture').select(['pdq as id', 'variant_of']).where('variant_of', 'in', some),
  )
  return new Map([...texts, ...pictures].map(row => [row.id, row.variant_of]))
}
