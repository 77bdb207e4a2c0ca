import type { HardKind, LinkKind, SoftKind } from './context.ts'
import { alone, first, type Groups, join, settled } from './groups.ts'

/** What several adverts carry. Adverts are positions in a list sorted by id. */
export interface Shared<Kind extends LinkKind = LinkKind> {
  kind: Kind
  key: string
  adverts: readonly number[]
}

/** What may be copied, or shared by strangers: a text, a picture, a permit, a house. */
export interface Soft extends Shared<SoftKind> {
  /** How many advertisers carry it in all, also where this night does not look. */
  advertisers: number
  /** Adverts beyond these carry it too. */
  elsewhere: boolean
  /** A long text in words of its own: two who share it hardly came to it apart. */
  specific: boolean
}

export type HeldReason = 'whole-site' | 'switchboard' | 'many-advertisers' | 'no-second-kind'

interface Held<S> {
  shared: S
  reason: HeldReason
}

/** More advertisers than this never are one network because of one thing they share. */
export const manyAdvertisers = 20
/** Up to so many advertisers a specific text binds by itself. */
const fewAdvertisers = 3

/** Joins adverts that carry the same contact or account: for each the first advert of its advertiser. */
export function advertisersOf(count: number, hard: Iterable<Shared<HardKind>>): Groups {
  const groups = alone(count)
  for (const { adverts } of hard) {
    for (const advert of adverts) join(groups, adverts[0] as number, advert)
  }
  return settled(groups)
}

/** Kinds that can be had by one act count as one: who copies a permit copies the address with it. */
const evidence: Record<SoftKind, number> = { text: 1, picture: 2, permit: 4, address: 4 }
const specificEvidence = 8

/**
 * Joins advertisers whom two independent soft kinds connect, or one long rare text shared by few.
 *
 * @returns for each advert the first one of its network, and the soft keys that connect networks without joining them.
 */
export function networksOf(
  advertisers: Groups,
  soft: readonly Soft[],
): { networks: Groups; held: Held<Soft>[] } {
  const networks = advertisers.slice()
  const found = new Map<number, number>()
  for (const shared of soft) {
    if (shared.advertisers < 2 || shared.advertisers > manyAdvertisers) continue
    const kind = evidence[shared.kind] | (isSpecific(shared) ? specificEvidence : 0)
    for (const pair of pairsOf(advertisers, shared)) found.set(pair, (found.get(pair) ?? 0) | kind)
  }
  for (const [pair, kinds] of found) {
    if (isEnough(kinds)) join(networks, Math.floor(pair / pairBase), pair % pairBase)
  }
  settled(networks)
  const held = soft.flatMap((shared): Held<Soft>[] => {
    // What also stands elsewhere was held back before, and still is: those others did not change.
    if (shared.elsewhere) return []
    if (shared.advertisers > manyAdvertisers) return [{ shared, reason: 'many-advertisers' }]
    const connects = new Set(shared.adverts.map(advert => first(networks, advert))).size > 1
    return connects ? [{ shared, reason: 'no-second-kind' }] : []
  })
  return { networks, held }
}

function isSpecific({ specific, advertisers }: Soft): boolean {
  return specific && advertisers <= fewAdvertisers
}

function isEnough(kinds: number): boolean {
  return kinds >= specificEvidence || (kinds & (kinds - 1)) !== 0
}

/** Two positions as one number. */
const pairBase = 2 ** 26

function pairsOf(advertisers: Groups, { adverts }: Soft): number[] {
  const different = [...new Set(adverts.map(advert => advertisers[advert] as number))].sort((a, b) => a - b)
  return different.flatMap((one, at) => different.slice(at + 1).map(other => one * pairBase + other))
}

/** More contacts than this with a life of their own make a key a switchboard. */
const manyLives = 25
/** A contact on so large a part of one site, and on so many adverts, belongs to the site. */
const siteShare = 0.2
const siteAdverts = 200

/**
 * Contacts and accounts that belong to a site, a switchboard or a house rather than to who advertises: those that
 * stand on much of a site, or beside many other contacts that are also seen without them.
 *
 * @param sourceOf the source of each advert, as a number from 0.
 */
export function hubsAmong(
  hard: readonly Shared<HardKind>[],
  sourceOf: Uint16Array,
): Held<Shared<HardKind>>[] {
  const sources = new Map<number, number>()
  for (const source of sourceOf) sources.set(source, (sources.get(source) ?? 0) + 1)
  const keysOf = contactsByAdvert(hard, sourceOf.length)
  return hard.flatMap((shared, at): Held<Shared<HardKind>>[] => {
    if (shared.adverts.length <= manyLives) return []
    if (coversSite(shared, sourceOf, sources)) return [{ shared, reason: 'whole-site' }]
    const beside = new Map<number, number>()
    for (const advert of shared.adverts) {
      for (const other of keysOf(advert)) if (other !== at) beside.set(other, (beside.get(other) ?? 0) + 1)
    }
    const lives = [...beside].filter(([other, times]) => times < (hard[other]?.adverts.length ?? 0))
    return lives.length > manyLives ? [{ shared, reason: 'switchboard' }] : []
  })
}

function coversSite(
  { adverts }: Shared,
  sourceOf: Uint16Array,
  sources: ReadonlyMap<number, number>,
): boolean {
  if (adverts.length < siteAdverts) return false
  const own = new Map<number, number>()
  for (const advert of adverts) {
    const source = sourceOf[advert] as number
    own.set(source, (own.get(source) ?? 0) + 1)
  }
  return [...own].some(
    ([source, count]) => count >= siteAdverts && count >= siteShare * (sources.get(source) ?? 0),
  )
}

/** Positions of the contacts that each advert shares with others. Accounts are not counted: they cost nothing. */
function contactsByAdvert(hard: readonly Shared<HardKind>[], count: number): (advert: number) => Uint32Array {
  const starts = new Uint32Array(count + 1)
  const contacts = hard
    .entries()
    .filter(([, { kind }]) => kind !== 'advertiser')
    .toArray()
  for (const [, { adverts }] of contacts) for (const advert of adverts) (starts[advert + 1] as number)++
  for (let at = 0; at < count; at++) (starts[at + 1] as number) += starts[at] as number
  const keys = new Uint32Array(starts[count] as number)
  const next = starts.slice()
  for (const [at, { adverts }] of contacts)
    for (const advert of adverts) keys[(next[advert] as number)++] = at
  return advert => keys.subarray(starts[advert], starts[advert + 1])
}
