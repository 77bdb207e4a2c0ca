import { createHash } from 'node:crypto'

/** An id that follows from what it names, so that doing a step twice makes nothing twice. */
export function idOf(prefix: string, ...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:${part}`)
  return `${prefix}_${hash.digest('base64url').slice(0, 22)}`
}

/** A fixed number from 0 up to 1 that follows from an id: a draw that does not change from night to night. */
export function chanceOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) / 2 ** 32
}
