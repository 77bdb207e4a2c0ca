import type { AdvertView } from '../context.ts'
import { at, beginningInWords, fact, finding, strengthAt, strongest } from '../evidence.ts'
import { indicator } from '../indicator.ts'

interface Posting {
  advert: AdvertView
  sighting: AdvertView['sightings'][number]
  name: string
  time: number
}

export const postingBurst = indicator({
  id: 'posting-burst',
  family: 'movement',
  label: 'Veel tegelijk geplaatst',
  question: 'Zijn binnen twee uur advertenties onder drie of meer werknamen geplaatst?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent:
    'Een vergund bedrijf dat zijn advertenties in één keer bijwerkt, of collega’s die dat samen doen.',
  misses:
    'Sites die niet zeggen wanneer een advertentie is geplaatst, en plaatsing die over dagen is gespreid.',
  settings: { names: { weak: 3, moderate: 5, strong: 8 }, withinHours: 2 },
  detect(context, { names, withinHours }) {
    const postings = context.adverts
      .flatMap(advert =>
        advert.sightings.flatMap(sighting => {
          const time = sighting.postedAt === null ? Number.NaN : at(sighting.postedAt)
          // A date without a time says nothing of the hour.
          const isDate = time % 86_400_000 === 0
          const [name, second] = sighting.names
          return name === undefined || second !== undefined || Number.isNaN(time) || isDate
            ? []
            : [{ advert, sighting, name, time }]
        }),
      )
      .sort((a, b) => a.time - b.time)
    const bursts = postings.map((first, from) => {
      const within = postings.slice(from).filter(({ time }) => time - first.time <= withinHours * 3_600_000)
      return firstOfEachName(within)
    })
    return strongest(
      bursts.map(burst =>
        finding(
          strengthAt(burst.length, names),
          burst.map(({ advert, sighting }) =>
            fact(advert, sighting, `${beginningInWords(burst.length)} werknamen geplaatst binnen twee uur`),
          ),
        ),
      ),
    )
  },
})

function firstOfEachName(postings: readonly Posting[]): Posting[] {
  const seen = new Set<string>()
  return postings.filter(({ name }) => {
    const isNew = !seen.has(name)
    seen.add(name)
    return isNew
  })
}
