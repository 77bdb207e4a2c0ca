import type { Document, Element } from 'domhandler'
import { parseMoment } from '../fields/moment.ts'
import { select, textOf } from '../page.ts'
import { usualNames } from './identity.ts'
import { ancestors, classesOf, selectorOf, selectorOfAll } from './selector.ts'
import { isSurrounding } from './surroundings.ts'

/** Adverts as a list shows them. */
export interface Cards {
  elements: Element[]
  /** Addresses of the adverts, by card. */
  links: string[]
  card: string
  advert: string
  /** Where each card says when; null when it does not. */
  date: { css: string; attribute?: string } | null
}

interface Link {
  anchor: Element
  url: URL
  /** The address without what differs from advert to advert. */
  shape: string
}

interface Group {
  elements: Element[]
  links: Link[]
}

const fewest = 2
const mostTried = 4

/** The repeated elements of a page that each lead to a page of the same kind; null when there are none. */
export function findCards(page: Document, base: string, now: string): Cards | null {
  const links = linksOf(page, base)
  const groups = groupsOf(links).filter(({ elements }) => elements.length >= fewest)
  // The heaviest that can be named: an element without a class that speaks may be one of many alike.
  for (const group of groups.sort((a, b) => weight(b) - weight(a)).slice(0, mostTried)) {
    const { elements } = group
    const card = selectorOfAll(elements, page) ?? looserSelector(elements, page)
    const advert = card === null ? null : linkSelector(group)
    if (card === null || advert === null) continue
    return {
      elements,
      links: group.links.map(({ url }) => url.href),
      card,
      advert,
      date: dateOf(elements, now),
    }
  }
  return null
}

function linksOf(page: Document, base: string): Link[] {
  const { origin, pathname } = new URL(base)
  const found = select('a[href]', page).flatMap(anchor => {
    const href = anchor.attribs.href ?? ''
    const url = href.startsWith('#') ? null : URL.parse(href, base)
    if (url === null || url.origin !== origin || isSurrounding(anchor)) return []
    url.hash = ''
    // Another page of the same list is no advert, unless it goes by a number or name of its own.
    return url.pathname === pathname && !isNamed(url, base) ? [] : [{ anchor, url }]
  })
  const shape = shaper(found.map(({ url }) => url))
  return found.map(link => ({ ...link, shape: shape(link.url) }))
}

/** `?id=7` on a site whose pages all have one path, and nothing beside it that asks for a list in another order. */
function isNamed(url: URL, base: string): boolean {
  const { searchParams: shown } = new URL(base)
  const asked = [...url.searchParams].filter(([name, value]) => shown.get(name) !== value)
  return asked.length === 1 && usualNames.test(asked[0]?.[0] ?? '')
}

/** A folder's name belongs to the shape when addresses share it. */
function shaper(urls: readonly URL[]): (url: URL) => string {
  const within = new Map<string, Set<string>>()
  const folders = (url: URL) => url.pathname.split('/').filter(part => part !== '')
  for (const url of urls)
    folders(url)
      .slice(0, -1)
      .forEach((part, at) => {
        const key = `${at} ${part}`
        const paths = within.get(key) ?? new Set()
        within.set(key, paths.add(url.pathname))
      })
  return url => {
    const parts = folders(url)
    const shape = parts.map((part, at) => {
      if (at < parts.length - 1 && (within.get(`${at} ${part}`)?.size ?? 0) > 1) return part
      return /^\d+$/.test(part) ? '#' : '*'
    })
    // With a query the page is told by its parameters and its path stays the same.
    if (url.search === '') return shape.join('/')
    return `${url.pathname}?${[...url.searchParams.keys()].sort().join('&')}`
  }
}

const levels = 6

