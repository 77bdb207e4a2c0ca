import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What a night needs to look at less and to write in short pieces; a cut that is taken back. */
export const shortNights: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    // Built anew by the next night, like all that follows from sightings.
    await schema.dropTable('text').execute()
    await schema
      .createTable('text')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('rare', 'integer')
      .addColumn('variant_of', 'text', c => c.notNull())
      .execute()
    await schema.createIndex('text_variant_of').on('text').columns(['variant_of', 'id']).execute()
    await sql`delete from advert_text`.execute(db)
    await sql`delete from picture`.execute(db)
    await sql`delete from link_epoch`.execute(db)

    const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? sql`bytea` : sql`blob`
    await schema
      .createTable('shelf')
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('number', 'integer', c => c.notNull())
      .addColumn('ids', 'text', c => c.notNull())
      .addColumn('bytes', bytes, c => c.notNull())
      .addPrimaryKeyConstraint('shelf_pkey', ['kind', 'number'])
      .execute()
    await schema
      .createTable('link_run')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('begun_at', 'text', c => c.notNull())
      .addColumn('epoch', 'text')
      .execute()
    await schema
      .createTable('link_left')
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('key', 'text', c => c.notNull())
      .addPrimaryKeyConstraint('link_left_pkey', ['kind', 'key'])
      .execute()
    await schema
      .alterTable('unlinked')
      .addColumn('because', 'text', c => c.notNull().defaultTo('read'))
      .execute()
    await schema.alterTable('link_cut').addColumn('undone_at', 'text').execute()
    await schema.alterTable('link_cut').addColumn('undone_by', 'text').execute()
    await schema.createIndex('link_advert_advert').on('link_advert').columns(['advert', 'link']).execute()
  },
}
