import { median, repeated, spread, type Usage } from '../measure.ts'
import type { Board } from './board.ts'
import { openPlace, openSite, ours, type Site, scrapy } from './contenders.ts'

/** Figure 1: CPU a page beside Scrapy, and memory as the board grows. */
export async function pages(adverts: number, times: number, others: readonly number[]): Promise<void> {
  const site = await openSite()
  try {
    const board = boardOf(adverts)
    await site.show(board)
    const own: Usage[] = []
    const plain: Usage[] = []
    const keeping: Usage[] = []
    // In turn, so that what else the machine does falls on both.
    for (let turn = 0; turn < times; turn++) {
      own.push(await harvested(site, board))
      plain.push(await scrapy(site, false))
      keeping.push(await scrapy(site, true))
    }
    const all = pagesOf(board)
    console.log(`1. ${all} pages, ${times} times in turn`)
    console.log(line('inbeeld', own, all))
    console.log(line('Scrapy that keeps no page', plain, all))
    console.log(line('Scrapy that keeps pages', keeping, all))
    const cpu = (usages: readonly Usage[]) => median(usages.map(usage => usage.cpu))
    const ratio = (peer: readonly Usage[]) => (cpu(peer) / cpu(own)).toFixed(2)
    console.log(`   pages per CPU-second: ${ratio(plain)} × and ${ratio(keeping)} × Scrapy's`)
    for (const size of others) {
      const other = boardOf(size)
      await site.show(other)
      const [usage] = await repeated(1, () => harvested(site, other))
      if (usage !== undefined) console.log(line('inbeeld', [usage], pagesOf(other)))
    }
  } finally {
    site.close()
  }
}

function boardOf(adverts: number): Board {
  return { adverts, perList: 50, night: 1, tells: 'dates' }
}

function pagesOf({ adverts, perList }: Board): number {
  return adverts + Math.ceil(adverts / perList)
}

async function harvested(site: Site, board: Board): Promise<Usage> {
  const place = openPlace(site, board)
  try {
    return await ours(place)
  } finally {
    place.remove()
  }
}

function line(name: string, usages: readonly Usage[], pages: number): string {
  const cpu = spread(usages.map(usage => (1000 * usage.cpu) / pages))
  const rate = spread(
    usages.map(usage => pages / usage.wall),
    0,
  )
  const memory = spread(
    usages.map(usage => usage.rss),
    0,
  )
  return `   ${name.padEnd(25)} ${String(pages).padStart(6)} pages: ${cpu} CPU-ms a page, ${rate} pages/s, peak ${memory} MB`
}
