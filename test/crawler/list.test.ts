import { describe, expect, it } from 'vitest'
import { sha256 } from '../../crawler/capture.ts'
import { readAdvert, readList } from '../../crawler/read.ts'
import { capture, describedBy, site } from './read-page.ts'

const byPath = `{ref: {path: '^/a/(\\d+)'}, fields: {title: {css: h1}}}`
const list = (text: string, path = '/lijst') => capture(text, { kind: 'list', path })

describe('numbered pages', () => {
  const cards = (next: string, start = '[/lijst]') =>
    describedBy(`{kind: pages, start: ${start}, next: ${next}, card: li, advert: {css: a}}`, byPath)

  it.each([
    ["{template: '/lijst?page={n}'}", '/lijst', '/lijst?page=2'],
    ["{template: '/lijst?page={n}'}", '/lijst?page=2', '/lijst?page=3'],
    ["{template: '?page={n}'}", '/lijst?page=9', '/lijst?page=10'],
    ["{template: '/lijst/page-{n}.html'}", '/lijst/page-4.html', '/lijst/page-5.html'],
    ["{template: '/lijst?offset={n}', from: 20, step: 20}", '/lijst', '/lijst?offset=20'],
    ["{template: '/lijst?offset={n}', from: 20, step: 20}", '/lijst?offset=20', '/lijst?offset=40'],
    ["{template: '/lijst?page={n}', from: 0}", '/lijst', '/lijst?page=0'],
  ])('%s leads from %s to %s, until a page shows nothing new', (next, from, to) => {
    expect(readList(cards(next), list('<li>Niets gevonden</li>', from))).toEqual({
      cards: [],
      next: [site + to],
      guessed: true,
    })
  })

  it('follow the start that they belong to', () => {
    const source = cards("{template: '?page={n}'}", '[/heerlen, /kerkrade]')
    expect(readList(source, list('<p>Niets gevonden</p>', '/kerkrade?page=2')).next).toEqual([
      `${site}/kerkrade?page=3`,
    ])
    expect(readList(source, list('<p>Niets gevonden</p>', '/elders?page=2')).next).toEqual([])
  })
})

describe('a list in JSON', () => {
  const json = (more: string, advert = byPath) =>
    describedBy(`{kind: json, start: [/lijst.json], cards: 'data.items[]', ${more}}`, advert)
  const answer = (...items: unknown[]) =>
    list(JSON.stringify({ data: { items }, next: '/lijst.json?after=7' }), '/lijst.json')

  it('gives a card for each member, with fields from it', () => {
    const source = json(
      'advert: {state: link}, fields: {title: {state: t, expect: any}, phones: {state: "p[].n"}}',
    )
    const item = { link: '/a/7?utm_source=x', t: '<b>Roos</b>', p: [{ n: '06 1' }, { n: '06 2' }] }
    expect(readList(source, answer(item, { link: null }, { link: 'https://elders.example/a/1' }))).toEqual({
      cards: [
        { url: `${site}/a/7`, ref: '7', listed: { title: 'Roos', phones: '06 1\n06 2' }, digest: null },
      ],
      next: [],
      guessed: false,
    })
  })

  it('may tell what tells adverts apart, and how their address is made', () => {
    const advert = '{ref: {json: code}, fields: {title: {css: h1}}}'
    const source = json(
      "advert: {template: '/profiel/{slug}'}, next: {state: next}, tellsChanges: true",
      advert,
    )
    const { cards, next } = readList(source, answer({ code: 81, slug: 'roos & co' }, { slug: 'zonder' }))
    expect(cards).toEqual([
      {
        url: `${site}/profiel/roos%20%26%20co`,
        ref: '81',
        listed: { ref: '81' },
        digest: expect.any(String),
      },
    ])
    expect(next).toEqual([`${site}/lijst.json?after=7`])
    const page = capture('<h1>Roos</h1>', { path: '/profiel/roos', listed: cards[0]?.listed ?? {} })
    expect(readAdvert(source, page)).toMatchObject({ ref: '81', title: 'Roos' })
  })

  it('is empty when it is no JSON', () => {
    expect(readList(json('advert: {state: link}'), list('<html>', '/lijst.json')).cards).toEqual([])
  })
})

describe('a feed', () => {
  const source = describedBy(`{kind: feed, start: [/feed], advert: '^/a/'}`, byPath)

  it('may be RSS', () => {
    const rss = `<?xml version="1.0"?><rss><channel><link>${site}/</link>
      <item><title>x</title><link>${site}/a/3?utm_medium=rss</link><pubDate>Thu, 19 Nov 2026 10:00:00 GMT</pubDate></item>
      <item><link>${site}/nieuws/3</link></item></channel></rss>`
    expect(readList(source, list(rss, '/feed'))).toEqual({
      cards: [
        { url: `${site}/a/3`, ref: '3', listed: { postedAt: '2026-11-19T10:00:00.000Z' }, digest: null },
      ],
      next: [],
      guessed: false,
    })
  })

  it('may be Atom, whose date of change saves a request', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="/feed?page=2"/>
      <entry><link rel="self" href="/feed/3"/><link rel="alternate" href="/a/3"/><updated>2026-11-19T10:00:00Z</updated></entry></feed>`
    expect(readList(source, list(atom, '/feed'))).toEqual({
      cards: [
        { url: `${site}/a/3`, ref: '3', listed: {}, digest: sha256(Buffer.from('2026-11-19T10:00:00Z')) },
      ],
      next: [`${site}/feed?page=2`],
      guessed: false,
    })
  })
})

describe('what tells adverts apart', () => {
  const cards = (ref: string, html: string, manners?: string, more = '') =>
    readList(
      describedBy(
        `{kind: pages, start: [/], card: li, advert: {css: a}}`,
        `{ref: ${ref}${more}, fields: {title: {css: h1}}}`,
        manners,
      ),
      list(html),
    ).cards.map(({ url, ref }) => [url.slice(site.length), ref])

  it.each([
    ['{path: "/a/(\\\\d+)"}', '<li><a href="/a/7/roos?list=3#top">x</a></li>', [['/a/7/roos', '7']]],
    ['{query: id}', '<li><a href="/p?list=3&id=7#top">x</a></li>', [['/p?id=7', '7']]],
    ['{attribute: data-id}', '<li data-id="7"><a href="/roos?utm_source=x">x</a></li>', [['/roos', '7']]],
    ['{attribute: data-id}', '<li><b data-id="7"></b><a href="/roos?fbclid=x">x</a></li>', [['/roos', '7']]],
    ['{attribute: data-id}', '<li><a href="/roos">x</a></li>', []],
    ['{attribute: data-id}', '<li data-id=""><a href="/roos">x</a></li>', []],
  ])('%s', (ref, html, expected) => {
    expect(cards(ref, html)).toEqual(expected)
  })

  it('may be the fragment, in a browser', () => {
    const ref = '{fragment: "^p(\\\\d+)$"}'
    const html = '<li><a href="/#p7">x</a></li><li><a href="#p8">x</a></li><li><a href="#top">x</a></li>'
    expect(cards(ref, html, 'perMinute: 6, browser: true')).toEqual([
      ['/#p7', '7'],
      ['/lijst#p8', '8'],
    ])
    expect(() => cards(ref, html)).toThrow('manners.browser')
  })

  it('leaves out what the file says is no part of it', () => {
    const html = '<li data-id="7"><a href="/roos?stad=heerlen&amp;foto=2">x</a></li>'
    expect(cards('{attribute: data-id}', html, undefined, ', strip: [stad]')).toEqual([['/roos?foto=2', '7']])
  })
})
