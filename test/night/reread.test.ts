import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import { analyse } from '../../night/analyse.ts'
import { harvest } from '../../night/harvest.ts'
import { openHarvest } from '../../night/harvest-run.ts'
import { reread, rereadDry } from '../../night/reread.ts'
import type { Database } from '../../storage/database.ts'
import { type SmallBoard, smallBoard, smallSource } from '../small-board.ts'
import { onBothDatabases } from '../storage/databases.ts'
import { worldOf } from '../world.ts'

const places = ['Heerlen', 'Maastricht', 'Heerlen', 'Kerkrade', 'Heerlen', 'Sittard']
const numberOf = (advert: number) => `06 1234 560${advert}`
/** The same words in the board's first and second design. */
const designs = {
  first: (n: number) =>
    `<p class="naam">Roos</p><a class="bel">${numberOf(n)}</a><dl><dt>Plaats</dt><dd>${places[n - 1]}</dd></dl>`,
  second: (n: number) =>
    `<p class="alias">Roos</p><a class="nummer">${numberOf(n)}</a><dl><dt>Standplaats</dt><dd>${places[n - 1]}</dd></dl>`,
}
const fields = {
  first: 'name: { css: .naam }, phones: { css: .bel, expect: any }, place: { label: Plaats }',
  second: 'name: { css: .alias }, phones: { css: .nummer, expect: any }, place: { label: Standplaats }',
  both: `name: { css: '.naam, .alias' }, phones: { css: '.bel, .nummer', expect: any }, place: { css: 'dt + dd', expect: optional }`,
}
const everything = Number.POSITIVE_INFINITY

