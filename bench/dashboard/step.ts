/** One step in a process of its own. Prints what came out as JSON. */
import { setTimeout as wait } from 'node:timers/promises'
import { assess } from '../../analysis/assess.ts'
import { indicators } from '../../analysis/indicators/index.ts'
import { rulebook } from '../../analysis/rulebook.ts'
import { queueWish } from '../../casework/review.ts'
import { chance } from '../../demo/chance.ts'
import { storeAssessments } from '../../storage/assessments.ts'
import { contexts } from '../../storage/contexts.ts'
import { type Database, openDatabase } from '../../storage/database.ts'
import { chanceOf } from '../../storage/ids.ts'
import { indexTexts } from '../../storage/search.ts'
import { enqueue } from '../../storage/waiting.ts'
import { storeAdverts } from '../linking/fill.ts'
import { tuning, writtenBy } from '../linking/texts.ts'
import { fill } from './fill.ts'

const [, , step = '', address = '', ...words] = process.argv
const now = new Date(process.env.BENCH_NOW ?? '2026-11-24T07:00:00Z')
const db = await openDatabase(address)
const steps: Record<string, () => Promise<unknown>> = {
  fill: () => fill(db, Number(words[0]), Number(words[1]), now),
  night: () => night(db, Number(words[0])),
}
const result = await steps[step]?.()
await db.destroy()
process.stdout.write(JSON.stringify(result ?? null))

/**
 * What a night writes, until told to stop: pages of adverts as a crawl commits them, words into the index, and networks weighed
 * again a thousand at a time.
 */
async function night(db: Database, networks: number): Promise<{ adverts: number; weighed: number }> {
  const told = new AbortController()
  process.once('SIGTERM', () => told.abort())
  const draw = chance(`night ${process.pid}`)
  const ids = (await db.selectFrom('network').select('id').execute()).map(row => row.id)
  const began = Date.now()
  const done = { adverts: 0, weighed: 0 }
  const texts = writtenBy({ ...tuning, seed: 'dashboard night', adverts: 1_000_000 })
  while (!told.signal.aborted) {
    for (let commit = 0; commit < 20; commit++) {
      const group = Array.from({ length: 50 }, () => {
        // Other numbers than those of an earlier night.
        const number = began + done.adverts++
        const { value } = texts.next()
        return {
          id: `a_night_${process.pid}_${number}`,
          number,
          contacts: [],
          account: null,
          pictures: [],
          body: value === undefined ? '' : value.text,
        }
      })
      await storeAdverts(db, group, 23, true)
      await wait(20)
    }
    await indexTexts(db, told.signal)
    const some = Array.from({ length: networks }, () => draw.pick(ids))
    const distinct = [...new Set(some)]
    const weighed = (await contexts(db, distinct)).map(context =>
      assess(context, indicators, rulebook, new Date().toISOString()),
    )
    await db.transaction().execute(async trx => {
      await storeAssessments(trx, weighed)
      await enqueue(
        trx,
        weighed.map(one => ({ network: one.network, queued: queueWish(one, chanceOf(one.network)) })),
        new Date().toISOString(),
      )
    })
    done.weighed += weighed.length
  }
  return done
}
