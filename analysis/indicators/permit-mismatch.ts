import { fact, finding, strengthAt } from '../evidence.ts'
import { indicator } from '../indicator.ts'
import { permitsNamed } from '../permits.ts'

export const permitMismatch = indicator({
  id: 'permit-mismatch',
  family: 'contact',
  label: 'Vergunning met een ander nummer',
  question:
    'Noemt een advertentie een vergunningnummer van de gemeentelijke lijst, maar met een ander telefoonnummer dan daar staat?',
  basis:
    'VNG-model APV: een advertentie van een vergund bedrijf noemt geen ander telefoonnummer dan dat van de vergunning. De lijst komt van de gemeente.',
  innocent: 'Een nieuw nummer dat nog niet is doorgegeven, of een lijst die achterloopt.',
  misses: 'Vergunningen van gemeenten waarvan geen lijst is ingevoerd, en advertenties zonder nummer.',
  settings: { adverts: { weak: 1, moderate: 2, strong: 4 } },
  detect(context, { adverts }) {
    const mismatched = permitsNamed(context).filter(
      ({ isValid, phones, own }) => isValid && phones > 0 && own === 0,
    )
    const quote = 'Vergunningnummer van de gemeentelijke lijst, met een ander telefoonnummer'
    return finding(
      strengthAt(new Set(mismatched.map(({ advert }) => advert.id)).size, adverts),
      mismatched.map(({ advert, sighting }) => fact(advert, sighting, quote)),
    )
  },
})
