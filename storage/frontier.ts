import type { Insertable } from 'kysely'
import type { PageRequest } from '../crawler/crawl.ts'
import { conditionsOf } from '../crawler/visit.ts'
import { batches, type Database, type Reader } from './database.ts'
import type { FrontierTable } from './schema.ts'
import type { Seal } from './seal.ts'

export type FrontierOutcome = NonNullable<FrontierTable['outcome']>

/** A page that a run must fetch, or an advert that needs no request tonight. */
export interface NewPage {
  url: string
  kind: FrontierTable['kind']
  ref: string | null
  listed: Readonly<Record<string, string>>
  digest: string | null
  /** Why it needs no request, and since when. */
  spared: { outcome: 'unchanged' | 'rested'; at: string } | null
}

/**
 * Adds pages to a run; one that is known already stays as it is.
 *
 * @returns the addresses that were not known.
 */
export async function push(
  db: Database,
  seal: Seal,
  run: string,
  pages: readonly NewPage[],
): Promise<Set<string>> {
  const added = new Set<string>()
  if (pages.length === 0) return added
  const last = await db
    .selectFrom('frontier')
    .select('position')
    .where('run', '=', run)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  const rows = pages.map((page, index) => rowOf(seal, run, page, (last?.position ?? 0) + 1 + index))
  for (const part of batches(rows)) {
    const rows = await db
      .insertInto('frontier')
      .values(part)
      .onConflict(conflict => conflict.columns(['run', 'url']).doNothing())
      .returning('url')
      .execute()
    for (const { url } of rows) added.add(url)
  }
  return added
}

/** Puts a page before all others, also when the run has had it. */
export async function pushUrgently(db: Database, seal: Seal, run: string, page: NewPage): Promise<void> {
  const row = { ...rowOf(seal, run, page, 0), priority: 2 }
  const { priority, listed, digest } = row
  await db
    .insertInto('frontier')
    .values(row)
    .onConflict(conflict =>
      conflict
        .columns(['run', 'url'])
        .doUpdateSet({ priority, listed, digest, attempts: 0, done_at: null, outcome: null }),
    )
    .execute()
}

/** Lists first: a list that is read late has moved on. Pictures last: what adverts say matters more. */
const priorities: Readonly<Record<FrontierTable['kind'], number>> = { list: 1, advert: 0, picture: -1 }

function rowOf(seal: Seal, run: string, page: NewPage, position: number): Insertable<FrontierTable> {
  return {
    run,
    url: page.url,
    kind: page.kind,
    ref: page.ref,
    listed: seal.close(JSON.stringify(page.listed)),
    digest: page.digest,
    priority: priorities[page.kind],
    position,
    attempts: 0,
    done_at: page.spared?.at ?? null,
    outcome: page.spared?.outcome ?? null,
  }
}

/** A page as the frontier hands it out. */
export interface Pending extends PageRequest {
  ref: string | null
  digest: string | null
}

/** The next pages of a run in order, those in `held` left out. The run's lease keeps other workers away. */
export async function nextPages(
  db: Reader,
  seal: Seal,
  run: { id: string; source: string },
  held: readonly string[],
  limit: number,
): Promise<Pending[]> {
  let query = db
    .selectFrom('frontier')
    .leftJoin('visit', join =>
      join.onRef('visit.url', '=', 'frontier.url').on('visit.source', '=', run.source),
    )
    .select([
      'frontier.url',
      'frontier.kind',
      'frontier.ref',
      'frontier.listed',
      'frontier.digest',
      'frontier.attempts',
    ])
    .select(['visit.etag', 'visit.last_modified'])
    .where('run', '=', run.id)
    .where('done_at', 'is', null)
  if (held.length > 0) query = query.where('frontier.url', 'not in', held)
  const rows = await query.orderBy('priority', 'desc').orderBy('position').limit(limit).execute()
  return rows.map(({ etag, last_modified, listed, ...row }) => ({
    ...row,
    listed: JSON.parse(seal.open(listed)) as Record<string, string>,
    conditions: conditionsOf({ etag, lastModified: last_modified }),
  }))
}

/** Marks pages as done. */
export async function acknowledge(
  db: Database,
  run: string,
  outcomes: ReadonlyMap<string, FrontierOutcome>,
  now: string,
): Promise<void> {
  for (const [outcome, pages] of Map.groupBy(outcomes, ([, outcome]) => outcome)) {
    for (const part of batches(pages.map(([url]) => url))) {
      await db
        .updateTable('frontier')
        .set({ done_at: now, outcome })
        .where('run', '=', run)
        .where('url', 'in', part)
        .execute()
    }
  }
}

/** Sends a page to the back of its kind after a failed attempt. */
export async function postpone(db: Database, run: string, url: string): Promise<void> {
  await db
    .updateTable('frontier')
    .set(eb => ({ attempts: eb('attempts', '+', 1), position: eb('position', '+', 1_000_000) }))
    .where('run', '=', run)
    .where('url', '=', url)
    .execute()
}

/** Counts an attempt for pages that a worker had in hand when it died. */
export async function suspect(db: Database, run: string, urls: readonly string[]): Promise<void> {
  for (const part of batches(urls)) {
    await db
      .updateTable('frontier')
      .set(eb => ({ attempts: eb('attempts', '+', 1) }))
      .where('run', '=', run)
      .where('url', 'in', part)
      .where('done_at', 'is', null)
      .execute()
  }
}

/** What became of a run's pages so far. */
export async function tally(
  db: Reader,
  run: string,
): Promise<{ kind: FrontierTable['kind']; outcome: FrontierOutcome | null; n: number }[]> {
  const rows = await db
    .selectFrom('frontier')
    .select(eb => ['kind', 'outcome', eb.fn.countAll().as('n')])
    .where('run', '=', run)
    .groupBy(['kind', 'outcome'])
    .execute()
  return rows.map(row => ({ ...row, n: Number(row.n) }))
}

/** How many list pages a run has met so far. */
export async function listPages(db: Reader, run: string): Promise<number> {
  const { n } = await db
    .selectFrom('frontier')
    .select(eb => eb.fn.countAll().as('n'))
    .where('run', '=', run)
    .where('kind', '=', 'list')
    .executeTakeFirstOrThrow()
  return Number(n)
}

/**
 * Forgets list pages that nobody asked for yet.
 *
 * @returns how many.
 */
export async function dropPendingLists(db: Database, run: string): Promise<number> {
  const dropped = await db
    .deleteFrom('frontier')
    .where('run', '=', run)
    .where('kind', '=', 'list')
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return Number(dropped.numDeletedRows)
}

/** A finished run's pages are no longer needed. */
export async function clearFrontier(db: Database, run: string): Promise<void> {
  await db.deleteFrom('frontier').where('run', '=', run).execute()
}
