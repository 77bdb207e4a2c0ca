import type { MiddlewareHandler } from 'hono'
import type { Visitor } from '../visitor.ts'
import { passCookies, type SignIn } from './sign-in.ts'

/** Pages that need nobody signed in. */
const open = ['/aanmelden', '/toegankelijkheid', '/toetsen']

/** Knows who is there, keeps a session alive while it is used, and sends everyone else to the sign-in page. */
export function identity(signIn: SignIn): MiddlewareHandler<Visitor> {
  return async (c, next) => {
    const { headers, response } = await signIn.api.getSession({
      headers: c.req.raw.headers,
      returnHeaders: true,
    })
    c.set('person', response === null ? null : { id: response.user.id, name: response.user.name })
    if (response === null && !open.includes(c.req.path)) return c.redirect(signInPath(c.req), 303)
    await next()
    // Signing in and out set cookies of their own.
    if (c.res.headers.getSetCookie().length === 0) passCookies(headers, c.res.headers)
    return
  }
}

function signInPath({ method, path, url }: { method: string; path: string; url: string }): string {
  if (method !== 'GET' || path === '/') return '/aanmelden'
  return `/aanmelden?terug=${encodeURIComponent(path + new URL(url).search)}`
}
