// Longer than a page: every way in which a server can misbehave, by its raw bytes.
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import * as zlib from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createFetch, type FetchOptions, type Onward } from '../../crawler/fetch.ts'
import { readRobots } from '../../crawler/robots.ts'

const freely: Onward = { allows: () => true, turn: () => Promise.resolve() }
/** Ample: what answers at all answers in time. */
const timeouts = { connect: 20_000, headers: 20_000, pause: 20_000, total: 20_000 }
const short = { connect: 400, headers: 400, pause: 400, total: 600 }

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A server that says whatever it likes: `speak` gets the path of each request and the bare socket. */
async function hostile(speak: (socket: Socket, path: string) => void, options: Partial<FetchOptions> = {}) {
  const seen = { connections: 0, requests: [] as string[], closed: 0 }
  const sockets = new Set<Socket>()
  const server: Server = createServer(socket => {
    seen.connections++
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => seen.closed++)
    socket.on('data', data => {
      const path = data.toString('latin1').split(' ')[1] ?? ''
      seen.requests.push(path)
      speak(socket, path)
    })
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const { fetch, close } = createFetch({ home, demo: true }, 'inbeeld/1', { timeouts, ...options })
  open.push(close, () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { home, seen, fetch: (path = '', onward = freely) => fetch(new URL(path, home).href, {}, onward) }
}

const head = (...lines: string[]) => `${['HTTP/1.1 200 OK', ...lines].join('\r\n')}\r\n\r\n`
const whole = (body: Buffer, ...lines: string[]) =>
  Buffer.concat([Buffer.from(head(`content-length: ${body.length}`, ...lines), 'latin1'), body])
const redirect = (to: string, status = 302) =>
  `HTTP/1.1 ${status} Elsewhere\r\nlocation: ${to}\r\ncontent-length: 0\r\n\r\n`
const text = (answer: { bytes: Uint8Array }) => Buffer.from(answer.bytes).toString()

/** Writes as fast as it is read, for ever. */
function endlessly(socket: Socket, piece: string | Buffer): void {
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
  }
  socket.on('drain', more)
  more()
}

function slowly(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 50)
  socket.on('close', () => clearInterval(timer))
}

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('%i is followed, in its turn, and remembered', async status => {
    const { fetch, seen, home } = await hostile((socket, path) =>
      socket.write(
        path === '/' ? redirect('/b', status) : path === '/b' ? redirect('c#x') : whole(Buffer.from('dag')),
      ),
    )
    const turns: number[] = []
    const answer = await fetch('', {
      allows: () => true,
      turn: async () => void turns.push(seen.requests.length),
    })
    expect(text(answer)).toBe('dag')
    expect(answer.url).toBe(`${home}c`)
    expect(answer.redirectedFrom).toEqual([home, `${home}b`])
    expect(turns).toEqual([1, 2])
  })

  it.each([300, 304, 305, 306])('%i is not', async status => {
    const { fetch, seen } = await hostile(socket => socket.write(redirect('/b', status)))
    expect((await fetch()).status).toBe(status)
    expect(seen.requests).toEqual(['/'])
  })

  it.each<[string, (path: string) => string, string, number]>([
    ['to itself', () => redirect('/'), 'go round', 1],
    ['in a ring', path => redirect(path === '/' ? '/b' : '/'), 'go round', 2],
    ['without end', path => redirect(`${path}x`), 'too many redirects', 6],
    ['nowhere', () => redirect('http://['), 'leads nowhere', 1],
    ['to another port', () => redirect('http://127.0.0.1:1/'), 'away from the site', 1],
    ['to another host', () => redirect('//bord.example/'), 'away from the site', 1],
    ['to a private address', () => redirect('http://10.0.0.1/'), 'away from the site', 1],
    ['to a file', () => redirect('file:///etc/hostname'), 'away from the site', 1],
    ['to text', () => redirect('data:text/html,dag'), 'away from the site', 1],
    ['to https on the same host', () => redirect('https://127.0.0.1/'), 'moved to https', 1],
    ['where robots.txt forbids', () => redirect('/geheim'), 'robots.txt', 1],
  ])('%s are refused', async (_, answer, reason, requests) => {
    const { fetch, seen } = await hostile((socket, path) => socket.write(answer(path)))
    const onward = { ...freely, allows: (url: string) => !url.endsWith('/geheim') }
    await expect(fetch('', onward)).rejects.toThrow(reason)
    expect(seen.requests.length).toBe(requests)
  })

  it('never send a name and password that stand in the address', async () => {
    const { fetch, home } = await hostile((socket, path) =>
      socket.write(
        path === '/' ? redirect(`${home.replace('//', '//naam:geheim@')}b`) : whole(Buffer.from('dag')),
      ),
    )
    const answer = await fetch()
    expect(answer.url).toBe(`${home}b`)
    expect(answer.requestHeaders).not.toHaveProperty('authorization')
  })
})

