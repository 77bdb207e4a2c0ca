import type { Evidence } from '../analysis/indicator.ts'
import { quoteOf, type Rejected } from '../casework/verdict.ts'
import { insertMany, rowsFor } from './bulk.ts'
import { atomically, type Database, type Reader } from './database.ts'
import { idOf } from './ids.ts'

/** A person's word that an indication is none. */
export interface Verdict {
  id: string
  indicator: string
  reason: string
  reviewer: string
  recordedAt: string
}

/** Records that what an indicator saw in a network is no indication; the network is weighed without it from the next night on. */
export async function rejectSignal(
  db: Database,
  verdict: Omit<Verdict, 'id'> & { network: string; evidence: readonly Evidence[] },
): Promise<void> {
  const { network, indicator, reason, reviewer, recordedAt, evidence } = verdict
  const id = idOf('g', network, indicator, reviewer, recordedAt)
  await atomically(db, async trx => {
    await trx
      .insertInto('signal_verdict')
      .values({ id, network, indicator, reason, reviewer, recorded_at: recordedAt, withdrawn_at: null })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    await insertMany(
      trx,
      'signal_verdict_evidence',
      { verdict: 'text', position: 'integer', advert: 'text', quote: 'text' },
      evidence.map((piece, position) => [id, position, piece.advert, quoteOf(piece)]),
    )
    await weighAgain(trx, network, recordedAt)
  })
}

/** Takes a verdict back: the indication counts again from the next night on. */
export async function withdrawVerdict(
  db: Database,
  network: string,
  verdict: string,
  now: string,
): Promise<void> {
  await atomically(db, async trx => {
    await trx.updateTable('signal_verdict').set({ withdrawn_at: now }).where('id', '=', verdict).execute()
    await weighAgain(trx, network, now)
  })
}

async function weighAgain(db: Database, network: string, now: string): Promise<void> {
  await db.updateTable('network').set({ changed_at: now }).where('id', '=', network).execute()
}

/** Verdicts that bear on the adverts of a network, wherever they were when it was spoken; oldest first. */
export async function verdictsOn(db: Reader, network: string): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('signal_verdict')
    .select(['id', 'indicator', 'reason', 'reviewer', 'recorded_at'])
    .where('withdrawn_at', 'is', null)
    .where('id', 'in', eb =>
      eb
        .selectFrom('signal_verdict_evidence')
        .innerJoin('network_advert', 'network_advert.advert', 'signal_verdict_evidence.advert')
        .select('verdict')
        .where('network_advert.network', '=', network),
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(({ recorded_at: recordedAt, ...row }) => ({ ...row, recordedAt }))
}

/** What people rejected in these networks, by network. */
export async function rejectedIn(db: Reader, networks: readonly string[]): Promise<Map<string, Rejected[]>> {
  const rows = await rowsFor(db, networks, some =>
    db
      .selectFrom('signal_verdict_evidence')
      .innerJoin('network_advert', 'network_advert.advert', 'signal_verdict_evidence.advert')
      .innerJoin('signal_verdict', 'signal_verdict.id', 'signal_verdict_evidence.verdict')
      .select(['network_advert.network', 'indicator', 'signal_verdict_evidence.advert', 'quote'])
      .where('network_advert.network', 'in', some)
      .where('withdrawn_at', 'is', null),
  )
  return Map.groupBy(rows, row => row.network)
}
