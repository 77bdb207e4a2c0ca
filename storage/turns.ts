import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from './database.ts'

/** How long a turn is kept without a sign of life: longer than any step that cannot give one. */
const leaseMinutes = 5
const renewEvery = 30_000
const askEvery = 500

/** Who asks for a turn. */
export interface Taker {
  worker: string
  isDead: (worker: string) => boolean
  clock: () => Date
  signal: AbortSignal
}

/**
 * Does what only one worker at a time may do on this database; the others wait.
 *
 * @returns null when told to stop before its turn came.
 */
export async function inTurn<T>(
  db: Database,
  name: string,
  taker: Taker,
  work: () => Promise<T>,
): Promise<T | null> {
  while (!(await takeTurn(db, name, taker))) {
    if (taker.signal.aborted) return null
    await wait(askEvery, undefined, { signal: taker.signal }).catch(() => undefined)
  }
  let renewal: Promise<unknown> = Promise.resolve()
  const beat = setInterval(() => {
    // A database that is away for a moment fails the work itself; the turn outlasts many of these.
    renewal = renew(db, name, taker).catch(() => undefined)
  }, renewEvery)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    await renewal
    await db.deleteFrom('turn').where('name', '=', name).where('held_by', '=', taker.worker).execute()
  }
}

async function takeTurn(db: Database, name: string, { worker, isDead, clock }: Taker): Promise<boolean> {
  const turn = { held_by: worker, held_until: leaseFrom(clock()) }
  const made = await db
    .insertInto('turn')
    .values({ name, ...turn })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 1n) return true
  const held = await db.selectFrom('turn').selectAll().where('name', '=', name).executeTakeFirst()
  if (held === undefined) return false
  if (held.held_until > clock().toISOString() && !isDead(held.held_by)) return false
  const taken = await db
    .updateTable('turn')
    .set(turn)
    .where('name', '=', name)
    .where('held_by', '=', held.held_by)
    .where('held_until', '=', held.held_until)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

async function renew(db: Database, name: string, { worker, clock }: Taker): Promise<void> {
  await db
    .updateTable('turn')
    .set({ held_until: leaseFrom(clock()) })
    .where('name', '=', name)
    .where('held_by', '=', worker)
    .execute()
}

function leaseFrom(now: Date): string {
  return new Date(now.getTime() + leaseMinutes * 60_000).toISOString()
}
