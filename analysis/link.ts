import type { Link, LinkKind } from './context.ts'

/** That an advert carries a key: a contact, or an advertiser's account. */
export interface Carried {
  advert: string
  kind: LinkKind
  key: string
}

/** Adverts that carry the same key belong together. The order of what comes in does not matter. */
export function linksFrom(carried: Iterable<Carried>): Link[] {
  const groups = new Map<string, { kind: LinkKind; key: string; adverts: Set<string> }>()
  for (const { advert, kind, key } of carried) {
    const name = `${kind}:${key}`
    const group = groups.get(name)
    if (group === undefined) groups.set(name, { kind, key, adverts: new Set([advert]) })
    else group.adverts.add(advert)
  }
  return [...groups.entries()]
    .filter(([, { adverts }]) => adverts.size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { kind, key, adverts }]) => ({ kind, key, adverts: [...adverts].sort() }))
}
