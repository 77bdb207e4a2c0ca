import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SmallBoard {
  home: string
  /** Paths in the order in which they were asked for, robots.txt left out. */
  asked: string[]
  close: () => Promise<void>
}

/** An invented site with one list and so many adverts, each answered after a while. */
export async function smallBoard(
  adverts: number,
  wait: number,
  more: (advert: number) => string = () => '',
): Promise<SmallBoard> {
  const asked: string[] = []
  const cards = Array.from({ length: adverts }, (_, n) => `<li><a href="/a/${n + 1}">Advertentie</a></li>`)
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path === '/robots.txt') return response.writeHead(404).end()
    asked.push(path)
    const number = path.slice(3)
    const page =
      path === '/' ? `<ul>${cards.join('')}</ul>` : `<h1>Advertentie ${number}</h1>${more(Number(number))}`
    return setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(page), wait)
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Its source file, with further lines at the end. */
export function smallSource(id: string, home: string, more = ''): string {
  return `id: ${id}
name: ${id}
home: ${home}
demo: true
basis: null
manners: { perMinute: 6000 }
listing: { kind: pages, start: [/], card: li, advert: { css: a } }
advert: { ref: { path: '/a/(\\d+)' }, fields: { title: { css: h1 } } }
expect: { adverts: 1 }
${more}`
}
