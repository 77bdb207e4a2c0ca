import { describe, expect, it } from 'vitest'
import { assess } from '../../analysis/assess.ts'
import type { NetworkContext } from '../../analysis/context.ts'
import { indicators } from '../../analysis/indicators/index.ts'
import { rulebook } from '../../analysis/rulebook.ts'
import { network, onDay } from './context.ts'

const codes = ['nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'ro', 'hu', 'pl', 'bg', 'cs', 'ru', 'tr']

/** Written and spoken alike, under one renaming of all codes; the lists are sorted again, as storage does. */
function renamed(context: NetworkContext, shift: number): NetworkContext {
  const rename = (list: string[]) =>
    list.map(code => codes[(codes.indexOf(code) + shift) % codes.length] ?? code).sort()
  return {
    ...context,
    adverts: context.adverts.map(advert => ({
      ...advert,
      sightings: advert.sightings.map(sighting => ({
        ...sighting,
        written: rename(sighting.written),
        spoken: rename(sighting.spoken),
      })),
    })),
  }
}

const contexts = [
  network({ written: ['nl'], spoken: ['en', 'ro'], name: 'a', body: 'Onze dames zijn dag en nacht welkom' }),
  network({ written: ['ro'], spoken: ['nl'], body: 'Sunt disponibilă zi și noapte' }),
  network({ written: ['nl', 'en'], spoken: ['en'] }, { written: ['hu'], spoken: ['hu'], phone: 'p1' }),
  network(
    ...codes.map((code, index) => ({
      name: `n${index}`,
      phone: 'p1',
      written: [code],
      spoken: codes.slice(index + 1),
    })),
  ),
]
const weigh = (context: NetworkContext) => assess(context, indicators, rulebook, onDay(100))

describe('language as such', () => {
  it.each(contexts.map((context, index) => [index, context] as const))(
    'network %i is weighed alike under every renaming of the language codes',
    (_, context) => {
      for (let shift = 1; shift < codes.length; shift++)
        expect(weigh(renamed(context, shift))).toEqual(weigh(context))
    },
  )

  it('gives one sentence the same weight in each of eight languages', () => {
    const said = [
      'Dag en nacht bereikbaar',
      'Available day and night',
      'Tag und Nacht erreichbar',
      'Disponible jour et nuit',
      'Disponible día y noche',
      'Disponibilă zi și noapte',
      'Éjjel-nappal elérhető',
      'Dostępna dzień i noc',
    ]
    const scores = said.map(body => weigh(network({ body, written: ['nl'] })).score)
    expect(new Set(scores).size).toBe(1)
  })

  it('does not let the detected language decide which phrases are recognised', () => {
    const score = (written: string[]) =>
      weigh(network({ body: 'Sunt disponibilă zi și noapte', written })).score
    expect(score(['nl'])).toBe(score(['ro']))
    expect(score([])).toBe(score(['ro']))
  })
})
