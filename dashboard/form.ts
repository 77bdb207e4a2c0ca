import type { Context } from 'hono'
import { storable } from '../crawler/sighting.ts'
import type { Visitor } from './visitor.ts'

/** The text fields of a posted form; a missing field, a file or a form that cannot be read is empty. */
export async function readForm(c: Context<Visitor>): Promise<(name: string) => string> {
  const body = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)
  return name => {
    const value = body[name]
    return typeof value === 'string' ? storable(value) : ''
  }
}
