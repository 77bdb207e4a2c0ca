import { describe, expect, it } from 'vitest'
import { sha256 } from '../../crawler/capture.ts'
import { PageUnreadable, readAdvert, readList } from '../../crawler/read.ts'
import { capture, site, describedBy as source } from './read-page.ts'

const pages = `{kind: pages, start: [/], next: {css: a.volgende}, card: article, advert: {css: a.titel}, fields: {postedAt: {css: time}}, tellsChanges: true}`
const byPath = (fields: string) => `{ref: {path: '^/a/(\\d+)'}, fields: ${fields}}`
const titled = byPath('{title: {css: h1}}')

describe('a hostile page', () => {
  const list = (links: string[]) =>
    readList(
      source(pages, titled),
      capture(links.map(link => `<article><a class="titel" href="${link}">x</a></article>`).join(''), {
        kind: 'list',
      }),
    ).cards.map(({ url, ref }) => [url, ref])

  it('is given up when its elements stand in each other without end', () => {
    const deep = `<h1>x</h1>${'<div>'.repeat(200_000)}`
    expect(() => readAdvert(source(pages, titled), capture(deep))).toThrow(RangeError)
  })

  it('is given up when one field matches itself over and over', () => {
    const nested = `<h1>x</h1>${'<div class="b">'.repeat(900)}${'woord '.repeat(10_000)}`
    const fields = byPath('{title: {css: h1}, body: {css: .b, expect: any}}')
    expect(() => readAdvert(source(pages, fields), capture(nested))).toThrow(RangeError)
  })

  it('costs no more than itself where labels stand in each other', () => {
    const nested = `<h1>x</h1>${'<b>Naam</b><div>'.repeat(900)}${'woord '.repeat(10_000)}`
    const read = readAdvert(
      source(pages, byPath('{title: {css: h1}, place: {label: Plaats}}')),
      capture(nested),
    )
    expect(read.place).toBeNull()
  })

  it('gives no advert whose address or reference a database could not look up', () => {
    expect(list([`/a/2/${'x'.repeat(8000)}`, '/a/3'])).toEqual([[`${site}/a/3`, '3']])
    const byQuery = source(pages, '{ref: {query: id}, fields: {title: {css: h1}}}')
    const cards = readList(
      byQuery,
      capture(
        '<article><a class="titel" href="/?id=2%00">x</a></article><article><a class="titel" href="/?id=3">x</a></article>',
        {
          kind: 'list',
        },
      ),
    ).cards
    expect(cards.map(({ ref }) => ref)).toEqual(['3'])
  })

  it('brings no name and password into an address', () => {
    expect(list(['https://joe:geheim@bord.example/a/1'])).toEqual([[`${site}/a/1`, '1']])
  })

  it('is no empty list when it is empty', () => {
    expect(() => list([])).toThrow(PageUnreadable)
  })
})

describe('a list', () => {
  const list = (cards: string, next = '') =>
    readList(source(pages, titled), capture(cards + next, { kind: 'list', path: '/?page=2' }))

  it('gives cards with their own fields, and the next page', () => {
    const { cards, next } = list(
      '<article><a class="titel" href="/a/7/lisa?list=3#top">x</a><time>20 nov</time></article>',
      '<a class="volgende" href="?page=3">verder</a>',
    )
    expect(cards).toEqual([
      { url: `${site}/a/7/lisa`, ref: '7', listed: { postedAt: '20 nov' }, digest: expect.any(String) },
    ])
    expect(next).toEqual([`${site}/?page=3`])
  })

  it.each([
    '#',
    'javascript:void(0)',
    '',
    '/?page=2',
    'https://elders.example/?page=3',
    'mailto:a@b.example',
  ])('ends at a next link to "%s"', href => {
    expect(list('', `<a class="volgende" href="${href}">verder</a>`).next).toEqual([])
  })

  it.each([
    ['a card without a link', '<article>reclame</article>'],
    ['a link to another site', '<article><a class="titel" href="https://elders.example/a/1">x</a></article>'],
    ['a link that is no advert', '<article><a class="titel" href="/over-ons">x</a></article>'],
  ])('passes over %s', (_, card) => {
    expect(list(card).cards).toEqual([])
  })

  it('shows a change by another digest, and says nothing when it cannot', () => {
    const card = (date: string) =>
      list(`<article><a class="titel" href="/a/1">x</a><time>${date}</time></article>`).cards[0]?.digest
    expect(card('20 nov')).not.toBe(card('21 nov'))
    expect(card('20 nov')).toBe(card('20 nov'))
    const silent = source(pages.replace(', tellsChanges: true', ''), titled)
    expect(
      readList(silent, capture('<article><a class="titel" href="/a/1">x</a></article>', { kind: 'list' }))
        .cards[0]?.digest,
    ).toBeNull()
  })

  it('may have the card itself as the link', () => {
    const cards = source(`{kind: pages, start: [/], card: a.kaart, advert: {css: a.kaart}}`, titled)
    expect(
      readList(cards, capture('<a class="kaart" href="/a/5">x</a>', { kind: 'list' })).cards[0]?.ref,
    ).toBe('5')
  })

  it('may be a sitemap, with lastmod as digest, leading to further sitemaps', () => {
    const map = source(`{kind: sitemap, start: [/sitemap.xml], advert: '^/a/'}`, titled)
    const xml = `<?xml version="1.0"?><urlset><url><loc>${site}/a/3</loc><lastmod>2026-11-19</lastmod></url><url><loc>${site}/over</loc></url></urlset>`
    expect(readList(map, capture(xml, { kind: 'list' })).cards).toEqual([
      { url: `${site}/a/3`, ref: '3', listed: {}, digest: sha256(Buffer.from('2026-11-19')) },
    ])
    const index = `<sitemapindex><sitemap><loc>${site}/s2.xml</loc></sitemap><sitemap><loc>https://elders.example/s.xml</loc></sitemap></sitemapindex>`
    expect(readList(map, capture(index, { kind: 'list' })).next).toEqual([`${site}/s2.xml`])
  })
})

