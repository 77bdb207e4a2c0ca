import { type RawBuilder, sql } from 'kysely'
import { rowsFor } from './bulk.ts'
import { type Database, onPostgres } from './database.ts'

/**
 * Writes anew which of these networks wait for a first judgement, and what the queue shows and filters by: a row each,
 * so that a page need not gather it from adverts and sightings. Null: of all networks.
 */
export async function refreshWaiting(db: Database, networks: readonly string[] | null): Promise<void> {
  if (networks === null) {
    await db.deleteFrom('waiting').execute()
    await insertWaiting(db, sql`(select id from network)`)
    return
  }
  await rowsFor(db, networks, some =>
    db.deleteFrom('waiting').where('network', 'in', some).returning('network'),
  )
  await rowsFor(db, networks, some => ({
    execute: async () => {
      await insertWaiting(db, some)
      return []
    },
  }))
}

/**
 * Words between single spaces, so that one of them can be looked for; towns have spaces of their own. Before a town or source stands
 * the municipality whose fact it is, or `buiten` or `onbekend`.
 */
async function insertWaiting(db: Database, networks: RawBuilder<unknown>): Promise<void> {
  const facts = onPostgres(db) ? sql`cast(s.facts as json)` : sql`s.facts`
  await sql`
    insert into waiting (network, number, turn, since, first_seen, places, towns, sources, links, adverts, online,
      names, newest)
    select n.id, n.number, case when a.flags like '%possible-minor%' then 0 else 1 end,
      coalesce(n.reopened_at, n.queued_at, n.first_seen), n.first_seen,
      ${joined(sql`p.gm as word from network_place p where p.network = n.id`, ' ')},
      ${joined(
        sql`s.gm || '/' || (${facts}->'location'->>'name') as word from network_advert m join sighting s on s.advert = m.advert
          where m.network = n.id`,
        '|',
      )},
      ${joined(
        sql`s.gm || '/' || b.source as word from network_advert m join advert b on b.id = m.advert
          join sighting s on s.advert = m.advert where m.network = n.id`,
        ' ',
      )},
      ${joined(sql`l.kind as word from link l where l.network = n.id`, ' ')},
      (select count(*) from network_advert m where m.network = n.id),
      (select count(*) from network_advert m join advert b on b.id = m.advert
        where m.network = n.id and b.gone_at is null),
      (select count(distinct c.contact) from network_advert m join sighting_contact c on c.advert = m.advert
        where m.network = n.id and c.kind = 'name'),
      (select s.id from network_advert m join sighting s on s.advert = m.advert where m.network = n.id
        order by s.last_seen_at desc, s.seen_at desc, s.id limit 1)
    from network n join assessment a on a.network = n.id and a.superseded_at is null
    where n.id in ${networks}
      and (n.queued is not null or n.reopened_at is not null)
      and exists (select 1 from network_advert m join sighting s on s.advert = m.advert where m.network = n.id)
      and not exists (select 1 from review r where r.network = n.id
        and (n.reopened_at is null or r.recorded_at > n.reopened_at))`.execute(db)
}

/** Each word once, in order, with a separator around each. */
function joined(words: RawBuilder<unknown>, separator: ' ' | '|'): RawBuilder<unknown> {
  const mark = sql.lit(separator)
  return sql`(select ${mark} || coalesce(string_agg(word, ${mark} order by word), '') || ${mark}
    from (select distinct ${words}) as words where word is not null)`
}

/** Takes networks into the queue, or out of it when nothing asks for a look any more. */
export async function enqueue(
  db: Database,
  wishes: readonly { network: string; queued: 'look' | 'sample' | null }[],
  now: string,
): Promise<void> {
  for (const queued of ['look', 'sample', null] as const) {
    const networks = wishes.filter(wish => wish.queued === queued).map(wish => wish.network)
    if (networks.length === 0) continue
    await db
      .updateTable('network')
      .set(eb => ({ queued, queued_at: queued === null ? null : eb.fn.coalesce('queued_at', eb.val(now)) }))
      .where('id', 'in', networks)
      .execute()
  }
  await refreshWaiting(
    db,
    wishes.map(wish => wish.network),
  )
}
