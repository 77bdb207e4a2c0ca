import type { Selectable } from 'kysely'
import type { Assessment, Counter, Flag, Signal } from '../analysis/assess.ts'
import type { Evidence, Family } from '../analysis/indicator.ts'
import { insertMany } from './bulk.ts'
import { atomically, batches, type Database, type Reader } from './database.ts'
import { idOf } from './ids.ts'
import type { SignalTable } from './schema.ts'

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
      await insertMany(
        trx,
        'assessment',
        assessmentColumns,
        rows.map(({ id, assessment }) => assessmentRow(id, assessment)),
      )
      await insertMany(
        trx,
        'signal',
        signalColumns,
        rows.flatMap(({ id, assessment }) => signalRows(id, assessment)),
      )
    }
  })
}

const assessmentColumns = {
  id: 'text',
  network: 'text',
  rulebook: 'text',
  assessed_at: 'text',
  score: 'integer',
  attention: 'text',
  held: 'text',
  sufficient: 'text',
  families: 'integer',
  flags: 'text',
  failed: 'text',
} as const

function assessmentRow(id: string, assessment: Assessment) {
  const { network, rulebook, assessedAt, score, attention, held, sufficient, families } = assessment
  return [
    id,
    network,
    rulebook,
    assessedAt,
    score,
    attention,
    held,
    sufficient ? 'sufficient' : 'insufficient',
    families,
    JSON.stringify(assessment.flags),
    JSON.stringify(assessment.failed),
  ]
}

const signalColumns = {
  assessment: 'text',
  position: 'integer',
  indicator: 'text',
  role: 'text',
  family: 'text',
  strength: 'text',
  worth: 'integer',
  points: 'integer',
  rests: 'text',
  evidence: 'text',
} as const

function signalRows(assessment: string, { signals, counters }: Assessment) {
  const all = [
    ...signals.map(signal => ({ ...signal, role: 'indicator' })),
    ...counters.map(counter => ({ ...counter, role: 'counter', family: null })),
  ]
  return all.map(({ indicator, role, family, strength, worth, points, rests, evidence }, position) => [
    assessment,
    position,
    indicator,
    role,
    family,
    strength,
    worth,
    points,
    JSON.stringify(rests),
    JSON.stringify(evidence),
  ])
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
      held: row.held,
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

function weighed(row: Selectable<SignalTable>): Counter {
  const { indicator, strength, worth, points } = row
  const rests = JSON.parse(row.rests) as string[]
  return { indicator, strength, worth, points, rests, evidence: JSON.parse(row.evidence) as Evidences }
}

type Evidences = [Evidence, ...Evidence[]]
