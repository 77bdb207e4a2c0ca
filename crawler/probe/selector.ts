import { type AnyNode, type Document, type Element, isTag } from 'domhandler'
import { select } from '../page.ts'

const looks = new Set(
  'active block bold btn button center clear clearfix col column columns container content even first flex grid hidden inner item large last left main medium narrow odd outer primary right row section small visible wide wrap wrapper'.split(
    ' ',
  ),
)

/**
 * True for a class or id that says what stands there. Numbers, hashes of a build and words of lay-out change with the
 * next redesign or the next advert. What passes needs no escape in a selector.
 */
export function speaks(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z_-]{2,39}$/.test(name) || looks.has(name.toLowerCase())) return false
  const words = name.split(/[-_]+|(?<=[a-z])(?=[A-Z])/)
  return words.some(word => word.length >= 3 && /[aeiouy]/i.test(word) && !looks.has(word.toLowerCase()))
}

export function classesOf(element: Element): string[] {
  return (element.attribs.class ?? '').split(/\s+/).filter(speaks)
}

/** A selector that finds exactly this element on its page, or null. Never by position among its siblings. */
export function selectorOf(element: Element, page: Document): string | null {
  return selectorOfAll([element], page)
}

const farthest = 8

/** A selector that finds exactly these elements on their page, or null. */
export function selectorOfAll(elements: readonly Element[], page: Document): string | null {
  const [first] = elements
  if (first === undefined) return null
  const own = ownSelectors(elements)
  const plain = own.find(css => finds(css, elements, page))
  if (plain !== undefined) return plain
  for (const above of ancestors(first).slice(0, farthest)) {
    if (above.name === 'body' || above.name === 'html') break
    for (const outer of ownSelectors([above]))
      for (const inner of own) {
        const css = `${outer} ${inner}`
        if (finds(css, elements, page)) return css
      }
  }
  return null
}

/**
 * The nearest element around this one that can be named, with its name. A class or id says more than a bare tag; parts of
 * a table are no places of their own.
 */
export function namedAround(element: Element, page: Document): string | null {
  let bare: string | null = null
  for (const above of ancestors(element).slice(0, farthest)) {
    if (/^(body|html|main)$/.test(above.name)) break
    if (/^(thead|tbody|tr|td|th|dd|dt)$/.test(above.name)) continue
    const css = selectorOf(above, page)
    if (css !== null && /[.#[]/.test(css)) return css
    bare ??= css
  }
  return bare
}

export function ancestors(node: AnyNode): Element[] {
  const found: Element[] = []
  for (let above = node.parent; above !== null && isTag(above as AnyNode); above = above.parent)
    found.push(above as Element)
  return found
}

function finds(css: string, elements: readonly Element[], page: Document): boolean {
  const found = new Set(select(css, page))
  return found.size === elements.length && elements.every(element => found.has(element))
}

/** What these elements have in common, the most telling first. */
function ownSelectors(elements: readonly Element[]): string[] {
  const [first] = elements
  if (first === undefined || !/^[a-z][a-z0-9-]*$/.test(first.name)) return []
  const all = (test: (element: Element) => boolean) => elements.every(test)
  const sameTag = all(element => element.name === first.name)
  const found: string[] = []
  if (sameTag && /^(h1|article|table|dl|time)$/.test(first.name) && elements.length === 1)
    found.push(first.name)
  const { id } = first.attribs
  if (elements.length === 1 && id !== undefined && speaks(id)) found.push(`#${id}`)
  for (const name of classesOf(first))
    if (all(element => classesOf(element).includes(name)))
      found.push(sameTag && elements.length > 1 ? `${first.name}.${name}` : `.${name}`)
  if (!sameTag) return found
  for (const name of Object.keys(first.attribs))
    if (
      /^(data-[a-z-]{2,30}|itemprop|itemtype)$/.test(name) &&
      all(element => element.attribs[name] !== undefined)
    )
      found.push(`${first.name}[${name}]`)
  found.push(first.name)
  return found
}
