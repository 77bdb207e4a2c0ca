import type { AdvertView, SightingView } from './context.ts'
import { at } from './evidence.ts'
import type { Location } from './profile.ts'

/** A sighting as a stretch of time, in milliseconds. */
export interface Moment {
  advert: AdvertView
  sighting: SightingView
  from: number
  until: number
}

/** Two adverts crawled in one night stand side by side, though neither was seen at the same instant. */
const oneNight = 43_200_000

/** All sightings by time; a clock that ran backwards gives a moment without length, an unreadable one none. */
export function momentsOf(adverts: readonly AdvertView[]): Moment[] {
  return adverts
    .flatMap(advert =>
      advert.sightings.map(sighting => {
        const from = at(sighting.seenAt)
        const last = at(sighting.lastSeenAt)
        return { advert, sighting, from, until: Number.isNaN(last) ? from : Math.max(from, last) }
      }),
    )
    .filter(moment => Number.isFinite(moment.from))
    .sort((a, b) => a.from - b.from)
}

/** Groups moments by keys; a moment may have several or none. */
export function byKey(
  moments: readonly Moment[],
  keysOf: (moment: Moment) => readonly string[],
): Map<string, Moment[]> {
  const groups = new Map<string, Moment[]>()
  for (const moment of moments) {
    for (const key of new Set(keysOf(moment))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [moment])
      else group.push(moment)
    }
  }
  return groups
}

/** The moments that stand together when most distinct values do, each staying for `lingering` ms after it was last seen. */
export function fullest(
  moments: readonly Moment[],
  valuesOf: (moment: Moment) => readonly string[],
  lingering = oneNight,
): Moment[] {
  const edges = moments
    .flatMap(moment => [
      { moment, time: moment.from, step: 1 },
      { moment, time: moment.until + lingering, step: -1 },
    ])
    .sort((a, b) => a.time - b.time || b.step - a.step)
  const standing = new Map<string, number>()
  let most = 0
  let when = Number.NaN
  for (const { moment, time, step } of edges) {
    for (const value of valuesOf(moment)) {
      const count = (standing.get(value) ?? 0) + step
      if (count === 0) standing.delete(value)
      else standing.set(value, count)
    }
    if (standing.size > most) {
      most = standing.size
      when = time
    }
  }
  return moments.filter(moment => moment.from <= when && when <= moment.until + lingering)
}

/** What tells places apart; null where the name table does not know the place. */
export function placeKey(location: Location | null): string | null {
  if (location === null || location.status === 'onbekend') return null
  return location.gm ?? location.name.toLowerCase()
}
