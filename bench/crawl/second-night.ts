import { type Board, differences } from './board.ts'
import { openPlace, openSite, ours } from './contenders.ts'

/** Figure 2: what a second night asks of a site, and whether it sees everything that happened. */
export async function secondNight(adverts: number): Promise<void> {
  for (const tells of ['dates', 'etags'] as const) {
    const board: Board = { adverts, perList: 50, night: 1, tells }
    const site = await openSite()
    const place = openPlace(site, board)
    const night = async (day: number, shown: Board) => {
      await site.show(shown)
      const { stderr } = await ours(place, { INBEELD_NOW: `2026-11-0${day}T01:00:00Z` })
      return { counts: await site.counts(), said: stderr.trim().split('\n').at(-1) ?? '' }
    }
    try {
      const first = await night(1, board)
      const second = await night(2, { ...board, night: 2 })
      const third = await night(3, { ...board, night: 2 })
      const { changed, new: added, gone, same } = differences(board)
      const { list, advert, unchanged, bytes } = second.counts
      console.log(
        `2. ${tells}: of ${adverts} adverts ${changed} changed, ${gone} gone, ${added} new, ${same} the same`,
      )
      console.log(`   first night   ${first.said}`)
      console.log(`   second night  ${second.said}`)
      console.log(`   third night   ${third.said}`)
      console.log(`   second night: ${list} list pages, ${advert} advert pages, ${unchanged} answered 304`)
      console.log(
        `   requests per changed or new advert ${(advert / (changed + added)).toFixed(3)}, per known advert ${(advert / (changed + same + added)).toFixed(3)}, bodies ${((100 * bytes) / first.counts.bytes).toFixed(1)}% of the first night's`,
      )
    } finally {
      place.remove()
      site.close()
    }
  }
}
