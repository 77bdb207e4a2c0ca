import type { Link, NetworkContext } from '../analysis/context.ts'
import { type TemplatePart, templatesOf } from '../analysis/template.ts'

/** A wording that several adverts have in common. */
export interface Wording {
  link: Link
  parts: TemplatePart[]
  /** How many of the compared adverts are worded so. */
  adverts: number
}

/** Aligning takes time with the square of a text: of more adverts the newest so many are compared. */
const mostCompared = 40
const mostShown = 5
/** With fewer words of its own there is nothing to read in it. */
const leastWords = 6

/** What adverts with the same text have in common word for word, and where they differ. */
export function wordingsOf({ adverts, links }: NetworkContext): Wording[] {
  const texts = new Map(
    adverts.map(({ id, sightings }) => {
      const last = sightings.at(-1)
      return [id, last === undefined ? '' : textOf(last)]
    }),
  )
  return links
    .filter(link => link.kind === 'text')
    .sort((a, b) => b.adverts.length - a.adverts.length || (a.key < b.key ? -1 : 1))
    .slice(0, mostShown)
    .flatMap(link => {
      const some = link.adverts.slice(-mostCompared).map(id => texts.get(id) ?? '')
      return templatesOf(some)
        .filter(({ parts, texts }) => texts.length > 1 && isWorded(parts))
        .map(({ parts, texts }) => ({ link, parts, adverts: texts.length }))
    })
}

function isWorded(parts: readonly TemplatePart[]): boolean {
  const words = parts.filter(part => 'words' in part).length
  return words >= leastWords && words > parts.length / 2
}

/** Many sites give the first line of a text as its title. */
function textOf({ title, body }: { title: string; body: string }): string {
  return title === '' || body.startsWith(title) ? body : `${title}\n${body}`
}
