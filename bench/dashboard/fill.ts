/** Fills an empty database as many nights would have left it: adverts, networks, weighings, judgements, index of words. */
import { sql } from 'kysely'
import { type Chance, chance } from '../../demo/chance.ts'
import { insertMany } from '../../storage/bulk.ts'
import type { Database } from '../../storage/database.ts'
import { indexTexts } from '../../storage/search.ts'
import { refreshWaiting } from '../../storage/waiting.ts'
import { type Advert, addSources, storeAdverts } from '../linking/fill.ts'
import { tuning, writtenBy } from '../linking/texts.ts'
import { dashboardPlaces } from './places.ts'

const advertsAtOnce = 20_000
const largest = 2000
const nights = 30
/** The first night that `storeAdverts` knows began on 1 November. */
const lastNight = 23
const rows = { look: 0.03, sample: 0.05, judged: 0.6, minor: 0.001 }

export interface Filled {
  adverts: number
  networks: number
  largest: string
}

export async function fill(db: Database, adverts: number, networks: number, now: Date): Promise<Filled> {
  const draw = chance('dashboard')
  await addSources(db)
  const sizes = sizesOf(adverts, networks, draw)
  await addNetworks(db, sizes.length, draw, now)
  let group: Advert[] = []
  let members: [advert: string, network: string, advertiser: string][] = []
  const turns = networkOfEach(sizes)
  let number = 0
  for (const { text } of writtenBy({ ...tuning, seed: 'dashboard', adverts })) {
    const next = turns.next()
    if (next.done === true) break
    const id = `a_${((number * 2654435761) % 2 ** 32).toString(36).padStart(7, '0')}_${number.toString(36)}`
    group.push({
      id,
      number,
      contacts: [{ key: `p_${next.value}`, kind: 'phone' }],
      account: null,
      pictures: [],
      body: `${text} ⟦phone:p_${next.value}⟧`,
    })
    members.push([id, networkId(next.value), id])
    number++
    if (group.length === advertsAtOnce) await flush()
  }
  await flush()
  await locate(db)
  await join(db)
  await indexTexts(db, new AbortController().signal)
  await refreshWaiting(db, null)
  await addRuns(db, now)
  await sql`analyze`.execute(db)
  return { adverts: number, networks: sizes.length, largest: networkId(0) }

  async function flush(): Promise<void> {
    await storeAdverts(db, group, draw.whole(0, lastNight), true)
    await insertMany(db, 'network_advert', { advert: 'text', network: 'text', advertiser: 'text' }, members)
    group = []
    members = []
  }
}

function networkId(at: number): string {
  return `n_${((at * 2654435761) % 2 ** 32).toString(36).padStart(7, '0')}_${at.toString(36)}`
}

/** One of two thousand, few large, many of one or two. */
function sizesOf(adverts: number, networks: number, draw: Chance): number[] {
  const sizes = [largest]
  let left = adverts - largest
  for (let at = 1; at < networks && left > 0; at++) {
    const fair = left / (networks - at)
    const size = Math.min(
      left,
      Math.max(1, Math.round((fair * 0.4) / Math.max(draw.next(), 0.002) ** 0.6)),
      400,
    )
    sizes.push(at === networks - 1 ? Math.min(left, 400) : size)
    left -= size
  }
  return sizes
}

function* networkOfEach(sizes: readonly number[]): Generator<number> {
  for (const [at, size] of sizes.entries()) for (let n = 0; n < size; n++) yield at
}

async function addNetworks(db: Database, count: number, draw: Chance, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
  const queued: [string, 'look' | 'sample'][] = []
  const networks = Array.from({ length: count }, (_, at) => {
    const id = networkId(at)
    const created = ago(draw.whole(0, nights) + draw.next())
    const why = draw.odds(rows.look) ? 'look' : draw.odds(rows.sample) ? 'sample' : null
    if (why !== null) queued.push([id, why])
    return [id, at + 1001, created, null, created, why, why === null ? null : created] as const
  })
  await insertMany(
    db,
    'network',
    {
      id: 'text',
      number: 'integer',
      created_at: 'text',
      changed_at: 'text',
      first_seen: 'text',
      queued: 'text',
      queued_at: 'text',
    },
    networks,
  )
  await insertMany(
    db,
    'assessment',
    {
      id: 'text',
      network: 'text',
      rulebook: 'text',
      assessed_at: 'text',
      score: 'integer',
      attention: 'text',
      sufficient: 'text',
      families: 'integer',
      flags: 'text',
      failed: 'text',
    },
    networks.map(([id]) => [
      `w${id}`,
      id,
      'bench',
      ago(1),
      0,
      'none',
      'insufficient',
      0,
      draw.odds(rows.minor) ? '["possible-minor"]' : '[]',
      '[]',
    ]),
  )
  await insertMany(
    db,
    'review',
    { id: 'text', network: 'text', reviewer: 'text', judgement: 'text', reason: 'text', recorded_at: 'text' },
    queued
      .filter(() => draw.odds(rows.judged))
      .map(([id]) => [
        `r${id}`,
        id,
        `u${draw.whole(0, 19)}`,
        'ordinary',
        'Niets bijzonders gezien.',
        ago(0.5),
      ]),
  )
}

/** Adverts of a network stand in a few municipalities; facts say so. */
async function locate(db: Database): Promise<void> {
  const draw = chance('dashboard places')
  const networks = await db.selectFrom('network').select('id').orderBy('number').execute()
  const places = dashboardPlaces()
  const rows = networks.map(({ id }) => [id, JSON.stringify(draw.pick(places))])
  await sql`create temporary table at_place as select value->>0 as network, value->>1 as place
    from json_each(${JSON.stringify(rows)})`.execute(db)
  await sql`create index at_place_network on at_place (network)`.execute(db)
  await sql`update sighting set gm = coalesce(p.place->>'gm', 'onbekend'),
      facts = json_set(facts, '$.location', json(p.place))
    from network_advert m join at_place p on p.network = m.network where m.advert = sighting.advert`.execute(
    db,
  )
  await sql`insert into network_place select network, coalesce(place->>'gm', 'onbekend') from at_place
    where true on conflict do nothing`.execute(db)
  await sql`drop table at_place`.execute(db)
}

/** Every network of more than one advert shares a phone. */
async function join(db: Database): Promise<void> {
  await sql`insert into link (id, network, kind, key, digest)
    select 'l' || network, network, 'phone', 'p', '' from network_advert group by network having count(*) > 1`.execute(
    db,
  )
  await sql`insert into link_advert (link, advert)
    select link.id, advert from network_advert m join link on link.network = m.network`.execute(db)
}

async function addRuns(db: Database, now: Date): Promise<void> {
  const sources = await db.selectFrom('source').select('id').execute()
  for (const { id } of sources) {
    for (let night = 1; night <= nights; night++) {
      const began = new Date(now.getTime() - night * 86_400_000 + 3_600_000).toISOString()
      const none = { requests: 900, listed: 80_000, added: 300, changed: 600, unchanged: 0, gone: 200 }
      await db
        .insertInto('run')
        .values({
          id: `run-${id}-${night}`,
          source: id,
          purpose: 'night',
          started_at: began,
          finished_at: began,
          leased_until: null,
          leased_by: null,
          outcome: 'done',
          reason: null,
          not_before: null,
          ...none,
          rested: 0,
          uncovered: 0,
          unreadable: 0,
          failed: 0,
          kilobytes: 1,
          seconds: 1,
          expected: 100,
          fields: null,
        })
        .execute()
    }
  }
}
