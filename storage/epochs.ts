import { drift, packRarity, type Rarity, unpackRarity } from '../analysis/rarity.ts'
import type { Database, Reader } from './database.ts'

export interface Epoch {
  beganAt: string
  adverts: number
  rarity: Rarity
}

export type EpochCause = 'first' | 'grown' | 'wording'

/** An epoch ends when there are this much more, or fewer, adverts than when it began. */
const growth = 1.25
/** Or when this share of a night's wording has become everybody's since. */
const newWording = 0.02

export async function currentEpoch(db: Reader): Promise<Epoch | null> {
  const row = await db
    .selectFrom('link_epoch')
    .selectAll()
    .orderBy('began_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    beganAt: row.began_at,
    adverts: row.adverts,
    rarity: unpackRarity(Buffer.from(row.rarity, 'base64')),
  }
}

/** Why figures over everything must be taken anew; null when the epoch still holds. */
export function epochDue(
  epoch: Epoch | null,
  adverts: number,
  texts: readonly Uint32Array[],
): EpochCause | null {
  if (epoch === null) return 'first'
  if (adverts > epoch.adverts * growth || adverts * growth < epoch.adverts) return 'grown'
  return drift(epoch.rarity, texts) > newWording ? 'wording' : null
}

/** Begins an epoch; figures of earlier ones are of no use any more. */
export async function storeEpoch(db: Database, epoch: Epoch, cause: EpochCause): Promise<void> {
  await db.deleteFrom('link_epoch').execute()
  await db
    .insertInto('link_epoch')
    .values({
      began_at: epoch.beganAt,
      cause,
      adverts: epoch.adverts,
      rarity: Buffer.from(packRarity(epoch.rarity)).toString('base64'),
    })
    .execute()
}
