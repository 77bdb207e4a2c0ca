import { findAges } from '../crawler/fields/age.ts'
import type { Country } from '../crawler/fields/phone.ts'
import { findPlaces, type Location } from '../crawler/fields/place.ts'
import { findPrices } from '../crawler/fields/price.ts'
import { findSpoken } from '../crawler/fields/spoken.ts'
import { mask, type SlotKind } from '../crawler/mask.ts'
import { findPersonal, personalSpans } from '../crawler/personal.ts'
import type { Sighting } from '../crawler/sighting.ts'
import { writtenLanguages } from './language.ts'
import { type MaskedText, type Profile, profile, readable, uniquePrices, withoutMasks } from './profile.ts'

/** What `extract` answers to one line. */
export interface Extracted {
  id: string
  phones: string[]
  emails: string[]
  handles: string[]
  written: string[]
  spoken: string[]
  ages: number[]
  prices: Profile['prices']
  places: Location[]
  masked: string
}

/** What each mask is called in Dutch. */
export const maskWords: Readonly<Record<SlotKind, string>> = {
  phone: 'telefoon',
  email: 'e-mail',
  handle: 'account',
  name: 'naam',
  address: 'adres',
  website: 'website',
  register: 'registernummer',
}

/** Reads a Dutch board's text of which nothing else is known. */
export function extract(id: string, written: string): Extracted {
  const text = readable(written)
  const personal = findPersonal(text, 'NL')
  const [phones, emails, handles, names] = [
    personal.phones,
    personal.emails,
    personal.handles,
    personal.names,
  ].map(found => [...new Set(found.map(one => one.value))]) as [string[], string[], string[], string[]]
  const ages = [...new Set(findAges(text).map(({ age }) => age))]
  const prices = uniquePrices(findPrices(text))
  const spoken = findSpoken(text)
  const places = uniquePlaces(text)
  const spans = personalSpans(text, personal, { phones, emails, handles, names, addresses: [] })
  const masked = inDutch(mask(text, spans))
  return {
    id,
    phones,
    emails,
    handles,
    written: writtenLanguages(withoutMasks(masked)),
    spoken,
    ages,
    prices,
    places,
    masked,
  }
}

/** A sighting as it may be shown: contacts and names are counted, never given. */
export interface ExtractedSighting {
  source: string
  ref: string
  seenAt: string
  title: string
  body: string
  contacts: { kind: Profile['contacts'][number]['kind']; disguised: boolean }[]
  names: number
  ages: number[]
  location: Location | null
  tour: Profile['tour']
  prices: Profile['prices']
  spoken: string[]
  written: string[]
  pictures: number
}

/** Reads a whole sighting and gives it masked. */
export function extractSighting(sighting: Sighting, country: Country): ExtractedSighting {
  const { contacts, names, title, body, ...rest } = profile(sighting, country)
  return {
    source: sighting.source,
    ref: sighting.ref,
    seenAt: sighting.seenAt,
    title: inDutch(title),
    body: inDutch(body),
    contacts: contacts.map(({ kind, disguised }) => ({ kind, disguised })),
    names: names.length,
    ...rest,
    written: writtenLanguages(withoutMasks(`${title.text}\n${body.text}`)),
    pictures: sighting.pictures.length,
  }
}

function inDutch({ text, slots }: MaskedText): string {
  let result = ''
  let at = 0
  for (const { start, end, kind } of slots) {
    result += `${text.slice(at, start)}⟦${maskWords[kind]}⟧`
    at = end
  }
  return result + text.slice(at)
}

function uniquePlaces(text: string): Location[] {
  const found = new Map<string, Location>()
  for (const { name, gm, status } of findPlaces(text))
    if (!found.has(name)) found.set(name, { name, gm, status })
  return [...found.values()]
}
