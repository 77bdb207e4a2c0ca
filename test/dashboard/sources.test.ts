import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sources as words } from '../../dashboard/words.ts'
import { closeRun, countRun, openRun, registerSource, releaseRun } from '../../storage/runs.ts'
import { dashboard, now } from './fixture.ts'

let house: Awaited<ReturnType<typeof dashboard>>
let html: string
beforeAll(async () => {
  house = await dashboard()
  const open = async (source: string, day: string) => {
    const at = `${day}T01:30:00.000Z`
    await registerSource(house.db, { id: source, name: source, kind: 'file' }, at)
    const terms = { purpose: 'night' as const, expected: 50, unlessSince: null }
    const run = await openRun(house.db, source, 'host/1/1', new Date(at), () => true, terms)
    await countRun(
      house.db,
      { id: run?.id ?? '', holder: 'host/1/1' },
      { requests: 23, added: 2, unreadable: 1, failed: 3 },
      new Date(at),
    )
    return { id: run?.id ?? '', at }
  }
  for (const day of ['2026-11-21', '2026-11-23']) {
    const { id, at } = await open('linde', day)
    await closeRun(house.db, id, 'done', null, { listed: 1284, gone: 0 }, at)
  }
  const stopped = await open('wilg', '2026-11-24')
  const reason = 'the site cannot be reached'
  await closeRun(house.db, stopped.id, 'stopped', reason, { listed: 0, gone: 0 }, stopped.at)
  await releaseRun(house.db, { ...(await open('beuk', '2026-11-24')), holder: 'host/1/1' })
  await registerSource(house.db, { id: 'bestand', name: 'bestand', kind: 'import' }, now)
  html = (await house.read('/bronnen', await house.cookieOf('proef'))).html
})
afterAll(() => house.db.destroy())

const part = (from: string, to: string) =>
  html.slice(html.indexOf(from), html.indexOf(to, html.indexOf(from)))

describe('the page of sources', () => {
  it('begins with what went wrong', () => {
    expect(html.indexOf('Wilg')).toBeLessThan(html.indexOf('Beuk'))
    expect(part('Wilg', '</tr>')).toContain(words.stopped)
  })

  it('draws fourteen nights and says in words what is drawn', () => {
    const linde = part('Linde', '</tr>')
    expect(linde).toContain(words.drawn(2, 0, 12))
    expect(linde.match(/nights__bar/g)).toHaveLength(2)
    expect(linde.match(/nights__none/g)).toHaveLength(12)
    expect(part('Wilg', '</tr>').match(/nights__failed/g)).toHaveLength(1)
  })

  it('tells an interrupted run from one at work', () => {
    expect(part('Beuk', '</tr>')).toContain(words.waits('24 nov 02.30 uur'))
    expect(part('Beuk', '</tr>')).not.toContain('bezig')
  })

  it('says the same in a table for every source that was read', () => {
    const table = part(words.figuresOf('Linde'), '</table>')
    expect(table.match(/<tr>/g)).toHaveLength(15)
    expect(table).toMatch(new RegExp(`23 nov</th><td>${words.good}</td>.*?1.284.*?>2<.*?>23<.*?>4<`))
    expect(table).toContain(words.notRead)
    expect(html).not.toContain(words.figuresOf('bestand'))
  })
})
