import type { SightingView } from '../context.ts'
import { fact, whatMostShow } from '../evidence.ts'
import { counterIndication } from '../indicator.ts'

export const ownWebsite = counterIndication({
  id: 'own-website',
  label: 'Eigen website',
  question: 'Noemt de advertentie een eigen website?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  misses: 'Een website die door een ander is gemaakt of die een ander toebehoort.',
  settings: {
    /** Below this share of the adverts it speaks for little of the network. */
    share: 0.5,
  },
  detect(context, { share }) {
    const named = context.adverts.flatMap(advert => {
      const sighting = advert.sightings.findLast(namesWebsite)
      return sighting === undefined ? [] : [fact(advert, sighting, 'Noemt een eigen website')]
    })
    return whatMostShow(context, named, share)
  },
})

function namesWebsite({ website, title, body }: SightingView): boolean {
  return website !== null || title.includes('⟦website') || body.includes('⟦website')
}
