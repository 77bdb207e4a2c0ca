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
  /** How the bytes were obtained; null where that is not known. */
  provenance: Provenance | null
}

/** What a reader needs to believe that a site sent these bytes. */
export interface Provenance {
  /** Request headers, lower-case names. */
  sent: Readonly<Record<string, string>>
  /** Address and port that answered. */
  server: string | null
  /** Addresses that sent us on to the next, in order. */
  redirectedFrom: readonly string[]
  /** Programs with their versions. */
  software: string
  /** True when the bytes are the document as a browser drew it. */
  rendered: boolean
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
