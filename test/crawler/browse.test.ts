// Longer than a page: one real browser against one hostile site, with the site in the same file as what it tries.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createBrowse } from '../../crawler/browse.ts'
import { findChromium } from '../../crawler/chromium.ts'
import { createFetch, type Onward } from '../../crawler/fetch.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'

const chromium = findChromium(process.env.INBEELD_CHROMIUM ?? null)
if (chromium === null) {
  if (process.env.CI !== undefined) throw new Error('CI must test in Chromium, and it was not found')
  process.stderr.write('Chromium was not found: its tests are skipped.\n')
}
const freely: Onward = { allows: () => true, turn: () => Promise.resolve() }

/** A site on loopback and a browser for it. `asked` holds every request that reached the site. */
async function browsing(
  answer: RequestListener | Record<string, string>,
  { patience = 20_000, signal = new AbortController().signal, ready = null as string | null } = {},
) {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    if (typeof answer === 'function') {
      answer(request, response)
      return
    }
    const body = answer[request.url ?? '']
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const source = parseSource(
    `{id: bord, name: Bord, home: '${home}', demo: true, basis: null, manners: {perMinute: 6000, browser: true},
      listing: {kind: pages, start: [/lijst], card: li, advert: {css: a}},
      advert: {ref: {path: '/(.+)'}, ${ready === null ? '' : `ready: '${ready}',`} fields: {title: {css: h1}}}, expect: {adverts: 0}}`,
    'bord.yaml',
  ).source as Source
  const plain = createFetch(source, 'inbeeld/1')
  const browse = await createBrowse(source, plain.fetch, {
    chromium: chromium ?? '',
    userAgent: 'inbeeld/1',
    signal,
    patience,
  })
  onTestFinished(async () => {
    await browse.close()
    await plain.close()
    server.closeAllConnections()
    server.close()
  })
  return {
    home,
    asked,
    paths: () => asked.map(({ url }) => url),
    open: (path: string, onward = freely) => browse.fetch(new URL(path, home).href, {}, onward),
  }
}

