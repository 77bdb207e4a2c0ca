import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { crawl, type PageResult } from '../../crawler/crawl.ts'
import { SourceBroken } from '../../crawler/fault.ts'
import { createFetch } from '../../crawler/fetch.ts'
import { memoryFrontier } from '../../crawler/memory-frontier.ts'
import { readRobots } from '../../crawler/robots.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import { simulatedTimer } from './simulated-timer.ts'

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** Serves `answer`, crawls the given paths as adverts, and tells what became of each. */
async function crawled(
  answer: RequestListener,
  paths: string[],
  {
    robots = '',
    perMinute = 6000,
    maxRequests = Number.POSITIVE_INFINITY,
    broken = (): void => undefined,
    signal = new AbortController().signal,
    nextPage = 'null',
    kind = 'advert' as 'advert' | 'list',
    attempts = 0,
  } = {},
) {
  server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise(resolve => server?.once('listening', resolve))
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const source = parseSource(
    `{id: bord, name: Bord, home: '${home}', demo: true, basis: null, manners: {perMinute: ${perMinute}},
      listing: {kind: pages, start: [/], next: ${nextPage}, card: li, advert: {css: a}},
      advert: {ref: {path: '/a/(.+)'}, fields: {title: {css: h1}}}, expect: {adverts: 0}}`,
    'bord.yaml',
  ).source as Source
  const results: Record<string, PageResult> = {}
  const { fetch, close } = createFetch(source, 'inbeeld/1', { signal })
  const start = paths.map(path => ({ url: new URL(path, home).href, kind }))
  const frontier = memoryFrontier(start, async (url, result) => {
    broken()
    results[new URL(url).pathname] = result
  })
  const timer = simulatedTimer()
  try {
    const next = async () => {
      const page = await frontier.next()
      return page === null || attempts === 0 ? page : { ...page, attempts }
    }
    await crawl(
      source,
      { ...frontier, next },
      {
        fetch,
        robots: readRobots(`${home}robots.txt`, 'inbeeld/1', {
          status: 200,
          headers: {},
          bytes: Buffer.from(robots),
        }),
        software: 'inbeeld/1',
        clock: () => new Date('2026-11-01T01:00:00Z'),
        timer,
        concurrency: 1,
        maxRequests,
        signal,
      },
    )
  } finally {
    await close()
  }
  return {
    outcomes: Object.fromEntries(Object.entries(results).map(([path, { outcome }]) => [path, outcome])),
    results,
    left: await frontier.next(),
    ms: timer.now(),
  }
}

const page = '<h1>Rustige avond</h1>'

describe('crawling', () => {
  it('tells read, unreadable and gone apart, and takes no 304 that it did not ask for', async () => {
    const status: Record<string, [number, string]> = {
      '/a/1': [200, page],
      '/a/2': [200, '<h2>x</h2>'],
      '/a/3': [410, ''],
      '/a/4': [404, ''],
      '/a/5': [304, ''],
    }
    const { outcomes } = await crawled((request, response) => {
      const [code, text] = status[request.url ?? ''] ?? [500, '']
      response.writeHead(code).end(text)
    }, Object.keys(status))
    expect(outcomes).toEqual({
      '/a/1': 'advert',
      '/a/2': 'unreadable',
      '/a/3': 'gone',
      '/a/4': 'gone',
      '/a/5': 'failed',
    })
  })

  it('tries again when a server is unwell, and gives up in the end', async () => {
    const asked: Record<string, number> = {}
    const { outcomes } = await crawled(
      (request, response) => {
        const path = request.url ?? ''
        asked[path] = (asked[path] ?? 0) + 1
        const well = path === '/a/1' && asked[path] > 2
        response.writeHead(well ? 200 : 503).end(page)
      },
      ['/a/1', '/a/2'],
    )
    expect(outcomes).toEqual({ '/a/1': 'advert', '/a/2': 'failed' })
    expect(asked).toEqual({ '/a/1': 3, '/a/2': 4 })
  })

  it('gives a page up that the program ended with again and again', async () => {
    const { outcomes } = await crawled(() => expect.unreachable(), ['/a/1'], { attempts: 4 })
    expect(outcomes).toEqual({ '/a/1': 'failed' })
  })

  it('waits as long as the site asks', async () => {
    let asked = 0
    const { outcomes, ms } = await crawled(
      (_, response) => {
        asked++
        response.writeHead(asked === 1 ? 429 : 200, { 'retry-after': '90' }).end(page)
      },
      ['/a/1'],
    )
    expect(outcomes).toEqual({ '/a/1': 'advert' })
    expect(ms).toBe(90_010)
  })

  it('stops the source when the site refuses again and again', async () => {
    let asked = 0
    const refusing = crawled(
      (_, response) => {
        asked++
        response.writeHead(403, { 'retry-after': '0' }).end()
      },
      ['/a/1', '/a/2', '/a/3', '/a/4', '/a/5'],
    )
    await expect(refusing).rejects.toThrow(SourceBroken)
    expect(asked).toBe(3)
  })

  it('leaves a page due, not one attempt poorer, when we are told to stop before its answer', async () => {
    const stop = new AbortController()
    const { outcomes, left } = await crawled(() => stop.abort(), ['/a/1'], { signal: stop.signal })
    expect(outcomes).toEqual({})
    expect(left).toMatchObject({ kind: 'advert', attempts: 0 })
  })

  it('never asks what robots.txt forbids', async () => {
    const asked: string[] = []
    const answer: RequestListener = (request, response) => {
      asked.push(request.url ?? '')
      response.end(page)
    }
    const { outcomes } = await crawled(answer, ['/a/1', '/a/2'], { robots: 'User-agent: *\nDisallow: /a/2' })
    expect(outcomes).toEqual({ '/a/1': 'advert', '/a/2': 'forbidden' })
    expect(asked).toEqual(['/a/1'])
  })

  it('keeps the pace', async () => {
    const { ms } = await crawled((_, response) => response.end(page), ['/a/1', '/a/2', '/a/3'], {
      perMinute: 300,
    })
    expect(ms).toBe(600)
  })

  it('stops at the number of requests it may make', async () => {
    const { outcomes } = await crawled((_, response) => response.end(page), ['/a/1', '/a/2', '/a/3'], {
      maxRequests: 2,
    })
    expect(Object.keys(outcomes)).toHaveLength(2)
  })

  it('ends at once when a result cannot be stored', async () => {
    let asked = 0
    const full = () => {
      throw new Error('the disk is full')
    }
    const failing = crawled(
      (_, response) => {
        asked++
        response.end(page)
      },
      ['/a/1', '/a/2', '/a/3'],
      { broken: full },
    )
    await expect(failing).rejects.toThrow('the disk is full')
    expect(asked).toBe(1)
  })
})

