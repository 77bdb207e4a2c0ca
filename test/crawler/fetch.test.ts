import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createFetch } from '../../crawler/fetch.ts'

let server: Server
let close: () => Promise<void>
afterEach(async () => {
  await close()
  server.closeAllConnections()
  server.close()
})

async function site(listener: RequestListener) {
  server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const fetcher = createFetch(home, 'inbeeld/1 (+mailto:a@b.example)')
  close = fetcher.close
  return { home, fetch: fetcher.fetch }
}

describe('a request', () => {
  it('carries our own name and no browser headers', async () => {
    const seen: string[][] = []
    const { home, fetch } = await site((request, response) => {
      seen.push(request.rawHeaders.filter((_, at) => at % 2 === 0).map(name => name.toLowerCase()))
      response.end(request.headers['user-agent'])
    })
    const answer = await fetch(home, { 'if-none-match': '"a"' }, () => true)
    expect(Buffer.from(answer.bytes).toString()).toBe('inbeeld/1 (+mailto:a@b.example)')
    expect(seen[0]?.sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'if-none-match',
      'user-agent',
    ])
  })

  it('gives the content as it was before compression', async () => {
    const { home, fetch } = await site((_, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync('dag')),
    )
    expect(Buffer.from((await fetch(home, {}, () => true)).bytes).toString()).toBe('dag')
  })

  it('follows a redirect only where robots.txt allows', async () => {
    const { home, fetch } = await site((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/geheim/1' }).end()
      else response.end('gelezen')
    })
    await expect(fetch(home, {}, url => !url.includes('/geheim'))).rejects.toThrow('robots.txt')
    expect(Buffer.from((await fetch(home, {}, () => true)).bytes).toString()).toBe('gelezen')
  })

  it.each<[string, RequestListener, string]>([
    [
      'a redirect loop',
      (_, response) => response.writeHead(302, { location: '/' }).end(),
      'too many redirects',
    ],
    [
      'a redirect to another site',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'away from the site',
    ],
    [
      'a gzip bomb',
      (_, response) =>
        response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(64 * 1024 * 1024))),
      'decompressed',
    ],
    ['an endless page', (_, response) => void response.write(Buffer.alloc(9 * 1024 * 1024)), 'too large'],
  ])('refuses %s', async (_, listener, reason) => {
    const { home, fetch } = await site(listener)
    await expect(fetch(home, {}, () => true)).rejects.toThrow(reason)
  })
})
