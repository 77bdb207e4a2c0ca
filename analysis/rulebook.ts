import { type CounterIndication, families, type Indicator, type Strength, strengths } from './indicator.ts'

export type Attention = 'none' | 'low' | 'raised' | 'high'

/** Weights and bands under one version. Indicators say what is seen; this says what it counts for. */
export interface RuleBook {
  version: string
  /** Whole points per indicator and strength. */
  points: Readonly<Record<string, Readonly<Record<Strength, number>>>>
  /** The lowest score of each band. */
  bands: Readonly<Record<Exclude<Attention, 'none'>, number>>
  /** Below this many independent families the picture is insufficient and attention at most low. */
  sufficientFamilies: number
  /** Counter-indications together subtract at most this share of the positive sum. */
  counterShare: number
}

const light = { weak: 3, moderate: 6, strong: 10 }
const middle = { weak: 6, moderate: 11, strong: 16 }
const heavy = { weak: 8, moderate: 14, strong: 20 }
const against = { weak: 3, moderate: 6, strong: 9 }

export const rulebook: RuleBook = {
  version: '2026.1',
  points: {
    'phone-on-many-names': heavy,
    'obscured-phone': middle,
    'mediated-contact': middle,
    'third-party-voice': middle,
    'language-mismatch': heavy,
    'name-age-churn': middle,
    'age-conflict': light,
    'age-at-threshold': middle,
    'youth-language': middle,
    // Not heavier: the one study with known outcomes found that words of movement point the other way.
    'frequent-relocation': middle,
    lodging: light,
    'round-the-clock': light,
    'restricted-movement': heavy,
    'debt-or-handover': heavy,
    'announced-tour': against,
    'own-limits': against,
    'stable-place': against,
    'prepayment-asked': against,
  },
  bands: { low: 8, raised: 34, high: 52 },
  sufficientFamilies: 3,
  counterShare: 0.4,
}

/** Why this rule book cannot be used with these indicators; empty when it can. */
export function rulebookFaults(
  book: RuleBook,
  questions: readonly (Indicator | CounterIndication)[],
): string[] {
  const ids = new Set(questions.map(question => question.id))
  const faults = Object.keys(book.points)
    .filter(id => !ids.has(id))
    .map(id => `"${id}" has points but is no indicator`)
  for (const { id } of questions) {
    const points = book.points[id]
    if (points === undefined) faults.push(`"${id}" has no points`)
    else if (strengths.some(strength => !Number.isInteger(points[strength]) || points[strength] < 0)) {
      faults.push(`"${id}" has points that are not whole numbers from 0`)
    }
  }
  const { low, raised, high } = book.bands
  if (!(low < raised && raised < high)) faults.push('the bands do not rise')
  const most = families.map(family => {
    const own = questions.filter(question => question.role === 'indicator' && question.family === family)
    if (own.length === 0) faults.push(`no indicator belongs to the family "${family}"`)
    return Math.max(0, ...own.map(({ id }) => book.points[id]?.strong ?? 0))
  })
  const reach = most.reduce((sum, points) => sum + points, 0)
  if (reach < high)
    faults.push(`the band "high" cannot be reached: all families together give ${reach} points`)
  return faults
}
