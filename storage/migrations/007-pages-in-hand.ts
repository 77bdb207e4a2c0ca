import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What a worker had in hand when it died. */
export const pagesInHand: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('run').addColumn('in_hand', 'text').execute()
  },
}
