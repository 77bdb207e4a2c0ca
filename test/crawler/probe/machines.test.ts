import { expect, test } from 'vitest'
import { sha256 } from '../../../crawler/capture.ts'
import { readAdvert, readList } from '../../../crawler/read.ts'
import type { Source } from '../../../crawler/source.ts'
import { parseSource } from '../../../crawler/source-file.ts'
import { answerOf, home, now, type Pages, probed } from './site.ts'

const prose =
  'Een rustige tekst die lang genoeg is om een tekst te zijn, en die nergens anders staat dan hier.'
const numbers = [1204, 1305, 1406]
const advert = (n: number) =>
  `<h1>Titel ${n}</h1><div class="tekst"><p>${prose}</p></div><dl class="feiten"><dt>Leeftijd</dt><dd>31</dd></dl>`
const adverts = Object.fromEntries(numbers.map(n => [`/a/${n}`, advert(n)]))
const xml = (body: string) => ({ type: 'application/xml', body })
const locs = (paths: string[]) =>
  paths.map(path => `<url><loc>${home}${path}</loc><lastmod>2026-11-01</lastmod></url>`)

test('a feed is proposed as a list of what is new', async () => {
  const items = numbers.map(n => `<item><title>x</title><link>${home}a/${n}</link></item>`).join('')
  const pages = { ...adverts, '/feed': xml(`<rss><channel><link>${home}</link>${items}</channel></rss>`) }
  const { proposal, asked } = await probed(pages, '/feed')
  expect(proposal.listing).toEqual({ kind: 'feed', start: '/feed', advert: '^/a/(\\d+)/?$', dated: false })
  expect(asked).toEqual(['/feed', '/a/1204'])
  expect(await harvested(pages, '/feed')).toEqual(numbers.map(String))
})

test('an Atom feed too', async () => {
  const entries = numbers.map(
    n => `<entry><link href="${home}a/${n}"/><updated>2026-11-01T00:00:00Z</updated></entry>`,
  )
  const pages = { ...adverts, '/atom.xml': xml(`<feed><link href="${home}"/>${entries.join('')}</feed>`) }
  expect(await harvested(pages, '/atom.xml')).toEqual(numbers.map(String))
})

test('a sitemap that is split is followed, its likely parts first, and no further than three', async () => {
  const parts = ['categorie', 'leden', 'adverts', 'archief', 'meer'].map(name => `sitemap-${name}.xml`)
  const index = parts.map(part => `<sitemap><loc>${home}${part}</loc></sitemap>`).join('')
  const pages: Pages = {
    ...adverts,
    '/lijst': `<ul class="lijst">${[1204, 1305].map(n => `<li><a href="/a/${n}">Titel ${n}</a></li>`).join('')}</ul>`,
    '/sitemap.xml': xml(`<sitemapindex>${index}</sitemapindex>`),
    '/sitemap-adverts.xml': xml(`<urlset>${locs(numbers.map(n => `a/${n}`)).join('')}</urlset>`),
    '/sitemap-leden.xml': xml(`<urlset>${locs(['over', 'contact']).join('')}</urlset>`),
  }
  const { proposal, asked } = await probed(pages, '/lijst')
  expect(asked.slice(2)).toEqual([
    '/sitemap.xml',
    '/sitemap-adverts.xml',
    '/sitemap-categorie.xml',
    '/sitemap-leden.xml',
  ])
  expect(proposal.listing).toMatchObject({ kind: 'sitemap', start: '/sitemap.xml', dated: true })
  expect(proposal.adverts).toBe(3)
})

test('a sitemap may be looked at by itself', async () => {
  const pages = {
    ...adverts,
    '/kaart.xml': xml(`<urlset>${locs(numbers.map(n => `a/${n}`)).join('')}</urlset>`),
  }
  expect(await harvested(pages, '/kaart.xml')).toEqual(numbers.map(String))
})

