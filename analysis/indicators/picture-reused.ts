import type { AdvertView } from '../context.ts'
import { beginningInWords, fact, finding, strengthAt, strongest } from '../evidence.ts'
import { type Evidence, indicator, linkName } from '../indicator.ts'

export const pictureReused = indicator({
  id: 'picture-reused',
  family: 'identity',
  label: 'Zelfde foto bij een ander',
  question: 'Staat dezelfde foto in advertenties met een andere werknaam of een heel andere leeftijd?',
  basis:
    'Nederlandse pers vond foto’s van bureaus die van andere sites kwamen: hergebruik wijst minstens zo vaak op oplichting. Vergeleken worden PDQ-hashes; foto’s worden niet bewaard.',
  innocent: 'Een foto zonder persoon erop, een gestolen foto, of iemand die een andere werknaam koos.',
  misses: 'Foto’s die sterk zijn bewerkt, en mensen die op verschillende foto’s staan.',
  settings: {
    names: { weak: 2, moderate: 3, strong: 5 },
    yearsApart: 5,
    /** Advertisers in all, where the picture does not join them: never more than weak. */
    beyond: 2,
  },
  detect(context, { names, yearsApart, beyond }) {
    const adverts = new Map(context.adverts.map(advert => [advert.id, advert]))
    const of = (ids: readonly string[]) => ids.flatMap(id => adverts.get(id) ?? [])
    return strongest([
      ...context.links
        .filter(({ kind }) => kind === 'picture')
        .map(link => {
          const own = of(link.adverts)
          const named = firstOfEachName(own)
          const reached = strengthAt(named.length, names)
          if (reached !== null) {
            const quote = `${beginningInWords(named.length)} werknamen bij dezelfde foto`
            return finding(reached, facts(named, quote), [linkName(link)])
          }
          const years = agesApart(own)
          const quote = `Leeftijden die ${years} jaar verschillen bij dezelfde foto`
          return finding(years >= yearsApart ? 'weak' : null, facts(own, quote), [linkName(link)])
        }),
      ...context.around.copied
        .filter(({ kind, advertisers }) => kind === 'picture' && advertisers >= beyond)
        .map(({ adverts: ids, advertisers }) =>
          finding('weak', facts(of(ids), `${beginningInWords(advertisers)} adverteerders met dezelfde foto`)),
        ),
    ])
  },
})

function facts(adverts: readonly AdvertView[], quote: string): Evidence[] {
  return adverts.flatMap(advert => advert.sightings.slice(-1).map(sighting => fact(advert, sighting, quote)))
}

function firstOfEachName(adverts: readonly AdvertView[]): AdvertView[] {
  const seen = new Set<string>()
  return adverts.filter(({ sightings }) => {
    const names = sightings.flatMap(sighting => sighting.names)
    const isNew = names.length > 0 && !names.some(name => seen.has(name))
    for (const name of names) seen.add(name)
    return isNew
  })
}

function agesApart(adverts: readonly AdvertView[]): number {
  const ages = adverts.flatMap(({ sightings }) => sightings.at(-1)?.ages ?? [])
  return ages.length === 0 ? 0 : Math.max(...ages) - Math.min(...ages)
}
