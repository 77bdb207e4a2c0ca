import type { Link, NetworkContext } from './context.ts'

export const families = ['contact', 'wording', 'identity', 'youth', 'movement', 'conditions'] as const
export type Family = (typeof families)[number]

export const strengths = ['weak', 'moderate', 'strong'] as const
export type Strength = (typeof strengths)[number]

/** What a signal rests on: masked words of one advert at one moment, or a fact that its fields show. */
export interface Evidence {
  /** Advert id. */
  advert: string
  seenAt: string
  /** `text`: verbatim from the masked title or body. `fields`: our sentence about fields, in Dutch. */
  from: 'text' | 'fields'
  quote: string
}

/** A finding without evidence cannot be built. */
export interface Finding {
  strength: Strength
  evidence: readonly [Evidence, ...Evidence[]]
  /** Links without which nothing would have been found, as `linkName`; empty when each advert shows it by itself. */
  rests: readonly string[]
}

/** What a link is called where something rests on it. */
export function linkName({ kind, key }: Pick<Link, 'kind' | 'key'>): string {
  return `${kind}:${key}`
}

interface Question<Settings> {
  /** The file's name; says what is seen. */
  id: string
  /** Dutch, short: a heading. */
  label: string
  /** Dutch: the question that is asked of every network. */
  question: string
  /** Publication or practice it rests on. */
  basis: string
  /** Dutch: what this indicator does not see. */
  misses: string
  settings: Settings
  detect: (context: NetworkContext, settings: Settings) => Finding | null
}

/** A question asked of every network, with its ordinary explanation. */
export interface Indicator<Settings = unknown> extends Question<Settings> {
  role: 'indicator'
  family: Family
  /** Dutch: the ordinary explanation, shown beside every hit. */
  innocent: string
}

/** What speaks for an ordinary explanation. */
export interface CounterIndication<Settings = unknown> extends Question<Settings> {
  role: 'counter'
}

/** Keeps the settings' type between `settings` and `detect`. */
export function indicator<Settings>(definition: Omit<Indicator<Settings>, 'role'>): Indicator {
  return { role: 'indicator', ...definition } as Indicator
}

export function counterIndication<Settings>(
  definition: Omit<CounterIndication<Settings>, 'role'>,
): CounterIndication {
  return { role: 'counter', ...definition } as CounterIndication
}
