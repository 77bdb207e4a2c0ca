import type { CounterIndication, Indicator } from '../indicator.ts'
import { ageAtThreshold } from './age-at-threshold.ts'
import { ageConflict } from './age-conflict.ts'
import { announcedTour } from './announced-tour.ts'
import { condomAlways } from './condom-always.ts'
import { debtOrHandover } from './debt-or-handover.ts'
import { frequentRelocation } from './frequent-relocation.ts'
import { languageMismatch } from './language-mismatch.ts'
import { lodging } from './lodging.ts'
import { manyPhonesOneText } from './many-phones-one-text.ts'
import { mediatedContact } from './mediated-contact.ts'
import { nameAgeChurn } from './name-age-churn.ts'
import { noLimits } from './no-limits.ts'
import { obscuredPhone } from './obscured-phone.ts'
import { ownLimits } from './own-limits.ts'
import { ownWebsite } from './own-website.ts'
import { permitMatches } from './permit-matches.ts'
import { permitMismatch } from './permit-mismatch.ts'
import { phoneOnManyNames } from './phone-on-many-names.ts'
import { pictureReused } from './picture-reused.ts'
import { postingBurst } from './posting-burst.ts'
import { prepaymentAsked } from './prepayment-asked.ts'
import { priceBelowArea } from './price-below-area.ts'
import { restrictedMovement } from './restricted-movement.ts'
import { roundTheClock } from './round-the-clock.ts'
import { sameAddress } from './same-address.ts'
import { screeningOrDeposit } from './screening-or-deposit.ts'
import { severalPersonsOneManager } from './several-persons-one-manager.ts'
import { stablePlace } from './stable-place.ts'
import { textTemplateShared } from './text-template-shared.ts'
import { thirdPartyVoice } from './third-party-voice.ts'
import { trustLanguage } from './trust-language.ts'
import { unsafeOffered } from './unsafe-offered.ts'
import { youthLanguage } from './youth-language.ts'

/** Every question that is asked of every network. */
export const indicators: readonly (Indicator | CounterIndication)[] = [
  phoneOnManyNames,
  manyPhonesOneText,
  severalPersonsOneManager,
  permitMismatch,
  obscuredPhone,
  mediatedContact,
  textTemplateShared,
  thirdPartyVoice,
  languageMismatch,
  trustLanguage,
  nameAgeChurn,
  ageConflict,
  pictureReused,
  youthLanguage,
  ageAtThreshold,
  frequentRelocation,
  lodging,
  sameAddress,
  postingBurst,
  roundTheClock,
  unsafeOffered,
  noLimits,
  priceBelowArea,
  restrictedMovement,
  debtOrHandover,
  announcedTour,
  ownLimits,
  condomAlways,
  screeningOrDeposit,
  stablePlace,
  ownWebsite,
  permitMatches,
  prepaymentAsked,
]
