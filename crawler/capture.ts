import { createHash } from 'node:crypto'

/** What a request asks for. `list` covers list pages, scrolling lists and sitemaps. */
export type PageKind = 'list' | 'advert'

/** The exact bytes of one page, with what is needed to read them again without the site. */
export interface Capture {
  source: string
  url: string
  kind: PageKind
  /** ISO instant. */
  fetchedAt: string
  status: number
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>
  bytes: Uint8Array
  /** 64 hex digits over `bytes`. */
  sha256: string
  /** Fields that stood on the list page only, as text, by field name. */
  listed: Readonly<Record<string, string>>
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
