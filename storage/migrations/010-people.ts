// Longer than a page: a migration is read as one piece.
import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who signs in, what they may see, what they did, and what they did it for. */
export const people: Migration = {
  async up(db: Kysely<unknown>) {
    await signIn(db)
    await log(db)
    await cases(db)
    await accountability(db)
  },
}

/**
 * The tables of better-auth under its own names. It made the first four itself before this was written, so they may
 * be there. Instants are text and yes or no is 1 or 0 on both databases.
 */
async function signIn({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('user')
    .ifNotExists()
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('email', 'text', c => c.notNull().unique())
    .addColumn('emailVerified', 'integer', c => c.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('updatedAt', 'text', c => c.notNull())
    .execute()
  await schema.alterTable('user').addColumn('twoFactorEnabled', 'integer').execute()
  await schema.alterTable('user').addColumn('claims', 'text').execute()
  await schema
    .createTable('session')
    .ifNotExists()
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('expiresAt', 'text', c => c.notNull())
    .addColumn('token', 'text', c => c.notNull().unique())
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('updatedAt', 'text', c => c.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('userId', 'text', c => c.notNull().references('user.id').onDelete('cascade'))
    .execute()
  await schema.alterTable('session').addColumn('provedAt', 'text').execute()
  await schema.alterTable('session').addColumn('way', 'text').execute()
  await schema
    .createTable('account')
    .ifNotExists()
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('accountId', 'text', c => c.notNull())
    .addColumn('providerId', 'text', c => c.notNull())
    .addColumn('userId', 'text', c => c.notNull().references('user.id').onDelete('cascade'))
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', 'text')
    .addColumn('refreshTokenExpiresAt', 'text')
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('updatedAt', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('verification')
    .ifNotExists()
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('identifier', 'text', c => c.notNull())
    .addColumn('value', 'text', c => c.notNull())
    .addColumn('expiresAt', 'text', c => c.notNull())
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('updatedAt', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('twoFactor')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('secret', 'text', c => c.notNull())
    .addColumn('backupCodes', 'text', c => c.notNull())
    .addColumn('userId', 'text', c => c.notNull().references('user.id').onDelete('cascade'))
    .addColumn('verified', 'integer')
    .addColumn('failedVerificationCount', 'integer')
    .addColumn('lockedUntil', 'text')
    .execute()
  for (const [table, column] of [
    ['session', 'userId'],
    ['account', 'userId'],
    ['verification', 'identifier'],
    ['twoFactor', 'userId'],
  ] as const)
    await schema.createIndex(`people_${table}`).on(table).column(column).execute()
}

async function log({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('access_log')
    .addColumn('seq', 'integer', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('actor', 'text', c => c.notNull())
    .addColumn('origin', 'text', c => c.notNull())
    .addColumn('action', 'text', c => c.notNull())
    .addColumn('object', 'text', c => c.notNull())
    .addColumn('within', 'text')
    .addColumn('result', 'text', c => c.notNull())
    .addColumn('purpose', 'text')
    .addColumn('note_digest', 'text')
    .addColumn('mac', 'text', c => c.notNull())
    .execute()
  for (const column of ['actor', 'object', 'within', 'at'])
    await schema.createIndex(`access_log_${column}`).on('access_log').column(column).execute()
  await schema
    .createTable('access_note')
    .addColumn('seq', 'integer', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('salt', 'text', c => c.notNull())
    .addColumn('sealed', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('access_head')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('count', 'integer', c => c.notNull())
    .addColumn('mac', 'text', c => c.notNull())
    .execute()
}

async function cases(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('case_file')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('number', 'integer', c => c.notNull().unique())
    .addColumn('network', 'text', c => c.notNull())
    .addColumn('municipality', 'text', c => c.notNull())
    .addColumn('purpose', 'text', c => c.notNull())
    .addColumn('opened_by', 'text', c => c.notNull())
    .addColumn('opened_at', 'text', c => c.notNull())
    .addColumn('closed_at', 'text')
    .execute()
  // A municipality works a network in one case at a time.
  await sql`create unique index case_file_open on case_file (network, municipality) where closed_at is null`.execute(
    db,
  )
  await schema
    .createTable('share')
    .addColumn('network', 'text', c => c.notNull())
    .addColumn('municipality', 'text', c => c.notNull())
    .addColumn('shared_by', 'text', c => c.notNull())
    .addColumn('shared_at', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('share_key', ['network', 'municipality'])
    .execute()
}

async function accountability(db: Kysely<unknown>): Promise<void> {
  const bytes = db.getExecutor().adapter instanceof PostgresAdapter ? sql`bytea` : sql`blob`
  await db.schema
    .createTable('basis_document')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('sha256', 'text', c => c.notNull())
    .addColumn('size', 'integer', c => c.notNull())
    .addColumn('bytes', bytes, c => c.notNull())
    .addColumn('kept_by', 'text', c => c.notNull())
    .addColumn('kept_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('rights_review')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('signed_by', 'text', c => c.notNull())
    .addColumn('signed_at', 'text', c => c.notNull())
    .addColumn('outcome', 'text', c => c.notNull())
    .execute()
}
