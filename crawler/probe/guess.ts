import { findAges } from '../fields/age.ts'
import { parseMoment } from '../fields/moment.ts'
import { findPrices } from '../fields/price.ts'
import type { FieldName } from '../source.ts'

/** Where a field may stand, as it is written in a source file. */
export type Place = {
  css?: string
  attribute?: string
  label?: string
  in?: string
  state?: string
  ld?: string
  microdata?: string
  pattern?: string
  expect?: 'one' | 'optional' | 'some' | 'any'
}

/** `sure`: said by the page itself. `likely`: told by a name or a shape. `guess`: look for yourself. */
export type Sureness = 'sure' | 'likely' | 'guess'

export interface Guess {
  place: Place
  sure: Sureness
}

export type Guesses = Partial<Record<FieldName, Guess>>

const several: ReadonlySet<FieldName> = new Set<FieldName>([
  'phones',
  'emails',
  'handles',
  'languages',
  'services',
  'prices',
  'reception',
])

/** One advert was seen; another may leave the field empty. */
export function expectationOf(field: FieldName): 'any' | 'optional' {
  return several.has(field) ? 'any' : 'optional'
}

/** Could this text be that field? A label is a word and means other things too. */
export function plausible(field: FieldName, text: string, now: string): boolean {
  if (text === '' || text.length > 2000) return false
  switch (field) {
    case 'title':
    case 'body':
    case 'languages':
    case 'services':
      return true
    case 'age':
      return /^\s*\d{2}\s*$/.test(text) || findAges(text).length > 0
    case 'prices':
      return findPrices(text).length > 0
    case 'postedAt':
      return parseMoment(text, now) !== null
    case 'phones':
      return text.replace(/\D/g, '').length >= 9
    case 'emails':
      return /@|\bat\b/i.test(text)
    case 'postcode':
      return text.length < 12 && /\d{4}/.test(text)
    case 'hours':
      return text.length < 300
    default:
      return text.length < 120
  }
}
