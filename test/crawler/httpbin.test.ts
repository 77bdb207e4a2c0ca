import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFetch } from '../../crawler/fetch.ts'

const python = '/usr/bin/python3'
const present = spawnSync(python, ['-c', 'import httpbin']).status === 0
if (!present && process.env.CI !== undefined)
  throw new Error('CI must test against httpbin, and python3-httpbin was not found')
if (!present)
  process.stderr.write(
    'httpbin was not found: its tests are skipped. On Debian: apt install python3-httpbin.\n',
  )

/** Somebody else's idea of HTTP, so that we do not only agree with ourselves. */
describe.skipIf(!present)('against httpbin', () => {
  let server: ChildProcess
  let home: string
  const closing: (() => Promise<void>)[] = []
  const freely = { allows: () => true, turn: () => Promise.resolve() }
  const fetcher = (total = 20_000) => {
    const timeouts = { connect: 5000, headers: 20_000, pause: 20_000, total }
    const { fetch, close } = createFetch({ home, demo: true }, 'inbeeld/1', {
      timeouts,
      largestPage: 100_000,
    })
    closing.push(close)
    return (path: string, conditions = {}) => fetch(new URL(path, home).href, conditions, freely)
  }
  const json = (answer: { bytes: Uint8Array }) => JSON.parse(Buffer.from(answer.bytes).toString())

  beforeAll(async () => {
    const port = await freePort()
    home = `http://127.0.0.1:${port}/`
    const program = `from httpbin import app; app.run(host='127.0.0.1', port=${port}, threaded=True)`
    server = spawn(python, ['-c', program], { stdio: 'ignore' })
    for (let tries = 0; tries < 100; tries++) {
      if (
        await fetcher()('/uuid').then(
          () => true,
          () => false,
        )
      )
        return
      await sleep(100)
    }
    throw new Error('httpbin did not become ready')
  })
  afterAll(async () => {
    for (const close of closing) await close()
    server.kill()
    await once(server, 'exit')
  })

  it.each([
    ['redirect', 3],
    ['relative-redirect', 5],
    ['absolute-redirect', 2],
  ])('/%s/%i arrives', async (kind, times) => {
    const answer = await fetcher()(`/${kind}/${times}`)
    expect(answer.url).toBe(`${home}get`)
    expect(answer.redirectedFrom.length).toBe(times)
    expect(json(answer).headers['User-Agent']).toBe('inbeeld/1')
  })

  it('six redirects are too many', async () => {
    await expect(fetcher()('/relative-redirect/6')).rejects.toThrow('too many redirects')
  })

  it.each([301, 302, 303, 307, 308])('a redirect with %i arrives', async status => {
    expect((await fetcher()(`/redirect-to?url=%2Fget&status_code=${status}`)).url).toBe(`${home}get`)
  })

  it('a redirect to another site is refused', async () => {
    await expect(fetcher()('/redirect-to?url=http%3A%2F%2F127.0.0.1%3A1%2F')).rejects.toThrow(
      'away from the site',
    )
  })

  it.each([
    ['gzip', 'gzipped'],
    ['deflate', 'deflated'],
    ['brotli', 'brotli'],
  ])('/%s is read', async (path, mark) => {
    expect(json(await fetcher()(`/${path}`))[mark]).toBe(true)
  })

  it.each([200, 204, 400, 401, 403, 404, 410, 418, 429, 500, 503])('status %i is told', async status => {
    expect((await fetcher()(`/status/${status}`)).status).toBe(status)
  })

  it('an ETag saves the page', async () => {
    const get = fetcher()
    const { etag } = (await get('/etag/abc')).headers
    expect(etag).toBe('abc')
    const again = await get('/etag/abc', { 'if-none-match': '"abc"' })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
    expect((await get('/etag/abd', { 'if-none-match': '"abc"' })).status).toBe(200)
  })

  it('a date saves the page', async () => {
    const get = fetcher()
    const { 'last-modified': date = '' } = (await get('/cache')).headers
    expect(date).not.toBe('')
    expect((await get('/cache', { 'if-modified-since': date })).status).toBe(304)
  })

  it('headers come as they were sent', async () => {
    const { headers } = await fetcher()('/response-headers?X-Proef=een&X-Proef=twee&Retry-After=7')
    expect(headers).toMatchObject({ 'x-proef': 'een, twee', 'retry-after': '7' })
  })

  it('cookies are not kept, also not over the redirect that sets them', async () => {
    const get = fetcher()
    const set = await get('/cookies/set/a/b')
    expect(set.redirectedFrom).toEqual([`${home}cookies/set/a/b`])
    expect(json(set)).toEqual({ cookies: {} })
    expect(json(await get('/cookies'))).toEqual({ cookies: {} })
  })

  it('slow pages arrive in time or not at all', async () => {
    expect((await fetcher()('/drip?duration=1&numbytes=5&delay=0')).bytes.length).toBe(5)
    await expect(fetcher(400)('/drip?duration=5&numbytes=50&delay=0')).rejects.toThrow('too slowly')
    await expect(fetcher(400)('/delay/5')).rejects.toThrow('too slowly')
  })

  it('a page in chunks is read to the limit', async () => {
    expect((await fetcher()('/stream-bytes/50000?chunk_size=100')).bytes.length).toBe(50_000)
    await expect(fetcher()('/stream-bytes/100001')).rejects.toThrow('too large')
    await expect(fetcher()('/bytes/100001')).rejects.toThrow('too large')
  })

  it('a password is not asked for', async () => {
    const answer = await fetcher()('/basic-auth/a/b')
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Basic realm="Fake Realm"'])
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
