import type { AdvertView, SightingView } from '../context.ts'
import { at, day, fact, finding, strengthAt } from '../evidence.ts'
import { counterIndication } from '../indicator.ts'
import { fold } from '../sentences.ts'
import { placeKey } from '../timeline.ts'

export const stablePlace = counterIndication({
  id: 'stable-place',
  label: 'Lang dezelfde plaats en tekst',
  question: 'Staat de advertentie al minstens drie weken in één plaats met grotendeels dezelfde tekst?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  misses: 'Dwang op één vaste plaats: dat iemand lang op een plek blijft, sluit niets uit.',
  settings: {
    days: { weak: 21, moderate: 45, strong: 90 },
    /** Share of words that first and last text have in common. */
    alike: 0.6,
    /** Below this share of lasting adverts the network as a whole is not called stable. */
    share: 0.5,
  },
  detect(context, { days, alike, share }) {
    const places = new Set(
      context.adverts
        .flatMap(({ sightings }) => sightings.map(({ location }) => placeKey(location) ?? ''))
        .filter(Boolean),
    )
    if (places.size !== 1) return null
    const lasting = context.adverts.flatMap(advert => lastingDays(advert, alike, days.weak))
    const longest = Math.max(0, ...lasting.map(one => one.days))
    const most = lasting.length >= context.adverts.length * share
    return finding(
      most ? strengthAt(longest, days) : longest > 0 ? 'weak' : null,
      lasting.map(one =>
        fact(one.advert, one.last, `${one.days} dagen in dezelfde plaats met dezelfde tekst`),
      ),
    )
  },
})

function lastingDays(advert: AdvertView, alike: number, fewest: number) {
  const located = advert.sightings.filter(({ location }) => placeKey(location) !== null)
  const first = located[0]
  const last = located.at(-1)
  if (first === undefined || last === undefined) return []
  const days = Math.floor((at(last.lastSeenAt) - at(first.seenAt)) / day)
  if (!(days >= fewest) || common(said(first), said(last)) < alike) return []
  return [{ advert, last, days }]
}

function said({ title, body }: SightingView): string {
  return `${title} ${body}`
}

/** Shared words as a share of all words of both; texts without words have nothing in common. */
function common(one: string, other: string): number {
  const a = wordsOf(one)
  const b = wordsOf(other)
  const both = [...a].filter(word => b.has(word)).length
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

function wordsOf(text: string): Set<string> {
  return new Set(fold(text.slice(0, 20_000)).match(/[\p{L}\p{N}]{2,}/gu))
}
