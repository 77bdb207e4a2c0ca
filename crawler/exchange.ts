import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { Agent, request } from 'undici'
import type { Connect } from './address.ts'
import { BadAnswer } from './bad-answer.ts'
import { decompress, encodings } from './decompress.ts'

/** One request and its answer, with what proves how it went. Names of headers are in lower case. */
export interface Exchange {
  status: number
  /** Exactly what was sent. */
  requestHeaders: Record<string, string>
  /** Repeated ones joined by a comma; `set-cookie`, which has commas of its own, by a line break. */
  headers: Record<string, string>
  /** The content, decompressed. */
  bytes: Uint8Array
  /** The address and port that were connected to. */
  address: string
}

export interface Limits {
  /** Milliseconds: to the headers, between two pieces of the body, and for one answer in all. */
  timeouts: { headers: number; pause: number; total: number }
  /** Bytes of a page, before and after decompression. */
  largestPage: number
}

const largestHeaders = 32 * 1024
const sending = 'undici:client:sendHeaders'

/** A way to send GET requests over the connections that `connect` makes, one at a time to a host. */
export function createExchange(
  connect: Connect,
  { timeouts, largestPage }: Limits,
): {
  /** Any of the signals cancels it. */
  get: (url: string, headers: Record<string, string>, signals: AbortSignal[]) => Promise<Exchange>
  close: () => Promise<void>
} {
  const sockets = new WeakSet<Socket>()
  const agent = new Agent({
    connect: (host, done) =>
      connect(host, (...result) => {
        if (result[1] !== null) sockets.add(result[1])
        done(...result)
      }),
    connections: 1,
    allowH2: false,
    maxHeaderSize: largestHeaders,
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.pause,
  })
  // One connection, one request at a time: what was sent last is what is being answered.
  let sent: Pick<Exchange, 'requestHeaders' | 'address'> = { requestHeaders: {}, address: '' }
  const note = (message: unknown) => {
    const { headers, socket } = message as { headers: string; socket: Socket }
    if (!sockets.has(socket)) return
    const host = socket.remoteFamily === 'IPv6' ? `[${socket.remoteAddress}]` : socket.remoteAddress
    sent = { requestHeaders: parseHeaders(headers), address: `${host}:${socket.remotePort}` }
  }
  subscribe(sending, note)

  const get = async (
    url: string,
    headers: Record<string, string>,
    signals: AbortSignal[],
  ): Promise<Exchange> => {
    const limit = new AbortController()
    const late = setTimeout(() => limit.abort(new BadAnswer('the site answers too slowly')), timeouts.total)
    const stop = () => limit.abort(new BadAnswer('we were told to stop'))
    for (const signal of signals) signal.addEventListener('abort', stop)
    if (signals.some(signal => signal.aborted)) stop()
    try {
      const answer = await request(url, {
        dispatcher: agent,
        method: 'GET',
        headers: { ...headers, 'accept-encoding': encodings },
        signal: limit.signal,
      })
      const evidence = sent
      const received = flat(answer.headers)
      const body = await bounded(answer.body, Number(received['content-length'] ?? 0), largestPage)
      const bytes = decompress(body, received['content-encoding'] ?? '', largestPage)
      return { status: answer.statusCode, headers: received, bytes, ...evidence }
    } finally {
      clearTimeout(late)
      for (const signal of signals) signal.removeEventListener('abort', stop)
    }
  }
  const close = () => {
    unsubscribe(sending, note)
    return agent.close()
  }
  return { get, close }
}

/** The whole body in one growing piece: a million chunks of one byte cost no more than their bytes. */
async function bounded(
  body: AsyncIterable<Buffer> & NodeJS.EventEmitter,
  announced: number,
  limit: number,
): Promise<Uint8Array> {
  // Leaving the loop destroys the body, which is then an error to nobody.
  body.on('error', () => undefined)
  let whole = Buffer.allocUnsafe(announced > 0 && announced <= limit ? announced : 64 * 1024)
  let size = 0
  for await (const part of body) {
    const wanted = size + part.length
    if (wanted > limit || announced > limit) throw new BadAnswer('the page is too large')
    if (wanted > whole.length) {
      const grown = Buffer.allocUnsafe(Math.min(limit, Math.max(wanted, 2 * whole.length)))
      whole.copy(grown, 0, 0, size)
      whole = grown
    }
    part.copy(whole, size)
    size = wanted
  }
  return whole.subarray(0, size)
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value = '']) => [
      name,
      Array.isArray(value) ? value.join(name === 'set-cookie' ? '\n' : ', ') : value,
    ]),
  )
}

function parseHeaders(text: string): Record<string, string> {
  const [, ...lines] = text.trimEnd().split('\r\n')
  return Object.fromEntries(
    lines.map(line => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}
