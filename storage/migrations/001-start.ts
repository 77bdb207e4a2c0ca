import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The first tables; what the columns mean stands in `schema.ts`. */
export const start: Migration = {
  async up(db: Kysely<unknown>) {
    const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? sql`bytea` : sql`blob`
    const { schema } = db

    await schema
      .createTable('source')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('name', 'text', c => c.notNull())
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('registered_at', 'text', c => c.notNull())
      .execute()

    await schema
      .createTable('run')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('source', 'text', c => c.notNull().references('source.id'))
      .addColumn('started_at', 'text', c => c.notNull())
      .addColumn('finished_at', 'text')
      .addColumn('leased_until', 'text')
      .addColumn('leased_by', 'text')
      .addColumn('outcome', 'text')
      .addColumn('reason', 'text')
      .addColumn('requests', 'integer', c => c.notNull())
      .addColumn('listed', 'integer', c => c.notNull())
      .addColumn('added', 'integer', c => c.notNull())
      .addColumn('changed', 'integer', c => c.notNull())
      .addColumn('unchanged', 'integer', c => c.notNull())
      .addColumn('gone', 'integer', c => c.notNull())
      .addColumn('unreadable', 'integer', c => c.notNull())
      .execute()
    await schema.createIndex('run_source').on('run').columns(['source', 'started_at']).execute()
    // A source has one open run: a killed one is continued, never doubled.
    await sql`create unique index run_open on run (source) where finished_at is null`.execute(db)

    await schema
      .createTable('frontier')
      .addColumn('run', 'text', c => c.notNull().references('run.id').onDelete('cascade'))
      .addColumn('url', 'text', c => c.notNull())
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('ref', 'text')
      .addColumn('listed', 'text', c => c.notNull())
      .addColumn('digest', 'text')
      .addColumn('priority', 'integer', c => c.notNull())
      .addColumn('position', 'integer', c => c.notNull())
      .addColumn('attempts', 'integer', c => c.notNull())
      .addColumn('done_at', 'text')
      .addColumn('outcome', 'text')
      .addPrimaryKeyConstraint('frontier_key', ['run', 'url'])
      .execute()
    await schema.createIndex('frontier_ref').on('frontier').columns(['run', 'kind', 'ref']).execute()
    await sql`create index frontier_pending on frontier (run, priority desc, position) where done_at is null`.execute(
      db,
    )

    await schema
      .createTable('visit')
      .addColumn('source', 'text', c => c.notNull())
      .addColumn('url', 'text', c => c.notNull())
      .addColumn('ref', 'text', c => c.notNull())
      .addColumn('fetched_at', 'text', c => c.notNull())
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('listed_digest', 'text')
      .addPrimaryKeyConstraint('visit_key', ['source', 'url'])
      .execute()

    await schema
      .createTable('capture_body')
      .addColumn('sha256', 'text', c => c.primaryKey())
      .addColumn('key', 'text', c => c.notNull())
      .addColumn('bytes', bytes, c => c.notNull())
      .addColumn('size', 'integer', c => c.notNull())
      .execute()
    await schema
      .createTable('capture')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('source', 'text', c => c.notNull())
      .addColumn('run', 'text')
      .addColumn('url', 'text', c => c.notNull())
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('fetched_at', 'text', c => c.notNull())
      .addColumn('status', 'integer', c => c.notNull())
      .addColumn('headers', 'text', c => c.notNull())
      .addColumn('listed', 'text', c => c.notNull())
      .addColumn('sha256', 'text', c => c.notNull().references('capture_body.sha256'))
      .execute()
    await schema.createIndex('capture_source').on('capture').columns(['source', 'fetched_at']).execute()
    await schema.createIndex('capture_sha256').on('capture').column('sha256').execute()

    await schema
      .createTable('advert')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('source', 'text', c => c.notNull().references('source.id'))
      .addColumn('ref', 'text', c => c.notNull())
      .addColumn('url', 'text')
      .addColumn('advertiser', 'text')
      .addColumn('first_seen', 'text', c => c.notNull())
      .addColumn('last_seen', 'text', c => c.notNull())
      .addColumn('gone_at', 'text')
      .addUniqueConstraint('advert_ref', ['source', 'ref'])
      .execute()
    await schema.createIndex('advert_advertiser').on('advert').column('advertiser').execute()

    await schema
      .createTable('sighting')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('advert', 'text', c => c.notNull().references('advert.id').onDelete('cascade'))
      .addColumn('seen_at', 'text', c => c.notNull())
      .addColumn('last_seen_at', 'text', c => c.notNull())
      .addColumn('digest', 'text', c => c.notNull())
      .addColumn('capture', 'text')
      .addColumn('title', 'text', c => c.notNull())
      .addColumn('body', 'text', c => c.notNull())
      .addColumn('gm', 'text', c => c.notNull())
      .addColumn('facts', 'text', c => c.notNull())
      .execute()
    await schema.createIndex('sighting_advert').on('sighting').columns(['advert', 'seen_at']).execute()

    await schema
      .createTable('contact')
      .addColumn('key', 'text', c => c.primaryKey())
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('sealed', 'text', c => c.notNull())
      .addColumn('first_seen', 'text', c => c.notNull())
      .execute()
    await schema
      .createTable('sighting_contact')
      .addColumn('sighting', 'text', c => c.notNull().references('sighting.id').onDelete('cascade'))
      .addColumn('advert', 'text', c => c.notNull())
      .addColumn('contact', 'text', c => c.notNull().references('contact.key'))
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('writing', 'text', c => c.notNull())
      .addPrimaryKeyConstraint('sighting_contact_key', ['sighting', 'contact'])
      .execute()
    await schema
      .createIndex('sighting_contact_contact')
      .on('sighting_contact')
      .columns(['contact', 'advert'])
      .execute()
    await schema.createIndex('sighting_contact_advert').on('sighting_contact').column('advert').execute()

    await schema
      .createTable('network')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('number', 'integer', c => c.notNull().unique())
      .addColumn('created_at', 'text', c => c.notNull())
      .addColumn('changed_at', 'text')
      .addColumn('first_seen', 'text', c => c.notNull())
      .addColumn('queued', 'text')
      .addColumn('queued_at', 'text')
      .execute()
    await sql`create index network_changed on network (id) where changed_at is not null`.execute(db)
    await sql`create index network_queued on network (queued_at) where queued is not null`.execute(db)
    await schema
      .createTable('network_advert')
      .addColumn('advert', 'text', c => c.primaryKey().references('advert.id').onDelete('cascade'))
      .addColumn('network', 'text', c => c.notNull().references('network.id').onDelete('cascade'))
      .execute()
    await schema.createIndex('network_advert_network').on('network_advert').column('network').execute()
    await schema
      .createTable('network_place')
      .addColumn('network', 'text', c => c.notNull().references('network.id').onDelete('cascade'))
      .addColumn('gm', 'text', c => c.notNull())
      .addPrimaryKeyConstraint('network_place_key', ['network', 'gm'])
      .execute()
    await schema.createIndex('network_place_gm').on('network_place').columns(['gm', 'network']).execute()

    await schema
      .createTable('link')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('network', 'text', c => c.notNull().references('network.id').onDelete('cascade'))
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('key', 'text', c => c.notNull())
      .addColumn('digest', 'text', c => c.notNull())
      .execute()
    await schema.createIndex('link_network').on('link').column('network').execute()
    await schema
      .createTable('link_advert')
      .addColumn('link', 'text', c => c.notNull().references('link.id').onDelete('cascade'))
      .addColumn('advert', 'text', c => c.notNull().references('advert.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('link_advert_key', ['link', 'advert'])
      .execute()

    await schema
      .createTable('assessment')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('network', 'text', c => c.notNull().references('network.id').onDelete('cascade'))
      .addColumn('rulebook', 'text', c => c.notNull())
      .addColumn('assessed_at', 'text', c => c.notNull())
      .addColumn('score', 'integer', c => c.notNull())
      .addColumn('attention', 'text', c => c.notNull())
      .addColumn('sufficient', 'text', c => c.notNull())
      .addColumn('families', 'integer', c => c.notNull())
      .addColumn('flags', 'text', c => c.notNull())
      .addColumn('failed', 'text', c => c.notNull())
      .addColumn('superseded_at', 'text')
      .execute()
    await sql`create unique index assessment_current on assessment (network) where superseded_at is null`.execute(
      db,
    )
    await schema.createIndex('assessment_network').on('assessment').column('network').execute()
    await schema
      .createTable('signal')
      .addColumn('assessment', 'text', c => c.notNull().references('assessment.id').onDelete('cascade'))
      .addColumn('position', 'integer', c => c.notNull())
      .addColumn('indicator', 'text', c => c.notNull())
      .addColumn('role', 'text', c => c.notNull())
      .addColumn('family', 'text')
      .addColumn('strength', 'text', c => c.notNull())
      .addColumn('points', 'integer', c => c.notNull())
      .addColumn('evidence', 'text', c => c.notNull())
      .addPrimaryKeyConstraint('signal_key', ['assessment', 'position'])
      .execute()

    await schema
      .createTable('review')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('network', 'text', c => c.notNull())
      .addColumn('reviewer', 'text', c => c.notNull())
      .addColumn('judgement', 'text', c => c.notNull())
      .addColumn('reason', 'text', c => c.notNull())
      .addColumn('assessment', 'text')
      .addColumn('recorded_at', 'text', c => c.notNull())
      .execute()
    await schema.createIndex('review_network').on('review').columns(['network', 'recorded_at']).execute()

    await schema
      .createTable('rights')
      .addColumn('user', 'text', c => c.primaryKey())
      .addColumn('role', 'text', c => c.notNull())
      .addColumn('municipalities', 'text', c => c.notNull())
      .addColumn('granted_at', 'text', c => c.notNull())
      .execute()

    await schema
      .createTable('keyring')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('fingerprint', 'text', c => c.notNull())
      .execute()
  },
}
