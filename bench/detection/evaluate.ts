import { join } from 'node:path'
import { type Assessment, added } from '../../analysis/assess.ts'
import type { AdvertView, NetworkContext } from '../../analysis/context.ts'
import { indicators } from '../../analysis/indicators/index.ts'
import { rulebook } from '../../analysis/rulebook.ts'
import { currentAssessments } from '../../storage/assessments.ts'
import { contexts } from '../../storage/contexts.ts'
import { batches, type Database, openDatabase } from '../../storage/database.ts'
import { byPhoneOnly } from './baseline.ts'
import { averagePrecision, type Grouping, groupingOf, type Ranked, type Reached, reachedBy } from './score.ts'
import { readTruth, type Truth } from './truth.ts'

export interface Figures extends Grouping, Reached {
  adverts: number
  networks: number
  precision: number
  baseline: { bcubed: number; precision: number }
  /** Without an indicator: how much average precision and recall at `raised` fall, and workload rises. */
  ablation: Record<
    string,
    { precision: number; easy: number; medium: number; hard: number; workload: number }
  >
  /** Share of adverts in networks at `raised` or above, by the language their text is in. */
  languages: Record<string, { adverts: number; raised: number; rings: number }>
  /** Share of actors of each kind on which an indicator fires. */
  fires: Record<string, Record<string, number>>
}

interface Weighed {
  context: NetworkContext
  assessment: Assessment
  truth: Truth[]
}

/** What an analysed corpus comes to, beside its truth. */
export async function evaluate(folder: string): Promise<Figures> {
  const truth = new Map(readTruth(join(folder, 'truth.jsonl')).map(one => [`${one.source} ${one.ref}`, one]))
  const db = await openDatabase(`sqlite:${join(folder, 'data/inbeeld.sqlite')}`)
  try {
    const weighed = await allWeighed(db, truth)
    const ranked = weighed.map(rankedBy)
    const grouping = groupingOf(ranked)
    const reached = reachedBy(ranked)
    const naive = byPhoneOnly(
      weighed.flatMap(({ context }) => context.adverts),
      truthOf(truth),
    )
    return {
      adverts: truth.size,
      networks: weighed.length,
      ...grouping,
      ...reached,
      precision: averagePrecision(ranked),
      baseline: { bcubed: groupingOf(naive).bcubed, precision: averagePrecision(naive) },
      ablation: ablated(weighed, averagePrecision(ranked), reached),
      languages: byLanguage(weighed),
      fires: firing(weighed),
    }
  } finally {
    await db.destroy()
  }
}

function truthOf(truth: ReadonlyMap<string, Truth>): (advert: AdvertView) => Truth {
  return ({ source, ref }) => {
    const found = truth.get(`${source} ${ref}`)
    if (found === undefined) throw new Error('an advert without truth')
    return found
  }
}

async function allWeighed(db: Database, truth: ReadonlyMap<string, Truth>): Promise<Weighed[]> {
  const ids = (await db.selectFrom('network').select('id').orderBy('id').execute()).map(row => row.id)
  const found: Weighed[] = []
  for (const part of batches(ids, 500)) {
    const assessments = await currentAssessments(db, part)
    for (const context of await contexts(db, part)) {
      const assessment = assessments.get(context.network)
      if (assessment === undefined) throw new Error('a network that was not weighed')
      found.push({ context, assessment, truth: context.adverts.map(truthOf(truth)) })
    }
  }
  return found
}

function rankedBy({ truth, assessment }: Weighed): Ranked {
  return { adverts: truth, attention: assessment.attention, score: assessment.score }
}

/** Every indicator left out once; signals are taken as they were stored, so that nothing is detected again. */
function ablated(
  weighed: readonly Weighed[],
  precision: number,
  { recall, workload }: Reached,
): Figures['ablation'] {
  return Object.fromEntries(
    indicators.map(({ id }) => {
      const without = weighed.map(one => {
        const { signals, counters } = one.assessment
        if (![...signals, ...counters].some(({ indicator }) => indicator === id)) return rankedBy(one)
        const sum = added(
          signals.filter(({ indicator }) => indicator !== id),
          counters.filter(({ indicator }) => indicator !== id),
          rulebook,
        )
        const attention = one.assessment.held === null ? sum.attention : one.assessment.attention
        return { adverts: one.truth, attention, score: sum.score }
      })
      const left = reachedBy(without)
      return [
        id,
        {
          precision: precision - averagePrecision(without),
          easy: recall.easy - left.recall.easy,
          medium: recall.medium - left.recall.medium,
          hard: recall.hard - left.recall.hard,
          workload: left.workload - workload,
        },
      ]
    }),
  )
}

function byLanguage(weighed: readonly Weighed[]): Figures['languages'] {
  const found: Figures['languages'] = {}
  for (const { context, assessment, truth } of weighed) {
    const isRaised = assessment.attention === 'raised' || assessment.attention === 'high'
    for (const [at, advert] of context.adverts.entries()) {
      for (const code of advert.sightings.at(-1)?.written ?? []) {
        found[code] ??= { adverts: 0, raised: 0, rings: 0 }
        found[code].adverts++
        if (isRaised) found[code].raised++
        if (truth[at]?.kind === 'ring') found[code].rings++
      }
    }
  }
  return found
}

function firing(weighed: readonly Weighed[]): Figures['fires'] {
  const total: Record<string, number> = {}
  const counts: Record<string, Record<string, number>> = {}
  for (const { assessment, truth } of weighed) {
    const [first] = truth
    const kind = first?.difficulty ?? first?.kind ?? ''
    total[kind] = (total[kind] ?? 0) + 1
    for (const { indicator } of [...assessment.signals, ...assessment.counters]) {
      counts[indicator] ??= {}
      counts[indicator][kind] = (counts[indicator][kind] ?? 0) + 1
    }
  }
  return Object.fromEntries(
    indicators.map(({ id }) => [
      id,
      Object.fromEntries(
        Object.keys(total).map(kind => [kind, (counts[id]?.[kind] ?? 0) / (total[kind] as number)]),
      ),
    ]),
  )
}
