import type { NetworkContext } from './context.ts'
import { withoutForeign } from './foreign-account.ts'
import type { CounterIndication, Evidence, Family, Indicator, Strength } from './indicator.ts'
import { type Attention, attentions, type RuleBook } from './rulebook.ts'

export type Flag = 'possible-minor' | 'possible-fraud'

interface Weighed {
  indicator: string
  strength: Strength
  /** Whole points that the rule book gives by itself. */
  worth: number
  /**
   * Whole points as counted: 0 when a stronger signal of its family, or one that rests on the same links, stands
   * already; of a counter-indication negative.
   */
  points: number
  /** Names of the links without which there would be no such signal. */
  rests: readonly string[]
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
  /**
   * Why attention is not what the score says: `foreign-account`, one account with somebody else's number would lift it;
   * `failed`, something could not be asked, so that the earlier attention stays.
   */
  held: 'foreign-account' | 'failed' | null
  /** False below the rule book's number of independent families. */
  sufficient: boolean
  families: number
  flags: Flag[]
  signals: Signal[]
  counters: Counter[]
  /** Indicators that threw; the rest counts. */
  failed: { indicator: string; reason: string }[]
}

type Questions = readonly (Indicator | CounterIndication)[]

/** Weighs one network. Pure: the same context, rule book and moment give the same assessment. */
export function assess(
  context: NetworkContext,
  questions: Questions,
  rulebook: RuleBook,
  now: string,
): Assessment {
  const { signals, counters, failed } = ask(context, questions, rulebook)
  const { attention, ...sum } = added(signals, counters, rulebook)
  const isHeld = isAbove(attention, 'low') && isLiftedByOneAccount(context, questions, rulebook)
  return {
    network: context.network,
    rulebook: rulebook.version,
    assessedAt: now,
    attention: isHeld ? 'low' : attention,
    held: isHeld ? 'foreign-account' : null,
    ...sum,
    flags: flags(context, counters),
    failed,
  }
}

type Sum = Pick<Assessment, 'score' | 'attention' | 'sufficient' | 'families' | 'signals' | 'counters'>

/** The sum as a reader redoes it on paper. */
export function added(signals: readonly Signal[], counters: readonly Counter[], rulebook: RuleBook): Sum {
  const counted = countedOnce(signals)
  const positive = sum(counted)
  const subtracted = bounded(counters, Math.floor(positive * rulebook.counterShare))
  const score = positive + sum(subtracted)
  const families = new Set(counted.filter(signal => signal.points > 0).map(signal => signal.family)).size
  const sufficient = families >= rulebook.sufficientFamilies
  const attention = band(score, sufficient, rulebook)
  return { score, attention, sufficient, families, signals: counted, counters: subtracted }
}

/** Where something could not be asked, attention stays at least what it was. */
export function neverLowered(assessment: Assessment, earlier: Attention | null): Assessment {
  const { failed, attention } = assessment
  if (failed.length === 0 || earlier === null || !isAbove(earlier, attention)) return assessment
  return { ...assessment, attention: earlier, held: 'failed' }
}

function isAbove(one: Attention, other: Attention): boolean {
  return attentions.indexOf(one) > attentions.indexOf(other)
}

function ask(
  context: NetworkContext,
  questions: Questions,
  rulebook: RuleBook,
): Pick<Assessment, 'signals' | 'counters' | 'failed'> {
  const failed: Assessment['failed'] = []
  const signals: Signal[] = []
  const counters: Counter[] = []
  for (const question of questions) {
    try {
      const finding = question.detect(context, question.settings)
      if (finding === null) continue
      const worth = rulebook.points[question.id]?.[finding.strength]
      if (worth === undefined) throw new Error('no weight in the rule book')
      const weighed = { indicator: question.id, ...finding, worth, points: worth }
      if (question.role === 'indicator') signals.push({ ...weighed, family: question.family })
      else counters.push(weighed)
    } catch (error) {
      failed.push({ indicator: question.id, reason: error instanceof Error ? error.name : 'unknown' })
    }
  }
  return { signals, counters, failed }
}

function heaviestFirst<W extends Weighed>(weighed: readonly W[]): W[] {
  return [...weighed].sort((a, b) => b.worth - a.worth || (a.indicator < b.indicator ? -1 : 1))
}

/** The strongest of each family counts, and of those that rest on the same links; others keep their words, not their points. */
function countedOnce(signals: readonly Signal[]): Signal[] {
  const families = new Set<Family>()
  const links = new Set<string>()
  return heaviestFirst(signals).map(signal => {
    const { family, rests, worth } = signal
    const restsOnCounted = rests.length > 0 && rests.every(link => links.has(link))
    if (worth === 0 || families.has(family) || restsOnCounted) return { ...signal, points: 0 }
    families.add(family)
    for (const link of rests) links.add(link)
    return { ...signal, points: worth }
  })
}

/** Negative points, strongest first, together no more than `bound`. */
function bounded(counters: readonly Counter[], bound: number): Counter[] {
  let left = bound
  return heaviestFirst(counters).map(counter => {
    const taken = Math.min(counter.worth, left)
    left -= taken
    return { ...counter, points: taken === 0 ? 0 : -taken }
  })
}

function band(score: number, sufficient: boolean, { bands }: RuleBook): Attention {
  if (score < bands.low) return 'none'
  if (!sufficient || score < bands.raised) return 'low'
  return score < bands.high ? 'raised' : 'high'
}

/** Anyone can put somebody else's number in an advert: what one such account says lifts nobody else. */
function isLiftedByOneAccount(context: NetworkContext, questions: Questions, rulebook: RuleBook): boolean {
  return withoutForeign(context).some(others => {
    const { signals, counters } = ask(others, questions, rulebook)
    return !isAbove(added(signals, counters, rulebook).attention, 'low')
  })
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
