// Longer than a page: nights of one small site, each a story; they share the site.
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { type Capture, sha256 } from '../../crawler/capture.ts'
import type { PageRequest } from '../../crawler/crawl.ts'
import { readAdvert, readList } from '../../crawler/read.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import type { Database } from '../../storage/database.ts'
import { harvestFrontier } from '../../storage/harvest.ts'
import { closeHarvest } from '../../storage/harvest-end.ts'
import { startRun } from '../../storage/harvest-lists.ts'
import { type HeldRun, openRun, registerSource } from '../../storage/runs.ts'
import { frontierContract } from '../crawler/frontier-contract.ts'
import { onBothDatabases, seal } from './databases.ts'

const dated = parseSource(
  `{id: bord, name: Bord, home: 'http://127.0.0.1:1/', demo: true, basis: null, manners: {perMinute: 6000},
    listing: {kind: pages, start: [/], card: li, advert: {css: a}, fields: {postedAt: {css: time}}, tellsChanges: true},
    advert: {ref: {path: '/a/(\\d+)'}, fields: {title: {css: h1}}}, expect: {adverts: 2}}`,
  'bord.yaml',
).source as Source

/** What a site shows in one night: list cards with their date, and pages by path. */
interface Site {
  cards: [ref: string, date: string][]
  pages: Record<string, string | 304 | 404>
}
const plain = (...refs: string[]): Site => ({
  cards: refs.map(ref => [ref, '1 november']),
  pages: Object.fromEntries(refs.map(ref => [ref, `<h1>Advertentie ${ref}</h1>`])),
})

