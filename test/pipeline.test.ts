import pino from 'pino'
import { expect, it } from 'vitest'
import { realTimer } from '../crawler/manners.ts'
import { readSourceFiles, type Source } from '../crawler/source.ts'
import { harvest, night, type World } from '../pipeline.ts'
import type { Database } from '../storage/database.ts'
import { onBothDatabases, seal } from './storage/databases.ts'

const { sources } = readSourceFiles(['demo/sources'])
const [linde, iep] = ['linde', 'iep'].map(id => ({
  ...sources.find(source => source.id === id),
  home: 'http://127.0.0.1:9/',
})) as [Source, Source]

const world = (db: Database): World => ({
  db,
  seal,
  timer: realTimer,
  clock: () => new Date('2026-11-01T01:00:00Z'),
  contact: '',
  chromium: null,
  log: pino({ level: 'silent' }),
  signal: new AbortController().signal,
})

onBothDatabases('a source that does not deliver', db => {
  it('stops with one sentence when Chromium is not there', async () => {
    const end = await harvest(world(db()), iep, 10)
    expect(end).toMatchObject({
      outcome: 'stopped',
      reason: 'this source needs Chromium, which was not found',
    })
  })

  it('stops with one sentence when the site is not there', async () => {
    const end = await harvest(world(db()), linde, 10)
    expect(end).toMatchObject({ outcome: 'stopped', reason: 'the site cannot be reached' })
  })

  it('leaves the others and the weighing alone when something unforeseen happens', async () => {
    const strange = {
      ...linde,
      id: 'vreemd',
      home: 'http://127.0.0.1:9/',
      listing: { ...linde.listing, start: null },
    } as unknown as Source
    await expect(night(world(db()), [strange, linde])).rejects.toThrow()
    const runs = await db().selectFrom('run').select(['source', 'outcome']).orderBy('source').execute()
    expect(runs).toEqual([
      { source: 'linde', outcome: 'stopped' },
      { source: 'vreemd', outcome: null },
    ])
  })
})
