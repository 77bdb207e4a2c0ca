import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../crawler/chromium.ts'
import { serveDashboard } from '../../dashboard/serve.ts'
import { indexTexts } from '../../storage/search.ts'
import { addNetwork, dashboard, nothingFound, plainAdvert, weighed } from './fixture.ts'

/** As compiled by `npm run build`. */
const islands = join(import.meta.dirname, '../../dist/dashboard/islands')
const executablePath = findChromium(process.env.INBEELD_CHROMIUM ?? null)
const rtl = '\u202eomgekeerd\u202c \u2067rechts\u2069 \u200f'
const texts: Record<string, { title: string; body: string }> = {
  markup: {
    title: '<b>vet</b>',
    body: '<script>document.title="x"</script><img src=x onerror=alert(1)> &amp; ]]>',
  },
  ansi: { title: '\u001b[31mrood', body: `\u001b[2J\u0007 ${rtl} =HYPERLINK("x") @SUM(1)` },
  unbroken: { title: 'y'.repeat(500), body: 'zonderspaties'.repeat(1500) },
  emoji: { title: '🙂'.repeat(200), body: '👩‍❤️‍💋‍👨'.repeat(3000) },
  long: { title: 'Lang', body: 'woorden die doorgaan '.repeat(50_000) },
  lines: { title: 'Regels', body: 'een\n'.repeat(2000) },
  arabic: { title: 'مرحبا', body: 'مرحبا بكم في المدينة. Tel ⟦phone:pk1⟧ مرحبا' },
}

