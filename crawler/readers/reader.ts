import type { AnyNode, Document, Element, ParentNode } from 'domhandler'
import type { FieldPlace, Source } from '../source.ts'

/** What a page is read from, parsed once. */
export interface Parsed {
  scope: ParentNode
  /** What each selector of the fields matches. */
  matches: ReadonlyMap<string, Element[]>
  /** What stands beside each label, by the selector it is looked up in, null for the whole page; filled on demand. */
  labels: Map<string | null, Map<string, AnyNode[]>[]>
  /** JSON that the reader found on the page, or null. */
  json: unknown
}

export interface Reader {
  parse: (document: Document, source: Source) => Parsed
  /** Every text the place matches, in page order. */
  values: (parsed: Parsed, place: FieldPlace) => string[]
}
