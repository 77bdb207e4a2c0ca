import type { AdvertView, NetworkContext } from '../../analysis/context.ts'
import { alone, first, join, settled } from '../../analysis/groups.ts'
import { indicators } from '../../analysis/indicators/index.ts'
import type { Ranked } from './score.ts'
import type { Truth } from './truth.ts'

/** What one would do first: adverts with the same telephone number together, ranked by how many indicators fire. */
export function byPhoneOnly(
  adverts: readonly AdvertView[],
  truthOf: (advert: AdvertView) => Truth,
): Ranked[] {
  const groups = alone(adverts.length)
  const seen = new Map<string, number>()
  for (const [at, { sightings }] of adverts.entries()) {
    for (const { contacts } of sightings) {
      for (const { kind, key } of contacts) {
        if (kind !== 'phone') continue
        const before = seen.get(key)
        if (before === undefined) seen.set(key, at)
        else join(groups, before, at)
      }
    }
  }
  settled(groups)
  const members = Map.groupBy(adverts.keys(), at => first(groups, at))
  return [...members.values()].map(places => {
    const own = places.map(at => adverts[at] as AdvertView)
    const score = indicators.filter(
      ({ role, detect, settings }) => role === 'indicator' && detect(contextOf(own), settings) !== null,
    ).length
    return { adverts: own.map(truthOf), attention: 'low', score }
  })
}

function contextOf(adverts: AdvertView[]): NetworkContext {
  return {
    network: '',
    adverts: [...adverts].sort((a, b) => (a.firstSeen < b.firstSeen ? -1 : 1)),
    links: [],
    around: { copied: [], areaPrices: new Map(), permits: [] },
  }
}
