import { beforeEach, expect, it } from 'vitest'
import { type Capture, sha256 } from '../../crawler/capture.ts'
import type { PageRequest, PageResult } from '../../crawler/crawl.ts'
import { readAdvert, readList } from '../../crawler/read.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import { harvestFrontier } from '../../storage/harvest.ts'
import { closeHarvest } from '../../storage/harvest-end.ts'
import { startRun } from '../../storage/harvest-lists.ts'
import { type HeldRun, openRun, registerSource, releaseRun } from '../../storage/runs.ts'
import { onBothDatabases, seal } from './databases.ts'

const source = parseSource(
  `{id: bord, name: Bord, home: 'http://127.0.0.1:1/', demo: true, basis: null, manners: {perMinute: 6000},
    listing: {kind: pages, start: [/], card: li, advert: {css: a}},
    advert: {ref: {path: '/a/(\\d+)'}, fields: {title: {css: h1}}}, expect: {adverts: 0}}`,
  'bord.yaml',
).source as Source

const clock = () => new Date('2026-11-01T01:00:00Z')
const refs = Array.from({ length: 130 }, (_, n) => String(n + 1))
const list = `<ul>${refs.map(ref => `<li><a href="/a/${ref}">x</a></li>`).join('')}</ul>`

function answer(page: PageRequest): PageResult {
  const bytes = Buffer.from(page.kind === 'list' ? list : '<h1>Rustige avond</h1>')
  const capture: Capture = {
    source: 'bord',
    url: page.url,
    kind: page.kind === 'list' ? 'list' : 'advert',
    fetchedAt: clock().toISOString(),
    status: 200,
    headers: {},
    bytes,
    sha256: sha256(bytes),
    listed: page.listed,
    provenance: null,
  }
  return page.kind === 'list'
    ? { outcome: 'list', capture, reading: readList(source, capture) }
    : { outcome: 'advert', capture, sighting: readAdvert(source, capture), pictures: [] }
}

onBothDatabases('a page that a worker dies of', db => {
  beforeEach(() => registerSource(db(), { id: 'bord', name: 'Bord', kind: 'demo' }, clock().toISOString()))

  const open = async (worker: number) => {
    const run = (await openRun(db(), 'bord', `host/${worker}/1`, clock(), () => true)) as HeldRun
    await startRun(db(), seal, source, run.id)
    return { run, frontier: harvestFrontier(db(), seal, source, run, null, clock) }
  }

  /** What a worker asked for until the deadly page ended it, and what it had not stored with it. */
  const live = async (worker: number, deadly: string) => {
    const { run, frontier } = await open(worker)
    const asked: string[] = []
    for (let page = await frontier.next(); page !== null; page = await frontier.next()) {
      if (page.attempts > 3) {
        await frontier.settle(page.url, { outcome: 'failed', reason: 'given up' })
        continue
      }
      asked.push(new URL(page.url).pathname)
      if (asked.at(-1) === deadly) return { asked, end: null }
      await frontier.settle(page.url, answer(page))
    }
    await frontier.flush()
    return { asked, end: await closeHarvest(db(), source, run, null, clock()) }
  }

  it('is taken by four workers, and costs no other page more than a second request', async () => {
    const lives = []
    for (let worker = 1; worker <= 5; worker++) lives.push(await live(worker, '/a/70'))
    expect(lives.map(({ end }) => end === null)).toEqual([true, true, true, true, false])
    expect(lives.at(-1)?.end?.counts).toMatchObject({ added: 129, failed: 1 })
    const asked = Map.groupBy(
      lives.flatMap(life => life.asked),
      path => path,
    )
    expect(asked.get('/a/70')).toHaveLength(4)
    expect([...asked.values()].filter(times => times.length > 2)).toHaveLength(1)
  })

  it('is not suspected when a worker was told to stop', async () => {
    const suspected = async () =>
      (await db().selectFrom('frontier').select('attempts').execute()).filter(row => row.attempts > 0).length
    const first = await open(1)
    await first.frontier.next()
    await releaseRun(db(), first.run)
    const second = await open(2)
    expect(await suspected()).toBe(0)
    await second.frontier.next()
    await open(3)
    expect(await suspected()).toBe(1)
  })
})
