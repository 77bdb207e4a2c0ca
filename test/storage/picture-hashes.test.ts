import { beforeEach, expect, it } from 'vitest'
import { sha256 } from '../../crawler/capture.ts'
import type { PageRequest, PageResult } from '../../crawler/crawl.ts'
import { parsePage } from '../../crawler/page.ts'
import type { PictureReading } from '../../crawler/picture.ts'
import { pictureLinks } from '../../crawler/picture-links.ts'
import { readAdvert, readList } from '../../crawler/read.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import { harvestFrontier } from '../../storage/harvest.ts'
import { closeHarvest } from '../../storage/harvest-end.ts'
import { startRun } from '../../storage/harvest-lists.ts'
import { openRun, registerSource } from '../../storage/runs.ts'
import { onBothDatabases, seal } from './databases.ts'

const home = 'http://127.0.0.1:1'
const source = parseSource(
  `{id: bord, name: Bord, home: '${home}/', demo: true, basis: null, manners: {perMinute: 6000},
    listing: {kind: pages, start: [/], card: li, advert: {css: a}},
    advert: {ref: {path: '/a/(\\d+)'}, fields: {title: {css: h1}}, pictures: {css: img}}, expect: {adverts: 1}}`,
  'bord.yaml',
).source as Source

const hash = (digit: string, quality = 90): PictureReading => ({ pdq: digit.repeat(64), quality })

onBothDatabases('pictures', db => {
  beforeEach(() =>
    registerSource(db(), { id: 'bord', name: 'Bord', kind: 'demo' }, '2026-11-01T00:00:00.000Z'),
  )

  /** A night in which adverts show these pictures; gives what was asked for, in order. */
  const night = async (
    day: number,
    adverts: Record<string, string[]>,
    pictures: Record<string, PictureReading | 404>,
    titles = 'Rustige avond',
  ) => {
    const clock = () => new Date(Date.UTC(2026, 10, day, 1))
    const at = clock().toISOString()
    const run = await openRun(db(), 'bord', 'host/1/1', clock(), () => true)
    if (run === null) throw new Error('the source is held')
    await startRun(db(), seal, source, run.id)
    const frontier = harvestFrontier(db(), seal, source, run, null, clock)
    const answer = ({ url, kind }: PageRequest): PageResult => {
      const path = url.replace(home, '')
      if (kind === 'picture') {
        const reading = pictures[path] ?? 404
        return reading === 404 ? { outcome: 'gone', at } : { outcome: 'picture', at, size: 2000, reading }
      }
      const html =
        kind === 'list'
          ? Object.keys(adverts)
              .map(ref => `<li><a href="/a/${ref}">x</a></li>`)
              .join('')
          : `<h1>${titles}</h1>${(adverts[path.slice(3)] ?? []).map(src => `<img src="${src}">`).join('')}`
      const bytes = Buffer.from(html)
      const capture = {
        source: 'bord',
        url,
        kind,
        fetchedAt: at,
        status: 200,
        headers: {},
        bytes,
        sha256: sha256(bytes),
        listed: {},
        provenance: null,
      }
      if (kind === 'list') return { outcome: 'list', capture, reading: readList(source, capture) }
      return {
        outcome: 'advert',
        capture,
        sighting: readAdvert(source, capture),
        pictures: pictureLinks(source, capture, parsePage(capture)),
      }
    }
    const asked: string[] = []
    for (let page = await frontier.next(); page !== null; page = await frontier.next()) {
      asked.push(page.url.replace(home, ''))
      await frontier.settle(page.url, answer(page))
    }
    await frontier.flush()
    return { asked, end: await closeHarvest(db(), source, run, null, clock()) }
  }
  const kept = async () => {
    const rows = await db()
      .selectFrom('sighting_picture')
      .innerJoin('advert', 'advert.id', 'sighting_picture.advert')
      .select(['ref', 'pdq'])
      .orderBy('ref')
      .orderBy('pdq')
      .execute()
    return rows.map(({ ref, pdq }) => `${ref} ${pdq[0]}`)
  }

  it('are fetched after the adverts, once, and their hashes stand with every advert that shows them', async () => {
    const { asked, end } = await night(
      1,
      { 1: ['/f/a', '/f/b'], 2: ['/f/a'] },
      { '/f/a': hash('a'), '/f/b': hash('b') },
    )
    expect(asked).toEqual(['/', '/a/1', '/a/2', '/f/a', '/f/b'])
    expect(end).toMatchObject({ outcome: 'done', counts: { listed: 2, added: 2 } })
    expect(await kept()).toEqual(['1 a', '1 b', '2 a'])
  })

  it('are not asked for again, also by an advert that is new', async () => {
    await night(1, { 1: ['/f/a'] }, { '/f/a': hash('a') })
    const { asked } = await night(9, { 1: ['/f/a'], 2: ['/f/a', '/f/c'] }, { '/f/c': hash('c') })
    expect(asked).toEqual(['/', '/a/1', '/a/2', '/f/c'])
    expect(await kept()).toEqual(['1 a', '2 a', '2 c'])
  })

  it('stay with a sighting that later shows others', async () => {
    await night(1, { 1: ['/f/a'] }, { '/f/a': hash('a') })
    await night(9, { 1: ['/f/b'] }, { '/f/b': hash('b') }, 'Andere tekst')
    expect(await kept()).toEqual(['1 a', '1 b'])
    expect(await db().selectFrom('sighting').select('id').execute()).toHaveLength(2)
  })

  it('that cannot be read or say little are remembered, and compared with nothing', async () => {
    await night(
      1,
      { 1: ['/f/a', '/f/b', '/f/c'] },
      { '/f/a': { unreadable: 'x' }, '/f/b': hash('b', 12), '/f/c': 404 },
    )
    expect(await kept()).toEqual([])
    const { asked } = await night(9, { 1: ['/f/a', '/f/b'] }, {})
    expect(asked).toEqual(['/', '/a/1'])
  })

  it('leave no address behind', async () => {
    await night(1, { 1: ['/f/a'] }, { '/f/a': hash('a') })
    for (const table of ['picture_address', 'advert_picture', 'sighting_picture', 'frontier'] as const)
      expect(JSON.stringify(await db().selectFrom(table).selectAll().execute()), table).not.toContain('/f/')
  })

  it('count in the bytes and requests of a run', async () => {
    const { end } = await night(1, { 1: ['/f/a'] }, { '/f/a': hash('a') })
    expect(end.counts).toMatchObject({ requests: 3 })
  })
})
