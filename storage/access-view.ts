import { sql } from 'kysely'
import type { Scope } from '../casework/scope.ts'
import { may } from '../casework/scope.ts'
import type { Chain } from './access-log.ts'
import { rowsFor } from './bulk.ts'
import type { Reader } from './database.ts'
import type { AccessLogTable } from './schema.ts'

/** One act as a page or an export shows it. */
export interface ActView {
  seq: number
  at: string
  actor: string
  /** Null for a user of the machine, or an account that is gone. */
  name: string | null
  origin: string
  action: string
  object: string
  within: string | null
  /** Number of the network that the object is, and of the case, while they are there. */
  network: number | null
  case: number | null
  result: AccessLogTable['result']
  purpose: string | null
  /** `forgotten` when its time is over, null when there was none. */
  note: { text: string } | 'forgotten' | null
}

export interface LogFilter {
  /** Part of an actor's name or id, an action, an object or a case; empty means everything. */
  words: string
  from: string
  until: string
  /** Only what stands before this row. */
  before: number | null
}

const searched = ['actor', 'user.name', 'action', 'object', 'within', 'origin', 'access_log.purpose']

export const everything: LogFilter = { words: '', from: '', until: '', before: null }

/** Newest first. Who may not read everybody's acts reads their own. */
export async function acts(
  db: Reader,
  chain: Chain,
  scope: Scope,
  filter: LogFilter,
  limit: number,
): Promise<ActView[]> {
  let query = db
    .selectFrom('access_log')
    .leftJoin('user', 'user.id', 'access_log.actor')
    .leftJoin('access_note', 'access_note.seq', 'access_log.seq')
    .leftJoin('network', 'network.id', 'access_log.object')
    .leftJoin('case_file', 'case_file.id', 'access_log.within')
    .select([
      'network.number as network',
      'case_file.number as case',
      'access_log.seq',
      'access_log.at',
      'actor',
      'user.name',
      'origin',
      'action',
      'object',
      'within',
      'result',
      'access_log.purpose',
      'note_digest',
      'sealed',
    ])
    .orderBy('access_log.seq', 'desc')
    .limit(limit)
  if (!may(scope, 'read-log')) query = query.where('actor', '=', scope.user)
  if (filter.before !== null) query = query.where('access_log.seq', '<', filter.before)
  if (filter.from !== '') query = query.where('access_log.at', '>=', filter.from)
  if (filter.until !== '') query = query.where('access_log.at', '<=', `${filter.until}T23:59:59.999Z`)
  if (filter.words !== '') {
    const like = `%${filter.words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(({ or }) =>
      or(searched.map(column => sql<boolean>`lower(${sql.ref(column)}) like ${like} escape '\\'`)),
    )
  }
  const rows = await query.execute()
  return rows.map(({ note_digest, sealed, ...row }) => ({
    ...row,
    note: note_digest === null ? null : sealed === null ? 'forgotten' : { text: chain.seal.open(sealed) },
  }))
}

/** An opening of something, by a colleague of the visitor or by another municipality. */
export type Opening = { at: string } & ({ name: string } | { municipality: string })

/** Who opened these before, by what they opened; newest first. */
export async function openedBefore(
  db: Reader,
  scope: Scope,
  objects: readonly string[],
): Promise<Map<string, Opening[]>> {
  const rows = await rowsFor(db, objects, some =>
    db
      .selectFrom('access_log')
      .innerJoin('case_file', 'case_file.id', 'access_log.within')
      .leftJoin('user', 'user.id', 'access_log.actor')
      .select(['object', 'access_log.at', 'user.name', 'actor', 'case_file.municipality'])
      .where('action', '=', 'open-contact')
      .where('result', '=', 'done')
      .where('object', 'in', some)
      .orderBy('access_log.seq', 'desc'),
  )
  const openings = Map.groupBy(rows, row => row.object)
  return new Map(
    [...openings].map(([object, some]) => [
      object,
      some.map(({ at, name, actor, municipality }) =>
        scope.municipalities.includes(municipality) ? { at, name: name ?? actor } : { at, municipality },
      ),
    ]),
  )
}
