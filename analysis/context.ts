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
  website: 'named' | null
  postedAt: string | null
}

export interface AdvertView {
  id: string
  source: string
  ref: string
  /** Key of the advertiser's account on that source. */
  advertiser: string | null
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
}
