import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who wants an e-mail after the night. */
export const digest: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('digest_wish')
      .addColumn('user', 'text', c => c.primaryKey())
      .addColumn('wished_at', 'text', c => c.notNull())
      .execute()
  },
}
