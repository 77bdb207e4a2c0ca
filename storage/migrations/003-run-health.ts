import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What a run cost, what it lost, and what was expected of it; whose turn it is. */
export const runHealth: Migration = {
  async up(db: Kysely<unknown>) {
    for (const column of ['failed', 'kilobytes', 'seconds', 'expected']) {
      await db.schema
        .alterTable('run')
        .addColumn(column, 'integer', c => c.notNull().defaultTo(0))
        .execute()
    }
    await db.schema
      .createTable('turn')
      .addColumn('name', 'text', c => c.primaryKey())
      .addColumn('held_by', 'text', c => c.notNull())
      .addColumn('held_until', 'text', c => c.notNull())
      .execute()
  },
}
