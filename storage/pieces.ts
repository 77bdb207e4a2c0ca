import type { Shared } from '../analysis/link.ts'
import type { Move } from '../analysis/network.ts'
import { insertMany, rowsFor } from './bulk.ts'
import type { Database } from './database.ts'
import { idOf } from './ids.ts'
import type { Write } from './short-writes.ts'

/** What must be written at once, so that nobody sees half a network. */
export interface Piece {
  /** New ones. */
  networks: { id: string; number: number; firstSeen: string }[]
  members: { advert: string; network: string; advertiser: string }[]
  moves: Move[]
  ended: string[]
  reopened: string[]
  /** Links that are no longer so. */
  outdated: string[]
  links: FreshLink[]
  /** Networks that are to be weighed again. */
  changed: string[]
}

export interface FreshLink {
  id: string
  network: string
  digest: string
  link: Shared
  /** Of all adverts by place. */
  ids: readonly string[]
}

/** Writes pieces, so many together as make about `atOnce` rows. */
export async function storePieces(
  write: Write,
  pieces: Iterable<Piece>,
  now: string,
  atOnce: number,
): Promise<void> {
  let some: Piece[] = []
  let rows = 0
  for (const piece of pieces) {
    some.push(piece)
    rows += sizeOf(piece)
    if (rows < atOnce) continue
    const together = joined(some)
    await write(trx => store(trx, together, now))
    some = []
    rows = 0
  }
  const rest = joined(some)
  if (some.length > 0) await write(trx => store(trx, rest, now))
}

function sizeOf({ networks, members, links }: Piece): number {
  return networks.length + members.length + links.reduce((sum, { link }) => sum + 1 + link.adverts.length, 0)
}

function joined(pieces: readonly Piece[]): Piece {
  return {
    networks: pieces.flatMap(piece => piece.networks),
    members: pieces.flatMap(piece => piece.members),
    moves: pieces.flatMap(piece => piece.moves),
    ended: pieces.flatMap(piece => piece.ended),
    reopened: pieces.flatMap(piece => piece.reopened),
    outdated: pieces.flatMap(piece => piece.outdated),
    links: pieces.flatMap(piece => piece.links),
    changed: pieces.flatMap(piece => piece.changed),
  }
}

async function store(db: Database, piece: Piece, now: string): Promise<void> {
  await insertMany(
    db,
    'network',
    { id: 'text', number: 'integer', created_at: 'text', changed_at: 'text', first_seen: 'text' },
    piece.networks.map(({ id, number, firstSeen }) => [id, number, now, now, firstSeen]),
  )
  await insertMany(
    db,
    'network_advert',
    { advert: 'text', network: 'text', advertiser: 'text' },
    piece.members.map(({ advert, network, advertiser }) => [advert, network, advertiser]),
    { renewed: { key: 'advert', columns: ['network', 'advertiser'] }, ofStanding: 'advert' },
  )
  await insertMany(
    db,
    'network_history',
    { id: 'text', network: 'text', event: 'text', other: 'text', adverts: 'integer', at: 'text' },
    piece.moves.map(({ network, event, other, adverts }) => [
      idOf('h', network, event, other, now),
      network,
      event,
      other,
      adverts,
      now,
    ]),
  )
  await rowsFor(db, piece.reopened, some =>
    db.updateTable('network').set({ reopened_at: now }).where('id', 'in', some).returning('id'),
  )
  await rowsFor(db, piece.outdated, some => db.deleteFrom('link').where('id', 'in', some).returning('id'))
  await rowsFor(db, piece.ended, some => db.deleteFrom('network').where('id', 'in', some).returning('id'))
  await storeLinks(db, piece.links)
  await rowsFor(db, piece.changed, some =>
    db.updateTable('network').set({ changed_at: now }).where('id', 'in', some).returning('id'),
  )
}

async function storeLinks(db: Database, links: readonly FreshLink[]): Promise<void> {
  const ordered = links.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await insertMany(
    db,
    'link',
    { id: 'text', network: 'text', kind: 'text', key: 'text', digest: 'text' },
    ordered.map(({ id, network, digest, link }) => [id, network, link.kind, link.key, digest]),
  )
  await insertMany(db, 'link_advert', { link: 'text', advert: 'text' }, members(), { ofStanding: 'advert' })

  function* members(): Generator<[string, string]> {
    for (const { id, link, ids } of ordered) for (const at of link.adverts) yield [id, ids[at] as string]
  }
}
