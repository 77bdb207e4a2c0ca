import type { AdvertView } from '../context.ts'
import { fact, finding, strengthAt } from '../evidence.ts'
import { indicator } from '../indicator.ts'

export const obscuredPhone = indicator({
  id: 'obscured-phone',
  family: 'contact',
  label: 'Verhuld telefoonnummer',
  question: 'Is het telefoonnummer zo geschreven dat een computer het niet herkent?',
  basis:
    'Amerikaanse studie met bekende uitkomsten (1.263 advertenties, JRSA): een verhuld nummer had voorspellende waarde.',
  innocent:
    'Zelfbescherming tegen sites die advertenties overnemen, of een omweg om regels van de site heen.',
  misses: 'Nummers die alleen op een plaatje staan of pas na een klik verschijnen.',
  settings: { voices: { weak: 1, moderate: 3, strong: Number.POSITIVE_INFINITY } },
  detect(context, settings) {
    const hidden = context.adverts.flatMap(hiddenPhone)
    const strength = strengthAt(new Set(hidden.map(({ voice }) => voice)).size, settings.voices)
    return finding(
      strength,
      hidden.map(({ advert, sighting }) => fact(advert, sighting, 'Telefoonnummer verhuld geschreven')),
    )
  },
})

/** The first sighting that disguises a number which the advert never writes plainly. */
function hiddenPhone(advert: AdvertView) {
  const phones = advert.sightings.flatMap(({ contacts }) => contacts.filter(({ kind }) => kind === 'phone'))
  const plain = new Set(phones.filter(({ disguised }) => !disguised).map(({ key }) => key))
  for (const sighting of advert.sightings) {
    const phone = sighting.contacts.find(({ kind, key }) => kind === 'phone' && !plain.has(key))
    if (phone !== undefined) return [{ advert, sighting, voice: sighting.names[0] ?? phone.key }]
  }
  return []
}
