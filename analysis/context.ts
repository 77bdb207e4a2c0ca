import type { AreaPrice } from './portrait.ts'
import type { ContactKind, Location, TourStop } from './profile.ts'

/** A contact as analysis sees it: a key, never a value. */
export interface ContactView {
  kind: ContactKind
  key: string
  disguised: boolean
}

/** What an advert said from `seenAt` until `lastSeenAt`; a change makes a new one. */
export interface SightingView {
  id: string
  seenAt: string
  lastSeenAt: string
  /** Masked; a mask reads `⟦kind:key⟧`, the same key for the same value. */
  title: string
  body: string
  /** Keys of working names. */
  names: string[]
  ages: number[]
  location: Location | null
  tour: TourStop[]
  prices: { minutes: number; euros: number; where: 'in' | 'out' | null }[]
  /** ISO 639-1 codes. */
  spoken: string[]
  written: string[]
  contacts: ContactView[]
  /** Words of the page's own field, or null. */
  hours: string | null
  /** The page names a permit number / a website of its own. */
  permit: 'named' | null
  /** Keys of the permit numbers it names. */
  permits: string[]
  website: 'named' | null
  postedAt: string | null
}

export interface AdvertView {
  id: string
  source: string
  ref: string
  /** Key of the advertiser's account on that source. */
  advertiser: string | null
  /** First advert of those tied to it by a contact or account: stands for who advertises. */
  tied: string
  firstSeen: string
  lastSeen: string
  goneAt: string | null
  /** Oldest first, never empty. */
  sightings: SightingView[]
}

/** What only one advertiser has. */
export type HardKind = ContactKind | 'advertiser'
/** What can be copied or shared; two kinds of it must agree before it joins advertisers. */
export type SoftKind = 'text' | 'picture' | 'permit' | 'address'
export type LinkKind = HardKind | SoftKind

/** Every kind, those of one advertiser first. */
export const linkKinds = [
  'phone',
  'email',
  'handle',
  'advertiser',
  'text',
  'picture',
  'permit',
  'address',
] as const satisfies readonly LinkKind[]

/** Why adverts belong together: all of them carry the same key. */
export interface Link {
  kind: LinkKind
  key: string
  /** Advert ids, sorted, at least two. */
  adverts: string[]
}

/** All that analysis may know of a network. Storage fulfils it. */
export interface NetworkContext {
  network: string
  /** By first sight, then id. Never empty. */
  adverts: AdvertView[]
  links: Link[]
  around: Around
}

/** What must be known beside the network to judge it. */
export interface Around {
  /** What its adverts share with adverts of other networks. */
  copied: Copied[]
  /** What is usual, by `area minutes`, where enough prices are known to say so. */
  areaPrices: ReadonlyMap<string, AreaPrice>
  /** Of the lists that municipalities keep of permits: those whose number these adverts name. */
  permits: readonly Permit[]
}

/** A text or picture that does not join the network with those who have it too. */
export interface Copied {
  kind: 'text' | 'picture'
  /** Adverts of this network. */
  adverts: string[]
  /** How many advertisers have it in all. */
  advertisers: number
}

/** A row of a municipality's list, as keys. */
export interface Permit {
  number: string
  phones: readonly string[]
  /** ISO days; null: without end. */
  from: string
  until: string | null
}
