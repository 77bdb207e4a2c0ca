import type { Cheerio } from 'cheerio/slim'
import type { AnyNode } from 'domhandler'
import { textContent } from '../page.ts'
import { htmlValues } from './html.ts'
import { textsAt } from './json-path.ts'
import type { Reader } from './reader.ts'

/** Fields from JSON-LD: every script of that type, their graphs laid flat. */
export const jsonLd: Reader = {
  parse: scope => ({ scope, json: linkedData(scope) }),
  values: ({ scope, json }, place) =>
    'ld' in place ? textsAt(json, `[].${place.ld}`) : htmlValues(scope, place),
}

export function linkedData(scope: Cheerio<AnyNode>): unknown[] {
  return scope
    .find('script[type="application/ld+json"]')
    .toArray()
    .flatMap(script => things(textContent(script)))
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
