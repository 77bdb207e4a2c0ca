import type { Role, Scope } from '../casework/scope.ts'
import type { Database, Reader } from './database.ts'
import { idOf } from './ids.ts'

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

/** Takes all rights away; the account stays, and shows one sentence. */
export async function withdrawRights(db: Database, user: string): Promise<void> {
  await db.deleteFrom('rights').where('user', '=', user).execute()
}

/** One account with its rights, for the yearly review. */
export interface RightsRow {
  user: string
  name: string
  email: string
  role: Role
  municipalities: string[]
  grantedAt: string
  secondFactor: 'set' | 'none'
  /** Has an account of ours; else it comes through an identity provider. */
  local: 'local' | 'provider'
}

/** Everybody who may see anything, by name. */
export async function allRights(db: Reader): Promise<RightsRow[]> {
  const rows = await db
    .selectFrom('rights')
    .innerJoin('user', 'user.id', 'rights.user')
    .leftJoin('account', join =>
      join.onRef('account.userId', '=', 'user.id').on('account.providerId', '=', 'credential'),
    )
    .select(['user.id', 'user.name', 'email', 'role', 'municipalities', 'granted_at', 'twoFactorEnabled'])
    .select('account.userId as local')
    .orderBy('user.name')
    .orderBy('user.id')
    .execute()
  return rows.map(row => ({
    user: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    municipalities: JSON.parse(row.municipalities) as string[],
    grantedAt: row.granted_at,
    secondFactor: Number(row.twoFactorEnabled) === 1 ? 'set' : 'none',
    local: row.local === null ? 'provider' : 'local',
  }))
}

/** What somebody signed for. */
export interface RightsReview {
  signedBy: string
  signedAt: string
  kept: number
  withdrawn: number
}

const yearMs = 365 * 86_400_000

/** By when all rights must have been gone through again; null when that was never done. */
export function reviewDue(last: RightsReview | null): string | null {
  return last === null ? null : new Date(Date.parse(last.signedAt) + yearMs).toISOString()
}

/** The last time that somebody signed. */
export async function lastRightsReview(db: Reader): Promise<RightsReview | null> {
  const row = await db
    .selectFrom('rights_review')
    .leftJoin('user', 'user.id', 'rights_review.signed_by')
    .select(['signed_by', 'signed_at', 'outcome', 'user.name'])
    .orderBy('signed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const outcome = JSON.parse(row.outcome) as Outcome[]
  const kept = outcome.filter(one => one.stays === 'stays').length
  return {
    signedBy: row.name ?? row.signed_by,
    signedAt: row.signed_at,
    kept,
    withdrawn: outcome.length - kept,
  }
}

interface Outcome {
  user: string
  role: Role
  municipalities: string[]
  stays: 'stays' | 'withdrawn'
}

/** Signs for all rights as they are, and takes away those that do not stay. */
export async function signRights(
  db: Database,
  signer: string,
  withdrawn: ReadonlySet<string>,
  now: string,
): Promise<void> {
  const rows = await allRights(db)
  const outcome: Outcome[] = rows.map(({ user, role, municipalities }) => ({
    user,
    role,
    municipalities,
    stays: withdrawn.has(user) ? 'withdrawn' : 'stays',
  }))
  for (const { user, stays } of outcome) if (stays === 'withdrawn') await withdrawRights(db, user)
  await db
    .insertInto('rights_review')
    .values({
      id: idOf('rr', signer, now),
      signed_by: signer,
      signed_at: now,
      outcome: JSON.stringify(outcome),
    })
    .execute()
}
