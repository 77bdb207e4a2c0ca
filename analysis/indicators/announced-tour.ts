import type { AdvertView } from '../context.ts'
import { at, beginningInWords, day, fact, finding } from '../evidence.ts'
import { counterIndication, type Evidence, type Strength, strengths } from '../indicator.ts'
import type { TourStop } from '../profile.ts'
import { type Moment, momentsOf, placeKey } from '../timeline.ts'

export const announcedTour = counterIndication({
  id: 'announced-tour',
  label: 'Aangekondigde rondreis',
  question:
    'Kondigt de advertentie zelf aan waar en wanneer de dienstverlener zal zijn, en klopt dat met latere waarnemingen?',
  basis:
    'Amerikaanse studie met bekende uitkomsten (1.263 advertenties, JRSA): woorden over verplaatsing, zoals nieuw in de stad, wezen juist van dwang af.',
  misses:
    'Een rondreis die ergens anders is aangekondigd, en plaatsen zonder datum die nog niet zijn bezocht.',
  settings: {
    /** Days before the announced day on which a stop may already be seen. */
    early: 3,
    /** Below this share of the located adverts an announcement explains little of the network. */
    share: 0.5,
  },
  detect(context, { early, share }) {
    const moments = momentsOf(context.adverts)
    const announcing = context.adverts.flatMap(advert => announced(advert, moments, early * day))
    const located = context.adverts.filter(({ sightings }) =>
      sightings.some(({ location }) => location !== null),
    )
    const [best] = announcing.sort((a, b) => strengths.indexOf(b.strength) - strengths.indexOf(a.strength))
    if (best === undefined) return null
    const most = announcing.length >= located.length * share
    return finding(
      most ? best.strength : 'weak',
      announcing.flatMap(({ evidence }) => evidence),
    )
  },
})

function announced(
  advert: AdvertView,
  moments: readonly Moment[],
  early: number,
): { strength: Strength; evidence: Evidence[] }[] {
  const stops = new Map<string, { stop: TourStop; since: number }>()
  for (const sighting of advert.sightings) {
    for (const stop of sighting.tour) {
      const key = placeKey(stop)
      if (key !== null && !stops.has(key)) stops.set(key, { stop, since: at(sighting.seenAt) })
    }
  }
  const first = advert.sightings.find(({ tour }) => tour.length > 0)
  if (first === undefined || stops.size === 0) return []
  const dated = [...stops.values()].filter(({ stop }) => stop.from !== null || stop.until !== null).length
  const followed = [...stops.entries()].flatMap(([place, { stop, since }]) => {
    const soonest = stop.from === null ? since : Math.max(since, at(stop.from) - early)
    const elsewhere = placeKey(first.location) !== place
    const arrival = moments.find(
      ({ sighting, from }) =>
        elsewhere && from > since && from >= soonest && placeKey(sighting.location) === place,
    )
    return arrival === undefined ? [] : [arrival]
  })
  const strength =
    followed.length >= 2 || (followed.length >= 1 && dated >= 1)
      ? 'strong'
      : followed.length >= 1 || dated >= 2
        ? 'moderate'
        : dated === 1
          ? 'weak'
          : null
  if (strength === null) return []
  const evidence = [
    fact(
      advert,
      first,
      `${beginningInWords(stops.size)} ${stops.size === 1 ? 'plaats' : 'plaatsen'} vooraf aangekondigd`,
    ),
  ]
  for (const { advert: arrived, sighting } of followed) {
    evidence.push(fact(arrived, sighting, 'Daarna te zien in een aangekondigde plaats'))
  }
  return [{ strength, evidence }]
}
