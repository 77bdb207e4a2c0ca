import { pages, rowsFor } from './bulk.ts'
import type { Reader } from './database.ts'

/** Adverts in order of id. Linking knows them by their place here. */
export interface Roll {
  ids: string[]
  places: Map<string, number>
  /** The source of each, numbered. */
  sources: Uint16Array
  accounts: (string | null)[]
  firstSeen: string[]
}

/** @param only null for all adverts. */
export async function readRoll(db: Reader, only: readonly string[] | null): Promise<Roll> {
  interface Row {
    id: string
    source: string
    advertiser: string | null
    first_seen: string
  }
  const query = db.selectFrom('advert').select(['id', 'source', 'advertiser', 'first_seen'])
  const rows: Row[] = []
  if (only !== null) {
    for (const row of await rowsFor(db, only, ids => query.where('id', 'in', ids))) rows.push(row)
  } else {
    const ordered = query.orderBy('id')
    for await (const page of pages<Row>((last, limit) =>
      (last === null ? ordered : ordered.where('id', '>', last.id)).limit(limit),
    )) {
      for (const row of page) rows.push(row)
    }
  }
  // A database may have an order of its own.
  rows.sort((a, b) => (a.id < b.id ? -1 : 1))
  const numbers = new Map<string, number>()
  for (const { source } of rows) if (!numbers.has(source)) numbers.set(source, numbers.size)
  return {
    ids: rows.map(row => row.id),
    places: new Map(rows.map((row, at) => [row.id, at])),
    sources: Uint16Array.from(rows, row => numbers.get(row.source) ?? 0),
    accounts: rows.map(row => row.advertiser),
    firstSeen: once(rows.map(row => row.first_seen)),
  }
}

/** Equal strings as one: a million adverts were first seen at a few thousand moments. */
function once(values: readonly string[]): string[] {
  const known = new Map<string, string>()
  return values.map(value => {
    const same = known.get(value)
    if (same === undefined) known.set(value, value)
    return same ?? value
  })
}
