import { load } from 'cheerio/slim'
import { textContent, textOf } from '../page.ts'
import { htmlValues } from './html.ts'
import { linkedData } from './json-ld.ts'
import { textsAt } from './json-path.ts'
import type { Reader } from './reader.ts'

/** Fields from the JSON that a page carries for its own script; HTML inside that JSON becomes text. */
export const jsonState: Reader = {
  parse: (scope, source) => {
    const { css, pattern } = source.advert.state ?? { css: 'script', pattern: undefined }
    const script = textContent(scope.find(css).get(0))
    const text = pattern === undefined ? script : (new RegExp(pattern, 'su').exec(script)?.[1] ?? '')
    return { scope, json: parseJson(text) }
  },
  values: ({ scope, json }, place) => {
    if ('state' in place) return textsAt(json, place.state).map(withoutMarkup)
    return 'ld' in place ? textsAt(linkedData(scope), `[].${place.ld}`) : htmlValues(scope, place)
  },
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function withoutMarkup(text: string): string {
  return /<\/?[a-z]/i.test(text) ? textOf(load(text).root()) : text
}
