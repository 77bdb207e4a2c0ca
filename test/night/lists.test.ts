import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { crawl } from '../../crawler/crawl.ts'
import { memoryFrontier } from '../../crawler/memory-frontier.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import { harvest } from '../../night/harvest.ts'
import { reread } from '../../night/reread.ts'
import { openSite } from '../../night/site.ts'
import type { World } from '../../night/world.ts'
import type { Database } from '../../storage/database.ts'
import { smallSource } from '../small-board.ts'
import { onBothDatabases } from '../storage/databases.ts'
import { worldOf } from '../world.ts'

const everything = Number.POSITIVE_INFINITY
const world = (db: Database, day: number) => worldOf(db, () => new Date(Date.UTC(2026, 10, day, 1)))

/** A site that answers with this, and its source file with this list. */
async function boardOf(
  answer: (path: string) => string | null,
  listing: string,
  ref = "{ path: '/a/(\\d+)' }",
) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const page = path === '/robots.txt' ? null : answer(path)
    if (path !== '/robots.txt') asked.push(path)
    response.writeHead(page === null ? 404 : 200, { 'content-type': 'text/html' }).end(page ?? '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const text = smallSource('bord', home)
    .replace(/listing: .*/, `listing: ${listing}`)
    .replace(/ref: \{[^}]*\}/, `ref: ${ref}`)
  const { source, faults } = parseSource(text, 'bord.yaml')
  if (source === null) throw new Error(JSON.stringify(faults))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { source, asked, close }
}

const shown = [1, 2, 3]
/** Two adverts a page; past the last page the last is shown again and again. */
const numbered = (path: string) => {
  if (path.startsWith('/a/')) return `<h1>Advertentie ${path}</h1>`
  const page = Math.min(Number(new URL(path, 'http://x').searchParams.get('page') ?? 1), shown.length)
  return [page * 2 - 1, page * 2].map(ref => `<li><a href="/a/${ref}">x</a></li>`).join('')
}
const template =
  "{ kind: pages, start: [/lijst], next: { template: '?page={n}' }, card: li, advert: { css: a } }"
const lists = (asked: readonly string[]) => asked.filter(path => path.startsWith('/lijst'))

onBothDatabases('a list', db => {
  it('by number ends at a page that shows nothing new', async () => {
    const { source, asked, close } = await boardOf(numbered, template)
    const end = await harvest(world(db(), 1), source, everything)
    expect(end).toMatchObject({ outcome: 'done', counts: { listed: 6, added: 6 } })
    expect(lists(asked)).toEqual(['/lijst', '/lijst?page=2', '/lijst?page=3', '/lijst?page=4'])
    await harvest(world(db(), 2), source, everything)
    expect(lists(asked)).toHaveLength(8)
    close()
  })

  it('by number ends as well at a page that is not there', async () => {
    const board = (path: string) => (path.endsWith('page=3') ? null : numbered(path))
    const { source, asked, close } = await boardOf(board, template)
    const end = await harvest(world(db(), 1), source, everything)
    expect(end).toMatchObject({ outcome: 'done', counts: { listed: 4, added: 4 } })
    expect(lists(asked)).toEqual(['/lijst', '/lijst?page=2', '/lijst?page=3'])
    close()
  })

  it('whose cards tell adverts apart is read again by what it told', async () => {
    const board = (path: string) =>
      path === '/lijst'
        ? '<li data-id="7"><a href="/roos">x</a></li><li data-id="8"><a href="/anjer">x</a></li>'
        : `<h1>${path}</h1>`
    const listing = '{ kind: pages, start: [/lijst], card: li, advert: { css: a } }'
    const { source, asked, close } = await boardOf(board, listing, '{ attribute: data-id }')
    await harvest(world(db(), 1), source, everything)
    const refs = () => db().selectFrom('advert').select('ref').orderBy('ref').execute()
    expect(await refs()).toEqual([{ ref: '7' }, { ref: '8' }])
    expect(await reread(world(db(), 2), source, null)).toMatchObject({
      captures: 2,
      unreadable: 0,
      fields: {},
    })
    expect(await refs()).toEqual([{ ref: '7' }, { ref: '8' }])
    expect(asked).toHaveLength(3)
    close()
  })

  it.each([
    [false, 0],
    [true, 1],
  ])('that is a feed makes an advert gone only when it shows all: %s', async (complete, gone) => {
    let there = [1, 2]
    const feed = (path: string) =>
      path === '/feed'
        ? `<rss><channel>${there.map(ref => `<item><link>/a/${ref}</link></item>`).join('')}</channel></rss>`
        : `<h1>${path}</h1>`
    const listing = `{ kind: feed, start: [/feed], advert: '^/a/', complete: ${complete} }`
    const { source, close } = await boardOf(feed, listing)
    await harvest(world(db(), 1), source, everything)
    there = [2]
    for (const day of [2, 3]) await harvest(world(db(), day), source, everything)
    const rows = await db().selectFrom('advert').select('ref').where('gone_at', 'is not', null).execute()
    expect(rows).toHaveLength(gone)
    close()
  })
})

it('a look at a list by number ends too', async () => {
  const { source, asked, close } = await boardOf(numbered, template)
  const inner = world(null as never, 1)
  const found = new Set<string>()
  await look(inner, source, found)
  expect([found.size, lists(asked).length]).toEqual([6, 4])
  close()
})

async function look(inner: World, source: Source, found: Set<string>): Promise<void> {
  const site = await openSite(inner, source)
  const start = source.listing.start.map(path => ({
    url: new URL(path, source.home).href,
    kind: 'list' as const,
  }))
  const frontier = memoryFrontier(start, async (url, { outcome }) => {
    if (outcome === 'advert') found.add(url)
  })
  const { clock, timer, signal } = inner
  await crawl(source, frontier, { ...site, clock, timer, maxRequests: 50, signal })
  await site.close()
}
