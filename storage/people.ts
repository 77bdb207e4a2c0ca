import { sql } from 'kysely'
import type { Database, Reader } from './database.ts'

/** Names and addresses of accounts, from the table of better-auth; who is no longer there has none. */
export async function peopleOf(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, { name: string; email: string }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    select id, name, email from "user" where id in (${sql.join(ids)})`.execute(db as Database)
  return new Map(rows.map(({ id, name, email }) => [id, { name, email }]))
}
