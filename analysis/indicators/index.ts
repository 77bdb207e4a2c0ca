import type { CounterIndication, Indicator } from '../indicator.ts'
import { ageAtThreshold } from './age-at-threshold.ts'
import { ageConflict } from './age-conflict.ts'
import { announcedTour } from './announced-tour.ts'
import { debtOrHandover } from './debt-or-handover.ts'
import { frequentRelocation } from './frequent-relocation.ts'
import { languageMismatch } from './language-mismatch.ts'
import { lodging } from './lodging.ts'
import { mediatedContact } from './mediated-contact.ts'
import { nameAgeChurn } from './name-age-churn.ts'
import { obscuredPhone } from './obscured-phone.ts'
import { ownLimits } from './own-limits.ts'
import { phoneOnManyNames } from './phone-on-many-names.ts'
import { prepaymentAsked } from './prepayment-asked.ts'
import { restrictedMovement } from './restricted-movement.ts'
import { roundTheClock } from './round-the-clock.ts'
import { stablePlace } from './stable-place.ts'
import { thirdPartyVoice } from './third-party-voice.ts'
import { youthLanguage } from './youth-language.ts'

/** Every question that is asked of every network. */
export const indicators: readonly (Indicator | CounterIndication)[] = [
  phoneOnManyNames,
  obscuredPhone,
  mediatedContact,
  thirdPartyVoice,
  languageMismatch,
  nameAgeChurn,
  ageConflict,
  youthLanguage,
  ageAtThreshold,
  frequentRelocation,
  lodging,
  roundTheClock,
  restrictedMovement,
  debtOrHandover,
  announcedTour,
  ownLimits,
  stablePlace,
  prepaymentAsked,
]
