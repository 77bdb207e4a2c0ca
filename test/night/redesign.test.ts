import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parseSource } from '../../crawler/source-file.ts'
import { type ServedBoards, serveBoards } from '../../demo/boards.ts'
import { nights, storyDay } from '../../demo/story.ts'
import { harvest } from '../../night/harvest.ts'
import { reread } from '../../night/reread.ts'
import type { Database } from '../../storage/database.ts'
import { onBothDatabases } from '../storage/databases.ts'
import { worldOf } from '../world.ts'

/** Class names of the linde board, and what its next design calls them. */
const renamed = [
  ['titel', 'kopregel'],
  ['tekst', 'verhaal'],
  ['bel', 'knop-bel'],
] as const

let boards: ServedBoards
let front: Server
let night = nights - 1
let redesigned = false
let asked = 0
beforeEach(async () => {
  night = nights - 1
  redesigned = false
  asked = 0
  boards = await serveBoards({ port: 0, night: () => night, dayOf: storyDay })
  // The board as its visitors see it.
  front = createServer(async (request, response) => {
    asked++
    const answer = await fetch(boards.addresses.linde + request.url, { redirect: 'manual' })
    let bytes = Buffer.from(await answer.arrayBuffer())
    const type = answer.headers.get('content-type') ?? ''
    if (redesigned && type.startsWith('text/html')) {
      let page = bytes.toString('latin1')
      for (const [was, is] of renamed) page = page.replaceAll(`class="${was}"`, `class="${is}"`)
      bytes = Buffer.from(page, 'latin1')
    }
    response.writeHead(answer.status, { 'content-type': type }).end(bytes)
  }).listen(0, '127.0.0.1')
  await once(front, 'listening')
})
afterEach(async () => {
  front.closeAllConnections()
  front.close()
  await boards.close()
})

const everything = Number.POSITIVE_INFINITY
const source = (edit = (text: string) => text) => {
  const text = edit(readFileSync('demo/sources/linde.yaml', 'utf8'))
  const home = `http://127.0.0.1:${(front.address() as AddressInfo).port}/`
  const { source, faults } = parseSource(text.replace('http://127.0.0.1:4711/', home), 'linde.yaml')
  if (source === null) throw new Error(JSON.stringify(faults))
  return source
}
const mended = (text: string) =>
  text
    .replace('h1.titel', "'h1.titel, h1.kopregel'")
    .replace('.tekst', "'.tekst, .verhaal'")
    .replace('.paneel a.bel', "'.paneel a.bel, .paneel a.knop-bel'")

onBothDatabases('a board that changes three of its names between two nights', db => {
  const world = (day: number) => worldOf(db(), () => new Date(Date.UTC(2026, 10, day, 1, 30)))

  it('is noticed at once though two adverts were read, and mended without a request', async () => {
    await harvest(world(23), source(), everything)
    night = nights
    redesigned = true
    const end = await harvest(world(24), source(), everything)
    expect(end).toMatchObject({ outcome: 'low-yield', counts: { changed: 0, gone: 0, unreadable: 2 } })
    for (const field of ['title', 'body', 'phones']) expect(end.reason).toContain(`${field} (0%`)
    const before = asked
    expect(await reread(world(25), source(mended), null)).toMatchObject({ recovered: 2, unreadable: 0 })
    expect(asked).toBe(before)
    const restored = await said(db())

    // What a night without a new design would have left.
    for (const table of ['advert', 'visit', 'capture', 'run'] as const) await db().deleteFrom(table).execute()
    redesigned = false
    night = nights - 1
    await harvest(world(23), source(), everything)
    night = nights
    await harvest(world(24), source(), everything)
    expect(restored).toEqual(await said(db()))
  }, 120_000)
})

async function said(db: Database) {
  return {
    sightings: await db
      .selectFrom('sighting')
      .select(['id', 'title', 'body', 'facts', 'seen_at', 'last_seen_at'])
      .orderBy('id')
      .execute(),
    carried: await db
      .selectFrom('sighting_contact')
      .selectAll()
      .orderBy('sighting')
      .orderBy('contact')
      .execute(),
    pictures: await db
      .selectFrom('sighting_picture')
      .selectAll()
      .orderBy('sighting')
      .orderBy('pdq')
      .execute(),
  }
}
