import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { advertPage, type Board, etag, listPage, standing } from './board.ts'

/** Serves a board in a process of its own, so that its work is not counted as the crawler's. Parent and child talk by IPC. */
const counts = { list: 0, advert: 0, unchanged: 0, bytes: 0 }
let board: Board = { adverts: 0, perList: 50, night: 1, tells: 'dates' }
let numbers: number[] = []

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const send = (status: number, body: string, headers: Record<string, string> = {}) => {
    const bytes = Buffer.from(body)
    counts.bytes += bytes.length
    response
      .writeHead(status, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': bytes.length,
        ...headers,
      })
      .end(bytes)
  }
  if (url.pathname === '/lijst') {
    counts.list++
    return send(200, listPage(board, numbers, Number(url.searchParams.get('p') ?? 1)))
  }
  const number = /^\/a\/(\d+)$/.exec(url.pathname)?.[1]
  if (number === undefined) return send(404, '')
  counts.advert++
  const tag = board.tells === 'etags' ? { etag: etag(board, Number(number)) } : {}
  if ('etag' in tag && request.headers['if-none-match'] === tag.etag) {
    counts.unchanged++
    return response.writeHead(304, tag).end()
  }
  const page = advertPage(board, Number(number))
  return page === null ? send(404, '') : send(200, page, tag)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))

process.on('message', message => {
  if (typeof message === 'object' && message !== null && 'adverts' in message) {
    board = message as Board
    numbers = standing(board)
    Object.assign(counts, { list: 0, advert: 0, unchanged: 0, bytes: 0 })
  }
  process.send?.(counts)
})
process.on('disconnect', () => process.exit(0))
