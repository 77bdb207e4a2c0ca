import { storable } from './sighting.ts'
import type { Source } from './source.ts'

/** An absolute address on the source's own site, or null: `#`, `javascript:` and other sites lead nowhere. */
export function within(source: Source, link: string, base: string): string | null {
  const url = address(source, link, base)
  if (url === null || link.startsWith('#')) return null
  url.hash = ''
  return url.href
}

/** What a database can look up by; a longer address or reference is no advert of ours. */
const longestAddress = 2000
const longestRef = 500

function address(source: Source, link: string, base: string): URL | null {
  if (link === '') return null
  const url = URL.parse(link, base)
  if (url === null || url.origin !== new URL(source.home).origin) return null
  url.username = ''
  url.password = ''
  return url.href.length > longestAddress ? null : url
}

function isRef(text: string): boolean {
  return text !== '' && text.length <= longestRef && storable(text) === text
}

/** Do two addresses lead to the same advert, as far as an address tells? */
export function isSameAdvert(source: Source, one: string, other: string): boolean {
  const { ref } = source.advert
  if (!('path' in ref) && !('query' in ref)) return true
  const refs = [one, other].map(url => identify(source, url, source.home, undefined)?.ref)
  return refs[0] === refs[1]
}

/**
 * The advert's reference and its address without anything that does not identify it; null when it is no advert.
 *
 * @param listed the reference as the list gave it, where the address does not tell.
 */
export function identify(
  source: Source,
  link: string,
  base: string,
  listed: string | undefined,
): { url: string; ref: string } | null {
  const url = address(source, link, base)
  if (url === null) return null
  const { ref } = source.advert
  const fragment = url.hash.slice(1)
  if (!('fragment' in ref)) url.hash = ''
  if ('path' in ref) {
    const found = new RegExp(ref.path, 'u').exec(url.pathname)?.[1]
    url.search = ''
    return found === undefined || !isRef(found) ? null : { url: url.href, ref: found }
  }
  if ('query' in ref) {
    const found = url.searchParams.get(ref.query)
    url.search = found === null ? '' : new URLSearchParams({ [ref.query]: found }).toString()
    return found === null || !isRef(found) ? null : { url: url.href, ref: found }
  }
  stripTracking(url, source.advert.strip)
  const found = 'fragment' in ref ? new RegExp(ref.fragment, 'u').exec(fragment)?.[1] : listed
  return found === undefined || !isRef(found) ? null : { url: url.href, ref: found }
}

const tracking = /^(utm_.*|gclid|fbclid|msclkid|_ga|mc_[ce]id)$/

function stripTracking(url: URL, own: readonly string[]): void {
  for (const name of [...url.searchParams.keys()])
    if (tracking.test(name) || own.includes(name)) url.searchParams.delete(name)
}
