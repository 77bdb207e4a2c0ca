import type { Card, ListReading } from '../crawler/read.ts'
import type { Source } from '../crawler/source.ts'
import { visit } from '../crawler/visit.ts'
import type { Database } from './database.ts'
import { dropPendingLists, listPages, type NewPage, push } from './frontier.ts'
import { seenListed, seenUnchanged } from './presence.ts'
import { countRun, noteFault } from './runs.ts'
import type { Seal } from './seal.ts'
import { advertId } from './sighting-rows.ts'
import { visitsOf } from './visits.ts'

/** List pages in a row that show nothing new: a calendar, or a list that leads back into itself. */
const mostBarrenLists = 20

/** Notices a list without end. After a kill it begins to count anew. */
export interface ListWatch {
  starts: ReadonlySet<string>
  /** List pages in a row that were reached from another and showed no advert that the run did not know. */
  barren: number
}

/** Puts a source's first pages into a new run. */
export async function startRun(db: Database, seal: Seal, source: Source, run: string): Promise<void> {
  await push(db, seal, run, startPages(source).map(listPage))
}

export function startPages(source: Source): string[] {
  return source.listing.start.map(start => new URL(start, source.home).href)
}

function listPage(url: string): NewPage {
  return { url, kind: 'list', ref: null, listed: {}, digest: null, spared: null }
}

/** Stores what a list page leads to: its adverts, and the next pages unless the list turned out to be endless. */
export async function storeList(
  trx: Database,
  seal: Seal,
  source: Source,
  run: string,
  lists: ListWatch,
  page: { url: string; reading: ListReading; at: string },
): Promise<void> {
  const added = await pushCards(trx, seal, source, run, page.reading.cards, page.at)
  if (added > 0) lists.barren = 0
  else if (!lists.starts.has(page.url)) lists.barren++
  const fault = await endless(trx, source, run, lists)
  if (fault === null) {
    const last = page.reading.guessed && added === 0
    if (!last) await push(trx, seal, run, page.reading.next.map(listPage))
  } else if (page.reading.next.length > 0) {
    await noteFault(trx, run, fault)
    await dropPendingLists(trx, run)
  }
}

async function endless(trx: Database, source: Source, run: string, lists: ListWatch): Promise<string | null> {
  const { mostPages } = source.listing
  if (lists.barren >= mostBarrenLists)
    return `${mostBarrenLists} list pages in a row showed nothing new (a calendar, or a list that leads back into itself)`
  return (await listPages(trx, run)) < mostPages
    ? null
    : `the list goes on past ${mostPages} pages (listing.mostPages)`
}

/**
 * Puts the adverts of a list into the run; those whose card or history says so need no request.
 *
 * @returns how many the run did not know.
 */
async function pushCards(
  trx: Database,
  seal: Seal,
  source: Source,
  run: string,
  cards: readonly Card[],
  at: string,
): Promise<number> {
  const visits = await visitsOf(
    trx,
    source.id,
    cards.map(card => card.url),
  )
  const pages = cards.map(({ url, ref, listed, digest }): NewPage => {
    const decision = visit(visits.get(url) ?? null, digest, source.manners.unseenNights, at)
    const outcome = decision === 'skip' ? 'unchanged' : decision === 'rest' ? 'rested' : null
    return { url, kind: 'advert', ref, listed, digest, spared: outcome === null ? null : { outcome, at } }
  })
  const added = await push(trx, seal, run, pages)
  const spared = (outcome: 'unchanged' | 'rested') =>
    pages
      .filter(page => page.spared?.outcome === outcome && added.has(page.url))
      .map(page => advertId(source.id, page.ref ?? ''))
  const unchanged = spared('unchanged')
  const rested = spared('rested')
  await seenUnchanged(trx, unchanged, at)
  await seenListed(trx, rested, at)
  await countRun(trx, run, { unchanged: unchanged.length, rested: rested.length }, new Date(at))
  return added.size
}
