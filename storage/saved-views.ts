import type { Database, Reader } from './database.ts'
import { idOf } from './ids.ts'

/** A person's own name for a set of filters. */
export interface SavedView {
  id: string
  name: string
  query: string
}

const viewsAtMost = 20

/** A person's views by name. */
export async function savedViews(db: Reader, user: string): Promise<SavedView[]> {
  return await db
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('user', '=', user)
    .orderBy('name')
    .limit(viewsAtMost)
    .execute()
}

/** Keeps a view under a name; the same name again takes its place. @returns `full` when there are too many. */
export async function saveView(
  db: Database,
  user: string,
  { name, query }: Omit<SavedView, 'id'>,
  now: string,
): Promise<'saved' | 'full'> {
  const known = await savedViews(db, user)
  if (known.length >= viewsAtMost && !known.some(view => view.name === name)) return 'full'
  await db
    .insertInto('saved_view')
    .values({ id: idOf('v', user, name), user, name, query, saved_at: now })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ query, saved_at: now }))
    .execute()
  return 'saved'
}

export async function dropView(db: Database, user: string, id: string): Promise<void> {
  await db.deleteFrom('saved_view').where('user', '=', user).where('id', '=', id).execute()
}
