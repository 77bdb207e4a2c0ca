import type { Database } from './database.ts'
import type { EpochCause } from './epochs.ts'
import type { Write } from './short-writes.ts'

/** An advert whose links must be looked at, and why. */
export interface Waiting {
  advert: string
  because: 'read' | 'severed'
}

const takenAtOnce = 10_000

/**
 * Takes what waits to be linked; what comes in from here on waits for the next run. Until the end a mark says that
 * links may be half-written.
 *
 * @returns `broken`: a run before this one did not come to its end; what it took is lost, so everything must be linked.
 */
export async function begin(
  db: Database,
  write: Write,
  now: string,
): Promise<{ waiting: Waiting[]; broken: { epoch: EpochCause | null } | null }> {
  const broken = await db.selectFrom('link_run').select('epoch').executeTakeFirst()
  if (broken === undefined)
    await write(trx => trx.insertInto('link_run').values({ id: 'now', begun_at: now, epoch: null }).execute())
  const waiting: Waiting[] = []
  for (let taken = takenAtOnce; taken === takenAtOnce; ) {
    await write(async trx => {
      const rows = await trx
        .deleteFrom('unlinked')
        .where('advert', 'in', eb => eb.selectFrom('unlinked').select('advert').limit(takenAtOnce))
        .returning(['advert', 'because'])
        .execute()
      taken = rows.length
      for (const row of rows) waiting.push(row)
    })
  }
  return { waiting, broken: broken ?? null }
}

export async function end(write: Write): Promise<void> {
  await write(trx => trx.deleteFrom('link_run').execute())
}
