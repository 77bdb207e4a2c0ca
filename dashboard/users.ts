import type { Role } from '../casework/scope.ts'
import type { Database } from '../storage/database.ts'
import { grantRights } from '../storage/rights.ts'
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
 * Adds a local account with its rights, or renews both when the address has one already.
 *
 * @throws when the password is shorter than twelve characters.
 */
export async function addUser(
  db: Database,
  signIn: SignIn,
  user: NewUser,
  now: Date,
): Promise<{ id: string }> {
  const { internalAdapter, password } = await signIn.$context
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
  await internalAdapter.updateUser(id, { name: user.name })
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
