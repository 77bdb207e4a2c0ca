import type { Insertable } from 'kysely'
import { municipalities } from '../crawler/fields/place-names.ts'
import type { Visited } from '../crawler/visit.ts'
import { batches, type Database, type Reader } from './database.ts'
import type { Reread } from './reread-plan.ts'
import type { VisitTable } from './schema.ts'

/** What is remembered of these advert pages, by address. */
export async function visitsOf(
  db: Reader,
  source: string,
  urls: readonly string[],
): Promise<Map<string, Visited>> {
  const found = new Map<string, Visited>()
  for (const part of batches(urls)) {
    const rows = await db
      .selectFrom('visit')
      .selectAll()
      .where('source', '=', source)
      .where('url', 'in', part)
      .execute()
    for (const row of rows) {
      found.set(row.url, {
        fetchedAt: row.fetched_at,
        etag: row.etag,
        lastModified: row.last_modified,
        listedDigest: row.listed_digest,
        quiet: row.quiet,
      })
    }
  }
  return found
}

/** An advert page that was fetched, or that the site called unchanged. */
export interface VisitMade {
  source: string
  url: string
  ref: string
  digest: string | null
  at: string
  /** What the answer gives to ask again with; null when the site called the page unchanged. */
  validators: { etag: string | null; lastModified: string | null } | null
  /** True when it said nothing new. */
  same: boolean
}

/** Remembers visits for the next night. */
export async function rememberVisits(db: Database, visits: readonly VisitMade[]): Promise<void> {
  await upsert(db, visits, true)
  await upsert(db, visits, false)
}

/** Those with new validators and those without differ in what is overwritten. */
async function upsert(db: Database, visits: readonly VisitMade[], validated: boolean): Promise<void> {
  const rows = visits
    .filter(visit => (visit.validators !== null) === validated)
    .map(
      ({ source, url, ref, digest, at, validators, same }): Insertable<VisitTable> => ({
        source,
        url,
        ref,
        fetched_at: at,
        etag: validators?.etag ?? null,
        last_modified: validators?.lastModified ?? null,
        listed_digest: digest,
        quiet: same ? 1 : 0,
      }),
    )
  for (const part of batches(rows, 100)) {
    await db
      .insertInto('visit')
      .values(part)
      .onConflict(conflict =>
        conflict.columns(['source', 'url']).doUpdateSet(eb => ({
          fetched_at: eb.ref('excluded.fetched_at'),
          listed_digest: eb.ref('excluded.listed_digest'),
          quiet: eb
            .case()
            .when('excluded.quiet', '=', 0)
            .then(eb.lit(0))
            .else(eb('visit.quiet', '+', 1))
            .end(),
          ...(validated
            ? { etag: eb.ref('excluded.etag'), last_modified: eb.ref('excluded.last_modified') }
            : {}),
        })),
      )
      .execute()
  }
}

/** Forgets visits to adverts that were last seen in a municipality of the region that is not among these. */
export async function forgetVisitsOutside(
  db: Database,
  source: string,
  covered: ReadonlySet<string>,
): Promise<void> {
  const outside = municipalities.filter(gm => !covered.has(gm))
  await db
    .deleteFrom('visit')
    .where('source', '=', source)
    .where('ref', 'in', eb =>
      eb
        .selectFrom('advert')
        .innerJoin('sighting', 'sighting.advert', 'advert.id')
        .select('advert.ref')
        .where('advert.source', '=', source)
        .where('sighting.gm', 'in', outside)
        .where(now =>
          now(
            'sighting.last_seen_at',
            '=',
            now
              .selectFrom('sighting as other')
              .select(other => other.fn.max('other.last_seen_at').as('latest'))
              .whereRef('other.advert', '=', 'sighting.advert'),
          ),
        ),
    )
    .execute()
}

/** Forgets what is remembered of pages of which nothing may be kept. */
export async function forgetVisits(db: Database, source: string, urls: readonly string[]): Promise<void> {
  for (const part of batches(urls))
    await db.deleteFrom('visit').where('source', '=', source).where('url', 'in', part).execute()
}

/** Remembers pages that could not be read when they were fetched; what is known of a later visit stays. */
export async function rememberReread(db: Database, captures: readonly Reread[]): Promise<void> {
  const latest = new Map<string, Insertable<VisitTable>>()
  for (const read of captures) {
    if (read.outcome !== 'read') continue
    const { source, ref, url } = read.sighting
    const { etag, lastModified } = read.validators
    latest.set(url ?? read.url, {
      source,
      url: url ?? read.url,
      ref,
      fetched_at: read.at,
      etag,
      last_modified: lastModified,
      listed_digest: null,
      quiet: 0,
    })
  }
  for (const part of batches([...latest.values()], 100)) {
    await db
      .insertInto('visit')
      .values(part)
      .onConflict(conflict =>
        conflict.columns(['source', 'url']).doUpdateSet(eb => {
          const newer = eb('excluded.fetched_at', '>', eb.ref('visit.fetched_at'))
          const latestOf = <C extends 'etag' | 'last_modified' | 'listed_digest' | 'quiet' | 'fetched_at'>(
            column: C,
          ) =>
            eb
              .case()
              .when(newer)
              .then(eb.ref(`excluded.${column}`))
              .else(eb.ref(`visit.${column}`))
              .end()
          return {
            ref: eb.ref('excluded.ref'),
            fetched_at: latestOf('fetched_at'),
            etag: latestOf('etag'),
            last_modified: latestOf('last_modified'),
            listed_digest: latestOf('listed_digest'),
            quiet: latestOf('quiet'),
          }
        }),
      )
      .execute()
  }
}
