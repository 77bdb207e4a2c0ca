import type { Context } from 'hono'
import { type Act, record } from '../storage/access-log.ts'
import type { Database } from '../storage/database.ts'
import type { House } from './house.ts'
import type { Visitor } from './visitor.ts'

export type Done<T = void> = Pick<Act, 'action' | 'object'> &
  Partial<Pick<Act, 'actor' | 'within' | 'purpose' | 'note'>> & {
    /** It may follow from what the work came to. */
    result?: Act['result'] | ((done: T) => Act['result'])
  }

/** The result of work that may have come too late. */
export function ifRecorded(done: string): Act['result'] {
  return done === 'recorded' ? 'done' : 'nothing'
}

/**
 * Writes down what this visitor does, with what `work` changes. What was asked for is shown only after this. One's own
 * settings, such as a saved view, are nobody else's business and not written down.
 */
export async function logged<T = void>(
  c: Context<Visitor>,
  house: Pick<House, 'db' | 'chain' | 'now'>,
  done: Done<T>,
  work?: (trx: Database) => Promise<T>,
): Promise<T> {
  const nothing = { within: null, result: 'done', purpose: null, note: null } as const
  const who = { at: house.now(), actor: c.get('person')?.id ?? 'nobody', origin: c.get('origin') }
  return await record(house.db, house.chain, { ...nothing, ...who, ...done }, work)
}
