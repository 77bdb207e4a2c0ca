import { join } from 'node:path'
import pino from 'pino'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'
import { harvest } from '../../night/harvest.ts'
import type { World } from '../../night/world.ts'
import { openDatabase } from '../../storage/database.ts'
import { readKeys } from '../../storage/keys.ts'
import { sealWith } from '../../storage/seal.ts'
import { type Board, differences } from './board.ts'
import { openPlace, openSite, sourceFile } from './contenders.ts'

/** Figure 3: a user's night at a polite pace, in simulated time: nothing waits, but everything counts its waiting. */
export async function pacedNight(adverts: number, perMinute: number): Promise<void> {
  const board: Board = { adverts, perList: 50, night: 1, tells: 'dates' }
  const site = await openSite()
  const place = openPlace(site, board)
  const db = await openDatabase(`sqlite:${join(place.folder, 'paced.sqlite')}`)
  const seal = sealWith(readKeys(join(place.folder, 'keys.json')))
  let now = 0
  const world = (day: string): World => ({
    db,
    seal,
    timer: {
      now: () => now,
      sleep: async ms => {
        now += ms
      },
    },
    clock: () => new Date(Date.parse(day) + now),
    contact: '',
    chromium: null,
    log: pino({ level: 'silent' }),
    signal: new AbortController().signal,
  })
  const source = (rate: number) =>
    parseSource(sourceFile(site.home, board, rate), 'bord.yaml').source as Source
  try {
    await site.show(board)
    await harvest(world('2026-11-01T01:00:00Z'), source(1_000_000), Number.POSITIVE_INFINITY)
    await site.show({ ...board, night: 2 })
    now = 0
    const end = await harvest(world('2026-11-02T01:00:00Z'), source(perMinute), Number.POSITIVE_INFINITY)
    const { changed, new: added } = differences(board)
    console.log(
      `3. ${adverts} adverts at ${perMinute} requests a minute, ${changed + added} changed or new: ${end.outcome} in ${(now / 60_000).toFixed(1)} simulated minutes, ${end.counts?.requests} requests, ${end.counts?.changed} changed and ${end.counts?.added} new seen`,
    )
  } finally {
    await db.destroy()
    place.remove()
    site.close()
  }
}
