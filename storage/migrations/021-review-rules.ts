import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Corrections, what becomes of a judged network, and indications that a person rejected. */
export const reviewRules: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema.alterTable('review').addColumn('corrects', 'text').execute()
    await schema.alterTable('review').addColumn('queued', 'text').execute()
    await schema.createIndex('review_corrects').on('review').column('corrects').execute()
    await schema.createIndex('review_reviewer').on('review').columns(['reviewer', 'recorded_at']).execute()
    await schema
      .createTable('decision')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('network', 'text', c => c.notNull())
      .addColumn('kind', 'text', c => c.notNull())
      .addColumn('watch_until', 'text')
      .addColumn('reason', 'text', c => c.notNull())
      .addColumn('decided_by', 'text', c => c.notNull())
      .addColumn('decided_at', 'text', c => c.notNull())
      .addColumn('superseded_at', 'text')
      .execute()
    await schema
      .createIndex('decision_current')
      .on('decision')
      .column('network')
      .unique()
      .where('superseded_at' as never, 'is', null)
      .execute()
    await schema.createIndex('decision_network').on('decision').columns(['network', 'decided_at']).execute()
    await schema.createIndex('decision_watch').on('decision').columns(['decided_by', 'watch_until']).execute()
    await schema
      .createTable('signal_verdict')
      .addColumn('id', 'text', c => c.primaryKey())
      .addColumn('network', 'text', c => c.notNull())
      .addColumn('indicator', 'text', c => c.notNull())
      .addColumn('reason', 'text', c => c.notNull())
      .addColumn('reviewer', 'text', c => c.notNull())
      .addColumn('recorded_at', 'text', c => c.notNull())
      .addColumn('withdrawn_at', 'text')
      .execute()
    await schema
      .createTable('signal_verdict_evidence')
      .addColumn('verdict', 'text', c => c.notNull().references('signal_verdict.id').onDelete('cascade'))
      .addColumn('position', 'integer', c => c.notNull())
      .addColumn('advert', 'text', c => c.notNull().references('advert.id').onDelete('cascade'))
      .addColumn('quote', 'text')
      .addPrimaryKeyConstraint('signal_verdict_evidence_pkey', ['verdict', 'position'])
      .execute()
    await schema
      .createIndex('signal_verdict_evidence_advert')
      .on('signal_verdict_evidence')
      .column('advert')
      .execute()
  },
}
