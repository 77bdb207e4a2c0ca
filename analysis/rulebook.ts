import { type CounterIndication, families, type Indicator, type Strength, strengths } from './indicator.ts'

/** From least to most. */
export const attentions = ['none', 'low', 'raised', 'high'] as const
export type Attention = (typeof attentions)[number]

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

const slight = { weak: 2, moderate: 4, strong: 6 }
const light = { weak: 3, moderate: 6, strong: 10 }
const plain = { weak: 4, moderate: 8, strong: 12 }
const middle = { weak: 6, moderate: 11, strong: 16 }
const heavy = { weak: 8, moderate: 14, strong: 20 }
const against = { weak: 3, moderate: 6, strong: 9 }

export const rulebook: RuleBook = {
  version: '2026.2',
  points: {
    'phone-on-many-names': heavy,
    'many-phones-one-text': heavy,
    'several-persons-one-manager': heavy,
    'permit-mismatch': heavy,
    'obscured-phone': middle,
    'mediated-contact': middle,
    'text-template-shared': middle,
    // Not heavier: every licensed house writes like this.
    'third-party-voice': plain,
    'language-mismatch': heavy,
    'trust-language': light,
    'name-age-churn': middle,
    'age-conflict': light,
    'picture-reused': middle,
    // Strong is an age under eighteen; otherwise a stated age predicted nothing.
    'age-at-threshold': { weak: 3, moderate: 6, strong: 16 },
    'youth-language': middle,
    // Not heavier: the one study with known outcomes found that words of movement point the other way.
    'frequent-relocation': middle,
    lodging: light,
    'same-address': middle,
    'posting-burst': light,
    'round-the-clock': slight,
    'unsafe-offered': light,
    'no-limits': light,
    'price-below-area': light,
    'restricted-movement': heavy,
    'debt-or-handover': heavy,
    'announced-tour': against,
    'own-limits': against,
    'condom-always': against,
    'screening-or-deposit': against,
    'stable-place': against,
    'own-website': against,
    'permit-matches': against,
    'prepayment-asked': against,
  },
  bands: { low: 8, raised: 34, high: 50 },
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
  if (book.version.trim() === '') faults.push('it has no version')
  for (const { id } of questions) {
    const points = book.points[id]
    if (points === undefined) faults.push(`"${id}" has no points`)
    else if (strengths.some(strength => !Number.isInteger(points[strength]) || points[strength] < 0)) {
      faults.push(`"${id}" has points that are not whole numbers from 0`)
    } else if (!(points.weak <= points.moderate && points.moderate <= points.strong)) {
      faults.push(`"${id}" gives a stronger finding fewer points`)
    }
  }
  if (!(book.counterShare >= 0 && book.counterShare <= 0.4)) {
    faults.push('counter-indications subtract more than 40% or less than nothing')
  }
  return [...faults, ...bandFaults(book, questions)]
}

function bandFaults(book: RuleBook, questions: readonly (Indicator | CounterIndication)[]): string[] {
  const faults: string[] = []
  const { low, raised, high } = book.bands
  if (!(0 < low && low < raised && raised < high)) faults.push('the bands do not rise from above 0')
  const most = families.map(family => {
    const own = questions.filter(question => question.role === 'indicator' && question.family === family)
    if (own.length === 0) faults.push(`no indicator belongs to the family "${family}"`)
    return Math.max(0, ...own.map(({ id }) => book.points[id]?.strong ?? 0))
  })
  const counting = most.filter(points => points > 0).length
  if (!(book.sufficientFamilies >= 1 && book.sufficientFamilies <= counting)) {
    faults.push(`${book.sufficientFamilies} families are asked for where ${counting} can count`)
  }
  const reach = most.reduce((sum, points) => sum + points, 0)
  for (const band of ['raised', 'high'] as const) {
    if (reach < book.bands[band])
      faults.push(`the band "${band}" cannot be reached: all families together give ${reach} points`)
  }
  return faults
}
