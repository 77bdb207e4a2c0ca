import { isLoopback, type Source } from './source.ts'

export type { Robots } from './robots.ts'

/** May we fetch from this source at all, today? Null when we may, else the reason in one sentence. */
export function unlawful(source: Source, today: Date): string | null {
  if (source.demo)
    return isLoopback(new URL(source.home).hostname)
      ? null
      : `${source.id}: a demo source must stand on loopback`
  if (source.basis === null) return `${source.id}: no lawful basis is recorded, so nothing is fetched`
  const day = today.toISOString().slice(0, 10)
  if (day < source.basis.validFrom)
    return `${source.id}: its lawful basis begins on ${source.basis.validFrom}`
  if (day > source.basis.validUntil)
    return `${source.id}: its lawful basis ended on ${source.basis.validUntil}`
  return null
}
