import type { Document } from 'domhandler'
import { within } from './identity.ts'
import { select } from './page.ts'
import { textsAt } from './readers/json-path.ts'
import type { Listing, Source } from './source.ts'

type Next = Extract<Listing, { kind: 'pages' | 'json' }>['next']

/** Where a list goes on. */
export interface Onward {
  /** Absolute addresses of further list pages. */
  next: string[]
  /** True when they follow from a rule and not from the page: then a page that shows nothing new is the last. */
  guessed: boolean
}

/** Where a page or an answer in JSON leads on to. */
export function onward(
  source: Source,
  next: Next,
  shown: { page: Document } | { json: unknown },
  base: string,
): Onward {
  if (next === null) return { next: [], guessed: false }
  if ('template' in next) return { next: numbered(source, next, base), guessed: true }
  const links = 'json' in shown ? linksIn(next, shown.json) : linksOn(next, shown.page)
  const urls = links.flatMap(link => within(source, link, base) ?? [])
  return { next: urls.filter(url => url !== base), guessed: false }
}

function linksOn(next: NonNullable<Next>, page: Document): string[] {
  if (!('css' in next)) return []
  return select(next.css, page).flatMap(element => element.attribs[next.attribute] ?? [])
}

function linksIn(next: NonNullable<Next>, json: unknown): string[] {
  return 'state' in next ? textsAt(json, next.state) : []
}

const mark = '__n__'

/** The next number of `?page={n}`: the first after a start, else one step on. */
function numbered(
  source: Source,
  { template, from, step }: { template: string; from: number; step: number },
  base: string,
): string[] {
  const starts = source.listing.start.map(start => new URL(start, source.home).href)
  for (const start of starts) {
    const pattern = new URL(template.replace('{n}', mark), start).href
    const [before = '', after = ''] = pattern.split(mark)
    const number =
      base.startsWith(before) && base.endsWith(after)
        ? base.slice(before.length, base.length - after.length)
        : ''
    const isStart = base === start
    if (!isStart && !/^\d{1,9}$/.test(number)) continue
    const next = isStart ? from : Number(number) + step
    const url = within(source, pattern.replace(mark, String(next)), base)
    return url === null || url === base ? [] : [url]
  }
  return []
}

/** True for a list page that nobody linked to: where it is not there, the list has ended. */
export function isGuess({ home, listing }: Source, url: string): boolean {
  if (!('next' in listing) || listing.next === null || !('template' in listing.next)) return false
  return !listing.start.some(start => new URL(start, home).href === url)
}
