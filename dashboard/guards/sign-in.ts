import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { type Database, onPostgres } from '../../storage/database.ts'

const idleSeconds = 15 * 60

export type SignIn = ReturnType<typeof configure>

/**
 * Sets up sign-in on the project's database and brings its own tables up to date. A second factor becomes a
 * plugin here; another identity provider a provider here.
 */
export async function prepareSignIn(
  db: Database,
  { origin, secret }: { origin: string; secret: string },
): Promise<SignIn> {
  const signIn = configure(db, origin, secret)
  const { runMigrations } = await getMigrations(signIn.options)
  await runMigrations()
  return signIn
}

function configure(db: Database, origin: string, secret: string) {
  return betterAuth({
    appName: 'inbeeld',
    baseURL: origin,
    secret,
    database: { db, type: onPostgres(db) ? 'postgres' : 'sqlite' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    session: { expiresIn: idleSeconds, updateAge: 60 },
    // Its HTTP routes are not mounted: our form calls it, and `guards/attempts.ts` limits that form.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'inbeeld',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

/** Copies the cookies that sign-in set onto our own answer. */
export function passCookies(from: Headers, to: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('Set-Cookie', cookie)
}
