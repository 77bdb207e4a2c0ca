import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

/**
 * Refuses every write that another site started. `no-referrer` makes browsers send `Origin: null` with our own
 * forms, so Sec-Fetch-Site decides where it is sent and Origin where it is not.
 */
export function sameOriginWrites(origin: string): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return await next()
    const site = c.req.header('Sec-Fetch-Site')
    const own = site === undefined ? c.req.header('Origin') === origin : site === 'same-origin'
    if (!own) throw new HTTPException(403, { cause: 'cross-site' })
    await next()
  }
}
