import type { Location } from '../analysis/profile.ts'
import places from './places.json' with { type: 'json' }

export interface Point {
  lat: number
  lon: number
}

export const gemeenten = places.gemeenten
export const woonplaatsen = places.woonplaatsen

const nameByCode = new Map(gemeenten.map(({ gm, name }) => [gm, name]))

/** A municipality's name; a place in words when the code is `buiten` or `onbekend`. */
export function gemeenteName(gm: string): string {
  if (gm === 'buiten') return 'buiten de regio'
  if (gm === 'onbekend') return 'plaats onbekend'
  return nameByCode.get(gm) ?? gm
}

/** The middle of a place, for drawing; null when we do not know where it is. */
export function middleOf(location: Location): Point | null {
  if (location.status === 'onbekend') return null
  if (location.status === 'buiten') return places.buiten.find(({ name }) => name === location.name) ?? null
  return (
    woonplaatsen.find(({ name, gm }) => name === location.name && gm === location.gm) ??
    gemeenten.find(({ gm }) => gm === location.gm) ??
    null
  )
}

const radians = Math.PI / 180

/** Kilometres as the crow flies. */
export function distance(a: Point, b: Point): number {
  const half =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 12_742 * Math.asin(Math.sqrt(half))
}