const text = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString()
const shows = (script: string, rest = '') => `<!doctype html><h1>Rustig</h1>${rest}<script>${script}</script>`
describe.skipIf(chromium === null)('a browser', () => {
  it('gives the drawn document with the evidence of the fetched one', async () => {
    const { home, open, asked } = await browsing((request, response) => {
      if (request.url === '/data') {
        response.end('een\ntwee')
        return
      }
      response.setHeader('content-type', 'text/html; charset=windows-1252').setHeader('etag', '"a"')
      response.end(
        Buffer.from(
          shows(
            `const x = new XMLHttpRequest(); x.open('GET', '/data', false); x.send()
        document.querySelector('h1').append(x.responseText)`,
            '\xe9',
          ),
          'latin1',
        ),
      )
    })
    const answer = await open('/1')
    expect(text(answer)).toMatch(/^<!DOCTYPE html><html><head><\/head><body><h1>Rustigeen\ntwee<\/h1>é/)
    expect(answer).toMatchObject({
      status: 200,
      rendered: true,
      url: `${home}1`,
      redirectedFrom: [],
      address: home.slice(7, -1),
      headers: { etag: '"a"', 'content-type': 'text/html; charset=utf-8' },
    })
    expect(answer.requestHeaders).toEqual(asked[0]?.headers)
    expect(asked.map(({ headers }) => headers['user-agent'])).toEqual(['inbeeld/1', 'inbeeld/1'])
  })

  it('reaches nothing but its own site, whatever a page tries', async () => {
    const seen = { connections: 0, packets: 0 }
    const other = createTcpServer(socket => {
      seen.connections++
      socket.destroy()
    }).listen(0, '127.0.0.1')
    const other6 = createTcpServer(socket => {
      seen.connections++
      socket.destroy()
    }).listen(0, '::1')
    const udp = createSocket('udp4', () => seen.packets++).bind(0, '127.0.0.1')
    await Promise.all([once(other, 'listening'), once(other6, 'listening'), once(udp, 'listening')])
    onTestFinished(() => {
      other.close()
      other6.close()
      udp.close()
    })
    const { port } = other.address() as AddressInfo
    const elsewhere = [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `[::1]:${(other6.address() as AddressInfo).port}`,
      `bord.localhost:${port}`,
      `127.0.0.2:${port}`,
      `0.0.0.0:${port}`,
    ]
    const tries = elsewhere.map(
      host => `
        fetch('http://${host}/fetch', { mode: 'no-cors' }).catch(() => 0)
        navigator.sendBeacon('http://${host}/beacon', 'dag')
        new Image().src = 'http://${host}/picture'
        try { new WebSocket('ws://${host}/socket') } catch {}
        try { new EventSource('http://${host}/events') } catch {}
        try { new WebTransport('https://${host}/transport').ready.catch(() => 0) } catch {}
        try { window.open('http://${host}/popup') } catch {}
        try { new Worker(URL.createObjectURL(new Blob(["fetch('http://${host}/worker', {mode: 'no-cors'}).catch(() => 0); new WebSocket('ws://${host}/')"]))) } catch {}
        try { navigator.serviceWorker.register('http://${host}/sw.js').catch(() => 0) } catch {}`,
    )
    const marks = elsewhere.map(
      host => `
        <link rel="dns-prefetch" href="//${host}/"><link rel="preconnect" href="http://${host}/">
        <link rel="prefetch" href="http://${host}/prefetch"><link rel="preload" as="font" href="http://${host}/font">
        <link rel="prerender" href="http://${host}/prerender"><link rel="stylesheet" href="http://${host}/style">
        <link rel="icon" href="http://${host}/icon"><link rel="manifest" href="http://${host}/manifest">
        <script src="http://${host}/script" async></script><script type="speculationrules">{"prefetch":[{"urls":["http://${host}/rules"],"eagerness":"immediate"}],"prerender":[{"urls":["http://${host}/rules2"],"eagerness":"immediate"}]}</script>
        <iframe src="http://${host}/iframe"></iframe><iframe srcdoc="<img src='http://${host}/srcdoc'>"></iframe>
        <object data="http://${host}/object"></object><embed src="http://${host}/embed">
        <video src="http://${host}/video" autoplay></video><img src="http://${host}/img">
        <img src="/redirect?to=http://${host}/"><iframe src="/redirect?to=http://${host}/"></iframe>
        <form action="http://${host}/form" method="post" target="f"></form><iframe name="f"></iframe>`,
    )
    const webrtc = `
      const link = new RTCPeerConnection({ iceServers: [
        { urls: 'stun:127.0.0.1:${udp.address().port}' },
        { urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'a', credential: 'b' } ] })
      link.createDataChannel('x')
      link.createOffer().then(offer => link.setLocalDescription(offer))`
    const { open, paths } = await browsing((request, response) => {
      const { url = '' } = request
      if (url === '/klaar') {
        setTimeout(() => response.end('document.title = "klaar"'), 2000)
        return
      }
      if (url !== '/1') {
        const to = url.startsWith('/redirect') ? { location: url.split('=')[1] } : {}
        response.writeHead('location' in to ? 302 : 404, to).end()
        return
      }
      const headers = { 'content-type': 'text/html', link: `<http://${elsewhere[0]}/>; rel=preconnect` }
      response.writeHead(200, headers).end(
        shows(
          `${tries.join('')};${webrtc}; for (const form of document.forms) form.submit()
          fetch('/redirect?to=http://${elsewhere[0]}/').catch(() => 0)`,
          `${marks.join('')}<script src="/klaar" async></script>`,
        ),
      )
    })
    expect(text(await open('/1'))).toContain('<title>klaar</title>')
    expect(seen).toEqual({ connections: 0, packets: 0 })
    expect(paths().slice(0, 1)).toEqual(['/1'])
    expect(new Set(paths().map(path => path?.split('?')[0]))).toEqual(new Set(['/1', '/klaar', '/redirect']))
  })

  it('asks robots.txt about everything, and sends nothing but GET', async () => {
    const { open, paths, asked } = await browsing({
      '/1': shows(
        `fetch('/geheim/data').catch(() => 0); fetch('/open/data')
        fetch('/open/post', { method: 'POST', body: 'dag' }).catch(() => 0)
        navigator.sendBeacon('/open/beacon', 'dag')
        new WebSocket('ws://' + location.host + '/open/socket')
        new Worker(URL.createObjectURL(new Blob(["fetch('" + location.origin + "/open/werk', { method: 'POST' }).catch(() => 0)"])))
        document.forms[0].submit()`,
        `<iframe src="/geheim/frame"></iframe><script src="/geheim/script"></script>
        <script type="speculationrules">{"prefetch":[{"urls":["/geheim/vooruit"],"eagerness":"immediate"}],
          "prerender":[{"urls":["/geheim/vooraf"],"eagerness":"immediate"}]}</script>
        <link rel="prefetch" href="/geheim/prefetch"><link rel="preload" as="fetch" href="/geheim/preload">
        <form method="post" action="/open/form" target="f"></form><iframe name="f"></iframe>
        <script src="/open/klaar" async></script>`,
      ),
      '/open/data': '',
    })
    await open('/1', { ...freely, allows: url => !url.includes('/geheim') })
    expect(paths().sort()).toEqual(['/1', '/open/data', '/open/klaar'])
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('follows redirects and scripts within the site, each in its turn', async () => {
    const { home, open, paths } = await browsing((request, response) => {
      const { url = '' } = request
      if (url === '/1') response.writeHead(301, { location: '/2' }).end()
      else if (url === '/2')
        response.setHeader('content-type', 'text/html').end(shows('location.href = "/3"'))
      else response.setHeader('content-type', 'text/html').end(`<h1>${url}</h1>`)
    })
    let turns = 0
    const answer = await open('/1', { allows: () => true, turn: async () => void turns++ })
    expect(text(answer)).toContain('<h1>/3</h1>')
    expect(answer).toMatchObject({ url: `${home}3`, redirectedFrom: [`${home}1`, `${home}2`] })
    expect({ turns, paths: paths() }).toEqual({ turns: 2, paths: ['/1', '/2', '/3'] })
  })

  it.each([
    ['a redirect to another site', '/weg', 'away from the site'],
    ['a redirect where robots.txt forbids', '/verboden', 'robots.txt'],
    ['a script that goes to another site', '/script-weg', 'not of this site'],
    ['a script that goes where robots.txt forbids', '/script-verboden', 'robots.txt'],
    ['a script that goes to a redirect', '/script-redirect', 'leads to a redirect'],
    ['a script that goes on and on', '/eindeloos', 'on and on'],
    ['a meta refresh to another site', '/ververst', 'not of this site'],
    ['a form that the page sends', '/formulier', 'sends something'],
    ['a page that never loads', '/hangt', 'in time'],
    ['a page that never rests', '/rekent', 'in time'],
    ['a page that grows without end', '/groeit', 'too large'],
    ['a download', '/bestand', 'could not draw'],
  ])('refuses %s', async (_, path, reason) => {
    const pages: Record<string, string> = {
      '/script-weg': shows('location.href = "http://127.0.0.1:1/"'),
      '/script-verboden': shows('location.href = "/geheim"'),
      '/script-redirect': shows('location.href = "/naar"'),
      '/ververst': '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:1/">',
      '/formulier': shows('document.forms[0].submit()', '<form method="post" action="/post"></form>'),
      '/hangt': '<h1>x</h1><script src="/nooit"></script>',
      '/rekent': shows('onload = () => { for (;;); }'),
      '/groeit': shows(
        'document.body.hidden = true; const p = "x".repeat(1 << 20); for (let i = 0; i < 9; i++) document.body.append(p)',
      ),
    }
    const { open, paths } = await browsing(
      (request, response) => {
        const { url = '' } = request
        if (url === '/weg') response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
        else if (url === '/verboden') response.writeHead(302, { location: '/geheim' }).end()
        else if (url === '/naar') response.writeHead(302, { location: '/1' }).end()
        else if (url === '/bestand')
          response
            .writeHead(200, { 'content-type': 'text/html', 'content-disposition': 'attachment' })
            .end('dag')
        else if (url.startsWith('/eindeloos'))
          response
            .setHeader('content-type', 'text/html')
            .end(shows(`location.href = '/eindeloos' + Math.random()`))
        else if (url !== '/nooit')
          response.setHeader('content-type', 'text/html').end(pages[url] ?? '<h1>gewoon</h1>')
      },
      { patience: reason === 'in time' ? 4000 : 20_000 },
    )
    const onward = { ...freely, allows: (url: string) => !url.endsWith('/geheim') }
    const fault = await open(path, onward).catch(error => error)
    expect(fault).toMatchObject({ name: 'BadAnswer', message: expect.stringMatching(reason) })
    expect(paths().filter(asked => ['/geheim', '/post'].includes(asked ?? ''))).toEqual([])
    expect(text(await open('/gewoon', onward))).toContain('<h1>gewoon</h1>')
  })

  it('answers no dialog and opens no window', async () => {
    const { open, paths } = await browsing({
      '/1': shows(
        `alert('dag'); const yes = confirm('dag'); const name = prompt('dag'); window.open('/2'); window.open('/2', '', 'noopener')
        onbeforeunload = () => 'dag'; document.title = yes + ' ' + name`,
      ),
      '/2': '<h1>venster</h1>',
      '/3': '<h1>gewoon</h1>',
    })
    expect(text(await open('/1'))).toContain('<title>false null</title>')
    expect(text(await open('/3'))).toContain('gewoon')
    expect(paths()).toEqual(['/1', '/3'])
  })

  it('draws only pages: another status or type comes as it is', async () => {
    const { open, asked } = await browsing((request, response) => {
      const map = request.url === '/map.xml'
      response.writeHead(map ? 200 : 410, { 'content-type': map ? 'application/xml' : 'text/html' })
      response.end(map ? '<urlset/>' : shows('fetch("/data")'))
    })
    const [gone, map] = [await open('/weg'), await open('/map.xml')]
    expect([gone.status, gone.rendered, map.rendered, text(map)]).toEqual([410, false, false, '<urlset/>'])
    expect(asked.length).toBe(2)
  })

  it('keeps cookies for this run only', async () => {
    const site: RequestListener = (request, response) => {
      response.setHeader('set-cookie', [
        'a=1; Path=/',
        'b=2; Path=/; HttpOnly; Expires=Fri, 31 Dec 2099 00:00:00 GMT',
      ])
      response.setHeader('content-type', 'text/html').end(`<h1>${request.headers.cookie ?? 'geen'}</h1>`)
    }
    const first = await browsing(site)
    expect(text(await first.open('/1'))).toContain('<h1>geen</h1>')
    expect(text(await first.open('/2'))).toContain('<h1>a=1; b=2</h1>')
    const second = await browsing(site)
    expect(text(await second.open('/1'))).toContain('<h1>geen</h1>')
  })

  it('keeps nothing else of one page for the next', async () => {
    const script = `onload = async () => {
      const database = await new Promise(done => { const asked = indexedDB.open('a', 1)
        asked.onupgradeneeded = () => asked.result.createObjectStore('s')
        asked.onsuccess = () => done(asked.result) })
      const within = (mode, use) => new Promise(done => { const asked = use(database.transaction('s', mode).objectStore('s'))
        asked.onsuccess = () => done(asked.result) })
      const found = [localStorage.a, sessionStorage.a, await within('readonly', all => all.get('a'))]
      localStorage.a = sessionStorage.a = 1
      await within('readwrite', all => all.put(1, 'a'))
      database.close()
      document.body.append(Object.assign(document.createElement('p'), { className: 'k', textContent: found.map(String).join() }))
    }`
    const { open } = await browsing({ '/1': shows(script), '/2': shows(script) }, { ready: '.k' })
    const none = '<p class="k">undefined,undefined,undefined</p>'
    for (const path of ['/1', '/2', '/1']) expect(text(await open(path))).toContain(none)
  })

  it.each([
    ['page', 'renderer'],
    ['browser', ''],
  ])('a %s that falls over costs one attempt', async (_, type) => {
    const { open } = await browsing((request, response) => {
      if (request.url === '/nooit') kill(type)
      else {
        const endless = request.url === '/1' ? '<script src="/nooit"></script>' : ''
        response.setHeader('content-type', 'text/html').end(`<h1>gewoon</h1>${endless}`)
      }
    })
    for (let times = 0; times < 2; times++) {
      await expect(open('/1')).rejects.toThrow(/^the browser could not draw the page$/)
      expect(text(await open('/2'))).toContain('gewoon')
    }
  })

  it('stops when told to', async () => {
    const stop = new AbortController()
    const { open } = await browsing(
      (request, response) => {
        if (request.url === '/nooit') stop.abort()
        else response.setHeader('content-type', 'text/html').end('<script src="/nooit"></script>')
      },
      { signal: stop.signal },
    )
    await expect(open('/1')).rejects.toThrow('told to stop')
  })
})

/** Kills the browser that this test started, or only its processes of one type. */
function kill(type: string): void {
  const parents = new Map<number, number>()
  for (const id of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
      parents.set(id, Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]))
    } catch {
      // It ended meanwhile.
    }
  }
  const ours = (id: number): boolean => {
    const parent = parents.get(id)
    return parent !== undefined && (parent === process.pid || ours(parent))
  }
  for (const id of parents.keys()) {
    if (!ours(id)) continue
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
    const main = command.includes('--remote-debugging-pipe') && !command.includes('--type=')
    if (type === '' ? main : command.includes(`--type=${type}`)) process.kill(id, 'SIGKILL')
  }
}
