import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** How often each field was found, and the ways from a page to what was read from it. */
export const fieldYield: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema.alterTable('run').addColumn('fields', 'text').execute()
    await schema.createIndex('capture_url').on('capture').columns(['source', 'url']).execute()
    await schema.createIndex('sighting_capture').on('sighting').column('capture').execute()
  },
}
