import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { readsAdverts } from '../../casework/scope.ts'
import type { Database } from '../../storage/database.ts'
import { scopeOf } from '../../storage/rights.ts'
import type { Visitor } from '../visitor.ts'

/** Pages that show nothing of anyone, and the way out. */
const withoutRights = ['/aanmelden', '/afmelden', '/toegankelijkheid', '/toetsen']

/** Looks up what the person may see; somebody without rights sees one sentence. */
export function scope(db: Database): MiddlewareHandler<Visitor> {
  return async (c, next) => {
    const person = c.get('person')
    const found = person === null ? null : await scopeOf(db, person)
    c.set('scope', found)
    if (person !== null && found === null && !withoutRights.includes(c.req.path))
      throw new HTTPException(403, { cause: 'no-rights' })
    await next()
  }
}

/** Stands before every page with adverts on it. */
export const advertReaders: MiddlewareHandler<Visitor> = async (c, next) => {
  const found = c.get('scope')
  if (found === null || !readsAdverts(found)) throw new HTTPException(403, { cause: 'no-adverts' })
  await next()
}
