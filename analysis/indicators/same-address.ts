import type { AdvertView } from '../context.ts'
import { beginningInWords, day, fact, finding, strengthAt, strongest } from '../evidence.ts'
import { indicator, linkName } from '../indicator.ts'
import { fullest, momentsOf } from '../timeline.ts'

export const sameAddress = indicator({
  id: 'same-address',
  family: 'movement',
  label: 'Veel mensen op één adres',
  question:
    'Noemen drie of meer adverteerders, elk met een andere werknaam, binnen twee maanden hetzelfde adres?',
  basis:
    'Meer werkenden op één adres staat in het werkblad bedrijfsmatigheid. Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent: 'Een vergund huis, een verhuurde praktijkruimte, of collega’s die samen een ruimte huren.',
  misses: 'Adressen die niet in de advertentie staan, en dat zijn de meeste.',
  settings: { advertisers: { weak: 3, moderate: 5, strong: 8 }, withinDays: 60 },
  detect(context, { advertisers, withinDays }) {
    const adverts = new Map(context.adverts.map(advert => [advert.id, advert]))
    return strongest(
      context.links
        .filter(({ kind }) => kind === 'address')
        .map(link => {
          const own = link.adverts.flatMap(id => adverts.get(id) ?? [])
          const together = fullest(momentsOf(own), ({ advert }) => [advert.tied], withinDays * day)
          const different = differentPeople(together.map(({ advert }) => advert))
          const quote = `${beginningInWords(different.length)} adverteerders op hetzelfde adres`
          return finding(
            strengthAt(different.length, advertisers),
            different.flatMap(advert => advert.sightings.slice(-1).map(one => fact(advert, one, quote))),
            [linkName(link)],
          )
        }),
    )
  },
})

/** One advert of each advertiser, under a name that no other of them has. */
function differentPeople(adverts: readonly AdvertView[]): AdvertView[] {
  const seen = new Set<string>()
  return adverts.filter(({ tied, sightings }) => {
    const names = sightings.flatMap(sighting => sighting.names)
    const isNew = names.length > 0 && !seen.has(tied) && !names.some(name => seen.has(name))
    for (const key of [tied, ...names]) seen.add(key)
    return isNew
  })
}
