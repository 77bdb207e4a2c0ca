import type { Scope } from '../casework/scope.ts'
import type { Database, Reader } from './database.ts'
import { peopleOf } from './people.ts'
import { scopeOf } from './rights.ts'

/** Whether somebody wants an e-mail after the night, and where it would go. */
export async function digestWishOf(
  db: Reader,
  user: string,
): Promise<{ email: string; wished: 'yes' | 'no' }> {
  const row = await db.selectFrom('digest_wish').select('user').where('user', '=', user).executeTakeFirst()
  const person = (await peopleOf(db, [user])).get(user)
  return { email: person?.email ?? '', wished: row === undefined ? 'no' : 'yes' }
}

export async function wishDigest(db: Database, user: string, wished: boolean, now: string): Promise<void> {
  if (wished) {
    await db
      .insertInto('digest_wish')
      .values({ user, wished_at: now })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  } else {
    await db.deleteFrom('digest_wish').where('user', '=', user).execute()
  }
}

/** Everybody who wants one and still has an account and rights. */
export async function digestReaders(db: Reader): Promise<{ scope: Scope; email: string }[]> {
  const rows = await db.selectFrom('digest_wish').select('user').orderBy('user').execute()
  const people = await peopleOf(
    db,
    rows.map(row => row.user),
  )
  const found: { scope: Scope; email: string }[] = []
  for (const [id, { name, email }] of people) {
    const scope = await scopeOf(db, { id, name })
    if (scope !== null) found.push({ scope, email })
  }
  return found
}
