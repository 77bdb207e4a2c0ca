import { type AnyNode, type Document, isTag } from 'domhandler'
import { SourceBroken } from './fault.ts'
import type { Answer } from './fetch.ts'
import { decodeText, parsePage, select, textOf } from './page.ts'
import { type AdvertFields, advertFields, type ListSeen } from './probe/advert-fields.ts'
import { type Cards, findCards } from './probe/cards.ts'
import { identityOf } from './probe/identity.ts'
import { nextLink } from './probe/next-link.ts'
import { advertsIn, readSitemap, type Sitemap } from './probe/sitemap.ts'
import { bodyOf } from './probe/text-fields.ts'
import { refusal } from './refusal.ts'
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
  | { kind: 'sitemap'; advert: string; dated: boolean }
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
 * Looks at one page, at one advert that it links to, and at the sitemap, and proposes how to read the site.
 *
 * @throws SourceBroken for a refusal, and for a page in which neither a list nor an advert is recognised.
 */
export async function probe(url: string, { ask, browser, now }: ProbeOptions): Promise<Proposal> {
  const first = await ask(url)
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

function listingOf(
  cards: Cards | null,
  page: Document,
  url: string,
  browser: boolean,
  ref: Source['advert']['ref'],
  sitemap: Sitemap | null,
): ProposedListing {
  if (sitemap !== null && 'path' in ref) return { kind: 'sitemap', advert: ref.path, dated: sitemap.dated }
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

const mostNodes = 100_000
const deepest = 400

/** @throws SourceBroken when this is no page that can be looked at. */
function readable(answer: Answer): Document {
  const { status, headers } = answer
  const type = headers['content-type'] ?? 'text/html'
  const isHtml = /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)
  const page = parsedWithin(answer)
  // Before anything walks through it.
  if (page === null || (isHtml && !isBearable(page)))
    throw new SourceBroken('the page is too large or too deep to look at; choose another one')
  const refused = isHtml ? refusal({ status, headers, text: decodeText(answer) }) : null
  if (refused !== null) throw new SourceBroken(refusals[refused])
  if (status !== 200) throw new SourceBroken(`the site answered ${status} instead of a page`)
  if (!isHtml) throw new SourceBroken('this address gives no HTML page')
  return page
}

/** Null for elements that stand in each other without end. */
function parsedWithin(answer: Answer): Document | null {
  try {
    return parsePage(answer)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const refusals = {
  login: 'the page asks to sign in; such a site is not read',
  captcha: 'the page sets a puzzle for people; such a site is not read',
  waf: 'a firewall stands before the page; such a site is not read',
}

function isBearable(page: Document): boolean {
  let nodes = 0
  let level: AnyNode[] = page.children
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length
    if (depth > deepest || nodes > mostNodes) return false
    level = level.flatMap(node => (isTag(node) ? node.children : []))
  }
  return true
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

async function sitemapOf(url: string, ask: ProbeOptions['ask']): Promise<Sitemap | null> {
  try {
    return readSitemap(await ask(new URL('/sitemap.xml', url).href))
  } catch (error) {
    // A sitemap is a help, not a need: one that is not allowed or not there changes nothing.
    if (error instanceof SourceBroken || error instanceof RangeError) return null
    throw error
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

function nothingThere(page: Document): string {
  const drawn = select('script', page).length > 0 && textOf(page).length < 300
  return drawn
    ? 'the page is empty without its scripts; with --browser it is drawn first'
    : 'neither a list nor an advert was recognised on this page; docs/sources.md says how to describe it by hand'
}
