import type { AdvertView, NetworkContext } from './context.ts'

/** Of many accounts only those with the most adverts can make a difference. */
const accountsAtMost = 4

/**
 * The network once without each foreign account: one that has nothing in common with the others but a single contact,
 * which they had first. Networks of one account, or of adverts that tell no account, have none.
 */
export function withoutForeign(context: NetworkContext): NetworkContext[] {
  const accounts = [...Map.groupBy(context.adverts, ({ advertiser }) => advertiser)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, accountsAtMost)
  return accounts.flatMap(([account, own]) => {
    const others = context.adverts.filter(({ advertiser }) => advertiser !== account)
    if (account === null || others.length === 0 || firstSeen(own) < firstSeen(others)) return []
    const shared = sharedWith(context, own)
    const isForeign = shared.length === 1 && shared[0]?.kind !== 'text' && shared[0]?.kind !== 'picture'
    return isForeign ? [among(context, others)] : []
  })
}

function firstSeen(adverts: readonly AdvertView[]): string {
  return adverts.map(advert => advert.firstSeen).reduce((one, other) => (one < other ? one : other))
}

/** Links that these adverts have with adverts beside them. */
function sharedWith(context: NetworkContext, own: readonly AdvertView[]) {
  const ids = new Set(own.map(({ id }) => id))
  return context.links.filter(({ adverts }) => {
    const inside = adverts.filter(id => ids.has(id)).length
    return inside > 0 && inside < adverts.length
  })
}

function among(context: NetworkContext, adverts: AdvertView[]): NetworkContext {
  const ids = new Set(adverts.map(({ id }) => id))
  const links = context.links
    .map(link => ({ ...link, adverts: link.adverts.filter(id => ids.has(id)) }))
    .filter(link => link.adverts.length > 1)
  return { ...context, adverts, links }
}
