import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, openDatabase } from '../../storage/database.ts'
import startPostgres from '../../test/postgres.ts'
import type { Board } from './board.ts'
import { command, openPlace, openSite, type Place, type Site } from './contenders.ts'

/** Figure 4: kill -9 at random instants; what is stored must equal an undisturbed run's, row by row. */
export async function kills(each: number): Promise<void> {
  let server = ''
  const stop = await startPostgres({ provide: (_: string, address: string) => (server = address) } as never)
  const site = await openSite()
  try {
    for (const browser of [false, true]) {
      const board: Board = { adverts: browser ? 400 : 3000, perList: 50, night: 1, tells: 'dates' }
      await site.show(board)
      for (const postgres of [false, true])
        await compare(site, board, browser, postgres ? server : null, each)
    }
  } finally {
    site.close()
    await stop()
  }
}

async function compare(
  site: Site,
  board: Board,
  browser: boolean,
  server: string | null,
  each: number,
): Promise<void> {
  const calm = openPlace(site, board, { browser, keys: 1 })
  const killed = openPlace(site, board, { browser, keys: 1 })
  for (const place of [calm, killed]) if (server !== null) await useDatabase(place, server)
  try {
    await site.show(board)
    await toTheEnd(calm)
    const undisturbed = await site.counts()
    await site.show(board)
    let done = 0
    let mostRepeated = 0
    for (let seed = 1; done < each; seed++) {
      const before = await site.counts()
      const child = spawn(command[0] as string, command.slice(1), options(killed))
      const ended = new Promise(resolve => child.once('exit', resolve))
      const wait = (browser ? 2200 : 1200) + random(seed) * (browser ? 900 : 450)
      if ((await Promise.race([ended.then(() => 'ended'), sleep(wait)])) === 'ended') break
      process.kill(-(child.pid as number), 'SIGKILL')
      await ended
      done++
      const asked = total(await site.counts()) - total(before)
      mostRepeated = Math.max(mostRepeated, asked)
    }
    await toTheEnd(killed)
    const repeated = total(await site.counts()) - total(undisturbed)
    const [one, other] = [await digest(calm), await digest(killed)]
    const kind = `${browser ? 'browser' : 'http'}, ${server === null ? 'SQLite' : 'PostgreSQL'}`
    console.log(
      `4. ${kind}: killed ${done} times; ${one.rows} rows of adverts, sightings, contacts and captures ${one.digest === other.digest ? 'equal' : 'DIFFER'}; ${repeated} requests repeated, ${(repeated / done).toFixed(1)} a kill`,
    )
    if (one.digest !== other.digest) process.exitCode = 1
  } finally {
    calm.remove()
    killed.remove()
  }
}

function options(place: Place) {
  const env = { ...process.env, ...place.env, INBEELD_NOW: '2026-11-01T01:00:00Z' }
  return { cwd: place.folder, env, detached: true, stdio: 'ignore' as const }
}

async function toTheEnd(place: Place): Promise<void> {
  const child = spawn(command[0] as string, command.slice(1), options(place))
  const code = await new Promise(resolve => child.once('exit', resolve))
  if (code !== 0) throw new Error(`the crawl ended with ${code}`)
}

function total({ list, advert }: { list: number; advert: number }): number {
  return list + advert
}

async function useDatabase(place: Place, server: string): Promise<void> {
  const name = `b_${createHash('sha256').update(place.folder).digest('hex').slice(0, 12)}`
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  place.env.INBEELD_DATABASE = `${server}/${name}`
}

async function digest(place: Place): Promise<{ rows: number; digest: string }> {
  const db = await openDatabase(place.env.INBEELD_DATABASE ?? `sqlite:${join(place.data, 'inbeeld.sqlite')}`)
  try {
    const rows = await stored(db)
    return { rows: rows.length, digest: createHash('sha256').update(JSON.stringify(rows)).digest('hex') }
  } finally {
    await db.destroy()
  }
}

async function stored(db: Database): Promise<unknown[]> {
  const adverts = await db.selectFrom('advert').selectAll().execute()
  const sightings = await db.selectFrom('sighting').selectAll().execute()
  const contacts = await db.selectFrom('sighting_contact').selectAll().execute()
  const captures = await db.selectFrom('capture').select(['id', 'url', 'sha256']).execute()
  return [...adverts, ...sightings, ...contacts, ...captures].map(row => JSON.stringify(row)).sort()
}

/** From 0 up to 1, the same each time. */
function random(seed: number): number {
  return createHash('sha256').update(String(seed)).digest().readUInt32BE(0) / 2 ** 32
}
