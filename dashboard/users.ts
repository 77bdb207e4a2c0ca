import { z } from 'zod'
import { type Role, roles } from '../casework/scope.ts'
import { municipalities } from '../crawler/fields/place-names.ts'
import type { Database } from '../storage/database.ts'
import { grantRights, withdrawRights } from '../storage/rights.ts'
import type { SignIn } from './guards/sign-in.ts'

export interface NewUser {
  name: string
  email: string
  password: string
  role: Role
  /** CBS codes. */
  municipalities: readonly string[]
}

/**
 * Adds a local account with its rights, or renews both when the address has one already: password, rights, and a second
 * factor that is to be set again.
 *
 * @throws when the password is shorter than twelve characters.
 */
export async function addUser(
  db: Database,
  signIn: SignIn,
  user: NewUser,
  now: Date,
): Promise<{ id: string }> {
  const { adapter, internalAdapter, password } = await signIn.$context
  if (user.password.length < password.config.minPasswordLength)
    throw new Error(`a password has at least ${password.config.minPasswordLength} characters`)
  const email = user.email.toLowerCase()
  const hash = await password.hash(user.password)
  const known = await internalAdapter.findUserByEmail(email)
  if (known === null) {
    const details = { name: user.name, email, emailVerified: true }
    const { id } = await internalAdapter.createUser(details, { method: 'admin' })
    await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash })
    return await granted(id)
  }
  const { id } = known.user
  await internalAdapter.updateUser(id, { name: user.name, twoFactorEnabled: false })
  await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: id }] })
  await internalAdapter.updatePassword(id, hash)
  // Whoever still had the old password is signed out.
  await internalAdapter.deleteUserSessions(id)
  return await granted(id)

  async function granted(id: string): Promise<{ id: string }> {
    const rights = { user: id, role: user.role, municipalities: user.municipalities }
    await grantRights(db, rights, now.toISOString())
    return { id }
  }
}

/** What an identity provider says of somebody: one role, and municipalities of this region. */
const claimsSchema = z.object({
  role: z.preprocess(value => (Array.isArray(value) && value.length === 1 ? value[0] : value), z.enum(roles)),
  municipalities: z
    .union([z.array(z.string()), z.string().transform(text => text.split(/[\s,]+/)), z.null()])
    .transform(codes => codes ?? [])
    .pipe(z.array(z.enum(municipalities))),
})

/** Sets rights as the identity provider has them today. What cannot be understood is no right. */
export async function rightsFromClaims(db: Database, user: string, claims: string, now: Date): Promise<void> {
  const parsed = claimsSchema.safeParse(parseJson(claims))
  if (parsed.success) await grantRights(db, { user, ...parsed.data }, now.toISOString())
  else await withdrawRights(db, user)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
