import type { Card, ListReading } from '../crawler/read.ts'
import type { Source } from '../crawler/source.ts'
import { visit } from '../crawler/visit.ts'
import type { Database } from './database.ts'
import { dropPendingLists, listPages, type NewPage, push } from './frontier.ts'
import { seenListed, seenUnchanged } from './presence.ts'
import { noteFault } from './runs.ts'
import type { Seal } from './seal.ts'
import { advertId } from './sighting-rows.ts'
import { forgetVisitsOutside, visitsOf } from './visits.ts'

/** List pages in a row that show nothing new: a calendar, or a list that leads back into itself. */
const mostBarrenLists = 20

/** Notices a list without end. After a kill it begins to count anew. */
export interface ListWatch {
  starts: ReadonlySet<string>
  /** List pages in a row that were reached from another and showed no advert that the run did not know. */
  barren: number
}

/**
 * Puts a source's first pages into a run that is new or goes on.
 *
 * @param municipalities whose adverts may be kept; what is remembered of visits to others is forgotten, so that they
 * are not observed on the strength of it.
 */
export async function startRun(
  db: Database,
  seal: Seal,
  source: Source,
  run: string,
  municipalities: ReadonlySet<string> | null = null,
): Promise<void> {
  if (municipalities !== null) await forgetVisitsOutside(db, source.id, municipalities)
  await push(db, seal, run, startPages(source).map(listPage))
}

export function startPages(source: Source): string[] {
  return source.listing.start.map(start => new URL(start, source.home).href)
}

function listPage(url: string): NewPage {
  return { url, kind: 'list', ref: null, listed: {}, digest: null, spared: null }
}

/**
 * Stores what a list page leads to: its adverts, and the next pages unless the list turned out to be endless.
 *
 * @returns how many adverts need no request.
 */
export async function storeList(
  trx: Database,
  seal: Seal,
  source: Source,
  run: string,
  lists: ListWatch,
  page: { url: string; reading: ListReading; at: string },
): Promise<Spared> {
  const { added, ...spared } = await pushCards(trx, seal, source, run, page.reading.cards, page.at)
  if (added > 0) lists.barren = 0
  else if (!lists.starts.has(page.url)) lists.barren++
  const room = source.listing.mostPages - (await listPages(trx, run))
  const endless = lists.barren >= mostBarrenLists
  // A guessed page that shows nothing new is the one past the last.
  const named = page.reading.guessed && added === 0 ? [] : page.reading.next
  const next = endless ? [] : named.slice(0, Math.max(room, 0))
  await push(trx, seal, run, next.map(listPage))
  if (next.length === named.length && !endless) return spared
  const dropped = endless ? await dropPendingLists(trx, run) : 0
  if (named.length === 0 && dropped === 0) return spared
  await noteFault(
    trx,
    run,
    endless
      ? `${mostBarrenLists} list pages in a row showed nothing new (a calendar, or a list that leads back into itself)`
      : `the list goes on past ${source.listing.mostPages} pages (listing.mostPages)`,
  )
  return spared
}

/** Adverts that a list shows and that are not asked for tonight, by why. */
type Spared = Record<'unchanged' | 'rested', number>

/** Puts the adverts of a list into the run, and says how many it did not know. */
async function pushCards(
  trx: Database,
  seal: Seal,
  source: Source,
  run: string,
  cards: readonly Card[],
  at: string,
): Promise<Spared & { added: number }> {
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
  return { added: added.size, unchanged: unchanged.length, rested: rested.length }
}
