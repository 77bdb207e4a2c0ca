import { Document } from 'domhandler'
import { type Capture, sha256 } from './capture.ts'
import { identify, within } from './identity.ts'
import { $, decodeText, parsePage, parseXml, select, textContent, textOf } from './page.ts'
import { type Onward, onward } from './paging.ts'
import { html, parseFields } from './readers/html.ts'
import { parseJson, textsAt, valuesAt } from './readers/json-path.ts'
import { jsonState } from './readers/json-state.ts'
import type { Parsed, Reader } from './readers/reader.ts'
import type { Listing, Source } from './source.ts'
import { tidy } from './tidy.ts'
import { PageUnreadable } from './unreadable.ts'

/** An advert as a list shows it. */
export interface Card {
  url: string
  ref: string
  /** Fields that stand on the list, as text; `ref` where only the list tells it. */
  listed: Record<string, string>
  /** Digest of what the list says about the last change; null when it says nothing. */
  digest: string | null
}

export interface ListReading extends Onward {
  cards: Card[]
}

type Kind<K extends Listing['kind']> = Extract<Listing, { kind: K }>

/** Reads a list page, a scrolled list, an answer in JSON, a feed or a sitemap. Pure. */
export function readList(source: Source, capture: Capture): ListReading {
  const { listing } = source
  if (listing.kind === 'sitemap') return readSitemap(source, listing, capture)
  if (listing.kind === 'feed') return readFeed(source, listing, capture)
  return listing.kind === 'json' ? readJson(source, listing, capture) : readCards(source, listing, capture)
}

function readCards(source: Source, listing: Kind<'pages' | 'scroll'>, capture: Capture): ListReading {
  const page = parsePage(capture)
  // Not an empty list but no page at all: what it should have shown is not known to be gone.
  if (textOf(page) === '') throw new PageUnreadable(['card'])
  const { ref } = source.advert
  const cards = select(listing.card, page).flatMap(card => {
    const anchor = $(card).find(listing.advert.css).addBack(listing.advert.css).first()
    const own = 'attribute' in ref ? holderOf(ref.attribute, card) : undefined
    const says = listing.tellsChanges ? textOf(card) : null
    const parsed = parseFields(card, listing.fields)
    return cardOf(
      source,
      listing,
      { link: anchor.attr(listing.advert.attribute), own, says, parsed, reader: html },
      capture,
    )
  })
  const next = listing.kind === 'pages' ? listing.next : null
  return { cards, ...onward(source, next, { page }, capture.url) }
}

/** The attribute of the card, or of the first element in it that has it. */
function holderOf(attribute: string, card: Parameters<typeof $>[0]): string | undefined {
  return $(card).attr(attribute) ?? $(card).find(`[${attribute}]`).first().attr(attribute)
}

function readJson(source: Source, listing: Kind<'json'>, capture: Capture): ListReading {
  const json = parseJson(decodeText(capture))
  const { ref } = source.advert
  const cards = valuesAt(json, listing.cards).flatMap(card => {
    const own = 'json' in ref ? textsAt(card, ref.json)[0] : undefined
    const { advert } = listing
    const link = 'state' in advert ? textsAt(card, advert.state)[0] : filled(advert.template, card)
    const says = listing.tellsChanges ? JSON.stringify(card) : null
    const parsed = { scope: new Document([]), matches: new Map(), labels: new Map(), json: card }
    return cardOf(source, listing, { link, own, says, parsed, reader: jsonState }, capture)
  })
  return { cards, ...onward(source, listing.next, { json }, capture.url) }
}

/** `/profiel/{id}` with what the card has at these paths; undefined when it lacks one. */
function filled(template: string, card: unknown): string | undefined {
  let whole = true
  const link = template.replace(/\{([^}]+)\}/g, (_, path: string) => {
    const text = textsAt(card, path)[0]
    whole &&= text !== undefined
    return encodeURIComponent(text ?? '')
  })
  return whole ? link : undefined
}

interface Shown {
  link: string | undefined
  own: string | undefined
  says: string | null
  parsed: Parsed
  reader: Reader
}

function cardOf(
  source: Source,
  listing: Kind<'pages' | 'scroll' | 'json'>,
  { link, own, says, parsed, reader }: Shown,
  capture: Capture,
): Card[] {
  const identity = link === undefined ? null : identify(source, link, capture.url, own)
  if (identity === null) return []
  const listed: Record<string, string> = {}
  for (const [name, place] of Object.entries(listing.fields)) {
    const texts = tidy(reader.values(parsed, place), place.pattern)
    if (texts.length > 0) listed[name] = texts.join('\n')
  }
  const digest = says === null ? null : digestOf(JSON.stringify([says, listed]))
  if (own !== undefined) listed.ref = identity.ref
  return [{ ...identity, listed, digest }]
}

/** What a site says of a change is its own text: only whether it is another than before is remembered. */
function digestOf(text: string): string {
  return sha256(Buffer.from(text))
}

function readFeed(source: Source, { advert }: Kind<'feed'>, capture: Capture): ListReading {
  const xml = $(parseXml(capture))
  const cards = xml
    .find('item, entry')
    .toArray()
    .flatMap(element => {
      const entry = $(element)
      // Not by selector: a selector has no capitals, and `pubDate` has one.
      const text = (name: string) =>
        textContent(element.children.find(child => 'name' in child && child.name === name)).trim()
      const atom = entry.children('link[href]:not([rel]), link[rel=alternate]').first().attr('href')
      const identity = wanted(source, advert, atom ?? text('link'), capture.url)
      if (identity === null) return []
      const posted = Date.parse(text('published') || text('pubDate'))
      const changed = text('updated')
      const listed: Record<string, string> = Number.isNaN(posted)
        ? {}
        : { postedAt: new Date(posted).toISOString() }
      return [{ ...identity, listed, digest: changed === '' ? null : digestOf(changed) }]
    })
  const links = xml.find('feed > link[rel=next], channel > link[rel=next]').toArray()
  const next = links.flatMap(link => within(source, $(link).attr('href') ?? '', capture.url) ?? [])
  return { cards, next: next.filter(url => url !== capture.url), guessed: false }
}

function readSitemap(source: Source, listing: Kind<'sitemap'>, capture: Capture): ListReading {
  const xml = $(parseXml(capture))
  const cards = xml
    .find('url')
    .toArray()
    .flatMap(element => {
      const identity = wanted(source, listing.advert, $(element).find('loc').text().trim(), capture.url)
      const lastmod = $(element).find('lastmod').text().trim()
      return identity === null
        ? []
        : [{ ...identity, listed: {}, digest: lastmod === '' ? null : digestOf(lastmod) }]
    })
  const next = xml
    .find('sitemap > loc')
    .toArray()
    .flatMap(element => within(source, $(element).text().trim(), capture.url) ?? [])
  return { cards, next, guessed: false }
}

/** The advert at an address whose path the file describes. */
function wanted(source: Source, path: string, link: string, base: string) {
  const url = within(source, link, base)
  if (url === null || !new RegExp(path, 'u').test(new URL(url).pathname)) return null
  return identify(source, link, base, undefined)
}
