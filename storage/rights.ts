import type { Role, Scope } from '../casework/scope.ts'
import type { Database, Reader } from './database.ts'

/** What this person may see; null when nobody has granted anything. */
export async function scopeOf(db: Reader, person: { id: string; name: string }): Promise<Scope | null> {
  const row = await db.selectFrom('rights').selectAll().where('user', '=', person.id).executeTakeFirst()
  if (row === undefined) return null
  return {
    user: person.id,
    name: person.name,
    role: row.role,
    municipalities: JSON.parse(row.municipalities) as string[],
  }
}

/** Grants a role and municipalities, in the place of what was granted before. */
export async function grantRights(
  db: Database,
  rights: { user: string; role: Role; municipalities: readonly string[] },
  now: string,
): Promise<void> {
  const row = {
    role: rights.role,
    municipalities: JSON.stringify(rights.municipalities),
    granted_at: now,
  }
  await db
    .insertInto('rights')
    .values({ user: rights.user, ...row })
    .onConflict(conflict => conflict.column('user').doUpdateSet(row))
    .execute()
}
