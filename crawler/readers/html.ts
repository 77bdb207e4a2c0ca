import type { AnyNode } from 'domhandler'
import { labelled, select, textOf } from '../page.ts'
import type { FieldPlace } from '../source.ts'
import type { Parsed, Reader } from './reader.ts'

/** Fields by CSS, by attribute, or by the label beside them. */
export const html: Reader = {
  parse: document => ({ document, labels: new Map(), json: null }),
  values: (parsed, place) =>
    'label' in place ? besideLabel(parsed, place.in, place.label) : selected(parsed.document, place),
}

/** The text or attribute of every element that the place's selector matches below `scope`. */
export function selected(scope: AnyNode, place: FieldPlace): string[] {
  if (!('css' in place)) return []
  const { attribute } = place
  return select(place.css, scope).map(element =>
    attribute === undefined ? textOf(element) : (element.attribs[attribute] ?? ''),
  )
}

/** A page has one table of labels and many fields in it, so the table is read once. */
function besideLabel({ document, labels }: Parsed, within: string, label: string): string[] {
  let tables = labels.get(within)
  if (tables === undefined) {
    tables = select(within, document).map(labelled)
    labels.set(within, tables)
  }
  return tables.flatMap(table => table.get(label.toLowerCase()) ?? [])
}