test('properties in the page’s own item are read', async () => {
  const item = (
    n: number,
  ) => `<article itemscope itemtype="https://schema.org/Offer"><h1 itemprop="name">Titel ${n}</h1>
    <div class="x1 tekst" itemprop="description"><p>${prose}</p></div><meta itemprop="datePosted" content="2026-11-02T00:00:00Z">
    <div itemprop="areaServed" itemscope><span itemprop="addressLocality">Heerlen</span></div>
    <span itemprop="nationality">x</span><span itemprop="telephone">06 1234 5501</span></article>`
  const list = `<ul class="lijst">${numbers.map(n => `<li><a href="/a/${n}">Titel ${n}</a></li>`).join('')}</ul>`
  const pages = { '/': list, ...Object.fromEntries(numbers.map(n => [`/a/${n}`, item(n)])) }
  const { text } = await probed(pages, '/')
  expect(text).not.toContain('nationality')
  expect(read(text, pages, '/a/1305')).toMatchObject({
    title: 'Titel 1305',
    body: prose,
    name: null,
    place: 'Heerlen',
    phones: ['06 1234 5501'],
    postedAt: '2026-11-02T00:00:00.000Z',
  })
})

test('a site whose pages all have one path is told apart by their names', async () => {
  const link = (id: string, more = '', says = id) => `<a href="/doku.php?id=${id}${more}">${says}</a>`
  const facts =
    '<table class="feiten"><tr><th>Leeftijd</th><td>31</td></tr><tr><th>Plaats</th><td>Heerlen</td></tr></table>'
  const list = (from: number) => `<nav>${link('start')}</nav><main><div class="page"><h1>Prikbord</h1>
    <ul>${numbers.map(n => `<li><div>${link(`bericht-${n}`, '', `Een titel van enige lengte ${n}`)}, Heerlen</div></li>`).join('')}</ul></div></main>
    <ul class="tools">${['edit', 'revisions', 'index', 'recent', 'media'].map(what => `<li>${link('start', `&do=${what}`, `Een gereedschap ${what}`)}</li>`).join('')}</ul>${from}`
  const pages = {
    '/doku.php?id=start': list(1),
    ...Object.fromEntries(
      numbers.map(n => [
        `/doku.php?id=bericht-${n}`,
        `<div class="page"><h1>Titel ${n}</h1><div class="level1"><p>${prose}</p>${facts}</div></div>`,
      ]),
    ),
  }
  const { proposal, text, asked } = await probed(pages, '/doku.php?id=start')
  expect(proposal.ref).toEqual({ query: 'id' })
  expect(read(text, pages, '/doku.php?id=bericht-1305')).toMatchObject({ title: 'Titel 1305', body: prose })
  expect(asked[1]).toMatch(/id=bericht-\d+$/)
})

test('a next page behind a sign without a name is found among its like', async () => {
  const card = (n: number) =>
    `<article class="kaart"><h2><a href="/a/${n}">Titel ${n}</a></h2>${prose}</article>`
  const pages = {
    ...adverts,
    '/': `${numbers.map(card).join('')}<p class="bladen">Blad 1 <a href="/blad2.html">»</a> <a href="/blad5.html">⇉</a></p>`,
  }
  expect((await probed(pages, '/')).proposal.listing).toMatchObject({ next: '.bladen a' })
})

/** References of the adverts that the proposed file lists, each of which it must be able to read. */
async function harvested(pages: Pages, path: string): Promise<string[]> {
  const { text } = await probed(pages, path)
  const source = parsed(text)
  const { cards } = readList(source, { ...capture(pages, path), kind: 'list' })
  for (const { url, ref } of cards)
    expect(readAdvert(source, capture(pages, new URL(url).pathname))).toMatchObject({
      title: `Titel ${ref}`,
      age: 31,
    })
  return cards.map(({ ref }) => ref)
}

function read(text: string, pages: Pages, path: string) {
  return readAdvert(parsed(text), capture(pages, path))
}

function parsed(text: string): Source {
  const { source, faults } = parseSource(text, 'probed')
  expect(faults).toEqual([])
  return source as Source
}

function capture(pages: Pages, path: string) {
  const { url, status, headers, bytes } = answerOf(pages, new URL(path, home).href)
  const digest = sha256(bytes)
  return {
    source: 'probed',
    url,
    kind: 'advert' as const,
    fetchedAt: now,
    status,
    headers,
    bytes,
    sha256: digest,
    listed: {},
    provenance: null,
  }
}
