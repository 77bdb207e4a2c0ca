import { describe, expect, it } from 'vitest'
import { unlawful } from '../../crawler/lawful.ts'
import { parseSource, type Source } from '../../crawler/source.ts'

describe('lawful basis', () => {
  const basis = {
    document: 'besluit.pdf',
    owner: 'Gemeente',
    dpia: 'D-1',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
  }
  const source = (changes: Partial<Source>): Source => ({ ...real, ...changes })
  const day = (text: string) => new Date(`${text}T12:00:00Z`)

  it('refuses a source without one, by name', () => {
    expect(unlawful(source({ basis: null }), day('2026-06-01'))).toMatch(/^bord: no lawful basis/)
  })
  it('refuses before it begins and after it ended', () => {
    expect(unlawful(source({ basis }), day('2025-12-31'))).toContain('begins on 2026-01-01')
    expect(unlawful(source({ basis }), day('2027-01-01'))).toContain('ended on 2026-12-31')
  })
  it('allows within its dates', () => {
    expect(unlawful(source({ basis }), day('2026-12-31'))).toBeNull()
  })
  it('exempts a demo source on loopback only', () => {
    expect(
      unlawful(source({ demo: true, basis: null, home: 'http://127.0.0.1:1/' }), day('2026-06-01')),
    ).toBeNull()
    expect(unlawful(source({ demo: true, basis: null }), day('2026-06-01'))).toContain('loopback')
  })
})

const { source: parsed } = parseSource(
  `{id: bord, name: Bord, home: 'https://bord.example/', basis: null, manners: {perMinute: 6},
    listing: {kind: sitemap, start: [/s.xml], advert: /a/}, advert: {ref: {path: '/a/(.+)'}, fields: {title: {css: h1}}}, expect: {adverts: 1}}`,
  'bord.yaml',
)
const real = parsed as Source
