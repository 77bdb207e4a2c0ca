/** One step in a process of its own, so that its time and memory can be told: `fill`, `night` or `link`. */
import { openDatabase } from '../../storage/database.ts'
import { regroup } from '../../storage/linking.ts'
import { fill, fillNight } from './fill.ts'
import { tuning } from './texts.ts'

const [, , step, address = '', adverts = '', changed = ''] = process.argv
const db = await openDatabase(address)
const recipe = { ...tuning, seed: 'scale', adverts: Number(adverts) }
const now = (night: number) => new Date(Date.UTC(2026, 10, 1 + night, 4)).toISOString()
if (step === 'fill') await fill(db, recipe)
else if (step === 'night') await fillNight(db, recipe, Number(changed), 1)
else {
  const result = await regroup(db, now(Number(changed || 0)), step === 'full')
  console.log(JSON.stringify(result))
}
await db.destroy()