onBothDatabases('captures read again', db => {
  let design: keyof typeof designs = 'first'
  let board: SmallBoard
  beforeEach(async () => {
    design = 'first'
    board = await smallBoard(6, 0, n => designs[design](n))
  })
  afterEach(() => board.close())

  const by = (described: string, more = (text: string) => text): Source => {
    const text = smallSource('bord', board.home).replace(
      'title: { css: h1 }',
      `title: { css: h1 }, ${described}`,
    )
    const { source, faults } = parseSource(more(text), 'bord.yaml')
    if (source === null) throw new Error(JSON.stringify(faults))
    return source
  }
  const at = (day: number, signal = new AbortController().signal) =>
    worldOf(db(), () => new Date(Date.UTC(2026, 10, day, 1)), { signal })
  const sightings = () =>
    db()
      .selectFrom('sighting')
      .innerJoin('advert', 'advert.id', 'sighting.advert')
      .select(['ref', 'seen_at', 'last_seen_at', 'gm'])
      .orderBy('ref')
      .orderBy('seen_at')
      .execute()
  const phones = async () =>
    (await db().selectFrom('contact').select('key').where('kind', '=', 'phone').execute()).length

  it('take the place of what was read from them, without a request', async () => {
    await harvest(at(1), by(fields.second.replace('.alias }', '.alias, expect: any }')), everything)
    expect(await phones()).toBe(0)
    const asked = board.asked.length
    const read = await reread(at(2), by(fields.first), null)
    expect(read).toMatchObject({
      captures: 6,
      recovered: 0,
      adverts: { added: 0, changed: 6, unchanged: 0, dropped: 0 },
      fields: { phones: { gained: 6, lost: 0, changed: 0 }, place: { gained: 6, lost: 0, changed: 0 } },
    })
    expect(board.asked).toHaveLength(asked)
    expect(await phones()).toBe(6)
    const rows = await sightings()
    expect(rows).toHaveLength(6)
    expect(rows.map(row => row.gm)).toEqual(['GM0917', 'GM0935', 'GM0917', 'GM0928', 'GM0917', 'GM1883'])
  })

  it('twice are as once, and a look changes nothing', async () => {
    await harvest(at(1), by(fields.first), everything)
    await analyse(at(1))
    design = 'second'
    await harvest(at(2), by(fields.both), everything)
    await analyse(at(2))
    const before = await contents(db())
    expect(await rereadDry(at(3), by(fields.first), null)).toMatchObject({ unreadable: 6, fields: {} })
    expect(await contents(db())).toEqual(before)
    const same = await reread(at(3), by(fields.both), null)
    expect(same).toMatchObject({ captures: 12, fields: {}, adverts: { changed: 0, unchanged: 6 } })
    expect(await contents(db())).toEqual(before)
    const without = by('name: { css: ".naam, .alias" }')
    const told = await rereadDry(at(4), without, null)
    expect(told.fields).toMatchObject({ phones: { lost: 12 }, place: { lost: 12 } })
    expect(await reread(at(4), without, null)).toEqual(told)
    const once = await contents(db())
    expect(await phones()).toBe(0)
    expect(await reread(at(5), without, null)).toMatchObject({ fields: {}, adverts: { changed: 0 } })
    expect(await contents(db())).toEqual(once)
    await reread(at(6), by(fields.both), null)
    expect(await contents(db())).toEqual(before)
  })

  it('restore everything after a redesign that was noticed the first night', async () => {
    await harvest(at(1), by(fields.first), everything)
    await harvest(at(2), by(fields.first), everything)
    design = 'second'
    const asked = board.asked.length
    const end = await harvest(at(3), by(fields.first), everything)
    expect(end).toMatchObject({
      outcome: 'low-yield',
      reason:
        '0 adverts seen where at least 1 are expected; 6 of 6 adverts could not be read; nothing found for name (6 pages); found on fewer pages than before: phones (0%, was 100%), place (0%, was 100%)',
      counts: { gone: 0, unreadable: 6 },
    })
    expect(await db().selectFrom('advert').select('id').where('gone_at', 'is not', null).execute()).toEqual(
      [],
    )
    expect((await sightings()).map(row => row.last_seen_at.slice(0, 10))).toEqual(Array(6).fill('2026-11-02'))
    const before = board.asked.length
    expect(before).toBe(asked + 7)
    const read = await reread(at(4), by(fields.both), null)
    expect(read).toMatchObject({ captures: 18, recovered: 6, unreadable: 0 })
    expect(board.asked).toHaveLength(before)
    const rows = await sightings()
    expect(rows.map(row => [row.seen_at.slice(0, 10), row.last_seen_at.slice(0, 10)])).toEqual(
      Array(6).fill(['2026-11-01', '2026-11-03']),
    )
    expect(await phones()).toBe(6)
    const next = await harvest(at(5), by(fields.both), everything)
    expect(next).toMatchObject({ outcome: 'done', counts: { unchanged: 6, changed: 0 } })
  })

  it('come too late for a night that lost only what may be missing: that is noticed as well', async () => {
    const optional = by(fields.first.replace('.naam }', '.naam, expect: optional }'))
    await harvest(at(1), optional, everything)
    design = 'second'
    const end = await harvest(at(2), optional, everything)
    expect(end).toMatchObject({
      outcome: 'low-yield',
      reason:
        'found on fewer pages than before: name (0%, was 100%), phones (0%, was 100%), place (0%, was 100%)',
    })
    // What was lost for a month is how the site is.
    expect(await harvest(at(40), optional, everything)).toMatchObject({ outcome: 'done' })
  })

  it('leave what they no longer give as it was', async () => {
    await harvest(at(1), by(fields.first), everything)
    const before = await contents(db())
    expect(await reread(at(2), by(fields.second), null)).toMatchObject({
      unreadable: 6,
      adverts: { changed: 0 },
    })
    expect(await contents(db())).toEqual(before)
  })

  it('may be of a municipality without a basis today: then they go', async () => {
    await harvest(at(1), by(fields.first), everything)
    await analyse(at(1))
    const read = await reread(at(2), by(fields.first), new Set(['GM0917']))
    await analyse(at(2))
    expect(read).toMatchObject({ uncovered: 3, adverts: { dropped: 3, unchanged: 3 } })
    const left = await db().selectFrom('advert').select('ref').orderBy('ref').execute()
    expect(left.map(({ ref }) => ref)).toEqual(['1', '3', '5'])
    for (const [table, n] of [
      ['visit', 3],
      ['network', 3],
    ] as const)
      expect(await db().selectFrom(table).selectAll().execute(), table).toHaveLength(n)
    const captures = await db().selectFrom('capture').select('id').where('kind', '=', 'advert').execute()
    expect(captures).toHaveLength(3)
    expect(await phones()).toBe(3)
  })

  it('follow what tells adverts apart', async () => {
    const other = (text: string) => text.replace("'/a/(\\d+)'", "'/(a/\\d+)'")
    await harvest(at(1), by(fields.first), everything)
    await reread(at(2), by(fields.first, other), null)
    const adverts = await db().selectFrom('advert').select('ref').orderBy('ref').execute()
    expect(adverts.map(({ ref }) => ref)).toEqual(['a/1', 'a/2', 'a/3', 'a/4', 'a/5', 'a/6'])
    const visits = await db().selectFrom('visit').select('ref').orderBy('ref').execute()
    expect(visits.map(({ ref }) => ref)).toEqual(adverts.map(({ ref }) => ref))
    expect(await sightings()).toHaveLength(6)
    await reread(at(3), by(fields.first), null)
    expect((await sightings()).map(({ ref }) => ref)).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('leave an advert gone that is', async () => {
    await harvest(at(1), by(fields.first), everything)
    const gone_at = '2026-11-02T01:00:00.000Z'
    await db().updateTable('advert').set({ gone_at }).where('ref', '=', '2').execute()
    await reread(at(3), by(fields.both.replace('name', 'advertiser')), null)
    const gone = await db().selectFrom('advert').select('ref').where('gone_at', '=', gone_at).execute()
    expect(gone).toEqual([{ ref: '2' }])
  })

  it('let a night that stands half-way go on afterwards', async () => {
    await harvest(at(1), by(fields.first), 4)
    expect(await reread(at(1), by(fields.both), null)).toMatchObject({ captures: 3, complete: true })
    const end = await harvest(at(1), by(fields.first), everything)
    expect(end).toMatchObject({ outcome: 'done', counts: { requests: 7, added: 6 } })
    expect(board.asked).toHaveLength(7)
  })

  it('that were cut off stand in the way of nobody', async () => {
    await harvest(at(1), by(fields.first), everything)
    const killed = await openHarvest(at(2), by(fields.first), 'reread', null)
    expect(killed).toMatchObject({ purpose: 'reread' })
    await db()
      .updateTable('run')
      .set({ leased_by: null })
      .where('id', '=', killed?.id ?? '')
      .execute()
    expect(await harvest(at(3), by(fields.first), everything)).toMatchObject({ outcome: 'done' })
    const runs = await db().selectFrom('run').select(['purpose', 'outcome']).orderBy('started_at').execute()
    expect(runs.map(({ purpose, outcome }) => `${purpose} ${outcome}`).sort()).toEqual([
      'night done',
      'night done',
      'reread stopped',
    ])
    const stopped = new AbortController()
    stopped.abort()
    expect(await reread(at(4, stopped.signal), by(fields.both), null)).toMatchObject({ complete: false })
  })

  it('wait while another worker has the source', async () => {
    await harvest(at(1), by(fields.first), 2)
    await db()
      .updateTable('run')
      .set({ leased_by: 'elsewhere/1/1', leased_until: '2026-11-01T02:00:00.000Z' })
      .execute()
    expect(await reread(at(1), by(fields.both), null)).toBeNull()
  })
})

/** What is remembered, without runs and what only orders networks. */
async function contents(db: Database) {
  return {
    adverts: await db.selectFrom('advert').selectAll().orderBy('id').execute(),
    sightings: await db.selectFrom('sighting').selectAll().orderBy('id').execute(),
    carried: await db
      .selectFrom('sighting_contact')
      .selectAll()
      .orderBy('sighting')
      .orderBy('contact')
      .execute(),
    contacts: await db.selectFrom('contact').select(['key', 'first_seen']).orderBy('key').execute(),
    visits: await db.selectFrom('visit').selectAll().orderBy('url').execute(),
    captures: await db.selectFrom('capture').select('id').orderBy('id').execute(),
  }
}
