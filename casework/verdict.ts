import type { CounterIndication, Evidence, Indicator } from '../analysis/indicator.ts'

/** Something seen in an advert of which a person said that it is no indication. */
export interface Rejected {
  indicator: string
  advert: string
  /** The masked words; null for what was read from fields. */
  quote: string | null
}

/**
 * By what a rejected piece of evidence is known again. Quotes are the advert's words and stay; what is said of its fields is
 * worded anew every night (“22 dagen”, “23 dagen”), so there the advert alone counts.
 */
export function quoteOf({ from, quote }: Pick<Evidence, 'from' | 'quote'>): string | null {
  return from === 'text' ? quote : null
}

/** The same questions, blind to what was rejected. Other evidence for the same indicator speaks as before. */
export function withoutRejected<Question extends Indicator | CounterIndication>(
  questions: readonly Question[],
  rejected: readonly Rejected[],
): readonly Question[] {
  if (rejected.length === 0) return questions
  const known = new Set(rejected.map(({ indicator, advert, quote }) => named(indicator, advert, quote)))
  return questions.map(question => {
    if (!rejected.some(({ indicator }) => indicator === question.id)) return question
    const detect: Question['detect'] = (context, settings) => {
      const finding = question.detect(context, settings)
      if (finding === null) return null
      const [first, ...rest] = finding.evidence.filter(
        piece => !known.has(named(question.id, piece.advert, quoteOf(piece))),
      )
      return first === undefined ? null : { ...finding, evidence: [first, ...rest] }
    }
    return { ...question, detect }
  })
}

function named(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts)
}
