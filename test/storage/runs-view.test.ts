import { beforeEach, expect, it } from 'vitest'
import { push } from '../../storage/frontier.ts'
import { countRun, openRun, registerSource } from '../../storage/runs.ts'
import { progressOf } from '../../storage/runs-view.ts'
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
    await countRun(db(), linde?.id ?? '', { requests: 7, added: 3, unreadable: 1, failed: 2 }, now)
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
