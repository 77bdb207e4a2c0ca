import type { Element, ParentNode } from 'domhandler'
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

/** The text of each element, or its attribute. */
function textsOf(elements: readonly Element[], attribute: string | undefined): string[] {
  return elements.map(element =>
    attribute === undefined ? textOf(element) : (element.attribs[attribute] ?? ''),
  )
}

/** A page has one table of labels and many fields in it, so the table is read once. */
function besideLabel({ scope, matches, labels }: Parsed, within: string | null, label: string): string[] {
  let tables = labels.get(within)
  if (tables === undefined) {
    tables = (within === null ? [scope] : (matches.get(within) ?? [])).map(labelled)
    labels.set(within, tables)
  }
  return tables.flatMap(table => table.get(label.toLowerCase()) ?? [])
}
