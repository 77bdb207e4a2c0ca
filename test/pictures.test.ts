import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Source } from '../crawler/source.ts'
import { parseSource } from '../crawler/source-file.ts'
import { harvest, harvestAgain } from '../night/harvest.ts'
import { harvestCounts } from '../night/harvest-counts.ts'
import { openHarvest } from '../night/harvest-run.ts'
import type { Database } from '../storage/database.ts'
import { drawn } from './crawler/drawn.ts'
import { encode } from './crawler/encode.ts'
import { smallSource } from './small-board.ts'
import { onBothDatabases } from './storage/databases.ts'
import { worldOf } from './world.ts'

let server: Server
let source: Source
let asked: string[] = []

/** Two adverts with the same picture in two sizes, one that is forbidden, one that is no picture. */
beforeAll(async () => {
  const picture = (width: number) =>
    encode(drawn(4, 600, 600), 600, 600)
      .resize(width)
      .jpeg()
      .toBuffer()
  const files: Record<string, Buffer> = {
    '/f/groot': await picture(600),
    '/f/klein': await picture(200),
    '/f/kapot': Buffer.from('GIF89a'),
  }
  const pages: Record<string, string> = {
    '/robots.txt': 'User-agent: *\nDisallow: /f/geheim',
    '/': '<li><a href="/a/1">x</a></li><li><a href="/a/2">x</a></li>',
    '/a/1': '<h1>Een</h1><img src="/f/groot"><img src="/f/geheim">',
    '/a/2': '<h1>Twee</h1><img src="/f/klein"><img src="/f/kapot">',
  }
  server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path !== '/robots.txt') asked.push(path)
    const page = pages[path]
    if (page !== undefined)
      return response
        .writeHead(200, { 'content-type': path === '/robots.txt' ? 'text/plain' : 'text/html' })
        .end(page)
    const file = files[path]
    return file === undefined
      ? response.writeHead(404).end()
      : response.writeHead(200, { 'content-type': 'image/jpeg' }).end(file)
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const text = smallSource('bord', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  source = parseSource(text.replace('{ css: h1 } }', '{ css: h1 } }, pictures: { css: img }'), 'bord.yaml')
    .source as Source
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const world = (db: Database, day = 1) => worldOf(db, () => new Date(Date.UTC(2026, 10, day, 1)))
const everything = Number.POSITIVE_INFINITY

onBothDatabases('the pictures of a site', db => {
  it('are fetched where robots.txt allows it, and hash alike in both sizes', async () => {
    asked = []
    const end = await harvest(world(db()), source, everything)
    expect(end).toMatchObject({ outcome: 'done', counts: { added: 2, unreadable: 0 } })
    expect(asked).toEqual(['/', '/a/1', '/a/2', '/f/groot', '/f/klein', '/f/kapot'])
    const rows = await db()
      .selectFrom('picture_address')
      .select(['pdq', 'quality'])
      .orderBy('quality')
      .execute()
    expect(rows.filter(({ pdq }) => pdq === null)).toHaveLength(1)
    const [one, other] = rows.flatMap(({ pdq }) => (pdq === null ? [] : BigInt(`0x${pdq}`)))
    const apart = [...((one ?? 0n) ^ (other ?? 0n)).toString(2)].filter(bit => bit === '1').length
    expect(apart).toBeLessThanOrEqual(31)
    expect(await db().selectFrom('capture').select('url').where('url', 'like', '%/f/%').execute()).toEqual([])
  })

  it('come along when one advert is fetched again, if its page shows a new one', async () => {
    await harvest(world(db()), source, everything)
    await db().deleteFrom('picture_address').execute()
    asked = []
    expect(await harvestAgain(world(db(), 2), source, '1')).toMatchObject({ outcome: 'done' })
    expect(asked).toEqual(['/a/1', '/f/groot'])
  })

  it('are not asked for in statistics mode', async () => {
    asked = []
    const run = await openHarvest(world(db()), source, 'night', null)
    if (run === null) throw new Error('the source is held')
    expect(await harvestCounts(world(db()), source, run, everything)).toMatchObject({ outcome: 'done' })
    expect(asked).toEqual(['/', '/a/1', '/a/2'])
  })
})
