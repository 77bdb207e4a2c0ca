import type { NetworkContext } from '../analysis/context.ts'
import type { Location } from '../analysis/profile.ts'
import { dayNumber } from './moments.ts'
import { distance, middleOf, type Point } from './places.ts'
import { general } from './words.ts'

/** One advert in one place, from the first to the last night it was seen there. */
export interface Stay {
  /** Number of the advert within its network. */
  advert: number
  place: string
  /** Not in one of the sixteen, or not known: drawn open. */
  open: boolean
  outside: boolean
  from: string
  until: string
  /** Nights seen, first and last included. */
  days: number
  middle: Point | null
}

/** Where the adverts were, in order of first sight. */
export function staysOf(context: NetworkContext): Stay[] {
  const stays = context.adverts.flatMap((advert, index) => {
    const known = advert.sightings.filter(sighting => sighting.location !== null)
    const sightings = known.length === 0 ? advert.sightings : known
    const own: Stay[] = []
    for (const { location, seenAt, lastSeenAt } of sightings) {
      const last = own.at(-1)
      if (last !== undefined && last.place === placeName(location))
        own[own.length - 1] = until(last, lastSeenAt)
      else own.push(until(stay(index + 1, location, seenAt), lastSeenAt))
    }
    return own
  })
  return stays.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.advert - b.advert))
}

function stay(advert: number, location: Location | null, from: string): Stay {
  return {
    advert,
    place: placeName(location),
    open: location?.status !== 'gemeente',
    outside: location?.status === 'buiten',
    from,
    until: from,
    days: 1,
    middle: location === null ? null : middleOf(location),
  }
}

function until(stay: Stay, moment: string): Stay {
  const last = moment > stay.until ? moment : stay.until
  return { ...stay, until: last, days: dayNumber(last) - dayNumber(stay.from) + 1 }
}

export function placeName(location: Location | null): string {
  return location === null || location.status === 'onbekend' ? general.unknownPlace : location.name
}

/** Kilometres from the stay before; null for the first, for the same place and for an unknown one. */
export function distances(stays: readonly Stay[]): (number | null)[] {
  return stays.map((stay, index) => {
    const before = stays[index - 1]
    if (before === undefined || before.place === stay.place) return null
    return before.middle === null || stay.middle === null ? null : distance(before.middle, stay.middle)
  })
}

/** Above this many stays a bar and a row stand for a place instead of an advert. */
export const mostDrawn = 30

/** Nights without a gap in one place, with the adverts seen there. */
export interface PlaceSpan {
  place: string
  open: boolean
  outside: boolean
  from: string
  until: string
  adverts: number[]
}

/** Stays in the same place that touch or overlap, taken together; in order of first sight. */
export function placeSpans(stays: readonly Stay[]): PlaceSpan[] {
  const found: PlaceSpan[] = []
  for (const { place, open, outside, from, until, advert } of stays) {
    const last = found.findLast(span => span.place === place)
    if (last === undefined || dayNumber(from) > dayNumber(last.until) + 1) {
      found.push({ place, open, outside, from, until, adverts: [advert] })
      continue
    }
    if (until > last.until) last.until = until
    if (!last.adverts.includes(advert)) last.adverts.push(advert)
  }
  return found
}
