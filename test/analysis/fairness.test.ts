import { describe, expect, it } from 'vitest'
import { assess } from '../../analysis/assess.ts'
import type { NetworkContext } from '../../analysis/context.ts'
import { indicators } from '../../analysis/indicators/index.ts'
import { profile } from '../../analysis/profile.ts'
import { rulebook } from '../../analysis/rulebook.ts'
import { parseSightingLine, sightingSchema } from '../../crawler/sighting.ts'
import { analyse } from '../../night/analyse.ts'
import { remember } from '../../storage/adverts.ts'
import { openDatabase } from '../../storage/database.ts'
import { registerSource } from '../../storage/runs.ts'
import { seal } from '../storage/databases.ts'
import { worldOf } from '../world.ts'
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

describe('what an advert claims to speak', () => {
  const claimed = (context: NetworkContext, spoken: string[]) => ({
    ...context,
    adverts: context.adverts.map(advert => ({
      ...advert,
      sightings: advert.sightings.map(sighting => ({ ...sighting, spoken })),
    })),
  })
  const findings = (context: NetworkContext) =>
    indicators
      .filter(({ id }) => id !== 'language-mismatch')
      .map(({ id, detect, settings }) => [id, detect(context, settings)])

  it.each(contexts.map((context, index) => [index, context] as const))(
    'changes nothing in network %i but the mismatch',
    (_, context) => {
      for (const code of codes) expect(findings(claimed(context, [code]))).toEqual(findings(context))
    },
  )
})

describe('a stated origin', () => {
  const line = (origin: unknown, body: string) =>
    parseSightingLine(
      JSON.stringify({
        source: 'bord',
        ref: '1',
        seenAt: '2026-11-01T01:00:00Z',
        title: 'Hallo',
        body,
        origin,
      }),
    )
  const origins = ['Nederlands', 'Roemeens', 'Thais', 'Braziliaans', 'Pools', 'Nigeriaans', 'Duits']

  it('is not even read', () => {
    for (const origin of [...origins, null, { land: 'x' }])
      expect(line(origin, 'Hallo')).toEqual(line(undefined, 'Hallo'))
  })

  it('in the words of a text weighs the same, whatever it is and when it is gone', () => {
    const said = (origin: string) =>
      weigh(
        network(
          ...[0, 1, 2, 3].map(n => ({
            name: `n${n}`,
            phone: 'p1',
            age: 20,
            body: `Onze ${origin} dames zijn dag en nacht welkom. Bel onze planner. Ik ontvang in een hotel.`,
          })),
        ),
      )
    const without = said('')
    for (const origin of [
      'Nederlandse',
      'Roemeense',
      'Thaise',
      'Braziliaanse',
      'Poolse',
      'Duitse',
      'lieve',
    ]) {
      const { score, attention } = said(origin)
      expect([origin, score, attention]).toEqual([origin, without.score, without.attention])
    }
  })
})

describe('names', () => {
  it('of one region weigh what those of another do', async () => {
    const regions = [
      ['Sanne', 'Femke', 'Lotte', 'Anouk'],
      ['Ilona', 'Katja', 'Bianca', 'Elena'],
      ['Lucía', 'Camila', 'Carmen', 'Pilar'],
      ['Thirza', 'Noëlle', 'Estelle', 'Valérie'],
    ]
    const weighed = await Promise.all(regions.map(weighedUnder))
    expect(weighed[0]?.[0]?.score).toBeGreaterThan(0)
    for (const other of weighed) expect(other).toEqual(weighed[0])
  })
})

/** Four adverts from sighting to assessment, under these names. */
async function weighedUnder(names: readonly string[]) {
  const db = await openDatabase('sqlite::memory:')
  const now = '2026-11-05T03:00:00.000Z'
  await registerSource(db, { id: 'bord', name: 'Bord', kind: 'import' }, now)
  const observed = names.map((name, index) => {
    const sighting = sightingSchema.parse({
      source: 'bord',
      ref: String(index),
      seenAt: now,
      title: `${name} in Heerlen`,
      body: `${name} ontvangt dag en nacht. Onze dames zijn welkom, bel onze planner: 06 - 12 34 00 11`,
      name,
      age: 20 + index,
      place: 'Heerlen',
    })
    return { sighting, profile: profile(sighting, 'NL'), capture: null }
  })
  await remember(db, seal, observed, now)
  await analyse(worldOf(db, () => new Date(now)))
  const rows = await db.selectFrom('assessment').select(['score', 'attention', 'families']).execute()
  await db.destroy()
  return rows
}