describe('a site that is unwell', () => {
  it('is given ever more time, and left alone in the end', async () => {
    let asked = 0
    const failing = crawled(
      (_, response) => {
        asked++
        response.writeHead(500).end()
      },
      ['/a/1', '/a/2', '/a/3', '/a/4', '/a/5'],
    )
    await expect(failing).rejects.toThrow('did not answer well 10 times in a row')
    expect(asked).toBe(10)
  })

  it('is asked again later when it says when', async () => {
    const date = new Date('2026-11-01T01:05:00Z').toUTCString()
    let asked = 0
    const { ms } = await crawled(
      (_, response) => {
        asked++
        response.writeHead(asked === 1 ? 503 : 200, { 'retry-after': date }).end(page)
      },
      ['/a/1'],
    )
    expect(ms).toBe(300_010)
  })

  it('is left alone when it asks for hours', async () => {
    const waiting = crawled(
      (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end(),
      ['/a/1'],
    )
    await expect(waiting).rejects.toThrow('the site asks us to stay away for 120 minutes')
  })
})

describe('a site that wants people only', () => {
  const puzzle = '<main><h1>Even controleren</h1><div class="g-recaptcha" data-sitekey="x"></div></main>'
  const signIn = '<main><h1>Inloggen</h1><form><input name="u"><input type="password" name="p"></form></main>'
  it.each([
    ['a puzzle', 200, puzzle, {}, 'captcha'],
    ['a sign-in', 200, signIn, {}, 'asks to sign in'],
    ['a status that asks to sign in', 401, '', { 'www-authenticate': 'Basic' }, 'asks to sign in'],
    ['a firewall', 403, '<h1>Geblokkeerd</h1>', { 'cf-mitigated': 'challenge' }, 'a firewall'],
  ])('is left alone at once: %s', async (_, status, text, headers, reason) => {
    let asked = 0
    const refused = crawled(
      (_, response) => {
        asked++
        response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(text)
      },
      ['/a/1', '/a/2'],
    )
    await expect(refused).rejects.toThrow(reason)
    expect(asked).toBe(1)
  })
})

it('takes the 400 of a guessed list page for the end of the list, and no other', async () => {
  const refusing: RequestListener = (_, response) => response.writeHead(400).end()
  const asked = { kind: 'list', nextPage: "{template: '/?p={n}'}" } as const
  expect((await crawled(refusing, ['/?p=7'], asked)).outcomes).toEqual({ '/': 'gone' })
  await expect(crawled(refusing, ['/?p=7'], { kind: 'list' })).rejects.toThrow('refused 3 requests')
})
