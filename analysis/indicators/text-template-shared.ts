import type { AdvertView, NetworkContext } from '../context.ts'
import { beginningInWords, fact, finding, strengthAt, strongest } from '../evidence.ts'
import { type Finding, indicator, linkName } from '../indicator.ts'

export const textTemplateShared = indicator({
  id: 'text-template-shared',
  family: 'wording',
  label: 'Zelfde tekst bij anderen',
  question: 'Staat dezelfde tekst bij adverteerders die verder geen contactgegeven met elkaar delen?',
  basis:
    'Nederlandse pers vond ruim 1.200 hergebruikte advertentieteksten op twee sites: een overgenomen tekst wijst minstens zo vaak op oplichting.',
  innocent: 'Een overgenomen tekst, een voorbeeldtekst van de site, of een tekstschrijver met meer klanten.',
  misses: 'Teksten die per advertentie zijn herschreven of vertaald.',
  settings: {
    /** Advertisers of this network with the same text under different names. */
    within: { weak: 2, moderate: 3, strong: 5 },
    /** Advertisers in all, where the text does not join them: never more than weak. */
    beyond: 3,
  },
  detect(context, { within, beyond }) {
    return strongest([
      ...context.links
        .filter(({ kind }) => kind === 'text')
        .map(link => {
          const different = differentAdvertisers(context, link.adverts)
          return found(different, different.length, strengthAt(different.length, within), [linkName(link)])
        }),
      ...context.around.copied
        .filter(({ kind, advertisers }) => kind === 'text' && advertisers >= beyond)
        .map(({ adverts, advertisers }) =>
          found(differentAdvertisers(context, adverts), advertisers, 'weak', []),
        ),
    ])
  },
})

function found(
  adverts: readonly AdvertView[],
  advertisers: number,
  strength: Finding['strength'] | null,
  rests: string[],
): Finding | null {
  const quote = `${beginningInWords(advertisers)} adverteerders met dezelfde tekst`
  return finding(
    strength,
    adverts.flatMap(advert => advert.sightings.slice(-1).map(sighting => fact(advert, sighting, quote))),
    rests,
  )
}

/** One advert of each advertiser, under names that no other of them has. */
function differentAdvertisers({ adverts }: NetworkContext, ids: readonly string[]): AdvertView[] {
  const wanted = new Set(ids)
  const tied = new Set<string>()
  const names = new Set<string>()
  return adverts.filter(advert => {
    const name = advert.sightings.at(-1)?.names[0] ?? advert.id
    if (!wanted.has(advert.id) || tied.has(advert.tied) || names.has(name)) return false
    tied.add(advert.tied)
    names.add(name)
    return true
  })
}
