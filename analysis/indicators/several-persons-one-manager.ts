import { atMost, beginningInWords, day, fact, finding, strengthAt, strongest } from '../evidence.ts'
import { indicator, linkName } from '../indicator.ts'
import { byKey, fullest, type Moment, momentsOf, placeKey } from '../timeline.ts'

export const severalPersonsOneManager = indicator({
  id: 'several-persons-one-manager',
  family: 'contact',
  label: 'Eén beheerder voor meer personen',
  question:
    'Staan drie of meer werknamen met eigen telefoonnummers onder één account, e-mailadres of berichtennaam?',
  basis:
    'Betrokkenheid van derden staat in het werkblad bedrijfsmatigheid. Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent:
    'Een vergund bureau dat voor zijn mensen adverteert, of een vriendin die de advertenties plaatst.',
  misses: 'Beheer achter accounts die per persoon verschillen.',
  settings: {
    names: { weak: 3, moderate: 4, strong: 6 },
    /** With fewer numbers it is one telephone on many names, which another indicator asks. */
    phones: 2,
    withinDays: 60,
  },
  detect(context, { names, phones, withinDays }) {
    const moments = momentsOf(context.adverts)
    const managed = [
      ...byKey(moments, ({ sighting }) =>
        sighting.contacts.filter(({ kind }) => kind !== 'phone').map(linkName),
      ),
      ...byKey(moments, ({ advert: { advertiser } }) =>
        advertiser === null ? [] : [linkName({ kind: 'advertiser', key: advertiser })],
      ),
    ]
    return strongest(
      managed.map(([link, own]) => {
        const together = fullest(own, ({ sighting }) => sighting.names, withinDays * day)
        const firsts = firstOfEachPerson(together)
        const reached = strengthAt(firsts.length, names)
        if (reached === null || phonesOf(together).size < phones) return null
        const quote = `${beginningInWords(firsts.length)} werknamen met eigen nummers onder één ${managedBy(link)}`
        return finding(
          inOnePlace(together) ? atMost(reached, 'moderate') : reached,
          firsts.map(({ advert, sighting }) => fact(advert, sighting, quote)),
          [link],
        )
      }),
    )
  },
})

function managedBy(link: string): string {
  return link.startsWith('advertiser')
    ? 'account'
    : link.startsWith('email')
      ? 'e-mailadres'
      : 'berichtennaam'
}

function phonesOf(moments: readonly Moment[]): Set<string> {
  return new Set(
    moments.flatMap(({ sighting }) =>
      sighting.contacts.filter(({ kind }) => kind === 'phone').map(({ key }) => key),
    ),
  )
}

/** A page that lists many names is one advert, not many people. */
function firstOfEachPerson(moments: readonly Moment[]): Moment[] {
  const names = new Set<string>()
  const adverts = new Set<string>()
  return moments.filter(({ advert, sighting }) => {
    const isNew =
      sighting.names.length === 1 && !adverts.has(advert.id) && !names.has(sighting.names[0] ?? '')
    for (const name of sighting.names) names.add(name)
    adverts.add(advert.id)
    return isNew
  })
}

/** A house: ordinary enough never to be strong. */
function inOnePlace(moments: readonly Moment[]): boolean {
  const places = moments.map(({ sighting }) => placeKey(sighting.location)).filter(key => key !== null)
  return new Set(places).size === 1
}
