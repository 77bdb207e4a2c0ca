import type { Element, ParentNode } from 'domhandler'
import { labelled, selectEach, textOf } from '../page.ts'
import type { Source } from '../source.ts'
import type { Parsed, Reader } from './reader.ts'

/** Fields by CSS, by attribute, or by the label beside them. */
export const html: Reader = {
  parse: (document, source) => parseFields(document, source.advert.fields),
  values: (parsed, place) => {
    if ('label' in place) return besideLabel(parsed, place.in, place.label)
    return 'css' in place ? textsOf(parsed.matches.get(place.css) ?? [], place.attribute) : []
  },
}

/** A page, or one card of a list, with what the fields' selectors match in it. */
export function parseFields(scope: ParentNode, fields: Source['advert']['fields']): Parsed {
  const selectors = Object.values(fields).flatMap(place => {
    if (place === undefined) return []
    if ('css' in place) return place.css
    return 'label' in place && place.in !== null ? place.in : []
  })
  return { scope, matches: selectEach(selectors, scope), labels: new Map(), json: null }
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
