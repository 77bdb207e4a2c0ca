import { describe, expect, it } from 'vitest'
import { readRobots, unlawful } from '../../crawler/lawful.ts'
import { parseSource, type Source } from '../../crawler/source.ts'

const agent = 'inbeeld/1.0 (+mailto:crawl@gemeente.example)'
const site = 'https://bord.example'
const allows = (text: string, path: string) =>
  readRobots(`${site}/robots.txt`, agent, { status: 200, text }).allows(site + path)

describe('robots.txt', () => {
  it.each([
    ['nothing said', '', '/a', true],
    ['everything forbidden', 'User-agent: *\nDisallow: /', '/a', false],
    [
      'our own group goes before the general one',
      'User-agent: *\nDisallow: /\n\nUser-agent: inbeeld\nDisallow: /zoek',
      '/a',
      true,
    ],
    ['the longest match wins', 'User-agent: *\nDisallow: /a\nAllow: /a/open', '/a/open/1', true],
    ['wildcards and end marks', 'User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
    ['a byte order mark', '\uFEFFUser-agent: *\nDisallow: /a', '/a', false],
  ])('%s', (_, text, path, expected) => {
    expect(allows(text, path)).toBe(expected)
  })

  it.each([
    ['unavailable allows', { status: 404, text: '' }, true],
    ['forbidden allows', { status: 403, text: '' }, true],
    ['a server error forbids', { status: 503, text: '' }, false],
    ['no answer forbids', null, false],
  ])('%s', (_, answer, expected) => {
    expect(readRobots(`${site}/robots.txt`, agent, answer).allows(`${site}/a`)).toBe(expected)
  })

  it('keeps the crawl-delay', () => {
    expect(
      readRobots(`${site}/robots.txt`, agent, { status: 200, text: 'User-agent: *\nCrawl-delay: 7' })
        .crawlDelay,
    ).toBe(7)
  })
})

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
