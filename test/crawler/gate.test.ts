import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../crawler/chromium.ts'
import { unlawful } from '../../crawler/lawful.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import { openSite } from '../../night/site.ts'
import { worldOf } from '../world.ts'

const approved = "approvedBy: 'S. Proef, gemeente Heerlen', approvedOn: 2026-11-01"
const cookie = "cookie: { name: meerderjarig, value: 'ja' }"
let home = ''
const file = (gate: string, browser = false) =>
  parseSource(
    `{id: bord, name: Bord, home: '${home}', demo: true, basis: null, gate: ${gate},
      manners: {perMinute: 6000, browser: ${browser}}, listing: {kind: pages, start: [/lijst], card: li, advert: {css: a}},
      advert: {ref: {path: '/(.+)'}, fields: {title: {css: h1}}}, expect: {adverts: 0}}`,
    'bord.yaml',
  )

/** A site whose door opens for one cookie, and a neighbour on another port that notes what it is told. */
const told: string[] = []
const gated = createServer((request, response) => {
  const { url = '', headers } = request
  if (url === '/weg')
    return response.writeHead(302, { location: `http://127.0.0.1:${port(neighbour)}/` }).end()
  const open = headers.cookie === 'meerderjarig=ja'
  const script = `<script>
    const shown = text => document.body.append(Object.assign(document.createElement('p'), { className: 'k', textContent: text }))
    fetch('http://127.0.0.1:${port(neighbour)}/').catch(() => 0)
    fetch('/kaart').then(answer => answer.text()).then(shown)
  </script>`
  response.setHeader('content-type', 'text/html')
  if (url === '/kaart') return response.end(open ? 'kaart' : 'dicht')
  return response.end(open ? `<body><h1>binnen</h1>${url === '/blad' ? script : ''}` : '<h1>Bent u 18?</h1>')
})
const neighbour = createServer((request, response) => {
  told.push(request.headers.cookie ?? '')
  response.end()
})
const port = (server: typeof gated) => (server.address() as AddressInfo).port

beforeAll(async () => {
  for (const server of [gated, neighbour]) {
    server.listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
  }
  home = `http://127.0.0.1:${port(gated)}/`
})
afterAll(() => {
  for (const server of [gated, neighbour]) {
    server.closeAllConnections()
    server.close()
  }
})

const chromium = findChromium(process.env.INBEELD_CHROMIUM ?? null)
const freely = { allows: () => true, turn: () => Promise.resolve() }

async function page(gate: string, path: string, browser = false): Promise<string> {
  const world = worldOf(null as never, () => new Date('2026-11-24'), { chromium })
  const { source, faults } = file(gate, browser)
  expect(faults).toEqual([])
  const site = await openSite(world, {
    ...source,
    advert: { ...source?.advert, ready: browser ? '.k' : undefined },
  } as Source)
  try {
    const { bytes } = await site.fetch(new URL(path, home).href, {}, freely)
    return Buffer.from(bytes).toString()
  } finally {
    await site.close()
  }
}

describe('a gate', () => {
  it('opens for the cookie that was approved, and stays shut without', async () => {
    expect(await page(`{ ${cookie}, ${approved} }`, '/')).toContain('binnen')
    expect(await page('null', '/')).toContain('Bent u 18?')
  })

  it.skipIf(chromium === null)('opens for a browser and for what its pages ask', async () => {
    const drawn = await page(`{ ${cookie}, ${approved} }`, '/blad', true)
    expect(drawn).toContain('binnen')
    expect(drawn).toContain('<p class="k">kaart</p>')
    expect(told).toEqual([])
  })

  it('is answered at this site only, wherever it sends us', async () => {
    await expect(page(`{ ${cookie}, ${approved} }`, '/weg')).rejects.toThrow('leads away from the site')
    expect(told).toEqual([])
  })

  it.each([
    ['nobody signed', `{ ${cookie} }`],
    ['nobody is named for', `{ ${cookie}, approvedBy: ' ', approvedOn: 2026-11-01 }`],
    ['has no day', `{ ${cookie}, approvedBy: 'S. Proef' }`],
    ['is a session', `{ cookie: { name: PHPSESSID, value: a1 }, ${approved} }`],
    ['is the pass of a firewall', `{ cookie: { name: cf_clearance, value: a1 }, ${approved} }`],
    ['holds two cookies', `{ cookie: { name: a, value: 'ja; b=nee' }, ${approved} }`],
    ['holds a header', `{ cookie: { name: a, value: "ja\\r\\nx: 1" }, ${approved} }`],
  ])('that %s is refused in the file', (_, gate) => {
    const { source, faults } = file(gate)
    expect(source).toBeNull()
    expect(faults.every(({ path }) => path.startsWith('gate'))).toBe(true)
  })

  it('stays shut before the day of its approval', () => {
    const { source } = file(`{ ${cookie}, ${approved} }`)
    expect(unlawful(source as Source, new Date('2026-10-31T12:00:00Z'))).toContain('approved from 2026-11-01')
    expect(unlawful(source as Source, new Date('2026-11-01T12:00:00Z'))).toBeNull()
  })
})
