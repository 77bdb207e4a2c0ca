import type { Migration } from 'kysely/migration'
import { start } from './001-start.ts'
import { crawling } from './002-crawling.ts'
import { runHealth } from './003-run-health.ts'
import { linking } from './004-linking.ts'
import { pictures } from './005-pictures.ts'
import { fieldYield } from './006-field-yield.ts'
import { pagesInHand } from './007-pages-in-hand.ts'
import { shortNights } from './008-short-nights.ts'
import { weighing } from './009-weighing.ts'
import { people } from './010-people.ts'
import { waiting } from './020-waiting.ts'
import { reviewRules } from './021-review-rules.ts'
import { search } from './022-search.ts'
import { digest } from './023-digest.ts'

/** Forward only, in the order of their names. */
export const migrations: Record<string, Migration> = {
  '001-start': start,
  '002-crawling': crawling,
  '003-run-health': runHealth,
  '004-linking': linking,
  '005-pictures': pictures,
  '006-field-yield': fieldYield,
  '007-pages-in-hand': pagesInHand,
  '008-short-nights': shortNights,
  '009-weighing': weighing,
  '010-people': people,
  '020-waiting': waiting,
  '021-review-rules': reviewRules,
  '022-search': search,
  '023-digest': digest,
}
