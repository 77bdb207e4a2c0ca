import type { NetworkContext } from './context.ts'
import type { CounterIndication, Evidence, Family, Indicator, Strength } from './indicator.ts'
import type { Attention, RuleBook } from './rulebook.ts'

export type Flag = 'possible-minor' | 'possible-fraud'

interface Weighed {
  indicator: string
  strength: Strength
  /** Whole points as counted: 0 when a stronger signal of its family stands already. */
  points: number
  evidence: readonly [Evidence, ...Evidence[]]
}
export interface Signal extends Weighed {
  family: Family
}
export type Counter = Weighed

/** All signals of one network under one rule book. A place in the queue, never a decision. */
export interface Assessment {
  network: string
  rulebook: string
  assessedAt: string
  score: number
  attention: Attention
  /** False below the rule book's number of independent families. */
  sufficient: boolean
  families: number
  flags: Flag[]
  signals: Signal[]
  counters: Counter[]
  /** Indicators that threw; the rest counts. */
  failed: { indicator: string; reason: string }[]
}

/** Weighs one network. Pure: the same context, rule book and moment give the same assessment. */
export function assess(
  context: NetworkContext,
  questions: readonly (Indicator | CounterIndication)[],
  rulebook: RuleBook,
  now: string,
): Assessment {
  const failed: Assessment['failed'] = []
  const signals: Signal[] = []
  const counters: Counter[] = []
  for (const question of questions) {
    try {
      const finding = question.detect(context, question.settings)
      if (finding === null) continue
      const points = rulebook.points[question.id]?.[finding.strength]
      if (points === undefined) throw new Error('no weight in the rule book')
      const weighed = {
        indicator: question.id,
        strength: finding.strength,
        points,
        evidence: finding.evidence,
      }
      if (question.role === 'indicator') signals.push({ ...weighed, family: question.family })
      else counters.push(weighed)
    } catch (error) {
      failed.push({ indicator: question.id, reason: error instanceof Error ? error.name : 'unknown' })
    }
  }
  const counted = strongestPerFamily(signals)
  const positive = sum(counted)
  const subtracted = bounded(counters, Math.floor(positive * rulebook.counterShare))
  const score = positive + sum(subtracted)
  const families = new Set(counted.filter(signal => signal.points > 0).map(signal => signal.family)).size
  const sufficient = families >= rulebook.sufficientFamilies
  return {
    network: context.network,
    rulebook: rulebook.version,
    assessedAt: now,
    score,
    attention: band(score, sufficient, rulebook),
    sufficient,
    families,
    flags: flags(context, counters),
    signals: counted,
    counters: subtracted,
    failed,
  }
}

/** Within a family only the strongest counts; the others keep their words and lose their points. */
function strongestPerFamily(signals: readonly Signal[]): Signal[] {
  const ordered = [...signals].sort((a, b) => b.points - a.points || a.indicator.localeCompare(b.indicator))
  const counted = new Set<Family>()
  return ordered.map(signal => {
    if (counted.has(signal.family)) return { ...signal, points: 0 }
    counted.add(signal.family)
    return signal
  })
}

/** Negative points, strongest first, together no more than `bound`. */
function bounded(counters: readonly Counter[], bound: number): Counter[] {
  let left = bound
  return [...counters]
    .sort((a, b) => b.points - a.points || a.indicator.localeCompare(b.indicator))
    .map(counter => {
      const taken = Math.min(counter.points, left)
      left -= taken
      return { ...counter, points: taken === 0 ? 0 : -taken }
    })
}

function band(score: number, sufficient: boolean, { bands }: RuleBook): Attention {
  if (score < bands.low) return 'none'
  if (!sufficient || score < bands.raised) return 'low'
  return score < bands.high ? 'raised' : 'high'
}

function flags(context: NetworkContext, counters: readonly Counter[]): Flag[] {
  const found: Flag[] = []
  const ages = context.adverts.flatMap(advert => advert.sightings.flatMap(sighting => sighting.ages))
  if (ages.some(age => age < 18)) found.push('possible-minor')
  if (counters.some(counter => counter.indicator === 'prepayment-asked')) found.push('possible-fraud')
  return found
}

function sum(weighed: readonly Weighed[]): number {
  return weighed.reduce((total, { points }) => total + points, 0)
}
