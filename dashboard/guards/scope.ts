import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { may, type Power } from '../../casework/scope.ts'
import type { Database } from '../../storage/database.ts'
import { scopeOf } from '../../storage/rights.ts'
import type { Visitor } from '../visitor.ts'

/** Pages that show nothing of anyone, one's own account, and the way out. */
const withoutRights = ['/aanmelden', '/afmelden', '/tweede-stap', '/sessies', '/toegankelijkheid', '/toetsen']

/** Looks up what the person may see; somebody without rights sees one sentence. */
export function scope(db: Database): MiddlewareHandler<Visitor> {
  return async (c, next) => {
    const person = c.get('person')
    const found = person === null ? null : await scopeOf(db, person)
    c.set('scope', found)
    const free = withoutRights.some(path => c.req.path === path || c.req.path.startsWith(`${path}/`))
    if (person !== null && found === null && !free) throw new HTTPException(403, { cause: 'no-rights' })
    await next()
  }
}

/** Stands before every page that not every role may see. */
export function only(power: Power): MiddlewareHandler<Visitor> {
  return async (c, next) => {
    const found = c.get('scope')
    if (found === null || !may(found, power))
      throw new HTTPException(403, { cause: power === 'read-adverts' ? 'no-adverts' : 'not-this-role' })
    await next()
  }
}

/** Stands before every page with adverts on it. */
export const advertReaders = only('read-adverts')
