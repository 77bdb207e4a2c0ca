import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What a reader needs to redo a sum: what each signal is worth by itself, what it rests on, and why attention was held. */
export const weighing: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema.alterTable('assessment').addColumn('held', 'text').execute()
    await schema
      .alterTable('signal')
      .addColumn('worth', 'integer', c => c.notNull().defaultTo(0))
      .execute()
    await schema
      .alterTable('signal')
      .addColumn('rests', 'text', c => c.notNull().defaultTo('[]'))
      .execute()
    await sql`update signal set worth = abs(points)`.execute(db)
  },
}
