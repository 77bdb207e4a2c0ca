import { describe, expect, it } from 'vitest'
import { parseSightingLine } from '../../crawler/sighting.ts'

const line = (fields: object) =>
  JSON.stringify({
    source: 'bord',
    ref: '1',
    seenAt: '2026-11-01T02:00:00+01:00',
    title: 'Rustige avond',
    ...fields,
  })

describe('a line of a sightings file', () => {
  it('fills what is missing, and gives instants in UTC', () => {
    const parsed = parseSightingLine(line({}))
    expect(parsed).toEqual({
      sighting: expect.objectContaining({
        seenAt: '2026-11-01T01:00:00.000Z',
        body: null,
        phones: [],
        prices: [],
        age: null,
      }),
    })
  })

  it('drops a stated origin', () => {
    expect(JSON.stringify(parseSightingLine(line({ origin: 'Elders' })))).not.toContain('Elders')
  })

  it('drops what a database cannot hold', () => {
    const parsed = parseSightingLine(line({ body: 'a\u0000b\ud800c', phones: ['06\u0000'] }))
    expect(parsed).toMatchObject({ sighting: { body: 'ab\ufffdc', phones: ['06'] } })
  })

  it.each([
    ['no JSON', '{', 'not valid JSON'],
    ['no object', '3', 'Invalid input: expected object, received number'],
    ['no text', line({ title: null }), 'a title or a body is needed'],
    ['no moment', line({ seenAt: 'gisteren' }), 'seenAt: Invalid ISO datetime'],
    [
      'a moment in no century of ours',
      line({ seenAt: '9999-01-01T00:00:00Z' }),
      'seenAt: a year from 2000 to 2099',
    ],
    ['an impossible age', line({ age: 400 }), 'age: Too big: expected number to be <=120'],
    ['an odd hash', line({ pictures: [{ pdq: 'abc' }] }), 'pictures.0.pdq: 64 hex digits'],
    ['a source with spaces', line({ source: 'een bord' }), 'source: small letters, digits and hyphens'],
  ])('is refused with %s', (_, text, reason) => {
    expect(parseSightingLine(text)).toEqual({ reason })
  })

  it('is refused without saying a value', () => {
    const refused = parseSightingLine(line({ '0612345678': 'x', age: '0612345678', phones: '0612345678' }))
    expect(JSON.stringify(refused)).not.toContain('0612345678')
    expect(refused).toHaveProperty('reason')
  })
})
