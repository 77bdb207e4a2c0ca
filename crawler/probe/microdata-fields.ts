import { type Document, type Element, isTag } from 'domhandler'
import { select } from '../page.ts'
import { microdata } from '../readers/microdata.ts'
import type { FieldName } from '../source.ts'
import { expectationOf, type Guesses, plausible } from './guess.ts'
import { fieldOfKey } from './keys.ts'
import { isSurrounding } from './surroundings.ts'

/** Fields of the page's own item, by the properties that it names. A name of an offer is often its title. */
export function microdataFields(page: Document, title: string | null, now: string): Guesses {
  const guesses: Guesses = {}
  for (const path of new Set(
    select('[itemprop]', page)
      .filter(one => !isSurrounding(one))
      .flatMap(pathsOf),
  )) {
    const field = fieldOfKey(path.split('.').at(-1) ?? '')
    const texts = microdata(page, path)
    if (field === null || field in guesses || !texts.some(text => plausible(field, text, now))) continue
    if (field === 'name' && texts[0] === title) continue
    guesses[field as FieldName] = {
      place: {
        microdata: path,
        expect: field === 'title' || field === 'body' ? 'one' : expectationOf(field),
      },
      sure: 'likely',
    }
  }
  return guesses
}

const safe = /^[A-Za-z][\w-]{0,40}$/

/** `address.addressLocality`: the properties of the items around it, then its own. */
function pathsOf(element: Element): string[] {
  const names = (element.attribs.itemprop ?? '').split(/\s+/).filter(name => safe.test(name))
  let around = element.parent
  while (around !== null && isTag(around) && !('itemscope' in around.attribs && 'itemprop' in around.attribs))
    around = around.parent
  if (around === null || !isTag(around)) return names
  return pathsOf(around).flatMap(outer => names.map(name => `${outer}.${name}`))
}
