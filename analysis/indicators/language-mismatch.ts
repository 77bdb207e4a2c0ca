import type { AdvertView } from '../context.ts'
import { fact, finding, strengthAt } from '../evidence.ts'
import { indicator } from '../indicator.ts'

export const languageMismatch = indicator({
  id: 'language-mismatch',
  family: 'wording',
  label: 'Tekst in een taal die niet wordt gesproken',
  question:
    'Is de tekst geschreven in een taal die de dienstverlener volgens de eigen advertentie niet spreekt?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent: 'Hulp bij het vertalen, een vertaalprogramma, of een taal die in het lijstje is vergeten.',
  misses: 'Advertenties zonder opgegeven talen, en korte teksten waarvan de taal niet zeker is.',
  settings: { voices: { weak: 1, moderate: 3, strong: 5 } },
  detect(context, settings) {
    const mismatched = context.adverts.flatMap(lastMismatch)
    const strength = strengthAt(new Set(mismatched.map(({ voice }) => voice)).size, settings.voices)
    const quote = 'De tekst is in een taal die volgens de advertentie niet wordt gesproken'
    return finding(
      strength,
      mismatched.map(({ advert, sighting }) => fact(advert, sighting, quote)),
    )
  },
})

/** Only the latest claim counts, so that a list completed later is no mismatch; one shared language is enough. */
function lastMismatch(advert: AdvertView) {
  const sighting = advert.sightings.findLast(({ spoken, written }) => spoken.length > 0 && written.length > 0)
  if (sighting === undefined || sighting.written.some(code => sighting.spoken.includes(code))) return []
  return [{ advert, sighting, voice: sighting.names[0] ?? sighting.body }]
}
