import type { Answer } from '../fetch.ts'
import { parseXml, select, textOf } from '../page.ts'
import type { Source } from '../source.ts'

export interface Sitemap {
  /** Addresses of the site's own pages. */
  pages: string[]
  /** All of them say when they last changed. */
  dated: boolean
}

/** Null when the answer is no list of pages. */
export function readSitemap(answer: Pick<Answer, 'url' | 'status' | 'bytes' | 'headers'>): Sitemap | null {
  if (answer.status !== 200) return null
  const { origin } = new URL(answer.url)
  const entries = select('url', parseXml(answer))
  const pages = entries.flatMap(entry => {
    const [loc] = select('loc', entry)
    const url = loc === undefined ? null : URL.parse(textOf(loc).trim(), answer.url)
    return url === null || url.origin !== origin ? [] : [url.href]
  })
  const dated = entries.length > 0 && entries.every(entry => select('lastmod', entry).length > 0)
  return pages.length === 0 ? null : { pages, dated }
}

/** How many adverts this pattern of an address finds among the pages. */
export function advertsIn({ pages }: Sitemap, ref: Source['advert']['ref']): number {
  if (!('path' in ref)) return 0
  const pattern = new RegExp(ref.path, 'u')
  return new Set(pages.map(page => pattern.exec(new URL(page).pathname)?.[1]).filter(Boolean)).size
}
