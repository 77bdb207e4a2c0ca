import type { AdvertView, NetworkContext, SightingView } from './context.ts'

/** A permit of a municipality's list as an advert names it. */
interface PermitNamed {
  advert: AdvertView
  sighting: SightingView
  /** The permit holds on the day of the sighting. */
  isValid: boolean
  /** Numbers beside it in the advert, and how many of them stand on the list with that permit. */
  phones: number
  own: number
}

/** The latest sighting of each advert that names a listed permit. */
export function permitsNamed({ adverts, around }: NetworkContext): PermitNamed[] {
  if (around.permits.length === 0) return []
  const listed = Map.groupBy(around.permits, ({ number }) => number)
  return adverts.flatMap(advert => {
    const sighting = advert.sightings.findLast(({ permits }) => permits.some(key => listed.has(key)))
    if (sighting === undefined) return []
    const day = sighting.lastSeenAt.slice(0, 10)
    const rows = sighting.permits.flatMap(key => listed.get(key) ?? [])
    const valid = rows.filter(({ from, until }) => from <= day && (until === null || day <= until))
    const known = new Set(valid.flatMap(({ phones }) => phones))
    const phones = sighting.contacts.filter(({ kind }) => kind === 'phone')
    return [
      {
        advert,
        sighting,
        isValid: valid.length > 0,
        phones: phones.length,
        own: phones.filter(({ key }) => known.has(key)).length,
      },
    ]
  })
}
