import { permission } from '../crawler/lawful.ts'
import type { Source } from '../crawler/source.ts'

/** Why a contact or a name may be opened. */
export const purposes = ['care', 'minor', 'police', 'supervision', 'permit', 'correction'] as const
export type Purpose = (typeof purposes)[number]

/** A note beside the purpose says why this one, in the reader's own words. */
const shortestNote = 10
const longestNote = 1000

export type DisclosureRefusal = 'no-purpose' | 'no-note' | 'note-too-long'

/** Null when it may be asked for, else why not. */
export function disclosureRefusal(purpose: string, note: string): DisclosureRefusal | null {
  if (!isPurpose(purpose)) return 'no-purpose'
  if (note.trim().length < shortestNote) return 'no-note'
  return note.length > longestNote ? 'note-too-long' : null
}

export function isPurpose(word: string): word is Purpose {
  return purposes.includes(word as Purpose)
}

const freshMs = 10 * 60_000

/** Has somebody shown recently enough who they are? A proof from the future is no proof. */
export function isFresh(provedAt: string | null, now: Date): boolean {
  if (provedAt === null) return false
  const age = now.getTime() - Date.parse(provedAt)
  return age >= 0 && age < freshMs
}

/** What may be opened of a source rests on what it may be read for: a basis of this municipality, today. */
export function mayOpenOf(source: Source | undefined, municipality: string, today: Date): boolean {
  if (source === undefined) return false
  const may = permission(source, today)
  return may.kind === 'adverts' && (may.municipalities === null || may.municipalities.has(municipality))
}
