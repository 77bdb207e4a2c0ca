import type { SightingFacts } from './contexts.ts'
import type { SightingRow } from './reread-timeline.ts'

/** In how many captures a field has a value now and had none, had one and has none, or has another. */
export interface FieldChange {
  gained: number
  lost: number
  changed: number
}
export type FieldChanges = Record<string, FieldChange>

/** What became of a source's kept captures. */
export interface RereadCounts {
  captures: number
  /** Captures that had no sighting and have one now. */
  recovered: number
  unreadable: number
  uncovered: number
  adverts: { added: number; changed: number; unchanged: number; dropped: number }
  fields: FieldChanges
}

export function noRereads(): RereadCounts {
  const adverts = { added: 0, changed: 0, unchanged: 0, dropped: 0 }
  return { captures: 0, recovered: 0, unreadable: 0, uncovered: 0, adverts, fields: {} }
}

/** What a sighting carries, by kind and key. */
interface Carried {
  kind: string
  contact: string
}

const contactFields = [
  ['phones', 'phone'],
  ['emails', 'email'],
  ['handles', 'handle'],
  ['names', 'name'],
  ['address', 'address'],
] as const

/** Adds the differences between what is stored of one capture and what it says today. */
export function countChanges(
  sum: FieldChanges,
  before: { row: SightingRow; contacts: readonly Carried[] } | null,
  after: { row: SightingRow; contacts: readonly Carried[] },
): void {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  for (const field of Object.keys({ ...was, ...is }))
    countChange(sum, field, was[field] ?? '', is[field] ?? '')
}

/** Adds what became of one field; a value that is not there is empty. */
export function countChange(sum: FieldChanges, field: string, was: string, is: string): void {
  if (was === is) return
  sum[field] ??= { gained: 0, lost: 0, changed: 0 }
  sum[field][was === '' ? 'gained' : is === '' ? 'lost' : 'changed']++
}

/** By field, as text to compare by; empty when there is nothing. */
function valuesOf(said: { row: SightingRow; contacts: readonly Carried[] } | null): Record<string, string> {
  if (said === null) return {}
  const { row, contacts } = said
  const facts = JSON.parse(row.facts) as SightingFacts
  const values: Record<string, string> = { title: row.title, body: row.body }
  for (const [field, kind] of contactFields)
    values[field] = contacts
      .filter(contact => contact.kind === kind)
      .map(({ contact }) => contact)
      .sort()
      .join(' ')
  const { ages, location, tour, prices, spoken, hours, permit, website, postedAt } = facts
  const rest = {
    age: ages,
    place: location,
    tour,
    prices,
    languages: spoken,
    hours,
    permit,
    website,
    postedAt,
  }
  for (const [field, value] of Object.entries(rest)) values[field] = textOf(value)
  return values
}

function textOf(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return ''
  return JSON.stringify(value)
}
