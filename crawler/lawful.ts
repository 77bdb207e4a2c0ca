import { municipalities } from './fields/place-names.ts'
import { isLoopback, type Source } from './source.ts'

/** What may be done with a source today. */
export type Permission =
  /** Nothing is fetched. The reason is a sentence that names the source. `ended`: it was lawful before. */
  | { kind: 'refused'; reason: string; ended: boolean }
  /** Adverts are read and kept; of the region, those of these municipalities. Null: of all. */
  | { kind: 'adverts'; municipalities: ReadonlySet<string> | null }
  /** Pages are read in memory and only counts are kept. */
  | { kind: 'counts' }

/** Does a document hold on a day? Both its first and its last day belong to it. */
export function isInForce(
  { validFrom, validUntil }: { validFrom: string; validUntil: string },
  day: string,
): boolean {
  return validFrom <= day && day <= validUntil
}

export function permission(source: Source, today: Date): Permission {
  const day = localDay(today)
  if (source.gate !== null && source.gate.approvedOn > day)
    return {
      kind: 'refused',
      reason: `${source.id}: its gate is approved from ${source.gate.approvedOn}`,
      ended: false,
    }
  if (source.demo) {
    return isLoopback(new URL(source.home).hostname)
      ? { kind: 'adverts', municipalities: null }
      : { kind: 'refused', reason: `${source.id}: a demo source must stand on loopback`, ended: false }
  }
  const bases = source.basis.filter(basis => isInForce(basis, day))
  if (bases.length > 0) {
    const covered = new Set(bases.flatMap(basis => basis.municipalities))
    return { kind: 'adverts', municipalities: covered.size < municipalities.length ? covered : null }
  }
  if (source.statistics !== null && isInForce(source.statistics, day)) return { kind: 'counts' }
  return { kind: 'refused', ...refusal(source, day) }
}

function refusal({ id, basis, statistics }: Source, day: string): { reason: string; ended: boolean } {
  const documents = [...basis, ...(statistics === null ? [] : [statistics])]
  if (documents.length === 0)
    return { reason: `${id}: no lawful basis is recorded, so nothing is fetched`, ended: false }
  const begins = documents
    .map(document => document.validFrom)
    .filter(from => from > day)
    .sort()[0]
  if (begins !== undefined) return { reason: `${id}: its lawful basis begins on ${begins}`, ended: false }
  const ended = documents
    .map(document => document.validUntil)
    .sort()
    .at(-1)
  return { reason: `${id}: its lawful basis ended on ${ended}`, ended: true }
}

/**
 * May an advert be kept that says it is there? Places outside the region, and adverts that name no place, belong
 * to no municipality of ours and are kept with those they may be linked to.
 */
export function keeps(covered: ReadonlySet<string> | null, gm: string | null): boolean {
  return covered === null || gm === null || covered.has(gm)
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' })

/** The date on a Dutch calendar, `2026-11-24`. */
export function localDay(moment: Date): string {
  return calendar.format(moment)
}

/** May we fetch from this source at all, today? Null when we may, else the reason in one sentence. */
export function unlawful(source: Source, today: Date): string | null {
  const may = permission(source, today)
  return may.kind === 'refused' ? may.reason : null
}
