import { load } from 'cheerio/slim'
import type { Document } from 'domhandler'
import { type Capture, sha256 } from './capture.ts'
import { fieldsFound } from './field-yield.ts'
import { findAges } from './fields/age.ts'
import { parseMoment } from './fields/moment.ts'
import { findPrices } from './fields/price.ts'
import { parsePage, parseXml, select, textOf } from './page.ts'
import { html, parseFields } from './readers/html.ts'
import { readers } from './readers/index.ts'
import { type Sighting, storable } from './sighting.ts'
import type { FieldName, Listing, Source } from './source.ts'

/** The page is not what the source file describes. The capture is kept, the crawl goes on. */
export class PageUnreadable extends Error {
  override name = 'PageUnreadable'
  /** Every field that must be there and is not. */
  readonly missing: readonly string[]
  /** Fields that were there all the same. */
  readonly found: readonly FieldName[]
  constructor(missing: readonly string[], found: readonly FieldName[] = []) {
    super(`nothing found for ${missing.map(field => `"${field}"`).join(', ')}`)
    this.missing = missing
    this.found = found
  }
}

/** Cheerio on documents that were parsed elsewhere: its own `load` makes a class a page, which outlives the page. */
const $ = load('')

/** An advert as a list shows it. */
export interface Card {
  url: string
  ref: string
  /** Fields that stand on the list, as text. */
  listed: Record<string, string>
  /** Digest of what the list says about the last change; null when it says nothing. */
  digest: string | null
}

export interface ListReading {
  cards: Card[]
  /** Absolute addresses of further list pages. */
  next: string[]
}

/** Reads a list page, a scrolled list or a sitemap. Pure. @throws PageUnreadable when a list holds no card it should. */
export function readList(source: Source, capture: Capture): ListReading {
  const { listing } = source
  if (listing.kind === 'sitemap') return readSitemap(source, listing, capture)
  const page = parsePage(capture)
  const cards: Card[] = []
  for (const card of select(listing.card, page)) {
    const anchor = $(card).find(listing.advert.css).addBack(listing.advert.css).first()
    const link = anchor.attr(listing.advert.attribute)
    const identity = link === undefined ? null : identify(source, link, capture.url)
    if (identity === null) continue
    const listed: Record<string, string> = {}
    const parsed = parseFields(card, listing.fields)
    for (const [name, place] of Object.entries(listing.fields)) {
      const texts = tidy(html.values(parsed, place), place.pattern)
      if (texts.length > 0) listed[name] = texts.join('\n')
    }
    const says = listing.tellsChanges ? sha256(Buffer.from(JSON.stringify([textOf(card), listed]))) : null
    cards.push({ ...identity, listed, digest: says })
  }
  return { cards, next: nextPages(source, listing, page, capture.url) }
}

function nextPages(source: Source, listing: Listing, page: Document, base: string): string[] {
  if (listing.kind !== 'pages' || listing.next === null) return []
  const { css, attribute } = listing.next
  return select(css, page).flatMap(element => {
    const link = element.attribs[attribute]
    const url = link === undefined ? null : within(source, link, base)
    return url === null || url === base ? [] : [url]
  })
}

function readSitemap(
  source: Source,
  listing: Extract<Listing, { kind: 'sitemap' }>,
  capture: Capture,
): ListReading {
  const xml = $(parseXml(capture))
  const wanted = new RegExp(listing.advert, 'u')
  const cards = xml
    .find('url')
    .toArray()
    .flatMap(element => {
      const url = within(source, $(element).find('loc').text().trim(), capture.url)
      if (url === null || !wanted.test(new URL(url).pathname)) return []
      const identity = identify(source, url, capture.url)
      const lastmod = $(element).find('lastmod').text().trim()
      return identity === null ? [] : [{ ...identity, listed: {}, digest: lastmod === '' ? null : lastmod }]
    })
  const next = xml
    .find('sitemap > loc')
    .toArray()
    .flatMap(element => within(source, $(element).text().trim(), capture.url) ?? [])
  return { cards, next }
}

