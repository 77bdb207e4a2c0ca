// `npm run screens -- http://127.0.0.1:4700`: pictures of every page of a running demo, with axe-core on each.
import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Page } from 'playwright'
import { findChromium } from '../crawler/chromium.ts'

const address = process.argv[2] ?? 'http://127.0.0.1:4700'
const folder = new URL('../docs/screens/', import.meta.url).pathname
const widths = [1440, 390]
let violations = 0

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: findChromium(process.env.INBEELD_CHROMIUM ?? null) ?? '',
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
for (const colorScheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({
    colorScheme,
    locale: 'nl-NL',
    viewport: { width: 1440, height: 900 },
  })
  const page = await context.newPage()
  await page.goto(`${address}/aanmelden`)
  await shoot(page, 'aanmelden', colorScheme)
  await page.fill('#e-mail', 'model@demo.example')
  await page.fill('#wachtwoord', 'alles-is-verzonnen')
  await Promise.all([page.waitForURL('**/vandaag'), page.press('#wachtwoord', 'Enter')])
  await shoot(page, 'vandaag', colorScheme)
  await page.goto(`${address}/wachtrij?bron=linde&wacht=3`)
  await shoot(page, 'wachtrij-filters', colorScheme)
  await page.goto(`${address}/zoeken?woorden=nieuw`)
  await shoot(page, 'zoeken', colorScheme)
  await page.goto(`${address}/wachtrij`)
  await shoot(page, 'wachtrij', colorScheme)
  // The largest network in the queue shows most.
  const rows = await page
    .locator('a[href^="/verband/"]')
    .evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))
  const network = await largest(page, [...new Set(rows)])
  await page.goto(network)
  if ((await page.locator('.judgement textarea').count()) > 0) {
    await shoot(page, 'verband-voor', colorScheme)
    await page.locator('input[type=radio]').nth(1).check()
    await page
      .locator('.judgement textarea')
      .first()
      .fill('Verschillende namen onder een nummer, en vaak van plaats veranderd.')
    await Promise.all([
      page.waitForNavigation(),
      page.locator('.judgement textarea').first().press('Control+Enter'),
    ])
  }
  await shoot(page, 'verband-na', colorScheme)
  for (const act of ['.reject > summary', '.again > summary'])
    for (const summary of await page.locator(act).all()) await summary.click()
  await shoot(page, 'verband-besluit', colorScheme)
  await page.goto(`${address}/beoordeeld`)
  await shoot(page, 'beoordeeld', colorScheme)
  await page.goto(`${address}/bronnen`)
  await shoot(page, 'bronnen', colorScheme)
  await page.goto(`${address}/sessies`)
  await shoot(page, 'sessies', colorScheme)
  await page.goto(network)
  await page.locator('form[action$="/casus"] button').click()
  await shoot(page, 'casus', colorScheme)
  await page.locator('main td a.button').first().click()
  await shoot(page, 'openen', colorScheme)
  await page.selectOption('#doel', 'care')
  await page.fill('#toelichting', 'Opvang regelen voor vannacht')
  await page.click('main button[type=submit]')
  await shoot(page, 'geopend', colorScheme)
  await page.goto(`${address}/casussen`)
  await shoot(page, 'casussen', colorScheme)
  await context.close()

  const officer = await browser.newContext({ colorScheme, locale: 'nl-NL' })
  const other = await officer.newPage()
  await other.goto(`${address}/aanmelden`)
  await other.fill('#e-mail', 'voorbeeld@demo.example')
  await other.fill('#wachtwoord', 'alles-is-verzonnen')
  await Promise.all([other.waitForURL('**/bronnen'), other.press('#wachtwoord', 'Enter')])
  for (const name of ['grondslagen', 'rechten', 'logboek']) {
    await other.goto(`${address}/${name}`)
    await shoot(other, name, colorScheme)
  }
  await other.locator('form[action="/logboek/controle"] button').click()
  await shoot(other, 'logboek-gecontroleerd', colorScheme)
  await officer.close()
}
await browser.close()
process.stderr.write(`${violations} violations by axe-core\n`)
process.exitCode = violations === 0 ? 0 : 1

async function largest(page: Page, networks: string[]): Promise<string> {
  let best = { network: networks[0] ?? '', adverts: 0 }
  for (const network of networks.slice(0, 30)) {
    await page.goto(network)
    const adverts = await page.locator('article').count()
    if (adverts > best.adverts) best = { network, adverts }
  }
  return best.network
}

async function shoot(page: Page, name: string, colorScheme: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    await page.screenshot({
      path: `${folder}${name}-${colorScheme === 'dark' ? 'donker-' : ''}${width}.png`,
      fullPage: true,
    })
    const { violations: found } = await new AxeBuilder({ page }).analyze()
    violations += found.length
    for (const { id, nodes } of found)
      process.stderr.write(`${name} ${colorScheme} ${width}: ${id} (${nodes.length})\n`)
  }
}
