import { parseMarkup, select, textContent, textOf } from '../page.ts'
import { html } from './html.ts'
import { linkedData } from './json-ld.ts'
import { parseJson, textsAt } from './json-path.ts'
import type { Reader } from './reader.ts'

/** Fields from the JSON that a page carries for its own script; HTML inside that JSON becomes text. */
export const jsonState: Reader = {
  parse: (document, source) => {
    const { css, pattern } = source.advert.state ?? { css: 'script', pattern: undefined }
    const script = textContent(select(css, document)[0])
    const text = pattern === undefined ? script : (new RegExp(pattern, 'su').exec(script)?.[1] ?? '')
    return { ...html.parse(document, source), json: parseJson(text) }
  },
  values: (parsed, place) => {
    if ('state' in place) return textsAt(parsed.json, place.state).map(withoutMarkup)
    return 'ld' in place ? textsAt(linkedData(parsed.scope), `[].${place.ld}`) : html.values(parsed, place)
  },
}

function withoutMarkup(text: string): string {
  return /<\/?[a-z]|&#?\w+;/i.test(text) ? textOf(parseMarkup(text)) : text
}
