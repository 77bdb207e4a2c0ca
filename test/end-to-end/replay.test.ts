import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import { findChromium } from '../../crawler/chromium.ts'
import type { ServedBoards } from '../../demo/boards.ts'
import { storedFiles } from '../handover/stored-files.ts'
import { boardsAnywhere, demoFolder, inbeeld } from './inbeeld.ts'

/** ReplayWeb.page, a viewer by the makers of the format: `setup.mjs` lays it there for the tests. */
const viewer = 'node_modules/.replaywebpage/package'
const executablePath = findChromium(process.env.INBEELD_CHROMIUM ?? null)
const present = executablePath !== null && existsSync(join(viewer, 'sw.js'))
if (!present && process.env.CI !== undefined)
  throw new Error('CI must replay an archive, and ReplayWeb.page or Chromium was not found')
if (!present) process.stderr.write('ReplayWeb.page or Chromium was not found: replaying is not tested.\n')

describe.skipIf(!present)('an archive in a viewer', () => {
  const { data, remove } = demoFolder()
  let boards: ServedBoards & { port: number }
  let server: Server
  let browser: Browser
  let home: string
  const run = (...words: string[]) =>
    inbeeld(words, {
      INBEELD_DATA: data,
      INBEELD_DEMO_PORT: String(boards.port),
      INBEELD_NOW: '2026-11-24T01:00:00Z',
    }).result

  beforeAll(async () => {
    boards = await boardsAnywhere()
    for (const source of ['linde', 'iep']) {
      await run('crawl', source, '--max-requests', '6')
      expect(await run('archive', source, '--to', join(data, `${source}.wacz`))).toMatchObject({ code: 0 })
    }
    // What is replayed comes from the archive alone.
    await boards.close()
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
      const wacz = /^\/(\w+\.wacz)$/.exec(pathname)?.[1]
      const file = /^\/(?:replay\/)?(ui|sw)\.js$/.exec(pathname)?.[1]
      if (wacz !== undefined)
        return send(response, readFileSync(join(data, wacz)), 'application/zip', request.headers.range)
      if (file !== undefined)
        return send(response, readFileSync(join(viewer, `${file}.js`)), 'text/javascript')
      // All else below it comes from the viewer's own worker.
      if (pathname.startsWith('/replay/')) return response.writeHead(404).end()
      const page = `<!doctype html><script src="/ui.js"></script><replay-web-page replaybase="/replay/" embed="replayonly"
        source="/${searchParams.get('wacz')}.wacz" url="${searchParams.get('url')}" style="height:90vh"></replay-web-page>`
      return send(response, Buffer.from(page), 'text/html')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      chromiumSandbox: process.getuid?.() !== 0,
    })
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
    remove()
  })

  it('shows an advert as the site sent it', async () => {
    expect(await replayed('linde')).toMatchObject({ shown: true, asked: [] })
  })

  it('shows an advert as a browser drew it', async () => {
    expect(await replayed('iep')).toMatchObject({ shown: true, asked: [] })
  })

  /** Opens the first advert of an archive: does it show its title, and was anything asked outside the archive? */
  async function replayed(source: string): Promise<{ shown: boolean; asked: string[] }> {
    const { url, title } = await advertIn(join(data, `${source}.wacz`))
    const page = await browser.newPage()
    const asked: string[] = []
    page.context().on('request', request => {
      if (!request.url().startsWith(home) && /^https?:/.test(request.url())) asked.push(request.url())
    })
    await page.goto(`${home}?wacz=${source}&url=${encodeURIComponent(url)}`)
    // Until its worker has begun, the viewer has nothing to show.
    await page.waitForFunction(() =>
      navigator.serviceWorker.getRegistration('/replay/').then(found => found?.active?.state === 'activated'),
    )
    await page.reload()
    const heading = page.frameLocator('iframe').frameLocator('iframe').locator('h1', { hasText: title })
    const shown = await heading.waitFor({ timeout: 20_000 }).then(
      () => true,
      () => false,
    )
    await page.close()
    return { shown, asked }
  }
})

/** Address and heading of an advert in an archive. */
async function advertIn(path: string): Promise<{ url: string; title: string }> {
  const warc = storedFiles(readFileSync(path)).get('archive/captures.warc.gz') ?? Buffer.alloc(0)
  for await (const record of new WARCParser([warc])) {
    const url = record.warcTargetURI ?? ''
    const title = /<h1[^>]*>([^<&]+)<\/h1>/.exec(await record.contentText())?.[1]
    if (title !== undefined && /^\/[ap]/.test(new URL(url).pathname)) return { url, title }
  }
  throw new Error('no advert is in the archive')
}

function send(response: ServerResponse, bytes: Buffer, type: string, range?: string): void {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  const start = from === '' ? Math.max(bytes.length - Number(to), 0) : Number(from)
  const end = from === '' || to === '' ? bytes.length - 1 : Math.min(Number(to), bytes.length - 1)
  const part = range === undefined ? bytes : bytes.subarray(start, end + 1)
  response.writeHead(range === undefined ? 200 : 206, {
    'content-type': type,
    'content-length': part.length,
    'accept-ranges': 'bytes',
    ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${bytes.length}` }),
  })
  response.end(part)
}
