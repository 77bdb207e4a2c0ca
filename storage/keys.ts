import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Database } from './database.ts'

const key = z
  .base64()
  .transform(text => Buffer.from(text, 'base64'))
  .refine(bytes => bytes.length === 32, '32 bytes in base64')
const schema = z.strictObject({ link: key, value: key, session: key, retired: z.array(key).default([]) })

/**
 * `link` makes contact keys (losing it loses the links), `value` seals values, `session` signs sessions. `retired` sealed
 * values before `value` did, and only opens them. 32 bytes each.
 */
export type Keys = z.output<typeof schema>

/** @throws Error that says what is wrong with the file, without its content. */
export function readKeys(path: string): Keys {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new Error(
      missing ? `there is no key file at ${path}` : `the key file ${path} cannot be read as JSON`,
    )
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(issue => issue.path.join('.') || 'the whole file')
  throw new Error(`the key file ${path} is not right: ${faults.join(', ')}`)
}

/** Writes new keys that only the owner can read. Never overwrites: old keys are the only way to old data. */
export function createKeys(path: string): Keys {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, written({ ...passingKeys(), retired: [] }), { mode: 0o600, flag: 'wx' })
  return readKeys(path)
}

/** A new value key; the one there was retires, and goes on opening what it sealed. */
export function withNewValueKey(keys: Keys): Keys {
  return { ...keys, value: randomBytes(32), retired: [keys.value, ...keys.retired] }
}

/** Puts these keys in the place of what the file held: all of them or, when that fails, none. */
export function replaceKeys(path: string, keys: Keys): void {
  const beside = `${path}.new`
  rmSync(beside, { force: true })
  writeFileSync(beside, written(keys), { mode: 0o600, flag: 'wx', flush: true })
  renameSync(beside, path)
}

function written({ link, value, session, retired }: Keys): string {
  const text = (bytes: Buffer) => bytes.toString('base64')
  const kept = { link: text(link), value: text(value), session: text(session), retired: retired.map(text) }
  return `${JSON.stringify(kept, null, 2)}\n`
}

/** Keys for data that nobody may find again: they are written nowhere. */
export function passingKeys(): Keys {
  return { link: randomBytes(32), value: randomBytes(32), session: randomBytes(32), retired: [] }
}

/**
 * Are these the keys this database was made with? The first keys that come are.
 *
 * Other keys would link nothing to what is there and could open none of it.
 */
export async function belongTogether(db: Database, keys: Keys): Promise<boolean> {
  const fingerprint = digest(keys.link)
  await db
    .insertInto('keyring')
    .values({ id: 'keys', fingerprint })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  const known = await db.selectFrom('keyring').select('fingerprint').executeTakeFirstOrThrow()
  if (known.fingerprint === fingerprint) return true
  // Before value keys could be replaced, one digest stood for both.
  const earlier = [keys.value, ...keys.retired].map(value => digest(keys.link, value))
  if (!earlier.includes(known.fingerprint)) return false
  await db.updateTable('keyring').set({ fingerprint }).execute()
  return true
}

function digest(...keys: Buffer[]): string {
  const hash = createHash('sha256')
  for (const one of keys) hash.update(one)
  return hash.digest('base64url').slice(0, 22)
}
