import { createHash } from 'node:crypto'
import type { Database, Reader } from './database.ts'

/** The paper behind a lawful basis, without its bytes. */
export interface BasisPaper {
  name: string
  sha256: string
  size: number
  keptBy: string
  keptAt: string
}

/** Keeps the paper that source files call by this name. A newer one takes the place of an older one. */
export async function keepPaper(
  db: Database,
  paper: { name: string; bytes: Uint8Array; keptBy: string },
  now: string,
): Promise<void> {
  const row = {
    sha256: createHash('sha256').update(paper.bytes).digest('hex'),
    size: paper.bytes.length,
    bytes: paper.bytes,
    kept_by: paper.keptBy,
    kept_at: now,
  }
  await db
    .insertInto('basis_document')
    .values({ name: paper.name, ...row })
    .onConflict(conflict => conflict.column('name').doUpdateSet(row))
    .execute()
}

/** All papers, by name. */
export async function papers(db: Reader): Promise<Map<string, BasisPaper>> {
  const rows = await db
    .selectFrom('basis_document')
    .leftJoin('user', 'user.id', 'basis_document.kept_by')
    .select(['basis_document.name', 'sha256', 'size', 'kept_by', 'kept_at', 'user.name as keeper'])
    .orderBy('basis_document.name')
    .execute()
  return new Map(
    rows.map(({ name, sha256, size, kept_by, kept_at, keeper }) => [
      name,
      { name, sha256, size, keptBy: keeper ?? kept_by, keptAt: kept_at },
    ]),
  )
}

export async function paperBytes(db: Reader, name: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('basis_document')
    .select('bytes')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.bytes ?? null
}