describe.skipIf(executablePath === null)('in a browser', () => {
  let house: Awaited<ReturnType<typeof dashboard>>
  let browser: Browser
  let served: Awaited<ReturnType<typeof serveDashboard>>
  let origin: string

  beforeAll(async () => {
    const port = 30_000 + Math.floor(Math.random() * 20_000)
    origin = `http://127.0.0.1:${port}`
    house = await dashboard({ origin })
    let number = 1000
    for (const [name, text] of Object.entries(texts)) {
      number++
      await addNetwork(house.db, {
        id: `n-${name}`,
        number,
        places: ['GM0917'],
        adverts: [{ ...plainAdvert, ...text }],
        links: [],
        assessment: { ...nothingFound, flags: name === 'markup' ? ['possible-minor'] : [] },
        queued: 'look',
        queuedAt: `2026-11-20T0${number - 1000}:00:00.000Z`,
      })
    }
    for (const [id, queuedAt] of [
      ['n-one', '2026-11-19T01:00:00.000Z'],
      ['n-two', '2026-11-19T02:00:00.000Z'],
    ] as const)
      await addNetwork(house.db, {
        id,
        number: ++number,
        places: ['GM0917'],
        adverts: [{ ...plainAdvert, body: 'Mijn vriendin beantwoordt je berichten. Altijd veilig.' }],
        links: [],
        assessment: weighed(id),
        queued: 'look',
        queuedAt,
      })
    await indexTexts(house.db, new AbortController().signal)
    served = await serveDashboard(house.app, { host: '127.0.0.1', port })
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    await house.db.destroy()
  })

  async function signedIn(width: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'nl-NL' })
    // Sources run as they are have no compiled islands beside them.
    await context.route('**/islands/*.js', route =>
      route.fulfill({ path: join(islands, new URL(route.request().url()).pathname.split('/').at(-1) ?? '') }),
    )
    const [name = '', value = ''] = (await house.cookieOf('proef')).split('=')
    await context.addCookies([{ name, value, url: origin }])
    const page = await context.newPage()
    await page.goto(`${origin}/vandaag`)
    return page
  }

  it.each([1440, 390])(
    'hostile texts are inert and the layout holds at %i',
    async width => {
      const page = await signedIn(width)
      const faults: string[] = []
      page.on('dialog', () => faults.push('a dialog opened'))
      page.on('pageerror', error => faults.push(error.message))
      page.on('request', request => {
        if (!request.url().startsWith(origin)) faults.push('something was asked elsewhere')
      })
      const paths = [
        '/wachtrij',
        '/zoeken?woorden=zonder*',
        '/zoeken?woorden=woorden',
        ...Object.keys(texts).map(name => `/verband/n-${name}`),
      ]
      for (const path of paths) {
        await page.goto(origin + path)
        expect(await page.title(), path).toContain('inbeeld')
        expect(await page.locator('main img, main script, main b:has-text("vet")').count(), path).toBe(0)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
        const seen = await page.evaluate(() => document.body.innerText)
        for (const steering of ['\u202e', '\u2067', '\u001b']) expect(seen, path).not.toContain(steering)
      }
      expect(faults).toEqual([])
      await page.context().close()
    },
    120_000,
  )

  it('triage goes by keys alone: open, judge, put aside, next', async () => {
    const page = await signedIn(1440)
    await page.goto(`${origin}/wachtrij?bron=linde`)
    let presses = 0
    const press = async (key: string) => {
      presses++
      await page.keyboard.press(key)
    }
    await press('j')
    await Promise.all([page.waitForURL('**/verband/n-one?*'), press('o')])
    await press('2')
    await page.keyboard.type('Iemand anders antwoordt')
    await Promise.all([page.waitForURL('**/verband/n-one?*#weging'), press('Control+Enter')])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('weging')
    await press('1')
    await page.keyboard.type('Een vriendin die helpt')
    await Promise.all([page.waitForURL('**/verband/n-two?*'), press('Control+Enter')])
    expect(presses).toBeLessThanOrEqual(12)
    expect(page.url()).toContain('rij=bron%3Dlinde')
    await Promise.all([page.waitForURL('**/wachtrij'), press('w')])
    expect(await page.locator('a[href="/verband/n-one"]').count()).toBe(0)
    const decisions = await house.db.selectFrom('decision').select(['network', 'kind']).execute()
    expect(decisions).toEqual([{ network: 'n-one', kind: 'dismiss' }])
    await press('/')
    await page.keyboard.type('vriendin')
    await Promise.all([page.waitForURL('**/zoeken?*'), page.keyboard.press('Enter')])
    expect(await page.locator('a.title-link').first().textContent()).toBe('V-1009')
    await page.context().close()
  }, 120_000)

  it('the count is kept up while somebody is at the page, and not while nobody is', async () => {
    const page = await signedIn(1440)
    await page.clock.install()
    await page.goto(`${origin}/wachtrij`)
    const count = page.locator('[data-live-count]')
    const before = Number(await count.textContent())
    await addNetwork(house.db, {
      id: 'n-new',
      number: 2000,
      places: ['GM0917'],
      adverts: [plainAdvert],
      links: [],
      assessment: nothingFound,
      queued: 'look',
      queuedAt: '2026-11-24T01:00:00.000Z',
    })
    await page.clock.runFor(21_000)
    await expect.poll(() => count.textContent()).toBe(String(before + 1))
    expect(await page.locator('[data-live-news]').isVisible()).toBe(true)
    await house.db.deleteFrom('network').where('id', '=', 'n-new').execute()
    let asked = 0
    page.on('request', () => {
      asked++
    })
    await page.clock.runFor(61_000)
    expect(asked).toBe(0)
    await page.mouse.move(100, 100)
    await page.clock.runFor(21_000)
    await expect.poll(() => count.textContent()).toBe(String(before))
    await page.context().close()
  }, 120_000)

  it('axe finds nothing wrong on pages and states of work', async () => {
    const page = await signedIn(1440)
    for (const path of ['/vandaag', '/wachtrij?bron=linde', '/zoeken?woorden=woorden', '/verband/n-emoji']) {
      await page.goto(origin + path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id }) => id),
        path,
      ).toEqual([])
    }
    await page.context().close()
  }, 120_000)
})
