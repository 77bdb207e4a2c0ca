import { findAges } from '../crawler/fields/age.ts'
import { findEmails } from '../crawler/fields/email.ts'
import type { Found } from '../crawler/fields/found.ts'
import { handlesFrom } from '../crawler/fields/handle.ts'
import { normaliseName } from '../crawler/fields/name.ts'
import { type Country, findPhones } from '../crawler/fields/phone.ts'
import { findPlaces, type Location, locate } from '../crawler/fields/place.ts'
import { findPrices } from '../crawler/fields/price.ts'
import { findSpoken, spokenFrom } from '../crawler/fields/spoken.ts'
import { findTour, type TourStop } from '../crawler/fields/tour.ts'
import { type MaskedText, mask, type SlotKind } from '../crawler/mask.ts'
import { findPersonal, type Known, type Personal, personalSpans } from '../crawler/personal.ts'
import type { Sighting } from '../crawler/sighting.ts'
import { isSameName } from './language.ts'

export type { Location, MaskedText, SlotKind, TourStop }

/** A contact as an advert gives it. */
export interface ProfileContact {
  kind: ContactKind
  /** Normalised: E.164, a lower-case address, or `platform:name`. */
  value: string
  /** Written so that a machine would miss it: digits as words, odd characters, spread over a text. */
  disguised: boolean
}
export type ContactKind = 'phone' | 'email' | 'handle'

/** Everything that is read from one sighting, before anything is stored. */
export interface Profile {
  contacts: ProfileContact[]
  /** Working names, normalised. */
  names: string[]
  /** Every age the advert states, its age field first. */
  ages: number[]
  location: Location | null
  tour: TourStop[]
  prices: { minutes: number; euros: number; where: 'in' | 'out' | null }[]
  /** ISO 639-1 codes the advert says are spoken. */
  spoken: string[]
  title: MaskedText
  body: MaskedText
  /** The opening hours' own field. */
  hours: MaskedText | null
}

/** Reads a sighting's fields and text together. */
export function profile(sighting: Sighting, country: Country): Profile {
  const texts = [sighting.title ?? '', sighting.body ?? ''].map(readable)
  const read = texts.map(text => readText(text, country))
  const contacts = contactsOf(sighting, read, country)
  const written = unique([
    ...normalised(sighting.name),
    ...read.flatMap(({ personal }) => personal.names.map(name => name.value)),
  ])
  const known = knownOf(contacts, [...written, ...secondName(sighting.name)], sighting.address)
  const [title, body] = texts.map((text, index) =>
    mask(text, personalSpans(text, (read[index] as ReadText).personal, known)),
  ) as [MaskedText, MaskedText]
  return {
    contacts,
    names: differentNames(written),
    ages: unique([...stated(sighting.age), ...read.flatMap(({ ages }) => ages)]),
    location: locationOf(sighting, read),
    tour: read.flatMap(({ text }) => (text === '' ? [] : findTour(text, sighting.seenAt))),
    prices: uniquePrices([...sighting.prices, ...read.flatMap(({ prices }) => prices)]),
    spoken: unique([...spokenFrom(sighting.languages), ...read.flatMap(({ spoken }) => spoken)]).sort(),
    title,
    body,
    hours: sighting.hours === null ? null : maskedWith(readable(sighting.hours), country, known),
  }
}

function maskedWith(text: string, country: Country, known: Known): MaskedText {
  return mask(text, personalSpans(text, findPersonal(text, country), known))
}

/** UTF-16 units. No advert is longer; what a broken page has beyond is neither read nor shown. */
const longestText = 50_000

export function readable(text: string): string {
  return text.length <= longestText ? text : text.slice(0, longestText).toWellFormed()
}

interface ReadText {
  text: string
  personal: Personal
  ages: number[]
  prices: Profile['prices']
  spoken: string[]
}

/** Every grammar on one text before the next: they share its plain form. */
function readText(text: string, country: Country): ReadText {
  return {
    text,
    personal: findPersonal(text, country),
    ages: findAges(text).map(({ age }) => age),
    prices: findPrices(text),
    spoken: findSpoken(text),
  }
}

