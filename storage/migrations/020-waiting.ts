import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What waits for a first judgement as one narrow row each, and the filters that people keep. Weighing fills it. */
export const waiting: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema
      .createTable('waiting')
      .addColumn('network', 'text', c => c.primaryKey().references('network.id').onDelete('cascade'))
      .addColumn('number', 'integer', c => c.notNull())
      .addColumn('turn', 'integer', c => c.notNull())
      .addColumn('since', 'text', c => c.notNull())
      .addColumn('first_seen', 'text', c => c.notNull())
      .addColumn('places', 'text', c => c.notNull())
      .addColumn('towns', 'text', c => c.notNull())
      .addColumn('sources', 'text', c => c.notNull())
      .addColumn('links', 'text', c => c.notNull())
      .addColumn('adverts', 'integer', c => c.notNull())
      .addColumn('online', 'integer', c => c.notNull())
      .addColumn('names', 'integer', c => c.notNull())
      .addColumn('newest', 'text', c => c.notNull())
      .execute()
    await schema.createIndex('waiting_order').on('waiting').columns(['turn', 'since', 'number']).execute()
    await schema.createIndex('waiting_kinds').on('waiting').columns(['places', 'sources', 'links']).execute()
    await schema.createIndex('waiting_towns').on('waiting').columns(['towns', 'places']).execute()
    await schema
      .createTable('saved_view')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('user', 'text', c => c.notNull())
      .addColumn('name', 'text', c => c.notNull())
      .addColumn('query', 'text', c => c.notNull())
      .addColumn('saved_at', 'text', c => c.notNull())
      .execute()
    await schema.createIndex('saved_view_user').on('saved_view').columns(['user', 'name']).execute()
    await schema
      .createTable('news_count')
      .addColumn('at', 'text', c => c.notNull())
      .addColumn('gm', 'text', c => c.notNull())
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('n', 'integer', c => c.notNull())
      .addPrimaryKeyConstraint('news_count_pkey', ['at', 'gm', 'kind'])
      .execute()
    // What came in since the last night is counted every night.
    await schema.createIndex('network_created').on('network').column('created_at').execute()
    await schema.createIndex('advert_first_seen').on('advert').column('first_seen').execute()
    await schema.createIndex('advert_gone').on('advert').column('gone_at').execute()
    await schema.createIndex('network_history_at').on('network_history').column('at').execute()
  },
}
