import type { Assessment } from '../analysis/assess.ts'

export const judgements = ['ordinary', 'doubt', 'concern'] as const
export type Judgement = (typeof judgements)[number]

/** A person's first judgement of a network, made before any weighing is shown. */
export interface Review {
  network: string
  reviewer: string
  judgement: Judgement
  reason: string
  recordedAt: string
}

/** Null when the judgement may be recorded, else why not. */
export function refusal(
  judgement: string,
  reason: string,
): 'no-judgement' | 'no-reason' | 'reason-too-long' | null {
  if (!judgements.includes(judgement as Judgement)) return 'no-judgement'
  if (reason.trim().length < 5) return 'no-reason'
  return reason.length > 4000 ? 'reason-too-long' : null
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
