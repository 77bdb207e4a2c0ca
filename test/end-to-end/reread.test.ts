import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openDatabase } from '../../storage/database.ts'
import { boardsAnywhere, demoFolder, inbeeld } from './inbeeld.ts'

it('a reread that is killed again and again ends as an undisturbed one, with the site gone', async () => {
  const boards = await boardsAnywhere()
  const [calm, killed] = [demoFolder(), demoFolder()]
  const sources = join(calm.data, 'sources')
  const settings = (data: string, now: string) => ({
    INBEELD_DATA: data,
    INBEELD_SOURCES: sources,
    INBEELD_DEMO_PORT: String(boards.port),
    INBEELD_NOW: now,
  })
  try {
    const good = readFileSync('demo/sources/linde.yaml', 'utf8').replace('id: linde', 'id: laan')
    mkdirSync(sources)
    writeFileSync(join(sources, 'laan.yaml'), good.replace('.paneel a.bel', '.paneel a.weg'))
    const crawl = await inbeeld(['crawl', 'laan'], settings(calm.data, '2026-11-24T01:30:00Z')).result
    expect(crawl.stderr).toContain('laan: done')
    await boards.close()
    cpSync(calm.data, killed.data, { recursive: true })
    writeFileSync(join(sources, 'laan.yaml'), good)

    const again = '2026-11-24T02:30:00Z'
    const whole = await inbeeld(['reread', 'laan'], settings(calm.data, again)).result
    expect([whole.code, JSON.parse(whole.stdout)]).toMatchObject([0, { stored: true, unreadable: 0 }])
    expect(JSON.parse(whole.stdout).fields.phones.gained).toBeGreaterThan(20)
    let kills = 0
    for (const wait of [800, 1200, 1600, 2000]) {
      const { child, result } = inbeeld(['reread', 'laan'], settings(killed.data, again))
      await Promise.race([sleep(wait), result])
      child.kill('SIGKILL')
      if ((await result).signal === 'SIGKILL') kills++
    }
    expect((await inbeeld(['reread', 'laan'], settings(killed.data, again)).result).code).toBe(0)
    expect(kills).toBeGreaterThan(1)
    expect(await contents(killed.data)).toEqual(await contents(calm.data))
  } finally {
    calm.remove()
    killed.remove()
  }
}, 120_000)

async function contents(data: string) {
  const db = await openDatabase(`sqlite:${join(data, 'inbeeld.sqlite')}`)
  const adverts = await db.selectFrom('advert').selectAll().orderBy('id').execute()
  const sightings = await db.selectFrom('sighting').selectAll().orderBy('id').execute()
  const contacts = await db.selectFrom('contact').select(['key', 'first_seen']).orderBy('key').execute()
  const members = await db.selectFrom('network_advert').selectAll().orderBy('advert').execute()
  await db.destroy()
  expect(sightings.length).toBeGreaterThan(100)
  return { adverts, sightings, contacts, members }
}
