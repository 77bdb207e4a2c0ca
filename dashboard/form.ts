import type { Context } from 'hono'
import { storable } from '../crawler/sighting.ts'
import type { Visitor } from './visitor.ts'

async function bodyOf(c: Context<Visitor>): Promise<Record<string, unknown>> {
  return await c.req.parseBody().catch(() => ({}))
}

/**
 * The text fields of a posted form; a missing field, a file or a form that cannot be read is empty. Browsers send a line end
 * as two characters, which is put back: limits are meant for what was typed.
 */
export async function readForm(c: Context<Visitor>): Promise<(name: string) => string> {
  const body = await bodyOf(c)
  return name => {
    const value = body[name]
    return typeof value === 'string' ? storable(value.replaceAll('\r\n', '\n')) : ''
  }
}

/** A file of a posted form; null when there is none. */
export async function readFile(c: Context<Visitor>, name: string): Promise<Uint8Array | null> {
  const value = (await bodyOf(c))[name]
  return value instanceof File && value.size > 0 ? new Uint8Array(await value.arrayBuffer()) : null
}
