import type { ParentNode } from 'domhandler'
import { select, textContent } from '../page.ts'
import { html } from './html.ts'
import { textsAt } from './json-path.ts'
import type { Reader } from './reader.ts'

/** Fields from JSON-LD: every script of that type, their graphs laid flat. */
export const jsonLd: Reader = {
  parse: (document, source) => ({ ...html.parse(document, source), json: linkedData(document) }),
  values: (parsed, place) =>
    'ld' in place ? textsAt(parsed.json, `[].${place.ld}`) : html.values(parsed, place),
}

export function linkedData(scope: ParentNode): unknown[] {
  return select('script[type="application/ld+json"]', scope).flatMap(script => things(textContent(script)))
}

function things(text: string): unknown[] {
  try {
    const json = JSON.parse(text) as unknown
    if (Array.isArray(json)) return json
    const graph = typeof json === 'object' && json !== null && '@graph' in json ? json['@graph'] : null
    return Array.isArray(graph) ? graph : [json]
  } catch {
    return []
  }
}