function contactsOf(sighting: Sighting, read: readonly ReadText[], country: Country): ProfileContact[] {
  const found = new Map<string, ProfileContact>()
  const add = (kind: ContactKind, value: string, disguised: boolean) => {
    const before = found.get(`${kind} ${value}`)
    if (before === undefined) found.set(`${kind} ${value}`, { kind, value, disguised })
    else before.disguised &&= disguised
  }
  const addAll = (kind: ContactKind, all: readonly Found[]) => {
    for (const { value, disguised } of all) add(kind, value, disguised)
  }
  // In a field for them, bare digits with a country code are a number.
  for (const written of sighting.phones) addAll('phone', findPhones(`tel:${written.trim()}`, country))
  for (const written of sighting.emails) addAll('email', findEmails(written))
  for (const written of sighting.handles) {
    for (const value of handlesFrom(written)) add('handle', value, false)
    addAll('phone', findPhones(written, country))
  }
  for (const { personal } of read) {
    addAll('phone', personal.phones)
    addAll('email', personal.emails)
    addAll('handle', personal.handles)
  }
  return [...found.values()]
}

/** The first spelling of each name. */
function differentNames(names: readonly string[]): string[] {
  const kept: string[] = []
  for (const name of names) if (!kept.some(other => isSameName(other, name))) kept.push(name)
  return kept
}

function knownOf(
  contacts: readonly ProfileContact[],
  names: readonly string[],
  address: string | null,
): Known {
  const valuesOf = (kind: ContactKind) => contacts.filter(one => one.kind === kind).map(one => one.value)
  return {
    phones: valuesOf('phone'),
    emails: valuesOf('email'),
    handles: valuesOf('handle'),
    names,
    addresses: address === null || address.trim() === '' ? [] : [address.trim()],
  }
}

function normalised(name: string | null): string[] {
  const value = name === null ? null : normaliseName(name)
  return value === null ? [] : [value]
}

/** "Lisa Marie" is one name; its second word is no name of its own, yet points to the same person. */
function secondName(name: string | null): string[] {
  const [, second, third] = name?.trim().split(/\s+/) ?? []
  if (second === undefined || third !== undefined || findPlaces(second).length > 0) return []
  return normalised(second)
}

const youngestStated = 10
const oldestStated = 98

/** Placeholders (0, 1, 99) are no ages. */
function stated(age: number | null): number[] {
  return age !== null && age >= youngestStated && age <= oldestStated ? [age] : []
}

/** The place field decides, else a name in the postcode field, else the one place the text speaks of. */
function locationOf(sighting: Sighting, read: readonly ReadText[]): Location | null {
  if (sighting.place !== null && sighting.place.trim() !== '')
    return locate(sighting.place, sighting.postcode)
  if (sighting.postcode !== null) {
    const location = locate(sighting.postcode)
    if (location.status !== 'onbekend') return location
  }
  const places = read.flatMap(({ text }) => findPlaces(text))
  const [first] = places
  if (first === undefined || places.some(other => other.gm !== first.gm || other.status !== first.status))
    return null
  if (first.gm === null && places.some(other => other.name !== first.name)) return null
  return { name: first.name, gm: first.gm, status: first.status }
}

/** A price of which the text also says where it holds is not counted once more without it. */
export function uniquePrices(prices: Profile['prices']): Profile['prices'] {
  const isSame = (a: Profile['prices'][number], b: Profile['prices'][number]) =>
    a.minutes === b.minutes && a.euros === b.euros
  return prices
    .filter((price, index) => {
      if (price.where === null && prices.some(other => isSame(other, price) && other.where !== null))
        return false
      return prices.findIndex(other => isSame(other, price) && other.where === price.where) === index
    })
    .map(({ minutes, euros, where }) => ({ minutes, euros, where }))
}

/** A masked text as language detection should see it. */
export function withoutMasks(text: string): string {
  return text.replace(/⟦[^⟧]{0,20}⟧/g, ' ')
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
