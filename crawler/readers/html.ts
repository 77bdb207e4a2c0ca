import type { Cheerio } from 'cheerio/slim'
import { type AnyNode, isTag } from 'domhandler'
import { besideLabel, textOf } from '../page.ts'
import type { FieldPlace } from '../source.ts'
import type { Reader } from './reader.ts'

/** Fields by CSS, by attribute, or by the label beside them. */
export const html: Reader = {
  parse: scope => ({ scope, json: null }),
  values: ({ scope }, place) => htmlValues(scope, place),
}

export function htmlValues(scope: Cheerio<AnyNode>, place: FieldPlace): string[] {
  if ('label' in place) return besideLabel(scope, place.in, place.label)
  if (!('css' in place)) return []
  const { attribute } = place
  const found = scope.find(place.css).toArray().filter(isTag)
  return found.map(element =>
    attribute === undefined ? textOf(element) : (element.attribs[attribute] ?? ''),
  )
}