describe('size', () => {
  const bomb = Buffer.alloc(64 * 1024 * 1024)
  it.each([
    ['gzip', zlib.gzipSync(bomb)],
    ['deflate', zlib.deflateSync(bomb)],
    ['deflate', zlib.deflateRawSync(bomb)],
    ['br', zlib.brotliCompressSync(bomb, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ['zstd', zlib.zstdCompressSync(bomb)],
    ['gzip, gzip', zlib.gzipSync(zlib.gzipSync(bomb))],
  ])('a %s bomb is refused at the limit', async (encoding, body) => {
    const { fetch } = await hostile(socket => socket.write(whole(body, `content-encoding: ${encoding}`)))
    await expect(fetch()).rejects.toThrow('too large once decompressed')
  })

  it('a zstd frame may not demand a window beyond the limit', async () => {
    const frame = Buffer.from('28b52ffd0088010000', 'hex')
    const { fetch } = await hostile(socket => socket.write(whole(frame, 'content-encoding: zstd')))
    await expect(fetch()).rejects.toThrow('cannot be decompressed')
  })

  it('an announced length beyond the limit is not read', async () => {
    const { fetch } = await hostile(socket =>
      socket.write(`${head('content-length: 9000000000')}${'x'.repeat(10)}`),
    )
    await expect(fetch()).rejects.toThrow('too large')
  })

  it.each<[string, string, string | Buffer]>([
    ['without a length', head(), Buffer.alloc(64 * 1024)],
    ['in chunks', head('transfer-encoding: chunked'), `10000\r\n${'x'.repeat(65536)}\r\n`],
  ])('an endless page %s is cut off', async (_, begin, piece) => {
    const { fetch } = await hostile(socket => {
      socket.write(begin)
      endlessly(socket, piece)
    })
    await expect(fetch()).rejects.toThrow('too large')
  })

  it('chunks of one byte cost no more than their bytes', async () => {
    const { fetch } = await hostile(
      socket => {
        socket.write(head('transfer-encoding: chunked'))
        endlessly(socket, '1\r\nx\r\n'.repeat(4000))
      },
      { largestPage: 1024 * 1024 },
    )
    await expect(fetch()).rejects.toThrow('too large')
  })

  it.each<[string, string]>([
    ['a long header', `x: ${'y'.repeat(4096)}`],
    ['many headers', 'x: y\r\n'.repeat(400)],
  ])('%s without end is refused', async (_, piece) => {
    const { fetch } = await hostile(socket => {
      socket.write('HTTP/1.1 200 OK\r\n')
      endlessly(socket, piece)
    })
    await expect(fetch()).rejects.toThrow('headers of the answer are too large')
  })

  it('a robots.txt of 5 MB is read to its 500 kB', async () => {
    const rules = `User-agent: *\nDisallow: /a\n${'# opvulling\n'.repeat(450_000)}Disallow: /b\n`
    const { fetch, home } = await hostile(socket => socket.write(whole(Buffer.from(rules))))
    const robots = readRobots(home, 'inbeeld/1', await fetch('/robots.txt'))
    expect([robots.allows(`${home}a`), robots.allows(`${home}b`)]).toEqual([false, true])
  })
})

describe('time', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['never answers', () => undefined],
    [
      'never ends its headers',
      socket => {
        socket.write('HTTP/1.1 200 OK\r\n')
        slowly(socket, 'x: y\r\n')
      },
    ],
    ['only informs', socket => slowly(socket, 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n')],
    [
      'stops within the page',
      socket => {
        socket.write(`${head('content-length: 10')}half`)
      },
    ],
    [
      'drips',
      socket => {
        socket.write(head('content-length: 1000000'))
        slowly(socket, 'x')
      },
    ],
    [
      'drips in chunks',
      socket => {
        socket.write(head('transfer-encoding: chunked'))
        slowly(socket, '1\r\nx\r\n')
      },
    ],
    [
      'never ends the size of a chunk',
      socket => {
        socket.write(`${head('transfer-encoding: chunked')}1;`)
        slowly(socket, 'x')
      },
    ],
    [
      'never ends its trailers',
      socket => {
        socket.write(`${head('transfer-encoding: chunked')}1\r\nx\r\n0\r\n`)
        slowly(socket, 'x: y\r\n')
      },
    ],
  ])('a site that %s is left', async (_, speak) => {
    const { fetch } = await hostile(speak, { timeouts: short })
    await expect(fetch()).rejects.toThrow('too slowly')
  })

  it('being told to stop cancels at once, and no request follows', async () => {
    const stop = new AbortController()
    const { fetch, seen } = await hostile(() => stop.abort(), { signal: stop.signal })
    await expect(fetch()).rejects.toThrow('told to stop')
    await expect(fetch()).rejects.toThrow('told to stop')
    expect(seen.requests).toEqual(['/'])
  })
})

describe('broken answers', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['fewer bytes than announced', socket => socket.end(`${head('content-length: 10')}half`)],
    ['a chunk that is not all there', socket => socket.end(`${head('transfer-encoding: chunked')}a\r\nhalf`)],
    ['no last chunk', socket => socket.end(`${head('transfer-encoding: chunked')}1\r\nx\r\n`)],
    [
      'a reset within the page',
      socket => socket.write(`${head('content-length: 10')}half`, () => socket.resetAndDestroy()),
    ],
    ['a reset before the headers', socket => socket.resetAndDestroy()],
    ['a goodbye before the headers', socket => socket.end()],
    ['half a status line', socket => socket.end('HTTP/1.1 20')],
    ['no status line', socket => socket.end('dag allemaal\r\n\r\n')],
    ['an unknown protocol', socket => socket.end('SSH-2.0-bord\r\n')],
    ['another version', socket => socket.end('HTTP/7.3 200 OK\r\n\r\ndag')],
    ['binary noise', socket => socket.end(Buffer.from([0, 255, 1, 254, 13, 10, 13, 10]))],
    ['a length that is no number', socket => socket.end(`${head('content-length: veel')}dag`)],
    ['a negative length', socket => socket.end(`${head('content-length: -3')}dag`)],
    ['two lengths', socket => socket.end(`${head('content-length: 3', 'content-length: 4')}dag`)],
    [
      'a length and chunks',
      socket => socket.end(`${head('content-length: 3', 'transfer-encoding: chunked')}dag`),
    ],
    ['a chunk size that is no number', socket => socket.end(`${head('transfer-encoding: chunked')}zz\r\nx`)],
    ['a header without a name', socket => socket.end(`${head(': leeg')}dag`)],
    ['a NUL in a header', socket => socket.end(`${head('x: a\0b')}dag`)],
    ['half of gzip', socket => socket.write(half('gzip', zlib.gzipSync('dag dag dag')))],
    ['half of brotli', socket => socket.write(half('br', zlib.brotliCompressSync('dag dag dag')))],
    ['half of zstd', socket => socket.write(half('zstd', zlib.zstdCompressSync('dag dag dag')))],
    ['gzip that is none', socket => socket.write(whole(Buffer.from('dag'), 'content-encoding: gzip'))],
    [
      'something behind gzip',
      socket =>
        socket.write(
          whole(Buffer.concat([zlib.gzipSync('dag'), Buffer.from('dag')]), 'content-encoding: gzip'),
        ),
    ],
    ['an unknown encoding', socket => socket.write(whole(Buffer.from('dag'), 'content-encoding: rot13'))],
    [
      'too many encodings',
      socket => socket.write(whole(Buffer.from('dag'), `content-encoding: ${'gzip, '.repeat(50)}gzip`)),
    ],
    [
      'an upgrade that nobody asked for',
      socket => socket.end('HTTP/1.1 101 Switching\r\nupgrade: x\r\n\r\n'),
    ],
  ])('%s: a fault in our own words, and the next request is unharmed', async (_, speak) => {
    const { fetch } = await hostile((socket, path) =>
      path === '/goed' ? socket.write(whole(Buffer.from('goed'))) : speak(socket),
    )
    const fault = await fetch('/a/0612345678').then(
      () => null,
      error => error,
    )
    expect(fault?.name).toBe('BadAnswer')
    expect(fault.message).toMatch(/^(the|we) [a-z A-Z:.]+$/)
    expect(`${fault.message} ${fault.cause}`).not.toMatch(/127\.0\.0\.1|0612345678|dag|rot13|reached/)
    expect(text(await fetch('/goed'))).toBe('goed')
  })

  it('nobody listening', async () => {
    const { fetch, close } = createFetch({ home: 'http://127.0.0.1:1/', demo: true }, 'inbeeld/1')
    await expect(fetch('http://127.0.0.1:1/', {}, freely)).rejects.toThrow(/^the site cannot be reached$/)
    await close()
  })

  it('more bytes than announced belong to no page', async () => {
    const smuggled = whole(Buffer.from('smokkel')).toString('latin1')
    const { fetch, seen } = await hostile((socket, path) =>
      socket.write(path === '/a' ? `${head('content-length: 3')}dag${smuggled}` : whole(Buffer.from('goed'))),
    )
    expect(text(await fetch('/a'))).toBe('dag')
    expect(text(await fetch('/b'))).toBe('goed')
    expect(seen.connections).toBe(2)
  })

  it('a header called __proto__ is a header', async () => {
    const { fetch } = await hostile(socket =>
      socket.write(
        whole(Buffer.from('dag'), '__proto__: a', '__proto__: b', 'constructor: c', 'hasOwnProperty: d'),
      ),
    )
    const { headers } = await fetch()
    expect(Object.entries(headers).sort()).toEqual([
      ['__proto__', 'a, b'],
      ['constructor', 'c'],
      ['content-length', '3'],
      ['hasownproperty', 'd'],
    ])
  })

  it.each<[string, string, Buffer]>([
    ['several encodings', 'gzip, br', zlib.brotliCompressSync(zlib.gzipSync('dag'))],
    ['the names of old', 'X-GZIP', zlib.gzipSync('dag')],
    ['deflate without its header', 'deflate', zlib.deflateRawSync('dag')],
    ['deflate', 'deflate', zlib.deflateSync('dag')],
    ['zstd', 'zstd', zlib.zstdCompressSync('dag')],
    ['no encoding by name', 'identity', Buffer.from('dag')],
  ])('%s is read', async (_, encoding, body) => {
    const { fetch } = await hostile(socket => socket.write(whole(body, `content-encoding: ${encoding}`)))
    expect(text(await fetch())).toBe('dag')
  })
})

function half(encoding: string, body: Buffer): Buffer {
  return whole(body.subarray(0, body.length - 6), `content-encoding: ${encoding}`)
}
