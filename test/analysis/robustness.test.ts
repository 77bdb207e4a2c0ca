import { describe, expect, it } from 'vitest'
import { indicators } from '../../analysis/indicators/index.ts'
import { network, place } from './context.ts'

const megabyte = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length))

const odd = {
  'no text, no fields': network({}),
  'an empty name and place': network({ names: [''], location: { name: '', gm: null, status: 'onbekend' } }),
  'a clock that runs backwards': network({
    sightings: [
      { day: 90, until: 2, place: 'Heerlen', body: 'Hallo' },
      { day: 50, until: 1, place: 'Heerlen', body: 'Hallo' },
    ],
  }),
  'instants that cannot be read': network({
    sightings: [
      { seenAt: 'gisteren', lastSeenAt: '', place: 'Heerlen', names: ['a'], phone: 'p', body: 'Hallo' },
    ],
  }),
  'unknown scripts': network({
    title: '欢迎 光临',
    body: 'Γεια σου 你好 مرحبا שלום नमस्ते 안녕 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧',
  }),
  'marks and controls': network({ body: '\u202e\u200b\u0000\u001b[31m ⟦⟦phone:x⟧ ⟦ ⟧ "„“' }),
  'a lone surrogate': network({ body: 'hallo \ud83d dag \udc00' }),
  'a megabyte of one word': network({ body: megabyte('a') }),
  'a megabyte of words': network({ body: megabyte('ik ') }),
  'a megabyte of commas': network({ body: megabyte(', ') }),
  'a megabyte of quotation marks': network({ body: megabyte('" a ') }),
  'a megabyte of lines': network({ body: megabyte('x\n') }),
  'a megabyte of open masks': network({ body: megabyte('⟦') }),
}

describe('whatever a page holds', () => {
  it.each(Object.entries(odd))(
    '%s: nothing throws, nothing fires, and it comes to an end',
    (_, context) => {
      for (const { id, detect, settings } of indicators)
        expect([id, detect(context, settings)]).toEqual([id, null])
    },
    60_000,
  )

  it('weighs a network of two thousand adverts', () => {
    const body = 'Ik ontvang je graag in mijn eigen huis, bel voor een afspraak. '
    const context = network(
      ...Array.from({ length: 2000 }, (_, index) => ({
        name: `n${index % 40}`,
        phone: `p${index % 20}`,
        location: place(`Plaats ${index % 15}`),
        day: index % 60,
        until: (index % 60) + 5,
        body: `${body}${index}`,
        age: 20 + (index % 30),
      })),
    )
    const found = indicators.filter(({ detect, settings }) => detect(context, settings) !== null)
    expect(found.length).toBeGreaterThan(0)
  }, 60_000)
})
