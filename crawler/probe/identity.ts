import type { Source } from '../source.ts'

type Ref = Source['advert']['ref']

/** What tells these adverts' addresses apart, or null when nothing does. */
export function identityOf(addresses: readonly string[]): Ref | null {
  const urls = [...new Set(addresses)].map(address => new URL(address))
  if (urls.length === 0) return null
  const byPath = pathOf(urls)
  if (byPath !== null) return { path: byPath }
  const query = queryOf(urls)
  return query === null ? null : { query }
}

export const usualNames = /^(id|ref|nr|no|ad|aid|adid|pid|profile|profiel|advert|advertentie)$/i

function queryOf(urls: readonly URL[]): string | null {
  const names = [...(urls[0]?.searchParams.keys() ?? [])].filter(name => /^[A-Za-z][\w-]{0,30}$/.test(name))
  const differing = names.filter(name => {
    const values = urls.map(url => url.searchParams.get(name))
    return (
      values.every(value => value !== null && value !== '') && (urls.length === 1 || new Set(values).size > 1)
    )
  })
  const values = (name: string) => new Set(urls.map(url => url.searchParams.get(name))).size
  const rank = (name: string) => values(name) + (usualNames.test(name) ? urls.length : 0)
  return differing.sort((a, b) => rank(b) - rank(a))[0] ?? null
}

/** A pattern on the path with one group, or null when the path is the same for all. */
function pathOf(urls: readonly URL[]): string | null {
  const paths = urls.map(url => segments(url.pathname))
  const [first] = paths
  if (first === undefined || first.length === 0) return null
  const alike = paths.filter(path => path.length === first.length)
  const differs = first.map((segment, at) =>
    alike.length === 1
      ? at === first.length - 1 || /^\d{3,}$/.test(segment)
      : alike.some(path => path[at] !== segment),
  )
  if (alike.length === 1 && urls[0]?.search !== '' && !/\d/.test(first.at(-1) ?? '')) return null
  // One address alone tells an advert only when it looks like one: a word at the root is as likely a list.
  if (alike.length === 1 && first.length === 1 && !/[\d-]/.test(first[0] ?? '')) return null
  if (!differs.includes(true)) return null
  const column = (at: number) => alike.map(path => path[at] ?? '')
  const places = first.map((_, at) => at).filter(at => differs[at])
  // A number stays when a title is written anew; of names the last is the advert's, those before it are folders.
  const digits = places.find(place => column(place).every(isNumber) && unique(column(place)))
  const numbered = places.find(place => groupFor(column(place)) !== anything)
  const at = digits ?? numbered ?? places.findLast(place => unique(column(place))) ?? places.at(-1)
  if (at === undefined) return null
  const before = first.slice(0, at).map((segment, place) => (differs[place] ? '[^/]+' : literal(segment)))
  return `^/${[...before, groupFor(column(at))].join('/')}${at === first.length - 1 ? '/?$' : '(?:/|$)'}`
}

const anything = '([^/]+)'
const isNumber = (segment: string) => /^\d+$/.test(segment)

function groupFor(column: readonly string[]): string {
  if (column.every(isNumber)) return '(\\d+)'
  for (const [shape, group] of shapes) {
    const found = column.map(segment => shape.exec(segment)?.[1])
    if (found.every(one => one !== undefined) && unique(found as string[])) return group
  }
  return anything
}

/** A number at either end of a name stays when the name is written anew. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/[-_.](\d{3,})(?:\.\w+)?$/, '[^/]*[-_.](\\d+)(?:\\.\\w+)?'],
  [/^(\d{3,})[-_.]/, '(\\d+)[-_.][^/]*'],
]

function unique(column: readonly string[]): boolean {
  return new Set(column).size === column.length
}

function segments(path: string): string[] {
  return path.split('/').filter(segment => segment !== '')
}

/** A folder's name as a pattern. A long number or odd signs may say more than a folder's name does. */
function literal(segment: string): string {
  return /^[A-Za-z][A-Za-z_-]{0,40}$/.test(segment) ? segment : '[^/]+'
}
