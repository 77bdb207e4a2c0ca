import { atMost, beginningInWords, day, fact, finding, strengthAt, strongest } from '../evidence.ts'
import { indicator, linkName } from '../indicator.ts'
import { byKey, fullest, type Moment, momentsOf, placeKey } from '../timeline.ts'

export const phoneOnManyNames = indicator({
  id: 'phone-on-many-names',
  family: 'contact',
  label: 'Meerdere werknamen op één telefoonnummer',
  question: 'Staat hetzelfde telefoonnummer in advertenties met drie of meer verschillende werknamen?',
  basis:
    'Openbare cijfers over adverteerders: mediaan één werknaam, gemiddeld 1,8. Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent:
    'Collega’s die samen werken en een telefoon delen, een vergund bedrijf met één nummer, of iemand die meer werknamen gebruikt.',
  misses:
    'Nummers die per werknaam verschillen of steeds wisselen, en advertenties zonder leesbaar nummer of werknaam.',
  settings: {
    names: { weak: 3, moderate: 4, strong: 6 },
    withinDays: 60,
    /** Fewer names than this at the same time may be one or two people who change theirs. */
    sideBySide: 3,
  },
  detect(context, { names, withinDays, sideBySide }) {
    const phones = byKey(momentsOf(context.adverts), ({ sighting }) =>
      sighting.contacts.filter(({ kind }) => kind === 'phone').map(({ key }) => key),
    )
    return strongest(
      [...phones].map(([key, moments]) => {
        const together = fullest(moments, namesOf, withinDays * day)
        const count = nameCount(together)
        const reached = strengthAt(count, names)
        if (reached === null) return null
        const few = nameCount(fullest(moments, namesOf)) < sideBySide
        const quote = `${beginningInWords(count)} werknamen op één telefoonnummer`
        return finding(
          atMost(reached, few ? 'weak' : inOnePlace(together) ? 'moderate' : 'strong'),
          firstOfEachName(together).map(({ advert, sighting }) => fact(advert, sighting, quote)),
          [linkName({ kind: 'phone', key })],
        )
      }),
    )
  },
})

function namesOf({ sighting }: Moment): readonly string[] {
  return sighting.names
}

/** A page that lists ten names is one advert, not ten. */
function nameCount(moments: readonly Moment[]): number {
  const adverts = new Set(moments.filter(moment => namesOf(moment).length > 0).map(({ advert }) => advert.id))
  return Math.min(new Set(moments.flatMap(namesOf)).size, adverts.size)
}

/** A house with one telephone: ordinary enough never to be strong. */
function inOnePlace(moments: readonly Moment[]): boolean {
  return (
    new Set(moments.map(({ sighting }) => placeKey(sighting.location)).filter(key => key !== null)).size === 1
  )
}

function firstOfEachName(moments: readonly Moment[]): Moment[] {
  const seen = new Set<string>()
  return moments.filter(moment => {
    const fresh = namesOf(moment).some(name => !seen.has(name))
    for (const name of namesOf(moment)) seen.add(name)
    return fresh
  })
}