onBothDatabases('a harvest', db => {
  beforeEach(() =>
    registerSource(db(), { id: 'bord', name: 'Bord', kind: 'demo' }, '2026-11-01T00:00:00.000Z'),
  )
  const night = (day: number, site: Site, stopAfter = Number.POSITIVE_INFINITY) =>
    play(db(), day, site, stopAfter)

  frontierContract(
    async () => {
      const clock = () => new Date('2026-11-01T01:00:00Z')
      const run = await openRun(db(), 'bord', 'host/1/1', clock(), () => true)
      await startRun(db(), seal, dated, run?.id ?? '')
      const open = async () => harvestFrontier(db(), seal, dated, run as HeldRun, null, clock)
      return { frontier: await open(), again: open }
    },
    { survives: true },
  )

  it('reads what the list shows', async () => {
    expect(await night(1, plain('1', '2', '3'))).toMatchObject({
      outcome: 'done',
      asked: ['/', '/a/1', '/a/2', '/a/3'],
    })
    expect(await adverts(db())).toEqual({ '1': 'there', '2': 'there', '3': 'there' })
  })

  it('asks only for new and changed adverts the second night', async () => {
    await night(1, plain('1', '2', '3'))
    const second = plain('1', '2', '3', '4')
    second.cards[1] = ['2', '2 november']
    expect((await night(2, second)).asked).toEqual(['/', '/a/2', '/a/4'])
    const run = await db()
      .selectFrom('run')
      .selectAll()
      .orderBy('started_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect([run.listed, run.added, run.changed, run.unchanged]).toEqual([4, 1, 0, 3])
  })

  it('asks again for an advert that it has not read for long', async () => {
    await night(1, plain('1', '2'))
    expect((await night(9, plain('1', '2'))).asked).toEqual(['/', '/a/1', '/a/2'])
  })

  it('sends the validators it was given', async () => {
    await night(1, plain('1', '2'))
    await db().updateTable('visit').set({ etag: '"x"', listed_digest: null }).execute()
    const second = plain('1', '2')
    second.pages['1'] = 304
    const { conditions } = await night(2, second)
    expect(conditions['/a/1']).toEqual({ 'if-none-match': '"x"' })
    expect(await adverts(db())).toEqual({ '1': 'there', '2': 'there' })
  })

  it('calls an advert gone when two complete nights miss it, not one', async () => {
    await night(1, plain('1', '2', '3'))
    await night(2, plain('1', '2'))
    expect(await adverts(db())).toMatchObject({ '3': 'there' })
    await night(3, plain('1', '2'))
    expect(await adverts(db())).toEqual({ '1': 'there', '2': 'there', '3': 'gone' })
    await night(4, plain('1', '2', '3'))
    expect(await adverts(db())).toMatchObject({ '3': 'there' })
  })

  it('calls nothing gone when every page says so: that is the site, not its adverts', async () => {
    await night(1, plain('1', '2', '3'))
    const away: Site = { cards: plain('1', '2', '3').cards.map(([ref]) => [ref, '2 november']), pages: {} }
    expect(await night(2, away)).toMatchObject({ outcome: 'low-yield' })
    expect(await adverts(db())).toEqual({ '1': 'there', '2': 'there', '3': 'there' })
  })

  it('stores nothing more for a run that another worker has taken over', async () => {
    const clock = () => new Date('2026-11-01T01:00:00Z')
    const run = (await openRun(db(), 'bord', 'host/1/1', clock(), () => true)) as HeldRun
    await startRun(db(), seal, dated, run.id)
    const frontier = harvestFrontier(db(), seal, dated, run, null, clock)
    const page = (await frontier.next()) as PageRequest
    await openRun(db(), 'bord', 'host/2/2', clock(), () => true)
    await frontier.settle(page.url, answer(plain('1', '2'), page, clock().toISOString()))
    await expect(frontier.flush()).rejects.toThrow('another worker has taken this run over')
    await expect(closeHarvest(db(), dated, run, null, clock())).rejects.toThrow('another worker')
    expect(await db().selectFrom('capture').select('id').execute()).toEqual([])
  })

  it('follows no more list pages than it may, however many one page names', async () => {
    const few = { ...dated, listing: { ...dated.listing, mostPages: 5 } } as Source
    const end = await play(db(), 1, plain('1', '2'), Number.POSITIVE_INFINITY, few, page =>
      page.url.endsWith('/') ? Array.from({ length: 300 }, (_, n) => `http://127.0.0.1:1/?p=${n}`) : [],
    )
    expect(end.asked.filter(path => path === '/')).toHaveLength(5)
    expect(end).toMatchObject({
      outcome: 'stopped',
      reason: 'the list goes on past 5 pages (listing.mostPages)',
    })
  })

  it('calls an advert gone when its page is and the night went well', async () => {
    await night(1, plain('1', '2', '3'))
    const second = plain('1', '2', '3')
    second.cards[2] = ['3', '2 november']
    second.pages['3'] = 404
    await night(2, second)
    expect(await adverts(db())).toMatchObject({ '3': 'gone' })
  })

  it('marks nothing gone when the yield is too low', async () => {
    await night(1, plain('1', '2', '3'))
    expect(await night(2, plain('1'))).toMatchObject({
      outcome: 'low-yield',
      reason: '1 adverts seen where at least 2 are expected',
    })
    expect(await night(3, plain('1'))).toMatchObject({ outcome: 'low-yield' })
    expect(await adverts(db())).toEqual({ '1': 'there', '2': 'there', '3': 'there' })
  })

  it('keeps the capture of an unreadable page and fails when there are many', async () => {
    const broken = plain('1', '2', '3')
    broken.pages['3'] = '<h2>Nieuwe vormgeving</h2>'
    expect(await night(1, broken)).toMatchObject({
      outcome: 'low-yield',
      reason: '1 of 3 adverts could not be read; nothing found for title (1 page)',
    })
    const captures = await db().selectFrom('capture').select('url').where('kind', '=', 'advert').execute()
    expect(captures).toHaveLength(3)
  })

  it('never calls an advert gone that the list still shows', async () => {
    const many = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
    await night(1, plain(...many))
    for (const day of [9, 17, 25]) {
      const broken = plain(...many)
      broken.pages['3'] = '<h2>Nieuwe vormgeving</h2>'
      expect(await night(day, broken)).toMatchObject({ outcome: 'done' })
    }
    expect(await adverts(db())).toMatchObject({ '3': 'there' })
  })

  it('holds a list of thousands of cards', async () => {
    const site = plain(...Array.from({ length: 6500 }, (_, n) => String(n + 1)))
    await night(1, site, 1)
    const { n } = await db()
      .selectFrom('frontier')
      .select(eb => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    expect(Number(n)).toBe(6501)
  })

  it('leaves a calendar alone, keeps the adverts, and marks nothing gone', async () => {
    await night(1, plain('1', '2', '3'))
    const asked: string[] = []
    for (const day of [2, 3]) {
      const end = await calendar(db(), day, plain('1', '2'))
      asked.push(...end.asked)
      expect(end).toMatchObject({ outcome: 'stopped', reason: expect.stringContaining('showed nothing new') })
    }
    expect(asked.filter(path => path === '/')).toHaveLength(2 * 21)
    expect(await adverts(db())).toEqual({ '1': 'there', '2': 'there', '3': 'there' })
  })

  it('lets a quiet advert rest, and never longer than agreed', async () => {
    const site = plain('1', '2')
    const asked: number[] = []
    for (let day = 1; day <= 28; day++) {
      const now = day < 20 ? site : { ...site, pages: { ...site.pages, '1': '<h1>Iets nieuws</h1>' } }
      const end = await play(db(), day, now, Number.POSITIVE_INFINITY, undated)
      if (end.asked.includes('/a/1')) asked.push(day)
    }
    expect(asked).toEqual([1, 2, 3, 4, 6, 10, 17, 24, 25, 26, 27])
    expect(await adverts(db())).toEqual({ '1': 'there', '2': 'there' })
  })

  it('goes on where it stopped, and asks nothing twice that was stored', async () => {
    const site = plain('1', '2', '3', '4', '5')
    const first = await night(1, site, 3)
    const rest = await night(1, site)
    expect(rest).toMatchObject({ outcome: 'done' })
    expect([...first.asked, ...rest.asked].sort()).toEqual(['/', '/a/1', '/a/2', '/a/3', '/a/4', '/a/5'])
  })

  it('hands out every page once, also to several takers while a heartbeat stores', async () => {
    const site = plain(...Array.from({ length: 300 }, (_, n) => String(n + 1)))
    const clock = () => new Date(Date.UTC(2026, 10, 1, 1))
    const run = await openRun(db(), 'bord', 'host/1/1', clock(), () => true)
    await startRun(db(), seal, dated, run?.id ?? '')
    const frontier = harvestFrontier(db(), seal, dated, run as HeldRun, null, clock)
    const asked: string[] = []
    const beat = setInterval(() => void frontier.flush(), 1)
    const taker = async () => {
      while (!(await frontier.isFinished())) {
        const page = await frontier.next()
        if (page === null) {
          await sleep(1)
          continue
        }
        asked.push(page.url)
        await sleep(asked.length % 3)
        await frontier.settle(page.url, answer(site, page, clock().toISOString()))
      }
    }
    await Promise.all([taker(), taker(), taker(), taker()])
    clearInterval(beat)
    await frontier.flush()
    expect(asked).toHaveLength(301)
    expect(new Set(asked).size).toBe(301)
  })

  it('has one open run a source', async () => {
    const now = new Date('2026-11-01T01:00:00Z')
    const alive = () => false
    expect(await openRun(db(), 'bord', 'host/1/1', now, alive)).toMatchObject({ resumed: false })
    expect(await openRun(db(), 'bord', 'host/2/2', now, alive)).toBeNull()
    expect(await openRun(db(), 'bord', 'host/2/2', now, worker => worker === 'host/1/1')).toMatchObject({
      resumed: true,
    })
    expect(
      await openRun(db(), 'bord', 'elsewhere/3/3', new Date('2026-11-01T01:02:00Z'), alive),
    ).toMatchObject({ resumed: true })
  })
})

/** Nothing on the cards tells of a change. */
const undated = { ...dated, listing: { ...dated.listing, tellsChanges: false } } as Source

/** A list whose every page leads to another that shows the same. */
async function calendar(db: Database, day: number, site: Site) {
  return await play(db, day, site, Number.POSITIVE_INFINITY, dated, page => {
    const month = Number(new URL(page.url).searchParams.get('maand') ?? 0)
    return [`http://127.0.0.1:1/?maand=${month + 1}`]
  })
}

async function play(
  db: Database,
  day: number,
  site: Site,
  stopAfter: number,
  source: Source = dated,
  next: (page: PageRequest) => string[] = () => [],
) {
  const clock = () => new Date(Date.UTC(2026, 10, day, 1))
  const run = await openRun(db, 'bord', 'host/1/1', clock(), () => true)
  if (run === null) throw new Error('the source is held')
  await startRun(db, seal, source, run.id)
  const frontier = harvestFrontier(db, seal, source, run, null, clock)
  const asked: string[] = []
  const conditions: Record<string, Record<string, string>> = {}
  for (
    let page = await frontier.next();
    page !== null && asked.length < stopAfter;
    page = await frontier.next()
  ) {
    const { pathname } = new URL(page.url)
    asked.push(pathname)
    conditions[pathname] = page.conditions
    await frontier.settle(page.url, answer(site, page, clock().toISOString(), source, next(page)))
  }
  await frontier.flush()
  if (!(await frontier.isFinished())) return { asked, conditions, outcome: 'open' as const, reason: null }
  return { asked, conditions, ...(await closeHarvest(db, source, run, null, clock())) }
}

function answer(
  site: Site,
  page: PageRequest,
  fetchedAt: string,
  source: Source = dated,
  next: string[] = [],
) {
  const { pathname } = new URL(page.url)
  const list = `<ul>${site.cards.map(([ref, date]) => `<li><a href="/a/${ref}?list=1">x</a><time>${date}</time></li>`).join('')}</ul>`
  const shown = page.kind === 'list' ? list : (site.pages[pathname.replace('/a/', '')] ?? 404)
  if (shown === 404) return { outcome: 'gone' as const, at: fetchedAt }
  if (shown === 304) return { outcome: 'unchanged' as const, at: fetchedAt }
  const bytes = Buffer.from(shown)
  const capture: Capture = {
    source: 'bord',
    url: page.url,
    kind: page.kind === 'list' ? 'list' : 'advert',
    fetchedAt,
    status: 200,
    headers: {},
    bytes,
    sha256: sha256(bytes),
    listed: page.listed,
    provenance: null,
  }
  if (page.kind === 'list')
    return { outcome: 'list' as const, capture, reading: { ...readList(source, capture), next } }
  try {
    return { outcome: 'advert' as const, capture, sighting: readAdvert(source, capture), pictures: [] }
  } catch {
    return { outcome: 'unreadable' as const, capture, missing: ['title'], found: [] }
  }
}

async function adverts(db: Database): Promise<Record<string, string>> {
  const rows = await db.selectFrom('advert').select(['ref', 'gone_at']).orderBy('ref').execute()
  return Object.fromEntries(rows.map(row => [row.ref, row.gone_at === null ? 'there' : 'gone']))
}
