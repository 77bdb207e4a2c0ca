import type { LinkKind } from '../analysis/context.ts'
import type { Reader } from './database.ts'

/** Keys that do not bind: hubs of the epoch, and what people cut. */
export interface Walls {
  /** Names of keys that bind nobody. */
  hubs: Set<string>
  cuts: Set<string>
  /** Names of a key and an advert. */
  single: Set<string>
}

export function keyName(kind: LinkKind, key: string, advert: string | null = null): string {
  return advert === null ? `${kind} ${key}` : `${kind} ${key} ${advert}`
}

/** A hub or cut names one text or picture, and holds for all its variants. */
export async function readWalls(db: Reader): Promise<Walls> {
  const hubs = await withVariants(db, await db.selectFrom('link_hub').select(['kind', 'key']).execute())
  const cuts = await withVariants(
    db,
    await db
      .selectFrom('link_cut')
      .select(['kind', 'key', 'advert'])
      .where('undone_at', 'is', null)
      .execute(),
  )
  return {
    hubs: new Set(hubs.map(({ kind, key }) => keyName(kind, key))),
    cuts: new Set(cuts.filter(cut => cut.advert === null).map(({ kind, key }) => keyName(kind, key))),
    single: new Set(
      cuts.filter(cut => cut.advert !== null).map(({ kind, key, advert }) => keyName(kind, key, advert)),
    ),
  }
}

export function binds({ hubs, cuts, single }: Walls, kind: LinkKind, key: string, advert: string): boolean {
  const name = keyName(kind, key)
  return !hubs.has(name) && !cuts.has(name) && (single.size === 0 || !single.has(keyName(kind, key, advert)))
}

async function withVariants<T extends { kind: LinkKind; key: string }>(db: Reader, rows: T[]): Promise<T[]> {
  const firsts = new Map<string, string>()
  for (const [kind, table, id] of [
    ['text', 'text', 'id'],
    ['picture', 'picture', 'pdq'],
  ] as const) {
    const column = `${table}.${id}` as 'text.id'
    const found = await db
      .selectFrom(table as 'text')
      .select([`${column} as id`, 'variant_of'])
      .where(column, 'in', eb => eb.selectFrom('link_hub').select('key').where('kind', '=', kind))
      .union(
        db
          .selectFrom(table as 'text')
          .select([`${column} as id`, 'variant_of'])
          .where(column, 'in', eb => eb.selectFrom('link_cut').select('key').where('kind', '=', kind)),
      )
      .execute()
    for (const row of found) firsts.set(keyName(kind, row.id), row.variant_of)
  }
  return rows.flatMap(row => {
    if (row.kind !== 'text' && row.kind !== 'picture') return row
    const key = firsts.get(keyName(row.kind, row.key))
    return key === undefined ? [] : { ...row, key }
  })
}
