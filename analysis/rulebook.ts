import type { Strength } from './indicator.ts'

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
    'frequent-relocation': heavy,
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