/** An absolute address on the source's own site, or null: `#`, `javascript:` and other sites lead nowhere. */
function within(source: Source, link: string, base: string): string | null {
  if (link === '' || link.startsWith('#')) return null
  const url = URL.parse(link, base)
  return url !== null && url.origin === new URL(source.home).origin ? url.href.replace(/#.*$/, '') : null
}

/** The advert's reference and its address without anything that does not identify it; null when it is no advert. */
export function identify(source: Source, link: string, base: string): { url: string; ref: string } | null {
  const address = within(source, link, base)
  if (address === null) return null
  const url = new URL(address)
  const { ref } = source.advert
  if ('path' in ref) {
    const found = new RegExp(ref.path, 'u').exec(url.pathname)?.[1]
    url.search = ''
    return found === undefined ? null : { url: url.href, ref: found }
  }
  const found = url.searchParams.get(ref.query)
  url.search = found === null ? '' : new URLSearchParams({ [ref.query]: found }).toString()
  return found === null ? null : { url: url.href, ref: found }
}

const listFields: ReadonlySet<string> = new Set<FieldName>([
  'phones',
  'emails',
  'handles',
  'languages',
  'services',
  'reception',
])

/** Reads an advert page. Pure. @throws PageUnreadable when a field that must be there is not. */
export function readAdvert(source: Source, capture: Capture): Sighting {
  const identity = identify(source, capture.url, source.home)
  if (identity === null) throw new PageUnreadable(['ref'])
  const reader = readers[source.advert.reader]
  const parsed = reader.parse(parsePage(capture), source)
  const texts: Partial<Record<FieldName, string[]>> = {}
  const missing: FieldName[] = []
  for (const name of Object.keys(source.advert.fields) as FieldName[]) {
    const place = source.advert.fields[name]
    if (place === undefined) continue
    const found = tidy(reader.values(parsed, place), place.pattern)
    if (found.length === 0 && (place.expect === 'one' || place.expect === 'some')) missing.push(name)
    texts[name] = found
  }
  for (const [name, text] of Object.entries(capture.listed)) texts[name as FieldName] ??= text.split('\n')
  const sighting = toSighting(source, identity, capture.fetchedAt, texts)
  if (missing.length > 0) throw new PageUnreadable(missing, fieldsFound(source, sighting))
  return sighting
}

/** First group of the pattern, blanks and exact duplicates dropped: a panel often stands on a page twice. */
function tidy(texts: readonly string[], pattern: string | undefined): string[] {
  const expression = pattern === undefined ? null : new RegExp(pattern, 'u')
  const found = texts.map(text => (expression === null ? text : (expression.exec(text)?.[1] ?? '')).trim())
  return [...new Set(found.map(storable).filter(text => text !== ''))]
}

function toSighting(
  source: Source,
  { url, ref }: { url: string; ref: string },
  seenAt: string,
  texts: Partial<Record<FieldName, string[]>>,
): Sighting {
  const one = (name: FieldName) => texts[name]?.[0] ?? null
  const many = (name: FieldName) =>
    listFields.has(name) ? (texts[name] ?? []).flatMap(splitList) : (texts[name] ?? [])
  const posted = one('postedAt')
  return {
    source: source.id,
    ref,
    url,
    seenAt,
    title: one('title'),
    body: texts.body?.join('\n') ?? null,
    name: one('name'),
    age: ageOf(one('age')),
    place: one('place'),
    phones: (texts.phones ?? []).map(phone => phone.replace(/^tel:(\/\/)?/i, '')),
    emails: (texts.emails ?? []).map(email => email.replace(/^mailto:/i, '').replace(/\?.*$/s, '')),
    handles: texts.handles ?? [],
    languages: many('languages'),
    services: many('services'),
    prices: (texts.prices ?? []).flatMap(text =>
      findPrices(text).map(({ minutes, euros, where }) => ({ minutes, euros, where })),
    ),
    pictures: [],
    address: one('address'),
    postcode: one('postcode'),
    hours: one('hours'),
    reception: many('reception'),
    website: one('website'),
    permit: one('permit'),
    kvk: one('kvk'),
    advertiser: one('advertiser'),
    postedAt: posted === null ? null : parseMoment(posted, seenAt),
  }
}

function splitList(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

function ageOf(text: string | null): number | null {
  if (text === null) return null
  const bare = /^\s*(\d{2})\s*$/.exec(text)?.[1]
  return bare === undefined ? (findAges(text)[0]?.age ?? null) : Number(bare)
}
