import type { Document, Element } from 'domhandler'
import type { Capture } from './capture.ts'
import { select } from './page.ts'
import { linkedData } from './readers/json-ld.ts'
import { textsAt } from './readers/json-path.ts'
import { stateOf } from './readers/json-state.ts'
import type { Source } from './source.ts'

/** Before `src`, which holds a placeholder while these wait for a script. */
const lazy = ['data-src', 'data-original', 'data-lazy-src']
const sets = ['data-srcset', 'srcset']
const enough = 512

/** Addresses of the pictures on an advert's page, on the source's own site, each once, no more than it asks for. */
export function pictureLinks(source: Source, { url: base }: Pick<Capture, 'url'>, page: Document): string[] {
  const { pictures } = source.advert
  if (pictures === null) return []
  const { origin } = new URL(source.home)
  const links = shown(source, pictures, page).flatMap(link => {
    const url = URL.parse(link.trim(), base)
    return url?.origin === origin ? url.href.replace(/#.*$/, '') : []
  })
  return [...new Set(links)].filter(link => link !== base).slice(0, pictures.most)
}

function shown(
  source: Source,
  pictures: NonNullable<Source['advert']['pictures']>,
  page: Document,
): string[] {
  if ('state' in pictures) return textsAt(stateOf(page, source), pictures.state)
  if ('ld' in pictures) return textsAt(linkedData(page), `[].${pictures.ld}`)
  const { css, attribute } = pictures
  return select(css, page).flatMap(
    element => (attribute === undefined ? linkOf(element) : element.attribs[attribute]) ?? [],
  )
}

function linkOf({ attribs }: Element): string | undefined {
  const named = (names: readonly string[]) => names.map(name => attribs[name]).find(text => text?.trim())
  const set = named(sets)
  return named(lazy) ?? (set === undefined ? undefined : fitting(set)) ?? named(['src', 'href'])
}

/** The smallest that is large enough to be hashed, else the largest: nobody is asked for more than that. */
function fitting(srcset: string): string | undefined {
  const offers = srcset
    .split(/,\s+/)
    .map(offer => offer.trim().split(/\s+/))
    .map(([link, size = '1x']) => ({
      link,
      width: Number.parseFloat(size) * (size.endsWith('w') ? 1 : enough),
    }))
    .sort((a, b) => a.width - b.width)
  return (offers.find(({ width }) => width >= enough) ?? offers.at(-1))?.link
}
