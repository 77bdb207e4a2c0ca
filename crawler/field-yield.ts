import type { Sighting } from './sighting.ts'
import type { FieldName, Source } from './source.ts'

/**
 * On how many pages each field was found, and on how many it was missing though it must be there. `listing` is missing on
 * a list that shows no advert.
 */
export interface FieldYield {
  pages: number
  found: Record<string, number>
  missing: Record<string, number>
}

export const noYield: FieldYield = { pages: 0, found: {}, missing: {} }

/** Fields of the source file for which this advert shows something. */
export function fieldsFound(source: Source, sighting: Sighting): FieldName[] {
  return describedFields(source).filter(name => {
    const value = sighting[name]
    return Array.isArray(value) ? value.length > 0 : value !== null
  })
}

/** Fields that the source file describes, on the advert or on the list. */
export function describedFields({ advert, listing }: Source): FieldName[] {
  const listed = 'fields' in listing ? listing.fields : {}
  return [...new Set([...Object.keys(advert.fields), ...Object.keys(listed)])] as FieldName[]
}

export function addPage(sum: FieldYield, found: readonly string[], missing: readonly string[]): FieldYield {
  return addYields(sum, { pages: 1, found: ones(found), missing: ones(missing) })
}

export function addYields(a: FieldYield, b: FieldYield): FieldYield {
  return { pages: a.pages + b.pages, found: added(a.found, b.found), missing: added(a.missing, b.missing) }
}

function ones(fields: readonly string[]): Record<string, number> {
  return Object.fromEntries(fields.map(field => [field, 1]))
}

function added(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const sum = { ...a }
  for (const [field, n] of Object.entries(b)) sum[field] = (sum[field] ?? 0) + n
  return sum
}

/** A field that shows much less often than it did. Shares are of pages, 0 to 1. */
export interface Drop {
  field: string
  before: number
  now: number
}

const fewestPages = 5
const chanceOfAccident = 0.001

/**
 * Fields that were found on less than half of the share of pages that earlier runs found them on, where so few
 * would come about by accident less than once in a thousand runs. Of two to four pages, as on a night on which hardly
 * anything changed, that is said only when one of the fields had to be there: two adverts may well leave the same out.
 */
export function dropped(fields: readonly string[], before: FieldYield, now: FieldYield): Drop[] {
  if (before.pages < fewestPages || now.pages < 2) return []
  const all = fields.map(field => {
    const [had, has] = [before.found[field] ?? 0, now.found[field] ?? 0]
    // One page of doubt each way: a field that stood on all of few pages need not stand on all.
    const chance = atMost(has, now.pages, (had + 1) / (before.pages + 2))
    return { chance, drop: { field, before: had / before.pages, now: has / now.pages } }
  })
  const drops = all.filter(({ chance, drop }) => chance < chanceOfAccident && drop.now < drop.before / 2)
  if (now.pages >= fewestPages) return drops.map(({ drop }) => drop)
  const anew = drops.some(({ drop: { field } }) => now.missing[field] === now.pages)
  // Then what usually stood there and stands on none is part of it.
  return anew ? all.map(({ drop }) => drop).filter(drop => drop.now === 0 && drop.before > 0.5) : []
}

/** The chance of at most `k` hits in `n` tries that each hit with chance `p`, summed in logarithms: n may be large. */
function atMost(k: number, n: number, p: number): number {
  let log = n * Math.log1p(-p)
  let sum = Math.exp(log)
  for (let hits = 1; hits <= k; hits++) {
    log += Math.log((n - hits + 1) / hits) + Math.log(p) - Math.log1p(-p)
    sum += Math.exp(log)
  }
  return sum
}
