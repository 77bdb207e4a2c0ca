import type { Cheerio } from 'cheerio/slim'
import type { AnyNode } from 'domhandler'
import type { FieldPlace, Source } from '../source.ts'

/** What a page is read from, parsed once. */
export interface Parsed {
  scope: Cheerio<AnyNode>
  /** JSON that the reader found on the page, or null. */
  json: unknown
}

export interface Reader {
  parse: (scope: Cheerio<AnyNode>, source: Source) => Parsed
  /** Every text the place matches, in page order. */
  values: (parsed: Parsed, place: FieldPlace) => string[]
}
