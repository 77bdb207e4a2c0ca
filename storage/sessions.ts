import type { Reader } from './database.ts'

/** Where somebody is signed in. */
export interface SessionView {
  id: string
  token: string
  createdAt: string
  updatedAt: string
  userAgent: string | null
}

/** Sessions that have not run out, the one used last first. */
export async function sessionsOf(db: Reader, user: string, now: Date): Promise<SessionView[]> {
  return await db
    .selectFrom('session')
    .select(['id', 'token', 'createdAt', 'updatedAt', 'userAgent'])
    .where('userId', '=', user)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .execute()
}
