import type { Document } from 'domhandler'
import { SourceBroken } from './fault.ts'
import type { Answer } from './fetch.ts'
import { select, textOf } from './page.ts'
import { type AdvertFields, advertFields, type ListSeen } from './probe/advert-fields.ts'
import { type Cards, findCards } from './probe/cards.ts'
import { identityOf } from './probe/identity.ts'
import { nextLink } from './probe/next-link.ts'
import { readable } from './probe/readable.ts'
import { advertsIn, partsOf, readSitemap, type Sitemap } from './probe/sitemap.ts'
import { bodyOf } from './probe/text-fields.ts'
import type { Source } from './source.ts'

export type ProposedListing =
  | {
      kind: 'pages' | 'scroll'
      start: string
      next: string | null
      card: string
      advert: string
      date: Cards['date']
    }
  | { kind: 'sitemap' | 'feed'; start: string; advert: string; dated: boolean }
  | { kind: 'unknown' }

/** A source file in the making. */
export interface Proposal extends AdvertFields {
  home: string
  browser: boolean
  listing: ProposedListing
  ref: Source['advert']['ref']
  /** Adverts that were seen to be listed. */
  adverts: number
  /** The advert that was read. */
  read: Answer
  /** A feed stands beside the list. */
  feed: boolean
}

export interface ProbeOptions {
  /** Asks for a page, in turn and where robots.txt allows. */
  ask: (url: string) => Promise<Answer>
  browser: boolean
  now: string
}

/**
 * Looks at one page, or a feed or sitemap, at one advert that it links to, and at the sitemap, and proposes how to read
 * the site.
 *
 * @throws SourceBroken for a refusal, and for a page in which neither a list nor an advert is recognised.
 */
export async function probe(url: string, { ask, browser, now }: ProbeOptions): Promise<Proposal> {
  const first = await ask(url)
  const given = listForMachines(first)
  if (given !== null) return await fromMachines(given, first, { ask, browser, now })
  const page = readable(first)
  const cards = findCards(page, first.url, now)
  const isList = cards !== null && isAbout(cards, page)
  const listed = isList ? identityOf(cards.links) : null
  if (isList && listed === null)
    throw new SourceBroken('a list was found, but nothing in its addresses tells the adverts apart')
  const read = isList ? await ask(fullest(cards)) : first
  const advert = isList ? readable(read) : page
  const sitemap = await sitemapOf(first.url, ask)
  const ref = listed ?? identityOf(likeThis(read.url, sitemap))
  const fields = advertFields(advert, isList ? seenOnList(page, cards) : nothingSeen, now)
  if (ref === null || (fields.guesses.title ?? fields.guesses.body) === undefined)
    throw new SourceBroken(nothingThere(page))
  const fromSitemap = sitemap === null ? 0 : advertsIn(sitemap, ref)
  const distinct = isList ? new Set(cards.links).size : 0
  return {
    ...fields,
    home: `${new URL(first.url).origin}/`,
    browser,
    listing: listingOf(
      isList ? cards : null,
      page,
      url,
      browser,
      ref,
      fromSitemap >= Math.max(distinct, 2) ? sitemap : null,
    ),
    ref,
    adverts: Math.max(fromSitemap, distinct),
    read,
    feed:
      select('link[rel="alternate"][type="application/rss+xml"], link[type="application/atom+xml"]', page)
        .length > 0,
  }
}

/** What was given may be a list for machines itself. */
function listForMachines(first: Answer): Sitemap | null {
  const type = first.headers['content-type'] ?? ''
  return /\bxml\b/i.test(type) && !/xhtml/i.test(type) ? readSitemap(first) : null
}

async function fromMachines(
  given: Sitemap,
  first: Answer,
  { ask, browser, now }: ProbeOptions,
): Promise<Proposal> {
  const ref = identityOf(given.pages)
  if (ref === null || !('path' in ref))
    throw new SourceBroken('a list was found, but nothing in its addresses tells the adverts apart')
  const read = await ask(given.pages[0] ?? '')
  const fields = advertFields(readable(read), nothingSeen, now)
  if ((fields.guesses.title ?? fields.guesses.body) === undefined) throw new SourceBroken(notRecognised)
  return {
    ...fields,
    home: `${new URL(first.url).origin}/`,
    browser,
    listing: machineListing(given, ref.path),
    ref,
    adverts: advertsIn(given, ref),
    read,
    feed: false,
  }
}

