import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../crawler/chromium.ts'
import type { ServedBoards } from '../../demo/boards.ts'
import { totp } from '../dashboard/totp.ts'
import { boardsAnywhere, demoFolder, inbeeld } from './inbeeld.ts'

const executable = findChromium(process.env.INBEELD_CHROMIUM ?? null)
const password = 'een lang en verzonnen wachtwoord'
const { data, remove } = demoFolder()
let boards: ServedBoards & { port: number }
let browser: Browser
let dashboard: ReturnType<typeof inbeeld>
let address: string

const settings = () => ({
  INBEELD_DATA: data,
  INBEELD_DEMO_PORT: String(boards.port),
  INBEELD_PORT: String(boards.port + 10),
})
const run = (words: string[], input = '') => inbeeld(words, settings(), input).result
const add = (name: string, role: string) =>
  run(
    [
      'user',
      'add',
      '--name',
      name,
      '--email',
      `${name}@voorbeeld.test`,
      '--role',
      role,
      '--municipality',
      'GM0917',
    ],
    `${password}\n`,
  )

/** Whoever is new signs in with a password and sets the second factor with an app. */
async function firstSignIn(name: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'nl-NL', javaScriptEnabled: false })).newPage()
  await page.goto(`${address}/aanmelden`)
  await page.fill('#e-mail', `${name}@voorbeeld.test`)
  await page.fill('#wachtwoord', password)
  await page.click('main button[type=submit]')
  expect(new URL(page.url()).pathname).toBe('/tweede-stap')
  await page.fill('#wachtwoord', password)
  await page.click('main button[type=submit]')
  const secret = ((await page.textContent('.secret')) ?? '').replaceAll(' ', '')
  await page.fill('#code', totp(secret))
  await page.click('main button[type=submit]')
  return page
}

let inCase: string

async function open(page: Page): Promise<void> {
  await page.goto(inCase)
  await page.locator('tr', { hasText: 'telefoon 1' }).locator('a.button').click()
  await page.selectOption('#doel', 'care')
  await page.fill('#toelichting', 'Opvang regelen voor vannacht')
  await page.click('main button[type=submit]')
  expect(await page.textContent('.opened__value')).toMatch(/^\+\d{9,}$/)
}

describe.skipIf(executable === null)('a new colleague, in a real browser and without script', () => {
  beforeAll(async () => {
    boards = await boardsAnywhere()
    await run(['crawl', 'linde', 'beuk'])
    await run(['analyse'])
    expect((await add('anna', 'aandachtsfunctionaris')).code).toBe(0)
    expect((await add('piet', 'privacy')).code).toBe(0)
    dashboard = inbeeld(['serve'], settings())
    address = `http://127.0.0.1:${boards.port + 10}`
    for (let tries = 0; tries < 100; tries++) {
      if (await fetch(`${address}/favicon.svg`).catch(() => null)) break
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    browser = await chromium.launch({
      executablePath: executable ?? '',
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    dashboard?.child.kill('SIGTERM')
    await dashboard?.result
    await boards?.close()
    remove()
  })

  it('signs in with a code, sees their municipality only, opens a contact in a case, and stands in the log', async () => {
    const page = await firstSignIn('anna')
    expect(new URL(page.url()).pathname).toBe('/vandaag')
    await page.goto(`${address}/wachtrij`)
    const places = await page.locator('.row__places').allTextContents()
    expect(places.length).toBeGreaterThan(0)
    expect(places.filter(text => !/Heerlen|onbekend/.test(text))).toEqual([])

    await page.locator('.row__title a').first().click()
    expect(await page.textContent('h1')).toMatch(/^Verband V-/)
    await page.locator('form[action$="/casus"] button').click()
    expect(await page.textContent('h1')).toMatch(/^Casus C-/)
    expect(await page.textContent('main')).not.toMatch(/\+316\d{8}/)
    inCase = page.url()
    await open(page)

    await page.goto(`${address}/logboek`)
    const own = await page.textContent('main')
    expect(own).toContain('contactgegeven geopend')
    expect(own).toContain('Opvang regelen voor vannacht')

    // A new key for values while the dashboard runs: it goes on opening.
    expect((await run(['keys', 'rotate'])).code).toBe(0)
    await open(page)
    expect((await run(['keys', 'rotate', '--retire'])).code).toBe(0)
    await open(page)
    expect(await page.textContent('.before')).toContain('anna')
    expect((await run(['keys', 'check'])).code).toBe(0)

    const officer = await firstSignIn('piet')
    await officer.goto(`${address}/logboek`)
    expect(await officer.textContent('main')).toContain('contactgegeven geopend')
    expect(await officer.textContent('main')).toContain('opdracht op de machine')
    await officer.locator('form[action="/logboek/controle"] button').click()
    expect(await officer.textContent('.standing')).toContain('Het logboek klopt.')
    await officer.goto(`${address}/wachtrij`)
    expect(await officer.textContent('h1')).toBe('Geen toegang')
  }, 120_000)

  it('leaves the command line in the log too, and the log whole', async () => {
    expect(await run(['log', 'check'])).toMatchObject({ code: 0 })
    const { stdout } = await run(['log', 'export'])
    const acts = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { actor: string; object: string })
    expect(acts.map(({ object }) => object)).toContain('user add')
    expect(acts.every(({ actor }) => actor.length > 0)).toBe(true)
  })
})
