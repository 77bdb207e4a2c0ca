import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { type Database, onPostgres } from '../../storage/database.ts'

const idleSeconds = 15 * 60
const longestSession = 10 * 3600 * 1000

export type SignIn = ReturnType<typeof prepareSignIn>

/** A municipality's own identity provider (OpenID Connect). */
export interface IdentityProvider {
  /** As it calls itself; its discovery document stands below it. */
  issuer: string
  client: string
  secret: string
  /** Names of the claims that hold the role and the CBS codes. */
  roleClaim: string
  municipalityClaim: string
}

export const providerId = 'gemeente'
/** Where the identity provider sends people back to. */
export const providerReturn = '/aanmelden/terug'

export interface SignInOptions {
  /** As browsers see us. */
  origin: string
  secret: string
  now: () => Date
  provider: IdentityProvider | null
}

/**
 * Sign-in on the project's database. Its HTTP routes are not mounted: our pages call it, and `guards/attempts.ts`
 * limits them.
 */
export function prepareSignIn(db: Database, { origin, secret, now, provider }: SignInOptions) {
  return betterAuth({
    appName: 'inbeeld',
    baseURL: origin,
    secret,
    // Our tables hold text and numbers only, on both databases, which is what it writes for SQLite.
    database: { db, type: 'sqlite' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    // No route of its own takes input, so that only the provider sets it.
    user: { additionalFields: { claims: { type: 'string', required: false } } },
    session: {
      expiresIn: idleSeconds,
      updateAge: 60,
      additionalFields: { provedAt: { type: 'string', required: false, input: false } },
    },
    databaseHooks: {
      // Whoever signs in has just shown who they are.
      session: {
        create: { before: async session => ({ data: { ...session, provedAt: now().toISOString() } }) },
      },
    },
    // An account at the provider never takes over a local one that has the same address.
    account: { accountLinking: { enabled: false }, encryptOAuthTokens: true },
    plugins: [
      twoFactor({ issuer: 'inbeeld', accountLockout: { maxFailedAttempts: 10, durationSeconds: 900 } }),
      ...(provider === null ? [] : [genericOAuth({ config: [configured(provider, origin)] })]),
    ],
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(origin),
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: origin.startsWith('https:'),
      },
      ipAddress: { disableIpTracking: true },
      // It compares our tables with its own idea of them, by asking SQLite.
      database: { validateSchema: !onPostgres(db) },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

/** Over TLS a name that browsers only take from this very host, for the whole of it. */
function cookiePrefix(origin: string): string {
  return origin.startsWith('https:') ? '__Host-inbeeld' : 'inbeeld'
}

function configured(provider: IdentityProvider, origin: string) {
  const { issuer, client, secret, roleClaim, municipalityClaim } = provider
  return {
    providerId,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: client,
    clientSecret: secret,
    redirectURI: `${origin}${providerReturn}`,
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
    requireIdTokenVerification: true,
    overrideUserInfo: true,
    mapProfileToUser: (profile: Record<string, unknown>) => ({
      claims: JSON.stringify({
        role: profile[roleClaim] ?? null,
        municipalities: profile[municipalityClaim] ?? null,
      }),
    }),
  }
}

/** A session ends after a working day, however busy it was. */
export function isOver(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > longestSession
}

/** Copies the cookies that sign-in set onto our own answer. */
export function passCookies(from: Headers, to: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('Set-Cookie', cookie)
}
