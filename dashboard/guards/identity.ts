import type { Context, MiddlewareHandler } from 'hono'
import type { Demo } from '../house.ts'
import type { Person, Visitor } from '../visitor.ts'
import { isOver, passCookies, providerReturn, type SignIn } from './sign-in.ts'

/** Pages that need nobody signed in. */
const open = [
  '/aanmelden',
  '/aanmelden/code',
  '/aanmelden/gemeente',
  providerReturn,
  '/toegankelijkheid',
  '/toetsen',
]

/** Knows who is there, keeps a session alive while it is used, and sends everyone else to the sign-in page. */
export function identity(signIn: SignIn, now: () => Date): MiddlewareHandler<Visitor> {
  return async (c, next) => {
    const { person, headers } = await whoIsThere(signIn, c, now())
    c.set('person', person)
    if (person === null && !open.includes(c.req.path)) return c.redirect(signInPath(c.req), 303)
    await next()
    // Signing in and out set cookies of their own.
    if (c.res.headers.getSetCookie().length === 0) passCookies(headers, c.res.headers)
    return
  }
}

async function whoIsThere(
  signIn: SignIn,
  c: Context<Visitor>,
  now: Date,
): Promise<{ person: Person | null; headers: Headers }> {
  const cookie = new Headers({ cookie: c.req.header('cookie') ?? '' })
  const { headers, response } = await signIn.api.getSession({ headers: cookie, returnHeaders: true })
  if (response === null) return { person: null, headers }
  const { user, session } = response
  if (isOver(session.createdAt, now)) {
    const { headers: gone } = await signIn.api.signOut({ headers: cookie, returnHeaders: true })
    return { person: null, headers: gone }
  }
  const person: Person = {
    id: user.id,
    name: user.name,
    email: user.email,
    way: user.claims === null || user.claims === undefined ? 'local' : 'provider',
    secondFactor: user.twoFactorEnabled === true ? 'set' : 'none',
    session: { id: session.id, token: session.token, provedAt: session.provedAt ?? null },
  }
  return { person, headers }
}

/** What somebody may reach who has a password and no second factor yet. */
const withoutSecond = [
  '/tweede-stap',
  '/tweede-stap/bevestigen',
  '/afmelden',
  '/toegankelijkheid',
  '/toetsen',
]

/** A password alone opens nothing: first the second factor is set. */
export function secondFactor(demo: Demo | null): MiddlewareHandler<Visitor> {
  return async (c, next) => {
    const person = c.get('person')
    if (person === null || !lacksSecond(person, demo) || withoutSecond.includes(c.req.path))
      return await next()
    return c.redirect('/tweede-stap', 303)
  }
}

/** The accounts that a demo itself offers, password and all, need none: everything they show is invented. */
function lacksSecond(person: Person, demo: Demo | null): boolean {
  if (person.way === 'provider' || person.secondFactor === 'set') return false
  return demo?.accounts.every(account => account.email !== person.email) ?? true
}

function signInPath({ method, path, url }: { method: string; path: string; url: string }): string {
  if (method !== 'GET' || path === '/') return '/aanmelden'
  return `/aanmelden?terug=${encodeURIComponent(path + new URL(url).search)}`
}
