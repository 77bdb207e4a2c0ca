import type { Element } from 'domhandler'
import type { Answer } from '../fetch.ts'
import { parseXml, select, textContent, textOf } from '../page.ts'
import type { Source } from '../source.ts'

type Sent = Pick<Answer, 'url' | 'status' | 'bytes' | 'headers'>

/** A list of a site's own pages for machines: a sitemap, or a feed of what is new. */
export interface Sitemap {
  kind: 'sitemap' | 'feed'
  /** Where it stands: path and query. */
  start: string
  pages: string[]
  /** All of them say when they last changed. */
  dated: boolean
}

/** Null when the answer is no list of pages. */
export function readSitemap(answer: Sent): Sitemap | null {
  if (answer.status !== 200) return null
  const xml = parseXml(answer)
  const [urls, items] = [select('url', xml), select('rss item, feed > entry', xml)]
  const kind = urls.length > 0 ? 'sitemap' : 'feed'
  const entries = kind === 'sitemap' ? urls : items
  const pages = own(answer, kind === 'sitemap' ? entries.flatMap(locations) : entries.flatMap(linkOf))
  const { pathname, search } = new URL(answer.url)
  return pages.length === 0
    ? null
    : {
        kind,
        start: pathname + search,
        pages,
        dated: entries.every(entry => select('lastmod', entry).length > 0),
      }
}

const likely = /advert|\bad[s-]|post|profi|listing|item|product/i

/** The parts of a sitemap that is split, those first whose names promise adverts. */
export function partsOf(answer: Sent): string[] {
  if (answer.status !== 200) return []
  const parts = own(answer, select('sitemapindex > sitemap', parseXml(answer)).flatMap(locations))
  const promising = (part: string) => likely.test(part.replace('sitemap', ''))
  return [...parts.filter(promising), ...parts.filter(part => !promising(part))]
}

/** How many adverts this pattern of an address finds among the pages. */
export function advertsIn({ pages }: Sitemap, ref: Source['advert']['ref']): number {
  if (!('path' in ref)) return 0
  const pattern = new RegExp(ref.path, 'u')
  return new Set(pages.map(page => pattern.exec(new URL(page).pathname)?.[1]).filter(Boolean)).size
}

function locations(entry: Element): string[] {
  return select('loc', entry).map(textOf).slice(0, 1)
}

function linkOf(entry: Element): string[] {
  const [atom] = select('link[href]:not([rel]), link[rel="alternate"]', entry)
  return [atom?.attribs.href ?? textContent(select('link', entry)[0])]
}

function own({ url: base }: Sent, links: readonly string[]): string[] {
  const { origin } = new URL(base)
  return links.flatMap(link => {
    const url = URL.parse(link.trim(), base)
    return url === null || url.origin !== origin ? [] : [url.href]
  })
}
