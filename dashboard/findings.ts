import type { Assessment } from '../analysis/assess.ts'
import type { NetworkContext } from '../analysis/context.ts'
import type { Evidence, Family, Strength } from '../analysis/indicator.ts'
import { indicators } from '../analysis/indicators/index.ts'
import type { Elsewhere } from '../casework/facts.ts'
import type { MarkedQuote } from './parts/quote.tsx'

/** An indication or counter-indication as the page shows it, after the first judgement. */
export interface Finding {
  /** A–Z for indications, T1, T2 … for counter-indications. */
  letter: string
  role: 'indicator' | 'counter'
  /** Id of what was asked. */
  indicator: string
  label: string
  family: Family | null
  /** The ordinary explanation; null for a counter-indication. */
  innocent: string | null
  question: string
  basis: string
  misses: string
  strength: Strength
  /** What it gives by itself; `points` are what counts of it. */
  worth: number
  points: number
  /** Why an indication does not count: its family does already, or the links it rests on do. */
  dropped: 'family' | 'link' | null
  quotes: { from: Evidence['from']; text: string; adverts: number[] }[]
  evidence: readonly Evidence[]
  /** Facts that other municipalities keep to themselves. */
  elsewhere: readonly Elsewhere[]
}

type KeptElsewhere = ReadonlyMap<string, readonly Elsewhere[]>

/** What an assessment found, in its own order. */
export function findingsOf(
  assessment: Assessment,
  context: NetworkContext,
  elsewhere: KeptElsewhere,
): Finding[] {
  const numbers = new Map(context.adverts.map((advert, index) => [advert.id, index + 1]))
  const counted = new Set(assessment.signals.filter(({ points }) => points > 0).map(({ family }) => family))
  return [
    ...assessment.signals.map((signal, index) => ({
      letter: String.fromCharCode(65 + (index % 26)),
      role: 'indicator' as const,
      indicator: signal.indicator,
      family: signal.family,
      ...wordsOf(signal.indicator),
      strength: signal.strength,
      worth: signal.worth,
      points: signal.points,
      dropped:
        signal.points > 0 ? null : counted.has(signal.family) ? ('family' as const) : ('link' as const),
      quotes: quotes(signal.evidence, numbers),
      evidence: signal.evidence,
      elsewhere: elsewhere.get(signal.indicator) ?? [],
    })),
    ...assessment.counters.map((counter, index) => ({
      letter: `T${index + 1}`,
      role: 'counter' as const,
      indicator: counter.indicator,
      family: null,
      ...wordsOf(counter.indicator),
      strength: counter.strength,
      worth: counter.worth,
      points: counter.points,
      dropped: null,
      quotes: quotes(counter.evidence, numbers),
      evidence: counter.evidence,
      elsewhere: elsewhere.get(counter.indicator) ?? [],
    })),
  ]
}

/** An indicator that a later version dropped keeps its id as its name. */
export function wordsOf(id: string): Pick<Finding, 'label' | 'question' | 'basis' | 'misses' | 'innocent'> {
  const known = indicators.find(indicator => indicator.id === id)
  if (known === undefined) return { label: id, question: '', basis: '', misses: '', innocent: null }
  const { label, question, basis, misses } = known
  return { label, question, basis, misses, innocent: known.role === 'indicator' ? known.innocent : null }
}

/** The same words in several adverts are one quote. */
function quotes(evidence: readonly Evidence[], numbers: ReadonlyMap<string, number>): Finding['quotes'] {
  const same = Map.groupBy(evidence, ({ from, quote }) => `${from} ${quote}`)
  return [...same.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const adverts = new Set(group.flatMap(({ advert }) => numbers.get(advert) ?? []))
    return [{ from: first.from, text: first.quote, adverts: [...adverts].sort((a, b) => a - b) }]
  })
}

/** What is marked in one advert's text. */
export function quotesIn(findings: readonly Finding[], advert: string): MarkedQuote[] {
  return findings.flatMap(({ letter, role, label, evidence }) => {
    const own = evidence.filter(piece => piece.advert === advert && piece.from === 'text')
    return [...new Set(own.map(piece => piece.quote))].map(quote => ({ letter, role, label, quote }))
  })
}
