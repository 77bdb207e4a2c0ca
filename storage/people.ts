import { rowsFor } from './bulk.ts'
import type { Reader } from './database.ts'

/** Names and addresses of accounts; who is no longer there has none. */
export async function peopleOf(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, { name: string; email: string }>> {
  const rows = await rowsFor(db, ids, some =>
    db.selectFrom('user').select(['id', 'name', 'email']).where('id', 'in', some),
  )
  return new Map(rows.map(({ id, name, email }) => [id, { name, email }]))
}
