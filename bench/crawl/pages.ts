import { median, repeated, spread } from '../measure.ts'
import type { Board } from './board.ts'
import { openPlace, openSite, ours, scrapy } from './contenders.ts'

/** Figure 1: CPU a page beside Scrapy, and memory as the board grows. */
export async function pages(adverts: number, times: number): Promise<void> {
  const board: Board = { adverts, perList: 50, night: 1, tells: 'dates' }
  const site = await openSite()
  try {
    await site.show(board)
    const all = adverts + Math.ceil(adverts / board.perList)
    const own = await repeated(times, async () => {
      const place = openPlace(site, board, null)
      try {
        return await ours(place)
      } finally {
        place.remove()
      }
    })
    const peer = await repeated(times, () => scrapy(site))
    const cpu = (usage: { cpu: number }) => (1000 * usage.cpu) / all
    const line = (name: string, usages: { cpu: number; wall: number; rss: number }[]) =>
      console.log(
        `${name.padEnd(8)} ${spread(usages.map(cpu))} CPU-ms a page, ${spread(
          usages.map(usage => all / usage.wall),
          0,
        )} pages/s, peak ${spread(
          usages.map(usage => usage.rss),
          0,
        )} MB`,
      )
    console.log(`${all} pages, ${times} times`)
    line('inbeeld', own)
    line('scrapy', peer)
    console.log(
      `pages per CPU-second: ${(median(peer.map(cpu)) / median(own.map(cpu))).toFixed(2)} × Scrapy's\n`,
    )
  } finally {
    site.close()
  }
}
