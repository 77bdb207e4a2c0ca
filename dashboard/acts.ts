import type { Context } from 'hono'
import { type Act, record } from '../storage/access-log.ts'
import type { Database } from '../storage/database.ts'
import type { House } from './house.ts'
import type { Visitor } from './visitor.ts'

export type Done = Pick<Act, 'action' | 'object'> &
  Partial<Pick<Act, 'actor' | 'within' | 'result' | 'purpose' | 'note'>>

/** Writes down what this visitor does, with what `work` changes. What was asked for is shown only after this. */
export async function logged<T = void>(
  c: Context<Visitor>,
  house: Pick<House, 'db' | 'chain' | 'now'>,
  done: Done,
  work?: (trx: Database) => Promise<T>,
): Promise<T> {
  const nothing = { within: null, result: 'done', purpose: null, note: null } as const
  const who = { at: house.now(), actor: c.get('person')?.id ?? 'nobody', origin: c.get('origin') }
  return await record(house.db, house.chain, { ...nothing, ...who, ...done }, work)
}
