import type { AdvertView, NetworkContext } from '../context.ts'
import { fact, finding, strengthAt } from '../evidence.ts'
import { indicator } from '../indicator.ts'
import type { AreaPrice } from '../portrait.ts'

export const priceBelowArea = indicator({
  id: 'price-below-area',
  family: 'conditions',
  label: 'Prijs onder wat gangbaar is',
  question:
    'Ligt een prijs onder wat negen van de tien advertenties in die gemeente voor dezelfde tijd vragen?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent: 'Een actie, een begin, of een prijs voor iets anders dan die van anderen.',
  misses:
    'Gemeenten en duren waarvan minder dan twintig prijzen bekend zijn, en prijzen die niet in de tekst staan.',
  settings: {
    voices: { weak: 1, moderate: 3, strong: 6 },
    /** Share of the middle price below which a price is far from usual; the tenth part alone may be close to it. */
    share: 0.7,
  },
  detect(context, { voices, share }) {
    const cheap = context.adverts.flatMap(advert => lowestIn(advert, context, share))
    return finding(
      strengthAt(new Set(cheap.map(({ voice }) => voice)).size, voices),
      cheap.map(({ advert, sighting, euros, usual }) =>
        fact(
          advert,
          sighting,
          `${euros} euro voor ${usual.minutes} minuten; gangbaar is daar ${usual.lowest} tot ${usual.highest}`,
        ),
      ),
    )
  },
})

function lowestIn(advert: AdvertView, { around }: NetworkContext, share: number) {
  for (const sighting of advert.sightings.toReversed()) {
    const gm = sighting.location?.gm ?? null
    if (gm === null) continue
    for (const { minutes, euros } of sighting.prices) {
      const usual = around.areaPrices.get(`${gm} ${minutes}`)
      if (usual === undefined || !isFarBelow(euros, usual, share)) continue
      return [{ advert, sighting, euros, usual, voice: sighting.names[0] ?? advert.id }]
    }
  }
  return []
}

/** Nothing is no price: it is a field that was left empty. */
function isFarBelow(euros: number, { lowest, middle }: AreaPrice, share: number): boolean {
  return euros > 0 && euros < lowest && euros < middle * share
}
