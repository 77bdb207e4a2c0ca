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
