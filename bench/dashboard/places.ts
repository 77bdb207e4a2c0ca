import { gemeenten } from '../../dashboard/places.ts'

/** A place of each municipality, and some that are not known; the first ones are asked for most. */
export function dashboardPlaces(): { name: string; gm: string | null; status: string }[] {
  const known = gemeenten.map(({ gm, name }) => ({ name, gm, status: 'gemeente' }))
  const often = known.flatMap((place, at) => Array.from({ length: Math.max(1, 8 - at) }, () => place))
  return [...often, { name: 'Onbekend', gm: null, status: 'onbekend' }]
}
