import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What a capture proves, how quiet an advert is, why a run was made, and counts without adverts. */
export const crawling: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema.alterTable('capture').addColumn('provenance', 'text').execute()
    await schema
      .alterTable('visit')
      .addColumn('quiet', 'integer', c => c.notNull().defaultTo(0))
      .execute()
    await schema
      .alterTable('run')
      .addColumn('purpose', 'text', c => c.notNull().defaultTo('night'))
      .execute()
    await schema.alterTable('run').addColumn('not_before', 'text').execute()
    for (const count of ['rested', 'uncovered']) {
      await schema
        .alterTable('run')
        .addColumn(count, 'integer', c => c.notNull().defaultTo(0))
        .execute()
    }
    await schema.createIndex('frontier_position').on('frontier').columns(['run', 'position']).execute()
    // Languages are told when networks are weighed: a crawler needs no n-grams.
    await schema.alterTable('sighting').addColumn('written', 'text').execute()
    await sql`create index sighting_unread on sighting (id) where written is null`.execute(db)
    await schema
      .createTable('statistic')
      .addColumn('source', 'text', c => c.notNull().references('source.id'))
      .addColumn('week', 'text', c => c.notNull())
      .addColumn('gm', 'text', c => c.notNull())
      .addColumn('indicator', 'text', c => c.notNull())
      .addColumn('networks', 'integer', c => c.notNull())
      .addPrimaryKeyConstraint('statistic_key', ['source', 'week', 'gm', 'indicator'])
      .execute()
  },
}