/** Elements of one tag below parents that look alike, which hold a link of one shape each. */
function groupsOf(links: readonly Link[]): Group[] {
  const groups = new Map<string, Map<Element, Link>>()
  for (const link of links) {
    const line = [link.anchor, ...ancestors(link.anchor)].slice(0, levels)
    line.forEach((element, at) => {
      const parent = line[at + 1]
      if (parent === undefined || /^(body|html|main)$/.test(element.name)) return
      const key = `${parent.name}.${classesOf(parent).join('.')}>${element.name} ${link.shape}`
      const members = groups.get(key) ?? new Map<Element, Link>()
      const known = members.get(element)
      if (known === undefined || titling(link) > titling(known)) members.set(element, link)
      groups.set(key, members)
    })
  }
  return [...groups.values()].map(members => ({
    elements: [...members.keys()],
    links: [...members.values()],
  }))
}

/** The link that carries the title is the one to follow; a picture or "lees meer" leads there as well. */
function titling({ anchor }: Link): number {
  const heading = ancestors(anchor)
    .slice(0, 2)
    .some(({ name }) => /^h[1-6]$/.test(name))
  return (heading ? 1000 : 0) + Math.min(textOf(anchor).length, 200)
}

function weight({ elements, links }: Group): number {
  const distinct = new Set(links.map(({ url }) => url.href)).size
  const text = elements.reduce((sum, element) => sum + Math.min(textOf(element).length, 300), 0)
  // Words of one letter or two are pages of a calendar or an alphabet.
  return text / elements.length < 3 ? 0 : distinct * Math.sqrt(text / elements.length)
}

/** Not all of a kind need to be adverts: what leads to none is passed over when the list is read. */
function looserSelector(elements: readonly Element[], page: Document): string | null {
  const [first] = elements
  if (first === undefined) return null
  const common = classesOf(first).find(name => elements.every(element => classesOf(element).includes(name)))
  if (common !== undefined) return `${first.name}.${common}`
  const parent = first.parent as Element | null
  const around = parent === null ? null : selectorOf(parent, page)
  if (around !== null) return `${around} > ${first.name}`
  return /^(article|li|tr|a)$/.test(first.name) ? first.name : null
}

/** Inside each card the first that matches must be the link itself. */
function linkSelector({ elements, links }: Group): string | null {
  const anchors = links.map(({ anchor }) => anchor)
  const [first] = anchors
  if (first === undefined) return null
  const heading = ancestors(first)
    .slice(0, 2)
    .find(({ name }) => /^h[1-6]$/.test(name))
  const candidates = [
    'a',
    ...classesOf(first).map(name => `a.${name}`),
    ...(heading === undefined ? [] : [`${heading.name} a`]),
    ...ancestors(first)
      .slice(0, 3)
      .flatMap(above => classesOf(above).map(name => `.${name} a`)),
  ]
  const ranked = [...candidates.slice(1, 1 + classesOf(first).length), ...candidates]
  return (
    ranked.find(css =>
      elements.every((element, at) => element === anchors[at] || select(css, element)[0] === anchors[at]),
    ) ?? null
  )
}

function dateOf(cards: readonly Element[], now: string): Cards['date'] {
  const [first] = cards
  if (first === undefined) return null
  const most = cards.length * 0.6
  const dated = (css: string, attribute?: string) =>
    cards.filter(card => {
      const [found] = select(css, card)
      if (found === undefined) return false
      return (
        parseMoment(attribute === undefined ? textOf(found) : (found.attribs[attribute] ?? ''), now) !== null
      )
    }).length >= most
  if (dated('time[datetime]', 'datetime')) return { css: 'time[datetime]', attribute: 'datetime' }
  for (const element of select('*', first)) {
    const text = textOf(element)
    if (text.length > 40 || !/\d{4}|\d-\d/.test(text) || element.children.some(child => child.type === 'tag'))
      continue
    for (const css of [
      ...classesOf(element).map(name => `.${name}`),
      ...(element.name === 'time' ? ['time'] : []),
    ])
      if (dated(css)) return { css }
  }
  return null
}
