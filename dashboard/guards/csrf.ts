import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Visitor } from '../visitor.ts'

/**
 * Refuses every write that another site started. `no-referrer` makes browsers send `Origin: null` with our own
 * forms, so Sec-Fetch-Site decides where it is sent and Origin where it is not.
 */
export function sameOriginWrites(origin: string): MiddlewareHandler {
  return async (c, next) => {
    if (isRead(c.req.method)) return await next()
    const site = c.req.header('Sec-Fetch-Site')
    const own = site === undefined ? c.req.header('Origin') === origin : site === 'same-origin'
    if (!own) throw new HTTPException(403, { cause: 'cross-site' })
    await next()
  }
}

/** The hidden field in which forms carry their token. */
export const tokenField = 'formulier'

/** One token for a session: it follows from the session's secret and tells nothing of it. */
export function formTokenOf(secret: string, session: string): string {
  return createHmac('sha256', secret).update(`form\0${session}`).digest('base64url')
}

/** Refuses a write of somebody signed in whose form is not one that we gave to this very session. */
export function ownForms(secret: string): MiddlewareHandler<Visitor> {
  return async (c, next) => {
    const person = c.get('person')
    const token = person === null ? '' : formTokenOf(secret, person.session.token)
    c.set('formToken', token)
    if (person !== null && !isRead(c.req.method)) {
      const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)
      if (!same(form[tokenField], token)) throw new HTTPException(403, { cause: 'cross-site' })
    }
    await next()
  }
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

function same(given: unknown, token: string): boolean {
  const [a, b] = [Buffer.from(typeof given === 'string' ? given : ''), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
