import { beginningInWords, day, fact, finding, strengthAt } from '../evidence.ts'
import { indicator, linkName, strengths } from '../indicator.ts'
import { byKey, type Moment, momentsOf, placeKey } from '../timeline.ts'

interface Run {
  place: string
  first: Moment
}

export const frequentRelocation = indicator({
  id: 'frequent-relocation',
  family: 'movement',
  label: 'Vaak van plaats wisselen',
  question:
    'Verschijnt dezelfde advertentie, werknaam of hetzelfde contactgegeven kort na elkaar in drie of meer plaatsen?',
  basis:
    'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten. Let op: in de Amerikaanse studie met bekende uitkomsten (1.263 advertenties, JRSA) wezen woorden over verplaatsing juist van dwang af.',
  innocent:
    'Iemand die rondreist langs vaste plaatsen, of een advertentie die wordt verplaatst om beter te worden gevonden.',
  misses: 'Verplaatsing binnen één gemeente, en plaatsen die de namenlijst niet kent.',
  settings: {
    places: { weak: 3, moderate: 4, strong: 6 },
    withinDays: 30,
    /** Days; the middle stay lies between these. Shorter is an advert being moved, not a person. */
    shortestStay: 2,
    longestStay: 10,
    /** Days an advert may stay behind in the old place; longer means that both places stand side by side. */
    leftBehind: 2,
  },
  detect(context, settings) {
    const moments = momentsOf(context.adverts).filter(({ sighting }) => placeKey(sighting.location) !== null)
    const chains = [
      ...[
        ...byKey(moments, ({ advert }) => [advert.id]).values(),
        ...byKey(moments, ({ sighting }) => (sighting.names.length === 1 ? sighting.names : [])).values(),
      ].map(chain => ({ chain, rests: [] as string[] })),
      ...[...byKey(moments, ({ sighting }) => sighting.contacts.map(linkName))].map(([link, chain]) => ({
        chain,
        rests: [link],
      })),
    ]
    const journeys = chains.flatMap(({ chain, rests }) => {
      const runs = runsOf(chain, settings.leftBehind * day)
      const journey = runs === null ? [] : busiest(runs, settings)
      const strength = strengthAt(placesIn(journey), settings.places)
      return strength === null ? [] : [{ journey, strength, rests }]
    })
    // Where they are alike, a journey that rests on no link stands first.
    journeys.sort(
      (a, b) =>
        strengths.indexOf(b.strength) - strengths.indexOf(a.strength) ||
        a.rests.length - b.rests.length ||
        b.journey.length - a.journey.length,
    )
    const [most] = journeys
    if (most === undefined) return null
    const { journey, strength, rests } = most
    const days = Math.round(((journey.at(-1)?.first.from ?? 0) - (journey[0]?.first.from ?? 0)) / day)
    const quote = `${beginningInWords(placesIn(journey))} plaatsen in ${days} dagen`
    return finding(
      strength,
      journey.map(({ first }) => fact(first.advert, first.sighting, quote)),
      rests,
    )
  },
})

/** Stays one after another; null when two places stand side by side, as branches and copied adverts do. */
function runsOf(chain: readonly Moment[], leftBehind: number): Run[] | null {
  const runs: Run[] = []
  const seenUntil = new Map<string, number>()
  for (const moment of chain) {
    const place = placeKey(moment.sighting.location) ?? ''
    for (const [other, until] of seenUntil) {
      if (other !== place && until - moment.from > leftBehind) return null
    }
    seenUntil.set(place, Math.max(seenUntil.get(place) ?? 0, moment.until))
    if (runs.at(-1)?.place !== place) runs.push({ place, first: moment })
  }
  return runs
}

/** The stretch of at most `withinDays` with the most places whose middle stay is neither long nor a mere edit. */
function busiest(
  runs: readonly Run[],
  {
    withinDays,
    shortestStay,
    longestStay,
  }: { withinDays: number; shortestStay: number; longestStay: number },
): readonly Run[] {
  let best: readonly Run[] = []
  let last = 0
  for (let from = 0; from < runs.length; from++) {
    const start = runs[from]?.first.from ?? 0
    while (last < runs.length && (runs[last]?.first.from ?? 0) - start <= withinDays * day) last++
    const stretch = runs.slice(from, last)
    const stay = middleStay(stretch)
    if (stay < shortestStay || stay > longestStay) continue
    if (placesIn(stretch) > placesIn(best)) best = stretch
  }
  return best
}

/** Median of the completed stays, in whole days; 0 when there is none. */
function middleStay(stretch: readonly Run[]): number {
  const stays = stretch
    .slice(1)
    .map((run, index) => Math.round((run.first.from - (stretch[index]?.first.from ?? 0)) / day))
    .sort((a, b) => a - b)
  return stays[Math.floor(stays.length / 2)] ?? 0
}

function placesIn(runs: readonly Run[]): number {
  return new Set(runs.map(({ place }) => place)).size
}
