/** One step in a process of its own, so that its time and memory can be told. Prints what came out as JSON. */
import { type Database, openDatabase } from '../../storage/database.ts'
import { regroup } from '../../storage/linking.ts'
import { fill, fillNight } from './fill.ts'
import { groupRecipe } from './grouping.ts'
import { lookUpPictures } from './pdq.ts'
import { type Recipe, tuning, validation } from './texts.ts'

const [, , step = '', ...words] = process.argv
const night = (number: number) => new Date(Date.UTC(2026, 10, number, 4)).toISOString()
const scale = (adverts: string): Recipe => ({ ...tuning, seed: 'scale', adverts: Number(adverts) })

const steps: Record<string, (...words: string[]) => Promise<unknown>> = {
  texts: async (set = '', adverts = '', slots = '', edits = '', largest = '') =>
    groupRecipe({
      ...(set === 'tuning' ? tuning : validation),
      adverts: Number(adverts),
      ...(slots === '' ? {} : { slots: Number(slots), edits: Number(edits) }),
      ...(largest === '' ? {} : { largest: Number(largest) }),
    }),
  pictures: async (stored = '', fresh = '') => lookUpPictures(Number(stored), Number(fresh)),
  fill: (address = '', adverts = '') => within(address, db => fill(db, scale(adverts))),
  night: (address = '', adverts = '', changed = '') =>
    within(address, db => fillNight(db, scale(adverts), Number(changed), 1)),
  link: (address = '', at = '') => within(address, db => regroup(db, night(Number(at)))),
  full: (address = '', at = '') => within(address, db => regroup(db, night(Number(at)), true)),
}

async function within<T>(address: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(address)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

const result = await steps[step]?.(...words)
if (result !== undefined) process.stdout.write(JSON.stringify(result))