function machineListing({ kind, start, dated }: Sitemap, advert: string): ProposedListing {
  return { kind, start, advert, dated }
}

function listingOf(
  cards: Cards | null,
  page: Document,
  url: string,
  browser: boolean,
  ref: Source['advert']['ref'],
  sitemap: Sitemap | null,
): ProposedListing {
  if (sitemap !== null && 'path' in ref) return machineListing(sitemap, ref.path)
  if (cards === null) return { kind: 'unknown' }
  const { pathname, search } = new URL(url)
  const next = nextLink(page, url)
  const { card, advert, date } = cards
  return {
    kind: browser && next === null ? 'scroll' : 'pages',
    start: pathname + search,
    next,
    card,
    advert,
    date,
  }
}

/** A list is about its cards; an advert may show some others below its text. */
function isAbout({ elements }: Cards, page: Document): boolean {
  const inCards = elements.reduce((sum, element) => sum + textOf(element).length, 0)
  const body = bodyOf(page, new Set())
  return body === null || elements.includes(body.element) || inCards >= textOf(body.element).length * 0.6
}

function fullest({ elements, links }: Cards): string {
  const lengths = elements.map(element => textOf(element).length)
  return links[lengths.indexOf(Math.max(...lengths))] ?? links[0] ?? ''
}

const nothingSeen: ListSeen = { title: null, texts: new Set(), links: new Set() }

function seenOnList(page: Document, cards: Cards): ListSeen {
  const inCards = new Set(cards.elements.flatMap(card => [card, ...select('*', card)]))
  const outside = (css: string) => select(css, page).filter(element => !inCards.has(element))
  const chosen = cards.elements[cards.links.indexOf(fullest(cards))]
  const link = chosen === undefined ? [] : chosen.name === 'a' ? [chosen] : select(cards.advert, chosen)
  return {
    title: link[0] === undefined ? null : textOf(link[0]),
    texts: new Set(outside('h1, h2, h3, p').map(textOf)),
    links: new Set(outside('a[href]').map(anchor => anchor.attribs.href ?? '')),
  }
}

const mostParts = 3

async function sitemapOf(url: string, ask: ProbeOptions['ask']): Promise<Sitemap | null> {
  try {
    const whole = await ask(new URL('/sitemap.xml', url).href)
    const plain = readSitemap(whole)
    if (plain !== null) return plain.kind === 'sitemap' ? plain : null
    const parts: Sitemap[] = []
    for (const part of partsOf(whole).slice(0, mostParts)) {
      const read = readSitemap(await ask(part))
      if (read !== null) parts.push(read)
    }
    return parts.length === 0 ? null : joined(parts)
  } catch (error) {
    // A sitemap is a help, not a need: one that is not allowed or not there changes nothing.
    if (error instanceof SourceBroken || error instanceof RangeError) return null
    throw error
  }
}

/** A sitemap that is split is followed from its top when it is read. */
function joined(parts: readonly Sitemap[]): Sitemap {
  return {
    kind: 'sitemap',
    start: '/sitemap.xml',
    pages: parts.flatMap(({ pages }) => pages),
    dated: parts.every(({ dated }) => dated),
  }
}

/** This address with those of the sitemap that look like it. */
function likeThis(address: string, sitemap: Sitemap | null): string[] {
  const folders = (url: string) => new URL(url).pathname.split('/').filter(part => part !== '')
  const own = folders(address)
  const like = (sitemap?.pages ?? []).filter(page => {
    const other = folders(page)
    return own.length > 1 && other.length === own.length && other[0] === own[0]
  })
  return [address, ...like]
}

const notRecognised =
  'neither a list nor an advert was recognised on this page; docs/sources.md says how to describe it by hand'

function nothingThere(page: Document): string {
  const drawn = select('script', page).length > 0 && textOf(page).length < 300
  return drawn ? 'the page is empty without its scripts; with --browser it is drawn first' : notRecognised
}
