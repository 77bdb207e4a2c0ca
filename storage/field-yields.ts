import { addYields, type FieldYield, noYield } from '../crawler/field-yield.ts'
import type { Database, Reader } from './database.ts'

/** Adds to how often a run found each field. */
export async function countFields(trx: Database, run: string, more: FieldYield): Promise<void> {
  if (more === noYield) return
  const sum = addYields(await fieldsOf(trx, run), more)
  await trx
    .updateTable('run')
    .set({ fields: JSON.stringify(sum) })
    .where('id', '=', run)
    .execute()
}

/** How often a run found each field so far. */
export async function fieldsOf(db: Reader, run: string): Promise<FieldYield> {
  const row = await db.selectFrom('run').select('fields').where('id', '=', run).executeTakeFirstOrThrow()
  return read(row.fields)
}

/** After so long what a site shows is what it shows: a field that became rare for good is then no fault any more. */
const rememberedDays = 30
const enoughPages = 100

/** How often the last good nights before a moment found each field: as many nights as make a hundred pages. */
export async function earlierFields(db: Reader, source: string, before: string): Promise<FieldYield> {
  const since = new Date(Date.parse(before) - rememberedDays * 86_400_000).toISOString()
  const rows = await db
    .selectFrom('run')
    .select('fields')
    .where('source', '=', source)
    .where('purpose', '=', 'night')
    .where('outcome', '=', 'done')
    .where('fields', 'is not', null)
    .where('started_at', '<', before)
    .where('started_at', '>', since)
    .orderBy('started_at', 'desc')
    .limit(rememberedDays)
    .execute()
  let sum = noYield
  for (const { fields } of rows) {
    if (sum.pages >= enoughPages) break
    sum = addYields(sum, read(fields))
  }
  return sum
}

function read(fields: string | null): FieldYield {
  return fields === null ? noYield : (JSON.parse(fields) as FieldYield)
}
