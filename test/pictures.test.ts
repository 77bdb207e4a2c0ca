import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChromium } from '../crawler/chromium.ts'
import type { Source } from '../crawler/source.ts'
import { parseSource } from '../crawler/source-file.ts'
import { harvest, harvestAgain } from '../night/harvest.ts'
import { harvestCounts } from '../night/harvest-counts.ts'
import { openHarvest } from '../night/harvest-run.ts'
import { reread } from '../night/reread.ts'
import type { Database } from '../storage/database.ts'
import { encode } from './crawler/encode.ts'
import { smallSource } from './small-board.ts'
import { onBothDatabases } from './storage/databases.ts'
import { worldOf } from './world.ts'

const chromium = findChromium(process.env.INBEELD_CHROMIUM ?? null)
let server: Server
let source: Source
let asked: string[] = []

/** Tiles of black and white: a picture with enough in it to be compared. */
const tiles = Buffer.from(
  Array.from({ length: 600 * 600 }, (_, at) => {
    const [x, y] = [Math.floor((at % 600) / 75), Math.floor(at / 600 / 75)]
    return (x * x * 7 + y * 13 + x * y * 5) % 3 === 0 ? [255, 255, 255] : [0, 0, 0]
  }).flat(),
)

/** Two adverts with the same picture in two sizes, one that is forbidden, one that is no picture. */
beforeAll(async () => {
  const picture = (width: number) => encode(tiles, 600, 600).resize(width).jpeg().toBuffer()
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

  it.skipIf(chromium === null)('of a site that needs a browser are fetched outside it, once', async () => {
    asked = []
    const drawn = { ...source, manners: { ...source.manners, browser: true } }
    expect(await harvest({ ...world(db()), chromium }, drawn, everything)).toMatchObject({ outcome: 'done' })
    expect(asked.filter(path => path.startsWith('/f/')).sort()).toEqual(['/f/groot', '/f/kapot', '/f/klein'])
    expect((await hashes(db())).map(({ ref }) => ref)).toEqual(['1', '2'])
  })

  it('stay with what is read again, follow the file, and are not asked for anew', async () => {
    await harvest(world(db()), source, everything)
    const shown = await hashes(db())
    expect(shown.map(({ ref }) => ref)).toEqual(['1', '2'])
    asked = []
    const named = withField(source, 'body', { css: 'h1', expect: 'one' })
    expect(await reread(world(db(), 2), named, null)).toMatchObject({
      adverts: { changed: 2 },
      complete: true,
    })
    expect(await hashes(db())).toEqual(shown)
    expect(await reread(world(db(), 3), named, null)).toMatchObject({ adverts: { changed: 0 }, fields: {} })

    const without = { ...named, advert: { ...named.advert, pictures: null } }
    expect(await reread(world(db(), 4), without, null)).toMatchObject({ fields: { pictures: { lost: 2 } } })
    expect(await hashes(db())).toEqual([])
    expect(await reread(world(db(), 5), named, null)).toMatchObject({ fields: { pictures: { gained: 2 } } })
    expect(await hashes(db())).toEqual(shown)
    expect(asked).toEqual([])
  })
})

function withField(source: Source, name: string, place: object): Source {
  return { ...source, advert: { ...source.advert, fields: { ...source.advert.fields, [name]: place } } }
}

function hashes(db: Database) {
  return db
    .selectFrom('sighting_picture')
    .innerJoin('advert', 'advert.id', 'sighting_picture.advert')
    .innerJoin('sighting', 'sighting.id', 'sighting_picture.sighting')
    .select(['ref', 'pdq', 'seen_at'])
    .orderBy('ref')
    .execute()
}
