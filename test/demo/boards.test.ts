import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Board } from '../../demo/advert.ts'
import { type ServedBoards, serveBoards } from '../../demo/boards.ts'
import { advertsOn, standing, storyDay } from '../../demo/story.ts'

let night = 1
let served: ServedBoards
beforeAll(async () => {
  served = await serveBoards({ port: 0, night: () => night, dayOf: storyDay })
})
afterAll(() => served.close())

async function get(board: Board, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(served.addresses[board] + path, { headers, redirect: 'manual' })
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}
async function text(board: Board, path: string): Promise<string> {
  const { status, bytes } = await get(board, path)
  expect(status, path).toBe(200)
  return bytes.toString('utf8')
}
const on = (board: Board) => advertsOn(night).filter(advert => advert.board === board)
const sorted = (refs: Iterable<string>) => [...refs].sort()
const actors = /independent \d|tourer|\bscam\b|ring-(easy|medium|hard)|\bminor\b|\bactor\b/

/** Follows a list to its end and returns the links found in it. */
async function list(
  board: Board,
  start: string,
  link: RegExp,
  next: RegExp,
): Promise<{ links: string[]; pages: number }> {
  const links: string[] = []
  let pages = 0
  for (let path: string | undefined = start; path !== undefined; pages++) {
    const html: string = await text(board, path)
    expect(html).toContain('Verzonnen site, hoort bij inbeeld')
    links.push(...[...html.matchAll(link)].map(match => (match[1] as string).replaceAll('&amp;', '&')))
    path = html.match(next)?.[1]
  }
  return { links, pages }
}

/** A ref that stood on an earlier night and no longer does. */
function ended(board: Board): string {
  for (let earlier = 1; earlier < night; earlier++) {
    const gone = advertsOn(earlier).find(
      advert => advert.board === board && standing(board, advert.ref, night) === 'ended',
    )
    if (gone !== undefined) return gone.ref
  }
  throw new Error(`nothing has ended on ${board}`)
}

