import type { Page } from 'playwright'
import { BadAnswer } from './bad-answer.ts'
import type { Source } from './source.ts'

const mostScrolls = 2000
const scrollPatience = 5_000
const pagePatience = 20_000

/** Makes the page of `url` show what it holds: the whole list, or the advert with its button pressed. */
export async function unfold(page: Page, url: string, { home, listing, advert }: Source): Promise<void> {
  const isList = listing.start.some(start => new URL(start, home).href === url)
  if (isList && listing.kind === 'scroll') return await scrollToEnd(page, listing.card, listing.end)
  if (isList) return
  const timeout = pagePatience
  if (advert.ready !== undefined)
    await page.locator(advert.ready).first().waitFor({ timeout, state: 'attached' })
  if (advert.reveal === undefined) return
  const button = page.locator(advert.reveal.click).first()
  if ((await button.count()) === 0) return
  // Told to the button itself: a mouse waits until the page lies still, and presses what lies over it.
  await button.dispatchEvent('click', undefined, { timeout })
  await page.locator(advert.reveal.wait).first().waitFor({ timeout, state: 'attached' })
}

/** Goes down until the end mark stands there, each time waiting for more cards. A list that stalls is no list. */
async function scrollToEnd(page: Page, card: string, end: string): Promise<void> {
  const cards = page.locator(card)
  const mark = page.locator(end)
  for (let scrolls = 0; scrolls < mostScrolls; scrolls++) {
    if ((await mark.count()) > 0) return
    const before = await cards.count()
    // Up a little first: at the very bottom another scroll to the bottom is no event.
    await page.evaluate('scrollBy(0, -200); scrollTo(0, document.body.scrollHeight)')
    const stall = performance.now() + scrollPatience
    while ((await cards.count()) === before && (await mark.count()) === 0) {
      if (performance.now() > stall) throw new BadAnswer('the list stopped growing before its end')
      await page.waitForTimeout(20)
    }
  }
  throw new BadAnswer('the list has no end')
}
