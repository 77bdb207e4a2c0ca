import { isHttpDate } from './http-date.ts'

/** What is remembered of an advert page from earlier nights. */
export interface Visited {
  fetchedAt: string
  etag: string | null
  lastModified: string | null
  listedDigest: string | null
  /** Fetches in a row that found nothing new. */
  quiet: number
}

/**
 * `skip`: the list shows that nothing changed. `rest`: it has been quiet for so long that tonight can be left out.
 * `ask`: fetch only when changed. `fetch`: fetch.
 */
export type Visit = 'skip' | 'rest' | 'ask' | 'fetch'

const dayMs = 86_400_000

/**
 * Is an advert on tonight's list worth a request?
 *
 * @param listedDigest digest of what the list says about the advert's last change, null when it says nothing.
 * @param unseenNights an advert is fetched again after this many nights, whatever else is known.
 */
export function visit(
  visited: Visited | null,
  listedDigest: string | null,
  unseenNights: number,
  now: string,
): Visit {
  if (visited === null) return 'fetch'
  // A night that begins a little earlier than yesterday's is still a night.
  const nights = Math.round((Date.parse(now) - Date.parse(visited.fetchedAt)) / dayMs)
  if (nights < unseenNights) {
    if (listedDigest !== null && visited.listedDigest === listedDigest) return 'skip'
    if (listedDigest === null && nights < nightsBetween(visited.quiet)) return 'rest'
  }
  return visited.etag === null && visited.lastModified === null ? 'fetch' : 'ask'
}

const quietEnough = 3

/** Every night, until an advert was the same so often that a change tonight is unlikely: then 2, 4, 8 nights. */
function nightsBetween(quiet: number): number {
  return quiet < quietEnough ? 1 : 2 ** (quiet - quietEnough + 1)
}

/** The headers that ask a server for a page only when it changed. */
export function conditionsOf({
  etag,
  lastModified,
}: Pick<Visited, 'etag' | 'lastModified'>): Record<string, string> {
  const conditions: Record<string, string> = {}
  if (etag !== null) conditions['if-none-match'] = etag
  if (lastModified !== null) conditions['if-modified-since'] = lastModified
  return conditions
}

const entityTag = /^(W\/)?"[\x21\x23-\x7e]{0,200}"$/
/** What an answer gives to ask again with: an entity tag of sensible size and a date as HTTP writes them, nothing else. */
export function validatorsOf(
  headers: Readonly<Record<string, string>>,
): Pick<Visited, 'etag' | 'lastModified'> {
  const { etag = '', 'last-modified': lastModified = '' } = headers
  return {
    etag: entityTag.test(etag) ? etag : null,
    lastModified: isHttpDate(lastModified) ? lastModified : null,
  }
}
