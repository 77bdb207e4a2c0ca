import { findEmails } from '../crawler/fields/email.ts'
import { handlesFrom } from '../crawler/fields/handle.ts'
import { findPhones } from '../crawler/fields/phone.ts'

/** What somebody may have typed, read by the grammars that read adverts: only then do two spellings meet. */
export function contactsIn(written: string): { kind: 'phone' | 'email' | 'handle'; value: string }[] {
  const text = written.trim()
  if (text === '' || text.length > 200) return []
  const phones = findPhones(`tel:${text}`, 'NL').map(({ value }) => value)
  const emails = findEmails(text).map(({ value }) => value)
  const found = [
    ...phones.map(value => ({ kind: 'phone' as const, value })),
    ...emails.map(value => ({ kind: 'email' as const, value })),
  ]
  if (found.length > 0) return found
  return handlesFrom(text).map(value => ({ kind: 'handle' as const, value }))
}