describe('an advert', () => {
  const read = (fields: string, html: string, rest: Parameters<typeof capture>[1] = {}) =>
    readAdvert(source(pages, byPath(fields)), capture(html, rest))

  it('is read by label also where the page forgot its body element', () => {
    const page = source(pages, byPath('{title: {css: h1}, place: {label: Plaats}}'))
    const read = readAdvert(page, capture('<h1>x</h1><dt>Plaats:</dt><dd>Heerlen</dd>'))
    expect(read.place).toBe('Heerlen')
  })

  it('is read by label wherever the label stands', () => {
    const fields = '{title: {css: h1}, age: {label: Leeftijd, in: table}, place: {label: plaats, in: table}}'
    const table = (rows: string) => `<h1>x</h1><table>${rows}</table><dl><dt>Leeftijd</dt><dd>99</dd></dl>`
    const [age, place] = [
      '<tr><th>Leeftijd:</th><td>23 jaar</td></tr>',
      '<tr><th>Plaats</th><td>Heerlen</td></tr>',
    ]
    for (const rows of [age + place, place + age])
      expect(read(fields, table(rows))).toMatchObject({ age: 23, place: 'Heerlen' })
    expect(read(fields, table(place))).toMatchObject({ age: null, place: 'Heerlen' })
  })

  it('counts a panel that stands there twice once, and leaves the site’s own number alone', () => {
    const fields = '{title: {css: h1}, phones: {css: ".paneel a", attribute: href, expect: any}}'
    const panel = '<div class="paneel"><a href="tel:0612345678">Bel</a></div>'
    expect(
      read(fields, `<h1>x</h1>${panel}${panel}<footer><a href="tel:0699999999">Helpdesk</a></footer>`).phones,
    ).toEqual(['0612345678'])
  })

  it('takes a field that stands on the list only', () => {
    expect(
      read('{title: {css: h1}}', '<h1>x</h1>', { listed: { postedAt: '18-11-2026' } }).postedAt,
    ).toContain('2026-11-18')
  })

  it('keeps paragraphs apart and drops scripts', () => {
    expect(
      read('{body: {css: div}}', '<div>een<script>x()</script><p>twee\u200b</p><br>drie</div>').body,
    ).toBe('een\ntwee\u200b\ndrie')
  })

  it.each([
    ['by header', { 'content-type': 'text/html; charset=windows-1252' }, '<h1>\xe9\x80n</h1>'],
    ['by meta', { 'content-type': 'text/html' }, '<meta charset="windows-1252"><h1>\xe9\x80n</h1>'],
  ])('is decoded %s', (_, headers, html) => {
    expect(readAdvert(source(pages, titled), capture(Buffer.from(html, 'latin1'), { headers })).title).toBe(
      'é€n',
    )
  })

  it('is read from JSON state with markup inside, and from JSON-LD', () => {
    const board = source(
      `{kind: pages, start: [/], card: article, advert: {css: a}}`,
      `{ref: {query: id}, reader: json-state, state: {css: 'script#s', pattern: '= (.+);$'},
        fields: {body: {state: ad.text}, phones: {state: 'ad.phones[].no', expect: any}, place: {ld: address.city, expect: optional}}}`,
    )
    const state = JSON.stringify({
      ad: { text: '<p>Hallo&nbsp;daar</p>', phones: [{ no: '06 1' }, { no: '06 2' }] },
    })
    const html = `<script id="s">window.x = ${state};</script><script type="application/ld+json">{"@graph":[{"address":{"city":"Sittard"}}]}</script>`
    expect(readAdvert(board, capture(html, { path: '/?id=9&list=2' }))).toMatchObject({
      ref: '9',
      url: `${site}/?id=9`,
      body: 'Hallo daar',
      phones: ['06 1', '06 2'],
      place: 'Sittard',
    })
  })

  it.each([
    ['a field that must be there is not', '<h2>nieuw</h2>'],
    ['the page is empty', ''],
    ['the page is no HTML', '%PDF-1.7 \u0000\u0001'],
  ])('is unreadable when %s', (_, html) => {
    expect(() => read('{title: {css: h1}}', html)).toThrow(PageUnreadable)
  })

  it('survives broken HTML', () => {
    expect(
      read('{title: {css: h1}, body: {css: .t}}', '<h1>een<div class=t>twee<table><td>drie').body,
    ).toContain('twee')
  })
})
