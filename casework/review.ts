import type { Assessment } from '../analysis/assess.ts'

export const judgements = ['ordinary', 'doubt', 'concern'] as const
export type Judgement = (typeof judgements)[number]

/** A person's judgement of a network. The first one is made before any weighing is shown. */
export interface Review {
  network: string
  reviewer: string
  judgement: Judgement
  reason: string
  recordedAt: string
}

/** What is to become of a network: put aside, looked at again by a day, or worked on. */
export const decisionKinds = ['dismiss', 'watch', 'take-up'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** A person's decision on a network that they have judged. A later one takes its place; nothing is changed. */
export interface Decision {
  network: string
  kind: DecisionKind
  /** ISO day; null unless it is watched. */
  watchUntil: string | null
  reason: string
  decidedBy: string
  decidedAt: string
}

const longestWatchDays = 366

/** Null when the decision may be recorded, else why not. */
export function decisionRefusal(
  { kind, reason, watchUntil }: { kind: string; reason: string; watchUntil: string },
  now: Date,
): 'no-decision' | 'no-day' | 'no-reason' | 'reason-too-long' | null {
  if (!decisionKinds.includes(kind as DecisionKind)) return 'no-decision'
  if (kind === 'watch') {
    const day = /^\d{4}-\d\d-\d\d$/.test(watchUntil) ? Date.parse(watchUntil) : Number.NaN
    const ahead = (day - now.getTime()) / 86_400_000
    if (!(ahead > 0 && ahead <= longestWatchDays)) return 'no-day'
  }
  return reasonRefusal(reason)
}

/** Why a reason is none. */
export function reasonRefusal(reason: string): 'no-reason' | 'reason-too-long' | null {
  if (reason.trim().length < 5) return 'no-reason'
  return reason.length > 4000 ? 'reason-too-long' : null
}

/** Null when the judgement may be recorded, else why not. */
export function refusal(
  judgement: string,
  reason: string,
): 'no-judgement' | 'no-reason' | 'reason-too-long' | null {
  if (!judgements.includes(judgement as Judgement)) return 'no-judgement'
  return reasonRefusal(reason)
}

/** One network in so many, of those that nothing points at, is judged all the same: it measures what we miss. */
const sampleOf = 20

/**
 * Why a network should wait for a first judgement; null when it need not.
 *
 * @param chance a fixed number of this network, 0 to 1, so that the sample does not move from night to night.
 */
export function queueWish(
  { attention, flags }: Pick<Assessment, 'attention' | 'flags'>,
  chance: number,
): 'look' | 'sample' | null {
  if (attention === 'raised' || attention === 'high' || flags.includes('possible-minor')) return 'look'
  return chance < 1 / sampleOf ? 'sample' : null
}
