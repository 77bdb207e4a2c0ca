import type {
  AdvertView,
  Around,
  ContactView,
  Link,
  NetworkContext,
  SightingView,
} from '../../analysis/context.ts'
import type { Location, TourStop } from '../../analysis/profile.ts'

const start = Date.parse('2026-01-01T02:00:00.000Z')

/** The instant of day `number` of an invented calendar; fractions are hours. */
export function onDay(number: number): string {
  return new Date(start + Math.round(number * 86_400_000)).toISOString()
}

export interface SightingDraft extends Partial<SightingView> {
  /** First and last day it was seen so; one day when `until` is absent. */
  day?: number
  until?: number
  /** A name table place; the code is made of it. */
  place?: string
  phone?: string
  name?: string
  age?: number
}
export interface AdvertDraft extends Partial<Omit<AdvertView, 'sightings'>> {
  sightings: SightingDraft[]
}

/** An invented municipality: equal names, equal codes. */
export function place(name: string): Location {
  const code = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9000, 7) + 1000
  return { name, gm: `GM${code}`, status: 'gemeente' }
}

export function stop(name: string, from: number | null, until: number | null): TourStop {
  const isoDay = (number: number | null) => (number === null ? null : onDay(number).slice(0, 10))
  return { ...place(name), from: isoDay(from), until: isoDay(until) }
}

export function contact(key: string, kind: ContactView['kind'] = 'phone', disguised = false): ContactView {
  return { kind, key, disguised }
}

function sighting(draft: SightingDraft, id = 's'): SightingView {
  const { day = 0, until = day, place: where, phone, name, age, ...rest } = draft
  return {
    id,
    seenAt: onDay(day),
    lastSeenAt: onDay(until),
    title: '',
    body: '',
    names: name === undefined ? [] : [name],
    ages: age === undefined ? [] : [age],
    location: where === undefined ? null : place(where),
    tour: [],
    prices: [],
    spoken: [],
    written: [],
    contacts: phone === undefined ? [] : [contact(phone)],
    hours: null,
    permit: null,
    permits: [],
    website: null,
    postedAt: null,
    ...rest,
  }
}

/** An advert of one sighting, or of several. */
function advert(draft: SightingDraft | AdvertDraft, index = 0): AdvertView {
  const { sightings: drafts, ...rest } =
    'sightings' in draft ? (draft as AdvertDraft) : { sightings: [draft] }
  const id = rest.id ?? `a${index + 1}`
  const sightings = drafts.map((one, number) => sighting(one as SightingDraft, `${id}-${number + 1}`))
  return {
    id,
    source: 'voorbeeldbord',
    ref: id,
    advertiser: null,
    tied: id,
    firstSeen: sightings[0]?.seenAt ?? onDay(0),
    lastSeen: sightings.at(-1)?.lastSeenAt ?? onDay(0),
    goneAt: null,
    ...rest,
    sightings,
  }
}

/** A network of adverts, each a sighting or several, with the links their keys make. */
export function network(...drafts: (SightingDraft | AdvertDraft)[]): NetworkContext {
  const adverts = drafts.map(advert)
  const links = linksOf(adverts)
  const around = { copied: [], areaPrices: new Map(), permits: [] }
  return { network: 'n_voorbeeld', adverts: tied(adverts, links), links, around }
}

/** The same network with something soft that these adverts share, by number from 1; all of them without numbers. */
export function sharing(
  context: NetworkContext,
  kind: Exclude<Link['kind'], ContactView['kind']>,
  numbers: readonly number[] = context.adverts.map((_, index) => index + 1),
): NetworkContext {
  const adverts = numbers.map(number => `a${number}`).sort()
  return { ...context, links: [...context.links, { kind, key: `${kind}-${numbers.join()}`, adverts }] }
}

/** The same network with what must be known beside it. */
export function beside(context: NetworkContext, around: Partial<Around>): NetworkContext {
  return { ...context, around: { ...context.around, ...around } }
}

/** Adverts are of one advertiser when a contact or account ties them. */
function tied(adverts: readonly AdvertView[], links: readonly Link[]): AdvertView[] {
  const first = new Map(adverts.map(({ id }) => [id, id]))
  for (const { adverts: ids } of links) {
    const groups = new Set(ids.map(id => first.get(id) ?? id))
    const [one] = groups
    for (const [id, group] of first) if (groups.has(group)) first.set(id, one ?? id)
  }
  return adverts.map(one => ({ ...one, tied: first.get(one.id) ?? one.id }))
}

/** One advert that says only this. */
export function saying(body: string): NetworkContext {
  return network({ body })
}

function linksOf(adverts: readonly AdvertView[]): Link[] {
  const carried = new Map<string, { kind: Link['kind']; key: string; adverts: Set<string> }>()
  const carry = (kind: Link['kind'], key: string, id: string) => {
    const known = carried.get(`${kind}:${key}`) ?? { kind, key, adverts: new Set<string>() }
    known.adverts.add(id)
    carried.set(`${kind}:${key}`, known)
  }
  for (const one of adverts) {
    if (one.advertiser !== null) carry('advertiser', one.advertiser, one.id)
    for (const { contacts } of one.sightings) for (const { kind, key } of contacts) carry(kind, key, one.id)
  }
  return [...carried.values()]
    .filter(link => link.adverts.size > 1)
    .map(link => ({ ...link, adverts: [...link.adverts].sort() }))
}
