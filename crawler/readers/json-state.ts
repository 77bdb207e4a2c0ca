import type { Document } from 'domhandler'
import { parseMarkup, select, textContent, textOf } from '../page.ts'
import type { Source } from '../source.ts'
import { html } from './html.ts'
import { linkedData } from './json-ld.ts'
import { parseJson, textsAt } from './json-path.ts'
import type { Reader } from './reader.ts'

/** Fields from the JSON that a page carries for its own script; HTML inside that JSON becomes text. */
export const jsonState: Reader = {
  parse: (document, source) => ({ ...html.parse(document, source), json: stateOf(document, source) }),
  values: (parsed, place) => {
    if ('state' in place) return textsAt(parsed.json, place.state).map(withoutMarkup)
    return 'ld' in place ? textsAt(linkedData(parsed.scope), `[].${place.ld}`) : html.values(parsed, place)
  },
}

/** The JSON that the page's own script starts from; null when it is not there. */
export function stateOf(document: Document, { advert }: Source): unknown {
  const { css, pattern } = advert.state ?? { css: 'script', pattern: undefined }
  const script = textContent(select(css, document)[0])
  return parseJson(pattern === undefined ? script : (new RegExp(pattern, 'su').exec(script)?.[1] ?? ''))
}

function withoutMarkup(text: string): string {
  return /<\/?[a-z]|&#?\w+;/i.test(text) ? textOf(parseMarkup(text)) : text
}
