import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Soft links, what holds them back, and how networks went through time. */
export const linking: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    const table = async (name: string, key: string[], columns: Record<string, 'text' | 'integer'>) => {
      let made = schema.createTable(name)
      for (const [column, type] of Object.entries(columns)) {
        const name = column.replace('?', '')
        made = made.addColumn(name, type, c => (column.endsWith('?') ? c : c.notNull()))
      }
      await made.addPrimaryKeyConstraint(`${name}_pkey`, key as never[]).execute()
    }
    const index = (on: string, ...columns: string[]) =>
      schema.createIndex(`${on}_${columns[0]}`).on(on).columns(columns).execute()

    await table('link_held', ['id'], {
      id: 'text',
      kind: 'text',
      key: 'text',
      reason: 'text',
      adverts: 'integer',
      advertisers: 'integer',
    })
    await index('link_held', 'key')
    await table('link_cut', ['id'], {
      id: 'text',
      kind: 'text',
      key: 'text',
      'advert?': 'text',
      reviewer: 'text',
      reason: 'text',
      recorded_at: 'text',
    })
    await table('link_epoch', ['began_at'], {
      began_at: 'text',
      cause: 'text',
      adverts: 'integer',
      rarity: 'text',
    })
    await table('link_hub', ['kind', 'key'], {
      kind: 'text',
      key: 'text',
      reason: 'text',
      adverts: 'integer',
      advertisers: 'integer',
    })
    await table('area_price', ['area', 'minutes'], {
      area: 'text',
      minutes: 'integer',
      lowest: 'integer',
      middle: 'integer',
      highest: 'integer',
    })
    await table('text', ['id'], { id: 'text', 'bands?': 'text', rare: 'integer', variant_of: 'text' })
    await index('text', 'variant_of', 'id')
    await table('picture', ['pdq'], { pdq: 'text', variant_of: 'text' })
    await index('picture', 'variant_of', 'pdq')
    await table('network_history', ['id'], {
      id: 'text',
      network: 'text',
      event: 'text',
      other: 'text',
      adverts: 'integer',
      at: 'text',
    })
    await index('network_history', 'network')
    await index('network_history', 'other')

    const advert = (name: string) =>
      schema
        .createTable(name)
        .addColumn('advert', 'text', c => c.notNull().references('advert.id').onDelete('cascade'))
    await advert('unlinked').addPrimaryKeyConstraint('unlinked_pkey', ['advert']).execute()
    await advert('advert_text')
      .addColumn('text', 'text', c => c.notNull())
      .addPrimaryKeyConstraint('advert_text_pkey', ['advert', 'text'])
      .execute()
    await index('advert_text', 'text', 'advert')
    await schema
      .createTable('sighting_picture')
      .addColumn('sighting', 'text', c => c.notNull().references('sighting.id').onDelete('cascade'))
      .addColumn('advert', 'text', c => c.notNull())
      .addColumn('pdq', 'text', c => c.notNull())
      .addPrimaryKeyConstraint('sighting_picture_pkey', ['sighting', 'pdq'])
      .execute()
    await index('sighting_picture', 'pdq', 'advert')
    await index('sighting_picture', 'advert', 'pdq')

    await schema.dropIndex('sighting_contact_contact').execute()
    await index('sighting_contact', 'contact', 'kind', 'advert')
    await schema.dropIndex('sighting_contact_advert').execute()
    await index('sighting_contact', 'advert', 'kind', 'contact')

    await schema
      .alterTable('network_advert')
      .addColumn('advertiser', 'text', c => c.notNull().defaultTo(''))
      .execute()
    await index('network_advert', 'advertiser')
    await schema.alterTable('network').addColumn('reopened_at', 'text').execute()
    // A link may now stand in several networks, so its id names the network too; the next night writes them anew.
    await sql`delete from link`.execute(db)
    await sql`insert into unlinked select id from advert`.execute(db)
  },
}
