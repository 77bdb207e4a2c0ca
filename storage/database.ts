import Sqlite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type Transaction,
} from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { migrations } from './migrations/index.ts'
import type { Tables } from './schema.ts'

/** The database, or a transaction on it: repositories take either, so they compose. */
export type Database = Kysely<Tables>

/** What anyone may hold who must not write. */
export type Reader = Pick<Database, 'selectFrom'>

/** A deferred transaction that reads first fails with a stale snapshot that no busy time-out cures. */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Sqlite.Database
  constructor(database: Sqlite.Database) {
    super({ database })
    this.#database = database
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  /** SQLite has rolled back already when the disk was full; a second time would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
}

/** SQLite rolls back table changes too, so a migration is all or nothing. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * Opens `sqlite:<path>` or `postgres://…` and brings its tables up to date.
 *
 * @throws the driver's error when the place cannot be reached or written.
 */
export async function openDatabase(address: string): Promise<Database> {
  const db = address.startsWith('sqlite:')
    ? openSqlite(address.slice('sqlite:'.length))
    : openPostgres(address)
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return db
}

function openSqlite(path: string): Database {
  const database = new Sqlite(path, { timeout: 10_000 })
  database.pragma('auto_vacuum = incremental')
  database.pragma('journal_mode = wal')
  database.pragma('synchronous = normal')
  // A crawl touches the same index pages group after group: copied back a quarter as often, they cost 6% less CPU time.
  database.pragma(`wal_autocheckpoint = ${usualLog}`)
  database.pragma(`cache_size = ${usualCache}`)
  database.pragma('foreign_keys = on')
  database.pragma('secure_delete = on')
  // What a query sorts aside is personal too.
  database.pragma('temp_store = memory')
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new TransactionalSqliteAdapter(),
      createDriver: () => new ImmediateDriver(database),
      createIntrospector: db => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

/** KiB, as SQLite writes them. */
const usualCache = -16_384
const largeCache = -65_536
/** Pages. */
const usualLog = 4000
const largeLog = 16_000

/**
 * Does what writes to indexes all over: with the usual room every page of them would be read and written many times.
 * PostgreSQL sees to that itself.
 */
export async function withRoomForIndexes<T>(db: Database, work: () => Promise<T>): Promise<T> {
  if (onPostgres(db)) return await work()
  const give = async (cache: number, log: number) => {
    await sql`pragma cache_size = ${sql.lit(cache)}`.execute(db)
    await sql`pragma wal_autocheckpoint = ${sql.lit(log)}`.execute(db)
  }
  await give(largeCache, largeLog)
  try {
    return await work()
  } finally {
    await give(usualCache, usualLog)
  }
}

function openPostgres(address: string): Database {
  const pool = new pg.Pool({ connectionString: address, max: 10 })
  // An idle connection that the server cuts is replaced at the next query; the pool only needs a listener.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

export function onPostgres(db: Database): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

/** Runs `work` in one transaction, or in the one that is already open. */
export function atomically<T>(db: Database, work: (trx: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute((trx: Transaction<Tables>) => work(trx))
}

/** Both databases bound the number of values in one statement. */
export function* batches<T>(items: readonly T[], size = 200): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
