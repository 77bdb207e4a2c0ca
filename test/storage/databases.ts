import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, inject } from 'vitest'
import { type Database, openDatabase } from '../../storage/database.ts'
import type { Keys } from '../../storage/keys.ts'
import { sealWith } from '../../storage/seal.ts'

export const keys: Keys = {
  link: Buffer.alloc(32, 1),
  value: Buffer.alloc(32, 2),
  session: Buffer.alloc(32, 3),
  retired: [],
}
export const seal = sealWith(keys)

/** Runs the same tests on SQLite and on PostgreSQL; each test has a fresh database. */
export function onBothDatabases(
  name: string,
  tests: (db: () => Database, address: () => string) => void,
): void {
  describe(`${name} on SQLite`, () => {
    let folder: string
    let db: Database
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'inbeeld-test-'))
      db = await openDatabase(`sqlite:${join(folder, 'test.sqlite')}`)
    })
    afterEach(async () => {
      await db.destroy()
      rmSync(folder, { recursive: true, force: true })
    })
    tests(
      () => db,
      () => `sqlite:${join(folder, 'test.sqlite')}`,
    )
  })
  const server = inject('postgres')
  describe.skipIf(server === null)(`${name} on PostgreSQL`, () => {
    let address: string
    let db: Database
    beforeEach(async () => {
      const database = `t_${randomUUID().replaceAll('-', '')}`
      await withServer(server ?? '', `create database ${database}`)
      address = `${server}/${database}`
      db = await openDatabase(address)
    })
    afterEach(async () => {
      await db.destroy()
      await withServer(server ?? '', `drop database ${new URL(address).pathname.slice(1)} with (force)`)
    })
    tests(
      () => db,
      () => address,
    )
  })
}

async function withServer(server: string, statement: string): Promise<void> {
  const { Kysely, PostgresDialect } = await import('kysely')
  const { default: pg } = await import('pg')
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: `${server}/postgres`, max: 1 }) }),
  })
  await sql.raw(statement).execute(db)
  await db.destroy()
}