describe.each([1, 30])('night %i', tonight => {
  beforeAll(() => {
    night = tonight
  })

  test('linde: every list page and advert answers', async () => {
    const { links, pages } = await list(
      'linde',
      '/advertenties',
      /class="kaart-link" href="([^"]+)"/g,
      /class="volgende" href="(\/[^"]+)"/,
    )
    expect(pages).toBe(Math.ceil(on('linde').length / 20))
    expect(sorted(links.map(link => link.split('/')[2] as string))).toEqual(
      sorted(on('linde').map(advert => advert.ref)),
    )
    expect(await text('linde', `/advertenties?page=${pages}`)).toContain('href="javascript:void(0)"')
    for (const link of links) {
      const html = await text('linde', link)
      expect(html).toContain('https://wa.me/31612340000')
      expect(html.match(/<aside class="paneel"/g)).toHaveLength(2)
      expect(html).not.toMatch(actors)
      expect(html).not.toContain('kaart-datum')
    }
  })

  test('beuk: every list page and advert answers, and tracking makes no new advert', async () => {
    const { links, pages } = await list(
      'beuk',
      '/',
      /href="(\/profiel\?[^"]+)"/g,
      /rel="next" href="([^"]+)"/,
    )
    expect(pages).toBeGreaterThan(2)
    expect(links.length).toBeGreaterThan(on('beuk').length)
    const refs = new Set(links.map(link => new URL(link, 'http://x').searchParams.get('id') as string))
    expect(sorted(refs)).toEqual(sorted(on('beuk').map(advert => advert.ref)))
    for (const advert of on('beuk')) {
      const html = await text('beuk', `/profiel?id=${advert.ref}&list=3`)
      const { ad } = JSON.parse(
        html.match(/id="__STATE__" type="application\/json">(.*?)<\/script>/)?.[1] ?? '',
      ).page
      expect(ad.title).toBe(advert.title)
      expect(ad.body).toMatch(/^<p>/)
      expect(ad.contact.phones.map((phone: { label: string }) => phone.label)).toEqual(advert.phones)
      const ld = JSON.parse(html.match(/type="application\/ld\+json">(.*?)<\/script>/)?.[1] ?? '')
      expect(ld.areaServed.name).toBe(advert.place)
      expect(html).not.toMatch(actors)
    }
  })

  test('iep: the pages are empty, the data arrive apart', async () => {
    expect(await text('iep', '/')).not.toContain('/p/')
    const refs: string[] = []
    for (let from: number | null = 0; from !== null; ) {
      const part: { kaarten: { ref: string }[]; volgende: number | null } = JSON.parse(
        await text('iep', `/data/lijst?vanaf=${from}`),
      )
      refs.push(...part.kaarten.map(card => card.ref))
      from = part.volgende
    }
    expect(sorted(refs)).toEqual(sorted(on('iep').map(advert => advert.ref)))
    for (const advert of on('iep')) {
      expect(await text('iep', `/p/${advert.ref}`)).not.toContain(advert.name)
      const profile = await text('iep', `/data/profiel/${advert.ref}`)
      expect(JSON.parse(profile).tekst).toBe(advert.body)
      expect(profile).not.toMatch(actors)
      expect(JSON.parse(await text('iep', `/data/nummer/${advert.ref}`)).nummers).toEqual(advert.phones)
    }
  })

  test('hazelaar: every page of the sitemap answers, in windows-1252, and 304 the second time', async () => {
    const sitemap = await text('hazelaar', '/sitemap.xml')
    const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc><lastmod>\d{4}-\d\d-\d\d<\/lastmod>/g)].map(
      match => new URL(match[1] as string).pathname,
    )
    expect(paths.length).toBeGreaterThanOrEqual(20)
    expect(paths.length).toBeLessThanOrEqual(30)
    const people = paths
      .filter(path => /^\/medewerkers\/./.test(path))
      .map(path => path.split('/')[2] as string)
    expect(sorted(people)).toEqual(sorted(on('hazelaar').map(advert => advert.ref)))
    const declared = new Set<boolean>()
    for (const path of paths) {
      const { status, headers, bytes } = await get('hazelaar', path)
      expect(status, path).toBe(200)
      declared.add(headers.get('content-type')?.includes('windows-1252') === true)
      const html = new TextDecoder('windows-1252').decode(bytes)
      expect(html).toContain('<meta charset="windows-1252"')
      expect(html).not.toMatch(actors)
      const again = await get('hazelaar', path, { 'if-none-match': headers.get('etag') ?? '' })
      expect(again.status, path).toBe(304)
      expect(again.bytes).toHaveLength(0)
      const since = await get('hazelaar', path, { 'if-modified-since': headers.get('last-modified') ?? '' })
      expect(since.status, path).toBe(304)
      expect((await get('hazelaar', path, { 'if-none-match': '"other"' })).status).toBe(200)
    }
    expect(declared.size).toBe(2)
    const aurelie = await get('hazelaar', '/medewerkers/aurelie')
    expect(new TextDecoder('windows-1252').decode(aurelie.bytes)).toContain('Aurélie')
    expect(aurelie.bytes.toString('utf8')).not.toContain('Aurélie')
  })
})

test('what has ended says so, each board in its own way', async () => {
  night = 30
  expect((await get('linde', `/advertentie/${ended('linde')}/weg`)).status).toBe(410)
  expect((await get('iep', `/p/${ended('iep')}`)).status).toBe(410)
  expect((await get('iep', `/data/profiel/${ended('iep')}`)).status).toBe(410)
  expect((await get('beuk', `/profiel?id=${ended('beuk')}`)).status).toBe(404)
  expect((await get('hazelaar', `/medewerkers/${ended('hazelaar')}`)).status).toBe(404)
  for (const [board, path] of [
    ['linde', '/advertentie/999999/x'],
    ['linde', '/advertenties?page=99'],
    ['beuk', '/?page=0'],
    ['iep', '/p/nergens'],
    ['hazelaar', '/nergens'],
  ] as const) {
    expect((await get(board, path)).status, path).toBe(404)
  }
})

test('an advert that comes later is unknown until then', async () => {
  night = 30
  const late = on('linde').find(advert => advert.firstNight > 20)
  expect((await get('linde', `/advertentie/${late?.ref}/x`)).status).toBe(200)
  night = 2
  expect((await get('linde', `/advertentie/${late?.ref}/x`)).status).toBe(404)
})

test('robots.txt of linde closes the search and the account', async () => {
  expect(await text('linde', '/robots.txt')).toBe('User-agent: *\nDisallow: /zoek\nDisallow: /account\n')
  expect((await get('beuk', '/robots.txt')).status).toBe(404)
})

test('a port in use is named in one sentence', async () => {
  const blocker = createServer()
  const port = await new Promise<number>(resolve =>
    blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as AddressInfo).port)),
  )
  const failed = serveBoards({ port, night: () => 1, dayOf: storyDay })
  await expect(failed).rejects.toThrow(`Port ${port} is in use by another program.`)
  blocker.close()
})
