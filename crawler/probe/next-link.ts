import type { Document, Element } from 'domhandler'
import { select, textOf } from '../page.ts'
import { namedAround, selectorOf, selectorOfAll } from './selector.ts'

const onward =
  /^(?:(?:volgende|next|older|ouder|nächste|weiter|suivante?)(?: (?:pagina|page|posts|entries|berichten|seite))?|meer|more)?\s*[›»→>]*$/iu
const onwardClass = /(^|[-_ ])(next|volgende|suivant|weiter)([-_ ]|$)/i

/** The link to the following list page, else the links to numbered pages, else null. */
export function nextLink(page: Document, base: string): string | null {
  for (const css of ['a[rel="next"]', 'link[rel="next"]']) if (select(css, page).length > 0) return css
  const anchors = select('a[href]', page)
  const named = anchors.find(one => {
    const text = textOf(one)
    return onwardClass.test(one.attribs.class ?? '') || (text !== '' && onward.test(text))
  })
  const css = named === undefined ? null : selectorOf(named, page)
  if (css !== null && css !== 'a') return css
  return numbered(anchors, page, base) ?? (named === undefined ? null : among(named, page, base))
}

/** A link without a name of its own, among others that lead through the same list. */
function among(named: Element, page: Document, base: string): string | null {
  const around = namedAround(named, page)
  if (around === null) return null
  const shape = (link: string | undefined) => URL.parse(link ?? '', base)?.href.replace(/\d+/g, '#')
  const links = select(`${around} a`, page)
  return links.every(link => shape(link.attribs.href) === shape(named.attribs.href)) ? `${around} a` : null
}

function numbered(anchors: readonly Element[], page: Document, base: string): string | null {
  const { pathname } = new URL(base)
  const folder = pathname.replace(/\/?(?:page|pagina)?\/?\d*\/?$/, '/')
  const pages = anchors.filter(one => {
    const url = /^\d{1,4}$/.test(textOf(one)) ? URL.parse(one.attribs.href ?? '', base) : null
    return url !== null && (url.pathname === pathname || url.pathname.startsWith(folder))
  })
  const [first] = pages
  if (first === undefined) return null
  const around = namedAround(first, page)
  return around === null ? selectorOfAll(pages, page) : `${around} a`
}
