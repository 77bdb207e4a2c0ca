import { type Document, type Element, isTag } from 'domhandler'
import { select, textOf } from '../page.ts'
import type { Guess } from './guess.ts'
import { namedAround, selectorOf, selectorOfAll } from './selector.ts'
import { isSurrounding } from './surroundings.ts'

/** The heading of the advert; the one that the list's link carries when that is known. */
export function titleOf(page: Document, listed: string | null, onList: ReadonlySet<string>): Guess | null {
  const headings = select('h1, h2, h3', page).filter(one => !isSurrounding(one) && textOf(one) !== '')
  const same = listed === null ? undefined : headings.find(one => textOf(one) === listed)
  // A heading that stands on the list as well names the site.
  const unlisted = headings.filter(one => !onList.has(textOf(one)))
  const first = unlisted.find(one => one.name === 'h1') ?? unlisted.find(one => one.name === 'h2')
  const title = same ?? first
  if (title !== undefined) {
    const css = selectorOf(title, page) ?? selectorOfAll(select(title.name, page), page)
    if (css !== null && textOf(select(css, page)[0] ?? title) === textOf(title))
      return {
        place: { css, expect: 'one' },
        sure: same !== undefined ? 'sure' : title.name === 'h1' ? 'likely' : 'guess',
      }
  }
  const [graph] = select('meta[property="og:title"][content]', page)
  return graph === undefined
    ? null
    : { place: { css: 'meta[property="og:title"]', attribute: 'content', expect: 'one' }, sure: 'guess' }
}

const prose = new Set(['p', 'br', 'em', 'strong', 'b', 'i', 'u', 'span', 'a', 'blockquote', 'ul', 'ol'])
const leastProse = 40

/** The element with the most running text of its own that the list does not show as well. */
export function bodyOf(
  page: Document,
  onList: ReadonlySet<string>,
): { guess: Guess; element: Element } | null {
  let best: { element: Element; length: number } | null = null
  for (const element of select('div, section, article, td, p, main', page)) {
    if (isSurrounding(element)) continue
    const length = ownProse(element, onList)
    if (length > (best?.length ?? leastProse)) best = { element, length }
  }
  if (best === null) return null
  const { element, length } = best
  const whole = textOf(element).length
  if (length / whole > 0.85) {
    const css = selectorOf(element, page)
    if (css !== null) return { guess: { place: { css, expect: 'one' }, sure: 'likely' }, element }
  }
  // The text shares its element with other things: only its paragraphs.
  const own = selectorOf(element, page)
  const around = own ?? namedAround(element, page)
  if (around === null) return null
  const css = own === null ? `${around} p` : `${around} > p`
  return { guess: { place: { css, expect: 'some' }, sure: 'guess' }, element }
}

function ownProse(element: Element, onList: ReadonlySet<string>): number {
  let length = 0
  for (const child of element.children) {
    if (child.type === 'text') length += child.data.trim().length
    else if (isTag(child) && prose.has(child.name)) {
      const text = textOf(child)
      const links = select('a', child).reduce((sum, link) => sum + textOf(link).length, 0)
      const isList = child.name === 'ul' || child.name === 'ol'
      if (!onList.has(text) && links < text.length / 2 && (!isList || text.length > 200))
        length += text.length
    }
  }
  return element.name === 'main' ? length * 0.5 : length
}
