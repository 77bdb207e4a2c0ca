import { expect, test } from 'vitest'
import { extract, extractSighting } from '../../analysis/extract.ts'
import { sightingSchema } from '../../crawler/sighting.ts'

const text = `Hoi, ik ben Lisa, 23 jaar, en ik woon sinds kort weer in Maastricht. 1 uur € 120
Bel 06 - 12 34 56 78 of telegram: @lisa_mst of a@b.example. Ik spreek Nederlands en Engels.
Stationsstraat 12. Kijk op www.lisa-mst.example. ⟦telefoon⟧`

test('gives the documented line', () => {
  expect(extract('7', text)).toEqual({
    id: '7',
    phones: ['+31612345678'],
    emails: ['a@b.example'],
    handles: ['telegram:lisa_mst'],
    written: ['nl'],
    spoken: ['en', 'nl'],
    ages: [23],
    prices: [{ minutes: 60, euros: 120, where: null }],
    places: [{ name: 'Maastricht', gm: 'GM0935', status: 'gemeente' }],
    masked: `Hoi, ik ben ⟦naam⟧, 23 jaar, en ik woon sinds kort weer in Maastricht. 1 uur € 120
Bel ⟦telefoon⟧ of telegram: @⟦account⟧ of ⟦e-mail⟧. Ik spreek Nederlands en Engels.
⟦adres⟧. Kijk op ⟦website⟧. [telefoon]`,
  })
})

test('an empty text has nothing', () => {
  expect(extract('', '')).toMatchObject({
    phones: [],
    emails: [],
    handles: [],
    ages: [],
    places: [],
    masked: '',
  })
})

test('a sighting is shown without any value', () => {
  const sighting = sightingSchema.parse({
    source: 'bord',
    ref: '1',
    seenAt: '2026-11-05T10:00:00Z',
    title: 'Lisa',
    body: text,
    name: 'Lisa',
    phones: ['0687654321'],
  })
  const shown = extractSighting(sighting, 'NL')
  expect(shown).toMatchObject({ title: '⟦naam⟧', names: 1, ages: [23] })
  expect(JSON.stringify(shown)).not.toMatch(/lisa|12 34 56|87654321/i)
})
