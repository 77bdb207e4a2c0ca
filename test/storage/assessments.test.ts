import { beforeEach, expect, it } from 'vitest'
import { assess } from '../../analysis/assess.ts'
import { indicators } from '../../analysis/indicators/index.ts'
import { type RuleBook, rulebook } from '../../analysis/rulebook.ts'
import { currentAssessments, storeAssessments } from '../../storage/assessments.ts'
import { network } from '../analysis/context.ts'
import { onBothDatabases } from './databases.ts'

const context = network(
  ...[1, 2, 3, 4].map(n => ({
    name: `n${n}`,
    phone: 'p1',
    age: 19,
    body: 'Onze dames zijn dag en nacht welkom',
  })),
)
const weigh = (book: RuleBook, now: string) => assess(context, indicators, book, now)
const [first, second] = ['2026-11-01T03:00:00.000Z', '2026-11-02T03:00:00.000Z'] as const

onBothDatabases('assessments', db => {
  beforeEach(async () => {
    const made = {
      number: 1001,
      created_at: first,
      changed_at: null,
      first_seen: first,
      queued: null,
      queued_at: null,
    }
    await db()
      .insertInto('network')
      .values({ id: context.network, ...made })
      .execute()
  })
  const current = async () => (await currentAssessments(db(), [context.network])).get(context.network)

  it('come back as they were stored', async () => {
    const weighed = weigh(rulebook, first)
    await storeAssessments(db(), [weighed])
    expect(weighed.signals.some(({ rests }) => rests.length > 0)).toBe(true)
    expect(await current()).toEqual(weighed)
    await storeAssessments(db(), [weighed])
    expect(await current()).toEqual(weighed)
  })

  it('keep their rule book and points when weights change', async () => {
    await storeAssessments(db(), [weigh(rulebook, first)])
    const before = await db().selectFrom('signal').selectAll().orderBy('position').execute()
    const none = { weak: 0, moderate: 0, strong: 0 }
    const points = Object.fromEntries(Object.keys(rulebook.points).map(id => [id, none]))
    await storeAssessments(db(), [weigh({ ...rulebook, version: 'anders', points }, second)])
    expect(await current()).toMatchObject({ rulebook: 'anders', score: 0 })
    const rows = await db().selectFrom('assessment').selectAll().orderBy('assessed_at').execute()
    expect(rows.map(row => [row.rulebook, row.superseded_at, row.score > 0])).toEqual([
      [rulebook.version, second, true],
      ['anders', null, false],
    ])
    const [old] = before
    const kept = await db()
      .selectFrom('signal')
      .selectAll()
      .where('assessment', '=', old?.assessment ?? '')
      .orderBy('position')
      .execute()
    expect(kept).toEqual(before)
  })
})
