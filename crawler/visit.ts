/** What is remembered of an advert page from earlier nights. */
export interface Visited {
  fetchedAt: string
  etag: string | null
  lastModified: string | null
  listedDigest: string | null
}

/** `skip`: the list shows that nothing changed. `ask`: fetch only when changed. `fetch`: fetch. */
export type Visit = 'skip' | 'ask' | 'fetch'

const dayMs = 86_400_000

/**
 * Is an advert on tonight's list worth a request?
 *
 * @param listedDigest digest of what the list says about the advert's last change, null when it says nothing.
 * @param unseenNights an advert is fetched again after this many nights, whatever the list says.
 */
export function visit(
  visited: Visited | null,
  listedDigest: string | null,
  unseenNights: number,
  now: string,
): Visit {
  if (visited === null) return 'fetch'
  const nights = (Date.parse(now) - Date.parse(visited.fetchedAt)) / dayMs
  if (listedDigest !== null && visited.listedDigest === listedDigest && nights < unseenNights) return 'skip'
  return visited.etag === null && visited.lastModified === null ? 'fetch' : 'ask'
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
