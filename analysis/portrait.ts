import type { NetworkContext } from './context.ts'
import { momentsOf, placeKey } from './timeline.ts'

/** A time in one place: from first to last sight there, however many adverts stood there. */
export interface Stay {
  place: string
  name: string
  from: string
  until: string
  /** Somebody said beforehand that they would be there then. */
  announced: boolean
}

/** What most ask in an area for so many minutes, in euros. */
export interface AreaPrice {
  area: string
  minutes: number
  lowest: number
  middle: number
  highest: number
}

/** What is to be known of a network at a glance: facts, without weight. Names and contacts as keys only. */
export interface Portrait {
  firstSeen: string
  lastSeen: string
  municipalities: string[]
  stays: Stay[]
  /** Straight lines between the places of following stays; null where a place is not on the map. */
  kilometres: number | null
  /** Times a place was come back to after another one. */
  returns: number
  names: string[]
  contacts: string[]
  ages: number[]
  prices: { minutes: number; euros: number; standing: 'below' | 'usual' | 'above' | 'unknown' }[]
  /** Sightings that began, by hour of the day in UTC. */
  hours: number[]
}

export type Positions = ReadonlyMap<string, { lat: number; lon: number }>

export function portraitOf(
  context: NetworkContext,
  positions: Positions,
  areaPrices: readonly AreaPrice[],
): Portrait {
  const sightings = context.adverts.flatMap(advert => advert.sightings)
  const stays = staysOf(context)
  const gms = new Set(sightings.flatMap(({ location }) => location?.gm ?? []))
  const hours = new Array<number>(24).fill(0)
  for (const { from } of momentsOf(context.adverts)) {
    const hour = new Date(from).getUTCHours()
    hours[hour] = (hours[hour] ?? 0) + 1
  }
  return {
    firstSeen: context.adverts.map(advert => advert.firstSeen).sort()[0] ?? '',
    lastSeen:
      context.adverts
        .map(advert => advert.lastSeen)
        .sort()
        .at(-1) ?? '',
    municipalities: [...gms].sort(),
    stays,
    kilometres: wayOf(stays, positions),
    returns: returnsIn(stays),
    names: [...new Set(sightings.flatMap(({ names }) => names))].sort(),
    contacts: [...new Set(sightings.flatMap(({ contacts }) => contacts.map(({ key }) => key)))].sort(),
    ages: [...new Set(sightings.flatMap(({ ages }) => ages))].sort((a, b) => a - b),
    prices: pricesOf(context, areaPrices),
    hours,
  }
}

/** One stay after the other in order of beginning; sightings in one place that follow each other are one stay. */
function staysOf(context: NetworkContext): Stay[] {
  const plans = context.adverts.flatMap(advert =>
    advert.sightings.flatMap(({ seenAt, tour }) =>
      tour.map(stop => ({
        place: placeKey(stop),
        from: stop.from,
        until: stop.until,
        told: seenAt.slice(0, 10),
      })),
    ),
  )
  const isAnnounced = (place: string, day: string) =>
    plans.some(
      plan =>
        plan.place === place &&
        plan.from !== null &&
        plan.told < day &&
        plan.from <= day &&
        day <= (plan.until ?? plan.from),
    )
  const stays: Stay[] = []
  for (const { sighting, until } of momentsOf(context.adverts)) {
    const place = placeKey(sighting.location)
    if (place === null || sighting.location === null) continue
    const last = stays.at(-1)
    const end = new Date(until).toISOString()
    if (last?.place === place) {
      if (end > last.until) last.until = end
      continue
    }
    stays.push({
      place,
      name: sighting.location.name,
      from: sighting.seenAt,
      until: end,
      announced: isAnnounced(place, sighting.seenAt.slice(0, 10)),
    })
  }
  return stays
}

function wayOf(stays: readonly Stay[], positions: Positions): number | null {
  let sum = 0
  for (const [at, { place }] of stays.entries()) {
    const from = positions.get(stays[Math.max(0, at - 1)]?.place ?? '')
    const to = positions.get(place)
    if (from === undefined || to === undefined) return null
    sum += distance(from, to)
  }
  return Math.round(sum)
}

const degree = Math.PI / 180
const earthRadius = 6371

/** Kilometres over the ground; flat, which is good enough within a country. */
function distance(one: { lat: number; lon: number }, other: { lat: number; lon: number }): number {
  const north = (other.lat - one.lat) * degree
  const east = (other.lon - one.lon) * degree * Math.cos(((one.lat + other.lat) / 2) * degree)
  return earthRadius * Math.hypot(north, east)
}

function returnsIn(stays: readonly Stay[]): number {
  const left = new Set<string>()
  return stays.filter(({ place }) => {
    const isBack = left.has(place)
    left.add(place)
    return isBack
  }).length
}

function pricesOf(context: NetworkContext, areaPrices: readonly AreaPrice[]): Portrait['prices'] {
  const found = new Map<string, Portrait['prices'][number]>()
  for (const { sightings } of context.adverts) {
    for (const { location, prices } of sightings) {
      for (const { minutes, euros } of prices) {
        const usual = areaPrices.find(price => price.area === location?.gm && price.minutes === minutes)
        const standing =
          usual === undefined
            ? 'unknown'
            : euros < usual.lowest
              ? 'below'
              : euros > usual.highest
                ? 'above'
                : 'usual'
        found.set(`${minutes} ${euros} ${standing}`, { minutes, euros, standing })
      }
    }
  }
  return [...found.values()].sort((a, b) => a.minutes - b.minutes || a.euros - b.euros)
}

/** Fewer prices than this say nothing of an area. */
const leastPrices = 20

/** What is usual in each area: the middle eight of ten prices for a length of time. */
export function areaPricesOf(
  prices: Iterable<{ area: string; minutes: number; euros: number }>,
): AreaPrice[] {
  const groups = new Map<string, { area: string; minutes: number; euros: number[] }>()
  for (const { area, minutes, euros } of prices) {
    const name = `${area} ${minutes}`
    const group = groups.get(name)
    if (group === undefined) groups.set(name, { area, minutes, euros: [euros] })
    else group.euros.push(euros)
  }
  return [...groups.values()]
    .filter(({ euros }) => euros.length >= leastPrices)
    .map(({ area, minutes, euros }) => {
      const sorted = euros.sort((a, b) => a - b)
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number
      return { area, minutes, lowest: at(0.1), middle: at(0.5), highest: at(0.9) }
    })
    .sort((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : a.minutes - b.minutes))
}
