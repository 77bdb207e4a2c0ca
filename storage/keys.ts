import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Database } from './database.ts'

const key = z
  .base64()
  .transform(text => Buffer.from(text, 'base64'))
  .refine(bytes => bytes.length === 32, '32 bytes in base64')
const schema = z.strictObject({ link: key, value: key, session: key })

/** `link` makes contact keys (losing it loses the links), `value` seals values, `session` signs sessions. 32 bytes each. */
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
  const text = { link: secret(), value: secret(), session: secret() }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, `${JSON.stringify(text, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  return readKeys(path)
}

/** Keys for data that nobody may find again: they are written nowhere. */
export function passingKeys(): Keys {
  return { link: randomBytes(32), value: randomBytes(32), session: randomBytes(32) }
}

function secret(): string {
  return randomBytes(32).toString('base64')
}

/**
 * Are these the keys this database was made with? The first keys that come are.
 *
 * Other keys would link nothing to what is there and could open none of it.
 */
export async function belongTogether(db: Database, keys: Keys): Promise<boolean> {
  const fingerprint = createHash('sha256')
    .update(keys.link)
    .update(keys.value)
    .digest('base64url')
    .slice(0, 22)
  await db
    .insertInto('keyring')
    .values({ id: 'keys', fingerprint })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  const known = await db.selectFrom('keyring').select('fingerprint').executeTakeFirstOrThrow()
  return known.fingerprint === fingerprint
}
