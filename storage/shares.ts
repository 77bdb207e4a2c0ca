import type { Scope } from '../casework/scope.ts'
import { rowsFor } from './bulk.ts'
import type { Database, Reader } from './database.ts'

/** Which municipalities let the others read their facts, by network. */
export async function sharedIn(db: Reader, networks: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await rowsFor(db, networks, some =>
    db.selectFrom('share').select(['network', 'municipality']).where('network', 'in', some),
  )
  const found = new Map<string, Set<string>>()
  for (const { network, municipality } of rows) {
    const known = found.get(network) ?? new Set()
    found.set(network, known.add(municipality))
  }
  return found
}

/** A municipality of the visitor lets every other that the network touches read its facts. Once is enough. */
export async function share(
  db: Database,
  scope: Scope,
  { network, municipality }: { network: string; municipality: string },
  now: string,
): Promise<void> {
  if (!scope.municipalities.includes(municipality)) throw new Error('only an own municipality shares')
  await db
    .insertInto('share')
    .values({ network, municipality, shared_by: scope.user, shared_at: now })
    .onConflict(conflict => conflict.columns(['network', 'municipality']).doNothing())
    .execute()
}
