import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates, type TLSSocket } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createFetch } from '../../crawler/fetch.ts'
import { cert, key } from './localhost-certificate.ts'

const freely = { allows: () => true, turn: () => Promise.resolve() }

async function site(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const { fetch, close } = createFetch({ home, demo: true }, 'inbeeld/1 (+mailto:a@b.example)')
  onTestFinished(async () => {
    await close()
    server.closeAllConnections()
    server.close()
  })
  return { home, fetch }
}

describe('a request', () => {
  it('carries our own name and no browser headers', async () => {
    const seen: string[][] = []
    const { home, fetch } = await site((request, response) => {
      seen.push(request.rawHeaders.filter((_, at) => at % 2 === 0).map(name => name.toLowerCase()))
      response.end(request.headers['user-agent'])
    })
    const answer = await fetch(home, { 'if-none-match': '"a"' }, freely)
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

  it('tells exactly what was sent, what came back and from where, also for many at once', async () => {
    const { home, fetch } = await site((request, response) => {
      response.setHeader('ETag', '"b"').setHeader('set-cookie', ['a=1; Expires=Mon, 1', 'b=2'])
      response.end(JSON.stringify([request.url, request.headers]))
    })
    const paths = Array.from({ length: 30 }, (_, at) => `/a/${at}`)
    const answers = await Promise.all(
      paths.map(path => fetch(new URL(path, home).href, { 'if-none-match': path }, freely)),
    )
    for (const [at, answer] of answers.entries()) {
      expect(JSON.parse(Buffer.from(answer.bytes).toString())).toEqual([paths[at], answer.requestHeaders])
      expect(answer.requestHeaders['if-none-match']).toBe(paths[at])
      expect(answer.headers).toMatchObject({ etag: '"b"', 'set-cookie': 'a=1; Expires=Mon, 1\nb=2' })
      expect(`http://${answer.address}/`).toBe(home)
      expect(answer.redirectedFrom).toEqual([])
    }
  })

  it('keeps no cookie', async () => {
    const { home, fetch } = await site((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/b', 'set-cookie': 'a=1; Path=/' }).end()
      else response.setHeader('set-cookie', 'a=1; Path=/').end(request.headers.cookie ?? 'geen')
    })
    for (const url of [home, home])
      expect(Buffer.from((await fetch(url, {}, freely)).bytes).toString()).toBe('geen')
  })

  it('leaves the site over no other address, port or scheme', async () => {
    const { home, fetch } = await site((_, response) => response.end('dag'))
    const elsewhere = [
      'http://127.0.0.1:1/',
      home.replace('127.0.0.1', 'localhost'),
      home.replace('http:', 'https:'),
      home.replace('http:', 'ftp:'),
      'file:///etc/hostname',
      'dag',
    ]
    for (const url of elsewhere)
      await expect(fetch(url, {}, freely), url).rejects.toThrow('the address is not of this site')
  })

  it('gives the content as it was before compression', async () => {
    const { home, fetch } = await site((_, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync('dag')),
    )
    expect(Buffer.from((await fetch(home, {}, freely)).bytes).toString()).toBe('dag')
  })

  it('follows a redirect only where robots.txt allows', async () => {
    const { home, fetch } = await site((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/geheim/1' }).end()
      else response.end('gelezen')
    })
    await expect(fetch(home, {}, { ...freely, allows: url => !url.includes('/geheim') })).rejects.toThrow(
      'robots.txt',
    )
    expect(Buffer.from((await fetch(home, {}, freely)).bytes).toString()).toBe('gelezen')
  })

  it.each<[string, RequestListener, string]>([
    ['a redirect loop', (_, response) => response.writeHead(302, { location: '/' }).end(), 'go round'],
    [
      'a redirect to another site',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'away from the site',
    ],
    [
      'a gzip bomb',
      (_, response) =>
        response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(64 * 1024 * 1024))),
      'too large once decompressed',
    ],
    ['an endless page', (_, response) => void response.write(Buffer.alloc(9 * 1024 * 1024)), 'too large'],
  ])('refuses %s', async (_, listener, reason) => {
    const { home, fetch } = await site(listener)
    await expect(fetch(home, {}, freely)).rejects.toThrow(reason)
  })
})

describe('over https', () => {
  const secure = async () => {
    const names: (string | false | null)[] = []
    const server = createSecureServer({ key, cert }, (request, response) => {
      names.push((request.socket as TLSSocket).servername)
      response.end('dag')
    }).listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const home = `https://localhost:${port}/`
    const fetcher = createFetch({ home, demo: true }, 'inbeeld/1', {
      lookup: (_hostname, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    })
    onTestFinished(async () => {
      await fetcher.close()
      server.closeAllConnections()
      server.close()
    })
    return { home, port, names, fetch: fetcher.fetch }
  }

  it('refuses a certificate that nobody vouches for', async () => {
    const { home, names, fetch } = await secure()
    await expect(fetch(home, {}, freely)).rejects.toThrow(/^the certificate of the site cannot be trusted$/)
    expect(names).toEqual([])
  })

  it('names the site and reads it when the certificate is in order', async () => {
    const before = getCACertificates()
    setDefaultCACertificates([cert])
    onTestFinished(() => setDefaultCACertificates(before))
    const { home, port, names, fetch } = await secure()
    const answer = await fetch(home, {}, freely)
    expect(Buffer.from(answer.bytes).toString()).toBe('dag')
    expect(answer.address).toBe(`127.0.0.1:${port}`)
    expect(names).toEqual(['localhost'])
  })
})
