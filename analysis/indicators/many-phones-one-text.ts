import type { AdvertView } from '../context.ts'
import { beginningInWords, fact, finding, strengthAt, strongest } from '../evidence.ts'
import { indicator, linkName } from '../indicator.ts'

export const manyPhonesOneText = indicator({
  id: 'many-phones-one-text',
  family: 'contact',
  label: 'Eén tekst met veel telefoonnummers',
  question: 'Staat dezelfde tekst onder drie of meer werknamen, elk met een ander telefoonnummer?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent:
    'Een tekstschrijver of een vriendin die voor meer mensen schrijft, of een tekst die is overgenomen.',
  misses: 'Teksten die per advertentie zijn herschreven, en advertenties zonder leesbaar nummer.',
  settings: { people: { weak: 3, moderate: 4, strong: 6 } },
  detect(context, { people }) {
    const adverts = new Map(context.adverts.map(advert => [advert.id, advert]))
    return strongest(
      context.links
        .filter(({ kind }) => kind === 'text')
        .map(link => {
          const own = link.adverts.flatMap(id => adverts.get(id) ?? [])
          const different = differentPeople(own)
          const quote = `${beginningInWords(different.length)} telefoonnummers onder dezelfde tekst`
          return finding(
            strengthAt(different.length, people),
            different.map(advert =>
              fact(advert, advert.sightings[0] as (typeof advert.sightings)[number], quote),
            ),
            [linkName(link)],
          )
        }),
    )
  },
})

/** Adverts of which each has a name and a number that none before it has. */
function differentPeople(adverts: readonly AdvertView[]): AdvertView[] {
  const names = new Set<string>()
  const phones = new Set<string>()
  return adverts.filter(({ sightings }) => {
    const [first] = sightings
    const own = first?.contacts.filter(({ kind }) => kind === 'phone').map(({ key }) => key) ?? []
    const isNew =
      first !== undefined &&
      own.length > 0 &&
      first.names.length > 0 &&
      !own.some(key => phones.has(key)) &&
      !first.names.some(name => names.has(name))
    for (const key of own) phones.add(key)
    for (const name of first?.names ?? []) names.add(name)
    return isNew
  })
}
