import type { Assessment, Counter, Flag, Signal } from '../analysis/assess.ts'
import type { Evidence, Family } from '../analysis/indicator.ts'
import { atomically, batches, type Database, type Reader } from './database.ts'
import { idOf } from './ids.ts'

/** Stores assessments as the current ones of their networks; earlier ones stay, superseded. */
export async function storeAssessments(db: Database, assessments: readonly Assessment[]): Promise<void> {
  if (assessments.length === 0) return
  await atomically(db, async trx => {
    for (const group of batches(assessments, 200)) {
      const networks = group.map(assessment => assessment.network)
      await trx
        .updateTable('assessment')
        .set({ superseded_at: group[0]?.assessedAt ?? '' })
        .where('network', 'in', networks)
        .where('superseded_at', 'is', null)
        .execute()
      const rows = group.map(assessment => ({
        id: idOf('w', assessment.network, assessment.rulebook, assessment.assessedAt),
        assessment,
      }))
      // The same network, rule book and moment is the same assessment.
      await trx
        .deleteFrom('assessment')
        .where(
          'id',
          'in',
          rows.map(row => row.id),
        )
        .execute()
      await trx
        .insertInto('assessment')
        .values(rows.map(({ id, assessment }) => assessmentRow(id, assessment)))
        .execute()
      const signals = rows.flatMap(({ id, assessment }) => signalRows(id, assessment))
      for (const part of batches(signals, 500)) await trx.insertInto('signal').values(part).execute()
    }
  })
}

function assessmentRow(id: string, assessment: Assessment) {
  return {
    id,
    network: assessment.network,
    rulebook: assessment.rulebook,
    assessed_at: assessment.assessedAt,
    score: assessment.score,
    attention: assessment.attention,
    sufficient: assessment.sufficient ? ('sufficient' as const) : ('insufficient' as const),
    families: assessment.families,
    flags: JSON.stringify(assessment.flags),
    failed: JSON.stringify(assessment.failed),
    superseded_at: null,
  }
}

function signalRows(assessment: string, { signals, counters }: Assessment) {
  const all = [
    ...signals.map(signal => ({ ...signal, role: 'indicator' as const })),
    ...counters.map(counter => ({ ...counter, role: 'counter' as const, family: null })),
  ]
  return all.map((row, position) => ({
    assessment,
    position,
    indicator: row.indicator,
    role: row.role,
    family: row.family,
    strength: row.strength,
    points: row.points,
    evidence: JSON.stringify(row.evidence),
  }))
}

/** The current assessments of these networks, by network id. */
export async function currentAssessments(
  db: Reader,
  networks: readonly string[],
): Promise<Map<string, Assessment>> {
  const found = new Map<string, Assessment>()
  if (networks.length === 0) return found
  const rows = await db
    .selectFrom('assessment')
    .selectAll()
    .where('network', 'in', networks)
    .where('superseded_at', 'is', null)
    .execute()
  if (rows.length === 0) return found
  const signals = await db
    .selectFrom('signal')
    .selectAll()
    .where(
      'assessment',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('assessment')
    .orderBy('position')
    .execute()
  const byAssessment = Map.groupBy(signals, row => row.assessment)
  for (const row of rows) {
    const own = byAssessment.get(row.id) ?? []
    found.set(row.network, {
      network: row.network,
      rulebook: row.rulebook,
      assessedAt: row.assessed_at,
      score: row.score,
      attention: row.attention,
      sufficient: row.sufficient === 'sufficient',
      families: row.families,
      flags: JSON.parse(row.flags) as Flag[],
      failed: JSON.parse(row.failed) as Assessment['failed'],
      signals: own
        .filter(signal => signal.role === 'indicator')
        .map(signal => ({ ...weighed(signal), family: signal.family as Family }) satisfies Signal),
      counters: own
        .filter(signal => signal.role === 'counter')
        .map(signal => weighed(signal) satisfies Counter),
    })
  }
  return found
}

function weighed(row: {
  indicator: string
  strength: Signal['strength']
  points: number
  evidence: string
}): Counter {
  const { indicator, strength, points } = row
  return { indicator, strength, points, evidence: JSON.parse(row.evidence) as [Evidence, ...Evidence[]] }
}
