import type { Chance } from './chance.ts'

/** The sixteen municipalities of Zuid-Limburg with places people name, and how many adverts each draws. */
const region: readonly { municipality: string; share: number; places: readonly string[] }[] = [
  { municipality: 'Maastricht', share: 22, places: ['Maastricht', 'Maastricht centrum', 'Maastricht'] },
  { municipality: 'Heerlen', share: 18, places: ['Heerlen', 'Heerlen', 'Hoensbroek'] },
  {
    municipality: 'Sittard-Geleen',
    share: 15,
    places: ['Sittard', 'Geleen', 'Sittard', 'Munstergeleen', 'Born'],
  },
  { municipality: 'Kerkrade', share: 8, places: ['Kerkrade', 'Eygelshoven'] },
  { municipality: 'Landgraaf', share: 6, places: ['Landgraaf'] },
  { municipality: 'Brunssum', share: 6, places: ['Brunssum'] },
  {
    municipality: 'Valkenburg aan de Geul',
    share: 5,
    places: ['Valkenburg', 'Valkenburg aan de Geul', 'Schin op Geul'],
  },
  { municipality: 'Stein', share: 3, places: ['Stein (L)', 'Elsloo', 'Urmond'] },
  { municipality: 'Beekdaelen', share: 3, places: ['Nuth', 'Schinnen', 'Hulsberg', 'Schinveld'] },
  { municipality: 'Beek', share: 3, places: ['Beek (Limburg)', 'Spaubeek'] },
  { municipality: 'Meerssen', share: 2, places: ['Meerssen', 'Bunde', 'Ulestraten'] },
  { municipality: 'Eijsden-Margraten', share: 2, places: ['Eijsden', 'Margraten', 'Cadier en Keer'] },
  { municipality: 'Gulpen-Wittem', share: 2, places: ['Gulpen', 'Wijlre', 'Slenaken'] },
  { municipality: 'Vaals', share: 2, places: ['Vaals', 'Vijlen'] },
  { municipality: 'Simpelveld', share: 1, places: ['Simpelveld', 'Bocholtz'] },
  { municipality: 'Voerendaal', share: 1, places: ['Voerendaal', 'Klimmen'] },
]

/** Near, and out of jurisdiction. */
const outside: readonly string[] = ['Roermond', 'Aachen', 'Luik', 'Genk']

const tickets = region.flatMap(({ share, places }) =>
  Array.from({ length: share }, (_, at) => places[at % places.length] as string),
)

/** Where somebody works: nearly always in the region, now and then just outside. */
export function drawPlace(chance: Chance): string {
  return chance.odds(0.06) ? chance.pick(outside) : chance.pick(tickets)
}
