import type { FieldName } from './source.ts'

/** The page is not what the source file describes. The capture is kept, the crawl goes on. */
export class PageUnreadable extends Error {
  override name = 'PageUnreadable'
  /** Every field that must be there and is not. */
  readonly missing: readonly string[]
  /** Fields that were there all the same. */
  readonly found: readonly FieldName[]
  constructor(missing: readonly string[], found: readonly FieldName[] = []) {
    super(`nothing found for ${missing.map(field => `"${field}"`).join(', ')}`)
    this.missing = missing
    this.found = found
  }
}
