import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ServedBoards } from '../../demo/boards.ts'
import { openDatabase } from '../../storage/database.ts'
import { boardsAnywhere, demoFolder, inbeeld } from './inbeeld.ts'

let boards: ServedBoards & { port: number }
beforeAll(async () => {
  boards = await boardsAnywhere()
})
afterAll(() => boards.close())

it('a crawl that is killed again and again ends in the same adverts as an undisturbed one', async () => {
  const calm = demoFolder()
  const killed = demoFolder()
  const settings = (data: string) => ({
    INBEELD_DATA: data,
    INBEELD_DEMO_PORT: String(boards.port),
    INBEELD_NOW: '2026-11-24T01:30:00Z',
  })
  try {
    const whole = await inbeeld(['crawl', 'linde', 'beuk'], settings(calm.data)).result
    expect(whole.stderr).toContain('linde: done')
    expect(whole.code).toBe(0)
    // The same keys, so that both databases can be compared row by row.
    cpSync(join(calm.data, 'keys.json'), join(killed.data, 'keys.json'))
    let kills = 0
    for (const wait of [900, 700, 1000, 1200]) {
      const { child, result } = inbeeld(['crawl', 'linde', 'beuk'], settings(killed.data))
      await Promise.race([sleep(wait), result])
      child.kill('SIGKILL')
      if ((await result).signal === 'SIGKILL') kills++
    }
    const rest = await inbeeld(['crawl', 'linde', 'beuk'], settings(killed.data)).result
    expect(rest.code).toBe(0)
    expect(kills).toBeGreaterThan(1)
    expect(await rows(killed.data)).toEqual(await rows(calm.data))
  } finally {
    calm.remove()
    killed.remove()
  }
}, 120_000)

async function rows(data: string) {
  const db = await openDatabase(`sqlite:${join(data, 'inbeeld.sqlite')}`)
  const adverts = await db.selectFrom('advert').selectAll().orderBy('id').execute()
  const sightings = await db
    .selectFrom('sighting')
    .select(['id', 'advert', 'seen_at', 'last_seen_at', 'digest', 'title', 'body', 'gm', 'facts'])
    .orderBy('id')
    .execute()
  const captures = await db.selectFrom('capture').select(['id', 'url', 'sha256']).orderBy('id').execute()
  const contacts = await db
    .selectFrom('sighting_contact')
    .selectAll()
    .orderBy('sighting')
    .orderBy('contact')
    .execute()
  await db.destroy()
  expect(adverts.length).toBeGreaterThan(100)
  return { adverts, sightings, captures, contacts }
}
