import { fact, finding } from '../evidence.ts'
import { counterIndication } from '../indicator.ts'
import { permitsNamed } from '../permits.ts'

export const permitMatches = counterIndication({
  id: 'permit-matches',
  label: 'Vergunning en telefoonnummer kloppen',
  question: 'Staan vergunningnummer en telefoonnummer samen op de lijst van de gemeente?',
  basis: 'VNG-model APV: de advertentie noemt vergunning en telefoonnummer van het vergunde bedrijf.',
  misses: 'Misstanden binnen een vergund bedrijf. Een overgenomen nummer alleen telt hier niet.',
  settings: {
    /** Below this share of the adverts it speaks for little of the network. */
    share: 0.5,
  },
  detect(context, { share }) {
    const matching = permitsNamed(context).filter(({ isValid, own }) => isValid && own > 0)
    const adverts = new Set(matching.map(({ advert }) => advert.id)).size
    return finding(
      adverts === 0 ? null : adverts >= context.adverts.length * share ? 'strong' : 'weak',
      matching.map(({ advert, sighting }) =>
        fact(advert, sighting, 'Vergunningnummer en telefoonnummer staan op de gemeentelijke lijst'),
      ),
    )
  },
})
