import type { AnyNode, Element, ParentNode } from 'domhandler'
import { labelled, selectEach, textOf } from '../page.ts'
import type { Source } from '../source.ts'
import { metaNamed, microdata } from './microdata.ts'
import type { Parsed, Reader } from './reader.ts'

/** Fields by CSS, by attribute, by the label beside them, in microdata, in `meta`, or by an expression on the text. */
export const html: Reader = {
  parse: (document, source) => parseFields(document, source.advert.fields),
  values: (parsed, place) => {
    if ('label' in place) return besideLabel(parsed, place.in, place.label)
    if ('microdata' in place) return microdata(parsed.scope, place.microdata)
    if ('meta' in place) return metaNamed(parsed.scope, place.meta)
    if ('text' in place) return written(parsed, place.in, place.text)
    return 'css' in place ? textsOf(parsed.matches.get(place.css) ?? [], place.attribute) : []
  },
}

/** A page, or one card of a list, with what the fields' selectors match in it. */
export function parseFields(scope: ParentNode, fields: Source['advert']['fields']): Parsed {
  const selectors = Object.values(fields).flatMap(place => {
    if (place === undefined) return []
    if ('css' in place) return place.css
    return 'in' in place && place.in !== null ? place.in : []
  })
  return { scope, matches: selectEach(selectors, scope), labels: new Map(), json: null }
}

/** What an expression finds in the text of the page, or of the elements it is looked up in: its first group, each time. */
function written({ scope, matches }: Parsed, within: string | null, expression: string): string[] {
  const scopes = within === null ? [scope] : (matches.get(within) ?? [])
  return scopes.flatMap(part =>
    [...textOf(part).matchAll(new RegExp(expression, 'gu'))].flatMap(([, first]) => first ?? []),
  )
}

/** Characters of one field: where matches stand in each other, their texts together may be far longer than the page. */
const longestField = 4_000_000

/** The text of each element, or its attribute. @throws RangeError when that is more than any page holds. */
function textsOf(elements: readonly AnyNode[], attribute: string | undefined): string[] {
  let left = longestField
  return elements.map(element => {
    const text =
      attribute === undefined
        ? textOf(element)
        : (('attribs' in element ? element.attribs[attribute] : '') ?? '')
    left -= text.length
    if (left < 0) throw new RangeError('more text than a page holds')
    return text
  })
}

/** A page has one table of labels and many fields in it, so the table is read once. */
function besideLabel({ scope, matches, labels }: Parsed, within: string | null, label: string): string[] {
  let tables = labels.get(within)
  if (tables === undefined) {
    tables = (within === null ? [scope] : outermost(matches.get(within) ?? [])).map(labelled)
    labels.set(within, tables)
  }
  return textsOf(
    tables.flatMap(table => table.get(label.toLowerCase()) ?? []),
    undefined,
  )
}

/** Elements that stand in no other of them; in page order a parent comes before what it holds. */
function outermost(elements: readonly Element[]): Element[] {
  const chosen = new Set<AnyNode>()
  return elements.filter(element => {
    for (let parent = element.parent; parent !== null; parent = parent.parent)
      if (chosen.has(parent)) return false
    chosen.add(element)
    return true
  })
}
