import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, vi } from 'vitest'
import type { Source } from '../crawler/source.ts'
import { parseSource, readSourceFiles } from '../crawler/source-file.ts'
import { harvest, harvestAgain } from '../night/harvest.ts'
import { harvestCounts } from '../night/harvest-counts.ts'
import { crawlRun, openHarvest } from '../night/harvest-run.ts'
import type { World } from '../night/world.ts'
import { night } from '../pipeline.ts'
import type { Database } from '../storage/database.ts'
import { startRun } from '../storage/harvest-lists.ts'
import { lastRuns } from '../storage/run-history.ts'
import { storedStatistics } from '../storage/statistics.ts'
import { simulatedTimer } from './crawler/simulated-timer.ts'
import { smallBoard, smallSource } from './small-board.ts'
import { onBothDatabases, seal } from './storage/databases.ts'
import { worldOf } from './world.ts'

const { sources } = readSourceFiles(['demo/sources'])
const [linde, iep] = ['linde', 'iep'].map(id => ({
  ...sources.find(source => source.id === id),
  home: 'http://127.0.0.1:9/',
})) as [Source, Source]

const world = (db: Database) => worldOf(db, () => new Date('2026-11-01T01:00:00Z'))

onBothDatabases('a source that does not deliver', db => {
  it('stops with one sentence when Chromium is not there', async () => {
    const end = await harvest(world(db()), iep, 10)
    expect(end).toMatchObject({
      outcome: 'stopped',
      reason: 'this source needs Chromium, which was not found',
    })
  })

  it('stops with one sentence when the site is not there', async () => {
    const end = await harvest(world(db()), linde, 10)
    expect(end).toMatchObject({ outcome: 'stopped', reason: 'the site cannot be reached' })
  })

  it('stops with one sentence when robots.txt cannot be had, and asks nothing else', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(503).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const end = await harvest(world(db()), { ...linde, home }, 10)
    expect(end).toMatchObject({
      outcome: 'stopped',
      reason: 'its robots.txt cannot be had (503), so nothing may be asked',
    })
    expect(asked).toEqual(['/robots.txt'])
    server.closeAllConnections()
    server.close()
  })

  it('is left alone for as long as it asks, also by the next night', async () => {
    let asked = 0
    const server = createServer((request, response) => {
      if (request.url === '/robots.txt') return response.writeHead(404).end()
      asked++
      return response.writeHead(429, { 'retry-after': '172800' }).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const source = { ...linde, home: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
    const on = (day: number) => ({ ...world(db()), clock: () => new Date(Date.UTC(2026, 10, day, 1)) })
    expect(await harvest(on(1), source, 10)).toMatchObject({ outcome: 'stopped' })
    expect(await harvest(on(2), source, 10)).toMatchObject({
      outcome: 'busy',
      reason: 'the site asked to be left alone until 2026-11-03T01:00:00.000Z',
    })
    expect(asked).toBe(1)
    await harvest(on(3), source, 10)
    expect(asked).toBe(2)
    server.closeAllConnections()
    server.close()
  })

  it('is left alone by the night too when it asked for that at one advert', async () => {
    let refuses = false
    const server = createServer((request, response) => {
      if (request.url === '/robots.txt') return response.writeHead(404).end()
      if (request.url === '/') return response.end('<ul><li><a href="/a/1">x</a></li></ul>')
      if (refuses) return response.writeHead(429, { 'retry-after': '172800' }).end()
      return response.end('<h1>Advertentie</h1>')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const source = parseSource(smallSource('bord', home), 'bord.yaml').source as Source
    const on = (day: number) => ({ ...world(db()), clock: () => new Date(Date.UTC(2026, 10, day, 1)) })
    await harvest(on(1), source, 10)
    refuses = true
    expect(await harvestAgain(on(2), source, '1')).toMatchObject({ outcome: 'stopped' })
    expect(await harvest(on(3), source, 10)).toMatchObject({
      outcome: 'busy',
      reason: 'the site asked to be left alone until 2026-11-04T01:00:00.000Z',
    })
    server.closeAllConnections()
    server.close()
  })

  it('leaves the others and the weighing alone when something unforeseen happens', async () => {
    const strange = {
      ...linde,
      id: 'vreemd',
      home: 'http://127.0.0.1:9/',
      listing: { ...linde.listing, start: null },
    } as unknown as Source
    await expect(night(world(db()), [strange, linde])).rejects.toThrow()
    const runs = await db().selectFrom('run').select(['source', 'outcome']).orderBy('source').execute()
    expect(runs).toEqual([
      { source: 'linde', outcome: 'stopped' },
      { source: 'vreemd', outcome: null },
    ])
  })
})

onBothDatabases('a source with hours of the night', db => {
  const hours = "schedule: { hours: { from: '00:30', until: '06:00' } }"
  /** A clock that shows this moment now. */
  const from = (moment: string) => {
    const began = Date.now()
    return () => new Date(Date.parse(moment) + Date.now() - began)
  }
  const slowly = async (work: (source: Source, asked: string[]) => Promise<void>) => {
    const board = await smallBoard(60, 50)
    const source = parseSource(smallSource('traag', board.home, hours), 'traag.yaml').source as Source
    await work(source, board.asked).finally(board.close)
  }

  it('is asked nothing outside them', () =>
    slowly(async (source, asked) => {
      const ends = await night({ ...world(db()), clock: from('2026-11-24T12:00:00Z') }, [source])
      expect([ends, asked]).toEqual([[], []])
    }))

  it('stops when they end, and goes on the next night where it stopped, however soon that is', () =>
    slowly(async (source, asked) => {
      const [first] = await night({ ...world(db()), clock: from('2026-11-24T04:59:58.500Z') }, [source])
      expect(first).toMatchObject({
        outcome: 'open',
        reason: 'its hours of the night are over; the next night goes on where it stopped',
      })
      expect(asked.length).toBeLessThan(61)
      const [second] = await night({ ...world(db()), clock: from('2026-11-24T23:30:00Z') }, [source])
      expect(second).toMatchObject({ outcome: 'done', counts: { listed: 60, requests: 61 } })
      expect([...new Set(asked)]).toHaveLength(61)
      const runs = await db().selectFrom('run').select(['expected', 'failed']).execute()
      expect(runs).toEqual([{ expected: 1, failed: 0 }])
    }))

  it('is left alone when another worker had it meanwhile', () =>
    slowly(async (source, asked) => {
      const at = from('2026-11-24T01:00:00Z')
      const both = await Promise.all([
        night({ ...world(db()), clock: at }, [source]),
        night({ ...world(db()), clock: at }, [source]),
      ])
      expect(
        both
          .flat()
          .map(end => end.outcome)
          .sort(),
      ).toEqual(['busy', 'done'])
      expect(asked).toHaveLength(61)
    }))
})

onBothDatabases('a source that takes longer than a day', db => {
  it('pauses, so that robots.txt is read again when it goes on', async () => {
    const board = await smallBoard(5, 0)
    const source = parseSource(smallSource('groot', board.home), 'groot.yaml').source as Source
    const day = vi.spyOn(AbortSignal, 'timeout').mockImplementationOnce(ms => {
      expect(ms).toBe(86_400_000)
      return AbortSignal.abort()
    })
    const first = await harvest(world(db()), source, Number.POSITIVE_INFINITY).finally(() =>
      day.mockRestore(),
    )
    expect(first).toMatchObject({
      outcome: 'open',
      reason: 'its robots.txt was read a day ago; the next night goes on where it stopped',
    })
    const second = await harvest(world(db()), source, Number.POSITIVE_INFINITY)
    expect(second).toMatchObject({ outcome: 'done', counts: { requests: 6 } })
    await board.close()
  })
})

onBothDatabases('the pace of a source', db => {
  it('holds between one process and the next', async () => {
    const board = await smallBoard(5, 0)
    const slow = smallSource('bord', board.home).replace('6000', '60')
    const source = parseSource(slow, 'bord.yaml').source as Source
    const lasts = async (maxRequests: number) => {
      const timer = simulatedTimer()
      await harvest({ ...world(db()), timer }, source, maxRequests)
      return timer.now()
    }
    // One second after robots.txt; the second time also one before it.
    expect([await lasts(1), await lasts(1)]).toEqual([1000, 2000])
    await board.close()
  })
})

onBothDatabases('one advert fetched again', db => {
  const open = async () => {
    const board = await smallBoard(5, 0)
    const source = parseSource(smallSource('bord', board.home), 'bord.yaml').source as Source
    const at = (moment: string, stop = new AbortController()) => ({
      ...world(db()),
      clock: () => new Date(moment),
      signal: stop.signal,
    })
    return { board, source, at }
  }

  it('is one request, and leaves the others and the nights as they are', async () => {
    const { board, source, at } = await open()
    await harvest(at('2026-11-01T01:00:00Z'), source, Number.POSITIVE_INFINITY)
    const end = await harvestAgain(at('2026-11-01T09:00:00Z'), source, '3')
    expect(end).toMatchObject({ outcome: 'done', counts: { requests: 1, unchanged: 1, gone: 0 } })
    expect(board.asked).toEqual(['/', '/a/1', '/a/2', '/a/3', '/a/4', '/a/5', '/a/3'])
    const runs = await lastRuns(db())
    expect(runs.get('bord')?.started_at).toBe('2026-11-01T01:00:00.000Z')
    const gone = await db().selectFrom('advert').select('id').where('gone_at', 'is not', null).execute()
    expect(gone).toEqual([])
    await board.close()
  })

  it('is refused for an advert that nobody has read, without a request', async () => {
    const { board, source, at } = await open()
    expect(await harvestAgain(at('2026-11-01T09:00:00Z'), source, '3')).toBeNull()
    expect(board.asked).toEqual([])
    await board.close()
  })

  it('comes first in a night that stands half-way, and leaves the rest to that night', async () => {
    const { board, source, at } = await open()
    await harvest(at('2026-11-01T01:00:00Z'), source, 4)
    const end = await harvestAgain(at('2026-11-01T09:00:00Z'), source, '2')
    expect(end).toMatchObject({ outcome: 'open', counts: null })
    expect(board.asked.at(-1)).toBe('/a/2')
    expect(board.asked).toHaveLength(5)
    await harvest(at('2026-11-02T01:00:00Z'), source, Number.POSITIVE_INFINITY)
    expect(board.asked.slice(5)).toEqual(['/a/4', '/a/5'])
    await board.close()
  })

  it('that was cut off is fetched before the next night', async () => {
    const { board, source, at } = await open()
    await harvest(at('2026-11-01T01:00:00Z'), source, Number.POSITIVE_INFINITY)
    const stopped = new AbortController()
    stopped.abort()
    const end = await harvestAgain(at('2026-11-01T09:00:00Z', stopped), source, '3')
    expect(end).toMatchObject({ outcome: 'open' })
    const [night] = [await harvest(at('2026-11-02T01:00:00Z'), source, Number.POSITIVE_INFINITY)]
    expect(night).toMatchObject({ outcome: 'done', counts: { requests: 5 } })
    expect(board.asked.slice(6, 8)).toEqual(['/a/3', '/'])
    await board.close()
  })
})

/** A source on loopback is an invented one, so what a real one may be asked for is asked for directly. */
async function held(world: World, source: Source) {
  const run = await openHarvest(world, source, 'night', null)
  if (run === null) throw new Error('the source is held')
  return run
}

onBothDatabases('a source in statistics mode', db => {
  it('leaves counts and its run, and nothing else, in the database', async () => {
    const board = await smallBoard(30, 0)
    const source = parseSource(smallSource('bord', board.home), 'bord.yaml').source as Source
    const inner = world(db())
    const run = await held(inner, source)
    const end = await harvestCounts(inner, source, run, Number.POSITIVE_INFINITY)
    expect(end).toMatchObject({ outcome: 'done', counts: { requests: 31, added: 30 } })
    expect(await storedStatistics(db())).toEqual([
      { source: 'bord', week: '2026-W44', gm: 'onbekend', indicator: 'all', networks: 30 },
    ])
    for (const table of ['advert', 'sighting', 'capture', 'visit', 'frontier', 'contact', 'network'] as const)
      expect(await db().selectFrom(table).selectAll().execute(), table).toEqual([])
    await board.close()
  })
})

onBothDatabases('a source that not every municipality may read', db => {
  it('keeps nothing of the others', async () => {
    const places = ['Heerlen', 'Maastricht', 'Heerlen', 'Luik']
    const board = await smallBoard(4, 0, number => `<b>Plaats</b><i>${places[number - 1]}</i>`)
    const source = parseSource(
      smallSource('bord', board.home).replace(
        'title: { css: h1 }',
        'title: { css: h1 }, place: { label: Plaats }',
      ),
      'bord.yaml',
    ).source as Source
    const run = await held(world(db()), source)
    await startRun(db(), seal, source, run.id)
    const end = await crawlRun(world(db()), source, run, new Set(['GM0917']), Number.POSITIVE_INFINITY)
    expect(end).toMatchObject({ outcome: 'done', counts: { requests: 5, added: 3, uncovered: 1 } })
    const adverts = await db().selectFrom('advert').select('ref').orderBy('ref').execute()
    expect(adverts.map(({ ref }) => ref)).toEqual(['1', '3', '4'])
    const captures = await db().selectFrom('capture').select(['kind', 'url']).execute()
    expect(captures.map(({ kind, url }) => [kind, url.at(-1)]).sort()).toEqual([
      ['advert', '1'],
      ['advert', '3'],
      ['advert', '4'],
    ])
    expect(await db().selectFrom('visit').select('ref').where('ref', '=', '2').execute()).toEqual([])
    await board.close()
  })
})
