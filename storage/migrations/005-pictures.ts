import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Hashes of pictures, and which adverts show them. */
export const pictures: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('picture_address')
      .addColumn('key', 'text', c => c.primaryKey())
      .addColumn('pdq', 'text')
      .addColumn('quality', 'integer')
      .addColumn('first_seen', 'text', c => c.notNull())
      .addColumn('last_seen', 'text', c => c.notNull())
      .execute()
    await schema
      .createTable('advert_picture')
      .addColumn('advert', 'text', c => c.notNull().references('advert.id').onDelete('cascade'))
      .addColumn('address', 'text', c => c.notNull())
      .addPrimaryKeyConstraint('advert_picture_pkey', ['advert', 'address'])
      .execute()
    await schema
      .createIndex('advert_picture_address')
      .on('advert_picture')
      .columns(['address', 'advert'])
      .execute()
  },
}
