import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** No page has a control character in its address, and no database wants one. */
export const plainAddress: MiddlewareHandler = async (c, next) => {
  if (/%(?:[01][0-9a-f]|7f)/i.test(c.req.url)) throw new HTTPException(404)
  await next()
}
