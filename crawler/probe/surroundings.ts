import type { Element } from 'domhandler'
import { ancestors } from './selector.ts'

const named =
  /(^|[-_\s])(menu|nav|navbar|navigation|breadcrumbs?|cookies?|sidebar|widget|footer|related|pagination)([-_\s]|$)/i

/** True for what stands on every page of a site: its menu, its foot, its helpdesk. A card or a section may have a head and a foot too. */
export function isSurrounding(element: Element): boolean {
  const line = [element, ...ancestors(element)]
  const own = line.findIndex(one => /^(article|li|main|section)$/.test(one.name))
  return line.some((one, at) => {
    if (one.name === 'body' || one.name === 'html' || one.name === 'main') return false
    if (one.name === 'nav' || named.test(one.attribs.class ?? '') || named.test(one.attribs.id ?? ''))
      return true
    return /^(header|footer)$/.test(one.name) && (own < 0 || at > own)
  })
}
