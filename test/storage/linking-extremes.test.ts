import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Advert, addSources, storeAdverts } from '../../bench/linking/fill.ts'
import { type Database, openDatabase } from '../../storage/database.ts'
import { regroup } from '../../storage/linking.ts'

const repeats = 100_000
const onOneNumber = 10_000
const now = '2026-11-02T04:00:00.000Z'
const verse = Array.from({ length: 60 }, (_, at) => `regel${'abcdefghij'[at % 10]}${at.toString(36)}`).join(
  ' ',
)

let folder: string
let db: Database

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inbeeld-extremes-'))
  db = await openDatabase(`sqlite:${join(folder, 'test.sqlite')}`)
  await addSources(db)
  const advert = (number: number, more: Partial<Advert>): Advert => ({
    id: `a${String(number).padStart(7, '0')}`,
    number,
    contacts: [],
    account: null,
    pictures: [],
    body: '',
    ...more,
  })
  const all = Array.from({ length: repeats }, (_, at) =>
    advert(at, {
      body: verse,
      pictures: ['0f'.repeat(32)],
      contacts: at < onOneNumber ? [{ key: 'p_one', kind: 'phone' }] : [],
    }),
  )
  all.push(advert(repeats, { body: `${'woord zonder einde '.repeat(55_000)}slot` }))
  await storeAdverts(db, all, 0, true)
}, 120_000)

afterAll(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

it('bears ten thousand adverts on one number, one text a hundred thousand times, and a text of a megabyte', async () => {
  const { networks, links } = await regroup(db, now)
  expect(networks).toBe(repeats - onOneNumber + 2)
  // The number, and the text and picture within its network; nothing for every pair.
  expect(links).toBe(1)
  const members = await db
    .selectFrom('link_advert')
    .select(eb => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  expect(Number(members.n)).toBe(onOneNumber)
  // What everybody has is held back once, with its reason.
  const hubs = await db.selectFrom('link_hub').select(['kind', 'reason', 'adverts']).orderBy('kind').execute()
  expect(hubs).toContainEqual({ kind: 'picture', reason: 'many-advertisers', adverts: repeats })
  expect(hubs.length).toBeLessThan(5)
}, 240_000)

it('bears one more of them the next night', async () => {
  const advert = {
    number: repeats + 1,
    account: null,
    pictures: ['0f'.repeat(32)],
    body: `${verse} en nog iets`,
  }
  await storeAdverts(db, [{ ...advert, id: 'z1', contacts: [{ key: 'p_one', kind: 'phone' }] }], 1, false)
  const { epoch, changed } = await regroup(db, '2026-11-03T04:00:00.000Z')
  expect(epoch).toBeNull()
  expect(changed).toBe(1)
}, 240_000)
