import { type Document, type Element, isTag } from 'domhandler'
import { findHandles } from '../fields/handle.ts'
import { findPhones } from '../fields/phone.ts'
import { findPrices } from '../fields/price.ts'
import { select, textOf } from '../page.ts'
import { type Guess, type Guesses, plausible } from './guess.ts'
import { fieldOfLabel } from './labels.ts'
import { classesOf, namedAround, selectorOfAll } from './selector.ts'
import { isSurrounding } from './surroundings.ts'

/** Contacts that are the advertiser's: not in the site's surroundings, and not on the list outside its cards. */
export function contactFields(page: Document, siteWide: ReadonlySet<string>, body: Element | null): Guesses {
  const guesses: Guesses = {}
  const own = (css: string) =>
    select(css, page).filter(one => !isSurrounding(one) && !siteWide.has(one.attribs.href ?? ''))
  const phones = linked('a[href^="tel:"]', own, page)
  if (phones !== null) {
    const readable = own('a[href^="tel:"]').every(one => findPhones(textOf(one), 'NL').length > 0)
    guesses.phones = readable ? phones : withAttribute(phones, 'href')
  }
  const emails = linked('a[href^="mailto:"]', own, page)
  if (emails !== null) {
    const readable = own('a[href^="mailto:"]').every(one => textOf(one).includes('@'))
    guesses.emails = readable ? emails : withAttribute(emails, 'href')
  }
  const handles = handleField(page, body, siteWide)
  if (handles !== null) guesses.handles = handles
  return guesses
}

function linked(css: string, own: (css: string) => Element[], page: Document): Guess | null {
  const found = own(css)
  const [first] = found
  if (first === undefined) return null
  if (found.length === select(css, page).length) return { place: { css, expect: 'any' }, sure: 'sure' }
  const around = namedAround(first, page)
  const within = around === null ? null : `${around} ${css}`
  if (within !== null && select(within, page).length === found.length)
    return { place: { css: within, expect: 'any' }, sure: 'sure' }
  const byName = selectorOfAll(found, page)
  return byName === null ? null : { place: { css: byName, expect: 'any' }, sure: 'likely' }
}

function withAttribute({ place, sure }: Guess, attribute: string): Guess {
  const { css, ...rest } = place
  return { place: { ...(css === undefined ? {} : { css }), attribute, ...rest }, sure }
}

function handleField(page: Document, body: Element | null, siteWide: ReadonlySet<string>): Guess | null {
  const inBody = new Set(body === null ? [] : select('*', body))
  const shown = select('*', page).filter(element => {
    if (element.children.some(isTag) || inBody.has(element) || isSurrounding(element)) return false
    if (element === body || /^(h1|h2|title|script|style)$/.test(element.name)) return false
    if (siteWide.has(element.attribs.href ?? '')) return false
    const text = textOf(element)
    return text.length < 60 && findHandles(text).length > 0
  })
  const css = selectorOfAll(shown, page)
  return css === null ? null : { place: { css, expect: 'any' }, sure: 'likely' }
}

/** A list or table of prices, by the shape of what it says. */
export function priceField(page: Document, body: Element | null): Guess | null {
  const inBody = new Set(body === null ? [] : [body, ...select('*', body)])
  for (const element of select('li, tr, dd', page)) {
    if (inBody.has(element) || isSurrounding(element)) continue
    const text = textOf(element)
    if (text.length > 80 || findPrices(text).length === 0) continue
    const around = namedAround(element, page)
    if (around === null) continue
    return { place: { css: `${around} ${element.name}`, expect: 'any' }, sure: 'likely' }
  }
  return null
}

const ofPerson = /^(?:ad|advert|profile|profiel|person)[-_]/i

/** Short texts whose class is itself a word that we know: `<p class="naam">`. */
export function classFields(page: Document, now: string): Guesses {
  const guesses: Guesses = {}
  for (const element of select('[class]', page)) {
    if (isSurrounding(element) || /^(a|button)$/.test(element.name)) continue
    const text = textOf(element)
    if (text === '' || text.length > 80) continue
    for (const name of classesOf(element)) {
      const field = fieldOfLabel(name.replace(ofPerson, ''))
      if (field === null || field in guesses || field === 'phones' || !plausible(field, text, now)) continue
      guesses[field] = {
        place: { css: `.${name}`, expect: field === 'languages' ? 'any' : 'optional' },
        sure: 'guess',
      }
    }
  }
  return guesses
}
