import { beforeEach, expect, it } from 'vitest'
import { push } from '../../storage/frontier.ts'
import { closeRun, countRun, type HeldRun, openRun, registerSource } from '../../storage/runs.ts'
import { lastNights, progressOf } from '../../storage/runs-view.ts'
import { onBothDatabases, seal } from './databases.ts'

const now = new Date('2026-11-24T01:00:00Z')
const nobodyDied = () => false

onBothDatabases('progress', db => {
  beforeEach(async () => {
    for (const id of ['linde', 'beuk'])
      await registerSource(db(), { id, name: id, kind: 'demo' }, now.toISOString())
  })
  const page = (kind: 'list' | 'advert', url: string, at: string | null = null) => ({
    url,
    kind,
    ref: null,
    listed: {},
    digest: null,
    spared: at === null ? null : { outcome: 'unchanged' as const, at },
  })

  it('tells how far the runs of one worker have come', async () => {
    expect(await progressOf(db(), 'host/1/1')).toEqual([])
    const linde = await openRun(db(), 'linde', 'host/1/1', now, nobodyDied)
    const beuk = await openRun(db(), 'beuk', 'host/2/2', now, nobodyDied)
    await push(db(), seal, linde?.id ?? '', [
      page('list', 'l1', now.toISOString()),
      page('advert', 'a1'),
      page('advert', 'a2'),
      page('advert', 'a3', now.toISOString()),
    ])
    await push(db(), seal, beuk?.id ?? '', [page('list', 'l1'), page('advert', 'a1')])
    await countRun(db(), linde as HeldRun, { requests: 7, added: 3, unreadable: 1, failed: 2 }, now)
    expect(await progressOf(db(), 'host/1/1')).toEqual([
      {
        source: 'linde',
        run: linde?.id,
        requests: 7,
        added: 3,
        changed: 0,
        unchanged: 0,
        faults: 3,
        pending: 2,
        listsPending: false,
      },
    ])
    expect(await progressOf(db(), 'host/2/2')).toMatchObject([
      { source: 'beuk', pending: 2, listsPending: true },
    ])
  })
})

onBothDatabases('the last nights', db => {
  const crawl = async (source: string, at: string, listed: number | null) => {
    await registerSource(db(), { id: source, name: source, kind: 'demo' }, at)
    const run = await openRun(db(), source, 'host/1/1', new Date(at), nobodyDied)
    if (listed !== null) await closeRun(db(), run?.id ?? '', 'done', null, { listed, gone: 0 }, at)
  }
  const told = async (source: string, at: string) =>
    (await lastNights(db(), new Date(at)))(source).map(({ date, run }) => [date, run?.listed ?? null])

  it('are fourteen, each with the last run that began in it', async () => {
    await crawl('linde', '2026-11-09T01:30:00.000Z', 1)
    await crawl('linde', '2026-11-11T01:30:00.000Z', 2)
    await crawl('linde', '2026-11-23T00:30:00.000Z', 3)
    await crawl('linde', '2026-11-23T03:30:00.000Z', 4)
    await crawl('beuk', '2026-11-23T22:00:00.000Z', null)
    const linde = await told('linde', '2026-11-24T09:00:00Z')
    expect(linde).toHaveLength(14)
    expect([linde[0], linde[12], linde[13]]).toEqual([
      ['2026-11-11', 2],
      ['2026-11-23', 4],
      ['2026-11-24', null],
    ])
    expect((await told('beuk', '2026-11-24T09:00:00Z')).at(-1)).toEqual(['2026-11-24', 0])
    expect((await told('eik', '2026-11-24T09:00:00Z')).every(([, listed]) => listed === null)).toBe(true)
  })

  it('end with this morning, in the evening with the night that has begun', async () => {
    await crawl('linde', '2026-11-24T01:30:00.000Z', 5)
    expect((await told('linde', '2026-11-24T20:00:00Z')).at(-1)).toEqual(['2026-11-24', 5])
    await crawl('linde', '2026-11-24T21:30:00.000Z', 6)
    expect((await told('linde', '2026-11-24T22:00:00Z')).slice(-2)).toEqual([
      ['2026-11-24', 5],
      ['2026-11-25', 6],
    ])
  })
})
