import type { AdvertView, Copied, Link, NetworkContext, SightingView } from '../analysis/context.ts'
import { areaPrices as usualPrices } from './area-prices.ts'
import type { Reader } from './database.ts'
import { codes } from './languages.ts'

/** The part of a sighting that is stored as JSON; its own columns hold the rest. */
export type SightingFacts = Omit<
  SightingView,
  'id' | 'seenAt' | 'lastSeenAt' | 'title' | 'body' | 'written' | 'contacts' | 'permits'
>

/** Gathers what analysis must know of these networks, in eight queries however many there are. */
export async function contexts(db: Reader, networks: readonly string[]): Promise<NetworkContext[]> {
  if (networks.length === 0) return []
  const adverts = await db
    .selectFrom('network_advert')
    .innerJoin('advert', 'advert.id', 'network_advert.advert')
    .selectAll('advert')
    .select(['network_advert.network', 'network_advert.advertiser as tied'])
    .where('network_advert.network', 'in', networks)
    .orderBy('advert.first_seen')
    .orderBy('advert.id')
    .execute()
  const sightings = await sightingsOf(db, networks)
  const links = await linksOf(db, networks)
  const copied = await copiedIn(db, networks)
  const areaPrices = new Map((await usualPrices(db)).map(price => [`${price.area} ${price.minutes}`, price]))
  const byNetwork = Map.groupBy(adverts, row => row.network)
  return networks.flatMap(network => {
    const rows = byNetwork.get(network)
    if (rows === undefined) return []
    return [
      {
        network,
        adverts: rows.map(row => advertView(row, sightings.get(row.id) ?? [])),
        links: links.get(network) ?? [],
        // No municipality's list of permits is kept yet.
        around: { copied: copied.get(network) ?? [], areaPrices, permits: [] },
      },
    ]
  })
}

interface AdvertRow {
  id: string
  source: string
  ref: string
  advertiser: string | null
  tied: string
  first_seen: string
  last_seen: string
  gone_at: string | null
}

function advertView(row: AdvertRow, sightings: SightingView[]): AdvertView {
  return {
    id: row.id,
    source: row.source,
    ref: row.ref,
    advertiser: row.advertiser,
    tied: row.tied,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    goneAt: row.gone_at,
    sightings,
  }
}

async function sightingsOf(db: Reader, networks: readonly string[]): Promise<Map<string, SightingView[]>> {
  const rows = await db
    .selectFrom('sighting')
    .innerJoin('network_advert', 'network_advert.advert', 'sighting.advert')
    .select([
      'sighting.id',
      'sighting.advert',
      'seen_at',
      'last_seen_at',
      'title',
      'body',
      'facts',
      'written',
    ])
    .where('network_advert.network', 'in', networks)
    .orderBy('seen_at')
    .orderBy('sighting.id')
    .execute()
  const contacts = await db
    .selectFrom('sighting_contact')
    .innerJoin('network_advert', 'network_advert.advert', 'sighting_contact.advert')
    .select(['sighting', 'contact', 'kind', 'writing'])
    .where('network_advert.network', 'in', networks)
    .where('kind', 'in', ['phone', 'email', 'handle', 'permit'])
    .orderBy('contact')
    .execute()
  const bySighting = Map.groupBy(contacts, row => row.sighting)
  const views = rows.map(row => {
    const carried = bySighting.get(row.id) ?? []
    const view = {
      id: row.id,
      seenAt: row.seen_at,
      lastSeenAt: row.last_seen_at,
      title: row.title,
      body: row.body,
      ...(JSON.parse(row.facts) as SightingFacts),
      written: codes(row.written),
      permits: carried.filter(({ kind }) => kind === 'permit').map(({ contact }) => contact),
      contacts: carried
        .filter(({ kind }) => kind !== 'permit')
        .map(({ kind, contact, writing }) => ({
          kind: kind as 'phone' | 'email' | 'handle',
          key: contact,
          disguised: writing === 'disguised',
        })),
    }
    return { advert: row.advert, view }
  })
  const found = new Map<string, SightingView[]>()
  for (const { advert, view } of views) {
    const list = found.get(advert)
    if (list === undefined) found.set(advert, [view])
    else list.push(view)
  }
  return found
}

async function linksOf(db: Reader, networks: readonly string[]): Promise<Map<string, Link[]>> {
  const rows = await db
    .selectFrom('link')
    .innerJoin('link_advert', 'link_advert.link', 'link.id')
    .select(['link.id', 'network', 'kind', 'key', 'advert'])
    .where('network', 'in', networks)
    .orderBy('link.id')
    .orderBy('advert')
    .execute()
  const found = new Map<string, Link[]>()
  for (const group of Map.groupBy(rows, row => row.id).values()) {
    const [first] = group
    if (first === undefined) continue
    const link: Link = { kind: first.kind, key: first.key, adverts: group.map(row => row.advert) }
    const list = found.get(first.network)
    if (list === undefined) found.set(first.network, [link])
    else list.push(link)
  }
  return found
}

/** Texts and pictures of these networks that others have too and that do not join them. */
async function copiedIn(db: Reader, networks: readonly string[]): Promise<Map<string, Copied[]>> {
  const texts = await db
    .selectFrom('network_advert')
    .innerJoin('advert_text', 'advert_text.advert', 'network_advert.advert')
    .innerJoin('text', 'text.id', 'advert_text.text')
    .innerJoin('link_held', 'link_held.key', 'text.variant_of')
    .select(['network', 'network_advert.advert', 'link_held.key', 'link_held.kind', 'link_held.advertisers'])
    .distinct()
    .where('network', 'in', networks)
    .where('link_held.kind', '=', 'text')
    .execute()
  const pictures = await db
    .selectFrom('network_advert')
    .innerJoin('sighting_picture', 'sighting_picture.advert', 'network_advert.advert')
    .innerJoin('picture', 'picture.pdq', 'sighting_picture.pdq')
    .innerJoin('link_held', 'link_held.key', 'picture.variant_of')
    .select(['network', 'network_advert.advert', 'link_held.key', 'link_held.kind', 'link_held.advertisers'])
    .distinct()
    .where('network', 'in', networks)
    .where('link_held.kind', '=', 'picture')
    .execute()
  const found = new Map<string, Copied[]>()
  const groups = Map.groupBy([...texts, ...pictures], row => `${row.network} ${row.kind} ${row.key}`)
  for (const [, rows] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = rows
    if (first === undefined) continue
    const own = found.get(first.network) ?? []
    own.push({
      kind: first.kind as Copied['kind'],
      adverts: rows.map(row => row.advert).sort(),
      advertisers: first.advertisers,
    })
    found.set(first.network, own)
  }
  return found
}
