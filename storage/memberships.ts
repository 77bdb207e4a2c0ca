import type { Groups } from '../analysis/groups.ts'
import type { Shared } from '../analysis/link.ts'
import { inherit, type Move, movesBetween } from '../analysis/network.ts'
import { pages, rowsFor } from './bulk.ts'
import type { Reader } from './database.ts'
import { idOf } from './ids.ts'
import { linkChanges } from './link-changes.ts'
import type { Piece } from './pieces.ts'
import type { Roll } from './roll.ts'

const firstNumber = 1001

interface Membership {
  network: string
  advertiser: string
}

/**
 * Works out what must be written so that the adverts of a roll are in these networks, and only that. Networks keep
 * their id through the nights.
 *
 * @param all whether the roll has every advert.
 * @param links what adverts of one network share.
 * @returns pieces, each of which leaves a whole: networks that meet or part are in one.
 */
export async function regroupings(
  db: Reader,
  roll: Roll,
  all: boolean,
  found: { advertisers: Groups; networks: Groups; links: readonly Shared[] },
  now: string,
): Promise<{ pieces: Generator<Piece>; changed: Set<string> }> {
  const stored = await memberships(db, all ? null : roll.ids)
  const before = roll.ids.map(id => stored.get(id)?.network ?? null)
  const groups = [...Map.groupBy(roll.ids.keys(), at => found.networks[at] as number).values()]
  const names = await named(db, roll, groups, inherit(groups, before))
  const moves = movesBetween(groups, names, before)
  const links = await linkChanges(db, roll, all, found.links, names, groups)
  const changed = new Set([
    ...moves.flatMap(({ network, other }) => [network, other]),
    ...names.filter((_, group) => groups[group]?.some(at => before[at] === null)),
    ...links.networks,
  ])
  const ended = moves.filter(({ event }) => event === 'joined').map(({ other }) => other)
  for (const network of ended) changed.delete(network)
  const added = await numbered(db, roll, groups, names, new Set(before), now)
  const reopened = await reopenedBy(db, moves)
  const movesTo = Map.groupBy(moves, move => move.network)
  return { pieces: pieces(), changed }

  function* pieces(): Generator<Piece> {
    for (const together of unitsOf(names, moves)) {
      const own = together.map(group => names[group] as string)
      const moved = own.flatMap(name => movesTo.get(name) ?? [])
      const piece: Piece = {
        networks: own.flatMap(name => added.get(name) ?? []),
        members: together.flatMap(group => membersOf(group)),
        moves: moved,
        ended: moved.filter(({ event }) => event === 'joined').map(({ other }) => other),
        reopened: own.filter(name => reopened.has(name)),
        outdated: own.flatMap(name => links.outdated.get(name) ?? []),
        links: own.flatMap(name => links.fresh.get(name) ?? []),
        changed: own.filter(name => changed.has(name) && !added.has(name)),
      }
      if (Object.values(piece).some(rows => rows.length > 0)) yield piece
    }
  }

  function membersOf(group: number): Piece['members'] {
    return (groups[group] as number[]).flatMap(at => {
      const advert = roll.ids[at] as string
      const network = names[group] as string
      const advertiser = roll.ids[found.advertisers[at] as number] as string
      const old = stored.get(advert)
      return old?.network === network && old.advertiser === advertiser ? [] : { advert, network, advertiser }
    })
  }
}

/** Groups that must be written together, because adverts went from one to the other. */
function* unitsOf(names: readonly string[], moves: readonly Move[]): Generator<number[]> {
  const parents = new Map<string, string>()
  const root = (name: string): string => {
    const up = parents.get(name) ?? name
    return up === name ? name : root(up)
  }
  for (const { network, other } of moves) {
    const [a, b] = [root(network), root(other)]
    parents.set(network, parents.get(network) ?? network)
    if (a !== b) parents.set(b, a)
  }
  const moved = [...names.keys()].filter(group => parents.has(names[group] as string))
  yield* Map.groupBy(moved, group => root(names[group] as string)).values()
  // In order of name their rows lie side by side.
  const others = [...names.keys()].filter(group => !parents.has(names[group] as string))
  others.sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1))
  for (const group of others) yield [group]
}

async function memberships(db: Reader, only: readonly string[] | null): Promise<Map<string, Membership>> {
  const query = db.selectFrom('network_advert').select(['advert', 'network', 'advertiser'])
  const found = new Map<string, Membership>()
  if (only !== null) {
    for (const row of await rowsFor(db, only, some => query.where('advert', 'in', some)))
      found.set(row.advert, row)
    return found
  }
  const ordered = query.orderBy('advert')
  for await (const page of pages<Membership & { advert: string }>((last, limit) =>
    (last === null ? ordered : ordered.where('advert', '>', last.advert)).limit(limit),
  )) {
    for (const row of page) found.set(row.advert, row)
  }
  return found
}

/** Gives groups that continue nothing an id that no network has or had. */
async function named(
  db: Reader,
  roll: Roll,
  groups: readonly (readonly number[])[],
  inherited: readonly (string | null)[],
): Promise<string[]> {
  const names = [...inherited]
  let open = [...names.keys()].filter(group => names[group] === null)
  for (let attempt = 0; open.length > 0; attempt++) {
    for (const group of open) names[group] = newName(roll.ids[groups[group]?.[0] ?? 0] as string, attempt)
    const ids = open.map(group => names[group] as string)
    const taken = new Set([
      ...(await rowsFor(db, ids, some => db.selectFrom('network').select('id').where('id', 'in', some))).map(
        row => row.id,
      ),
      ...(
        await rowsFor(db, ids, some =>
          db.selectFrom('network_history').select('other').where('other', 'in', some),
        )
      ).map(row => row.other),
    ])
    open = open.filter(group => taken.has(names[group] as string))
  }
  return names as string[]
}

/** In the order of adverts, so that what is written together lies together. */
function newName(advert: string, attempt: number): string {
  return attempt === 0 ? `n_${advert.replace(/^a_/, '')}` : idOf('n', advert, String(attempt))
}

/** New networks with their numbers, in the order in which they were first seen. */
async function numbered(
  db: Reader,
  roll: Roll,
  groups: readonly (readonly number[])[],
  names: readonly string[],
  known: ReadonlySet<string | null>,
  now: string,
): Promise<Map<string, Piece['networks'][number]>> {
  const { last } = await db
    .selectFrom('network')
    .select(eb => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const added = [...groups.entries()]
    .filter(([group]) => !known.has(names[group] as string))
    .map(([group, members]) => ({
      id: names[group] as string,
      firstSeen: members.reduce((least, at) => earlier(least, roll.firstSeen[at] as string), now),
    }))
    .sort((a, b) => (a.firstSeen < b.firstSeen || (a.firstSeen === b.firstSeen && a.id < b.id) ? -1 : 1))
  return new Map(
    added.map(({ id, firstSeen }, at) => [
      id,
      { id, number: Number(last ?? firstNumber - 1) + 1 + at, firstSeen },
    ]),
  )
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}

/** What was judged before networks met is history: who judged is asked again about what there is now. */
async function reopenedBy(db: Reader, moves: readonly Move[]): Promise<Set<string>> {
  const joined = moves.filter(({ event }) => event === 'joined')
  const met = [...new Set(joined.flatMap(({ network, other }) => [network, other]))]
  const judged = new Set(
    (
      await rowsFor(db, met, some =>
        db.selectFrom('review').select('network').distinct().where('network', 'in', some),
      )
    ).map(row => row.network),
  )
  return new Set(
    joined
      .filter(({ network, other }) => judged.has(network) || judged.has(other))
      .map(({ network }) => network),
  )
}
