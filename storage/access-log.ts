import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Database } from './database.ts'
import type { Keys } from './keys.ts'
import type { AccessLogTable } from './schema.ts'
import type { Seal } from './seal.ts'

/** What somebody did, or was refused. */
export interface Act {
  at: Date
  actor: string
  origin: string
  action: string
  object: string
  within: string | null
  result: AccessLogTable['result']
  purpose: string | null
  /** In their own words; kept apart, so that it can be forgotten. */
  note: string | null
}

/** What it takes to write the log and to verify it. */
export interface Chain {
  key: Uint8Array
  seal: Seal
  /** Head and count once more, in another place than the database. */
  witness: Witness
}

export interface Witness {
  append(count: number, mac: string): void
  /** Null when there is nothing to be read. */
  read(): { count: number; mac: string }[] | null
}

/** The log's key follows from the link key, which is never replaced; it opens nothing and links nothing. */
export function chainWith(keys: Keys, seal: Seal, witness: Witness): Chain {
  return { key: new Uint8Array(hkdfSync('sha256', keys.link, '', 'inbeeld access log', 32)), seal, witness }
}

/** One line for every entry, at the end of a file. */
export function witnessFile(path: string): Witness {
  return {
    append: (count, mac) => appendFileSync(path, `${count} ${mac}\n`, { mode: 0o600 }),
    read: () =>
      existsSync(path)
        ? readFileSync(path, 'utf8')
            .split('\n')
            .filter(line => line !== '')
            .map(line => {
              const [count, mac] = line.split(' ')
              return { count: Number(count), mac: mac ?? '' }
            })
        : null,
  }
}

/** What stands before the first entry. */
export const beforeFirst = 'begin'

/**
 * Writes an act down, together with what `work` changes: both or neither. Only when this returns may be shown what
 * was asked for. `result` may follow from what the work came to.
 */
export async function record<T = void>(
  db: Database,
  chain: Chain,
  act: Omit<Act, 'result'> & { result: Act['result'] | ((done: T) => Act['result']) },
  work: (trx: Database) => Promise<T> = async () => undefined as T,
): Promise<T> {
  const { done, seq, mac } = await db.transaction().execute(async trx => {
    const done = await work(trx)
    const result = typeof act.result === 'function' ? act.result(done) : act.result
    return { done, ...(await append(trx, chain, { ...act, result })) }
  })
  // After the commit: a line about a row that never came would be a false alarm.
  chain.witness.append(seq, mac)
  return done
}

async function append(trx: Database, chain: Chain, act: Act): Promise<{ seq: number; mac: string }> {
  await trx
    .insertInto('access_head')
    .values({ id: 'log', count: 0, mac: beforeFirst })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  // Taking the number locks the row: whoever writes next waits here until this is committed.
  const head = await trx
    .updateTable('access_head')
    .set(eb => ({ count: eb('count', '+', 1) }))
    .returning(['count', 'mac'])
    .executeTakeFirstOrThrow()
  const salt = randomBytes(16).toString('base64')
  const at = act.at.toISOString()
  const row = {
    seq: head.count,
    at,
    actor: act.actor,
    origin: act.origin,
    action: act.action,
    object: act.object,
    within: act.within,
    result: act.result,
    purpose: act.purpose,
    note_digest: act.note === null ? null : noteDigest(salt, act.note),
  }
  const mac = macOf(chain.key, head.mac, row)
  await trx
    .insertInto('access_log')
    .values({ ...row, mac })
    .execute()
  if (act.note !== null)
    await trx
      .insertInto('access_note')
      .values({ seq: row.seq, at, salt, sealed: chain.seal.close(act.note) })
      .execute()
  await trx.updateTable('access_head').set({ mac }).execute()
  return { seq: row.seq, mac }
}

export function macOf(key: Uint8Array, before: string, row: Omit<AccessLogTable, 'mac'>): string {
  const { seq, at, actor, origin, action, object, within, result, purpose, note_digest } = row
  const fields = [before, seq, at, actor, origin, action, object, within, result, purpose, note_digest]
  return createHmac('sha256', key).update(JSON.stringify(fields)).digest('base64url')
}

export function noteDigest(salt: string, text: string): string {
  return createHash('sha256').update(salt).update('\0').update(text).digest('base64url')
}

/** Forgets free text from before a moment. The rows stay, and still prove what was written then. */
export async function forgetNotes(db: Database, before: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('access_note').where('at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
