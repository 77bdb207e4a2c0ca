export const boards = ['linde', 'beuk', 'iep', 'hazelaar'] as const
export type Board = (typeof boards)[number]

export type Actor =
  | 'independent'
  | 'tourer'
  | 'friends'
  | 'club'
  | 'scam'
  | 'ring-easy'
  | 'ring-medium'
  | 'ring-hard'
  | 'minor'

export interface DemoPrice {
  minutes: number
  euros: number
  where: 'in' | 'out'
}

/** What an advert says, as its board shows it: phones and handles in the writing the advertiser chose. */
export interface Said {
  title: string
  /** Lines end in `\n`, an empty line parts paragraphs. `{{kort 4}}` and `{{lang 4}}` stand for the date of night 4. */
  body: string
  name: string
  age: number | null
  place: string
  phones: string[]
  emails: string[]
  handles: string[]
  /** ISO 639-1 codes the advert says are spoken. */
  languages: string[]
  services: string[]
  prices: DemoPrice[]
  hours: string | null
  reception: ('in' | 'out')[]
  address: string | null
  postcode: string | null
  website: string | null
  permit: string | null
  /** The account on the board; only linde and beuk show it. */
  advertiser: string | null
  /** E.164 of every number in it, disguised ones too. The boards do not show this: it is the answer key. */
  numbers: string[]
}

/** One advert through the nights, as its actor wrote it. */
export interface Life {
  actor: Actor
  board: Board
  /** Names this life among all; gives it its ref. */
  key: string
  /** Oldest first. Nights below 1 lie before the story. */
  versions: [Version, ...Version[]]
  /** The last night it stands. */
  until: number
}
export interface Version {
  from: number
  says: Said
}

export interface DemoAdvert extends Said {
  board: Board
  ref: string
  actor: Actor
  firstNight: number
  /** The night since when it says this. */
  changedNight: number
  /** From 1. */
  version: number
}

/** Fills in what an advert does not mention. */
export function say(said: Partial<Said> & Pick<Said, 'title' | 'body' | 'name' | 'place'>): Said {
  return {
    age: null,
    phones: [],
    emails: [],
    handles: [],
    languages: [],
    services: [],
    prices: [],
    hours: null,
    reception: [],
    address: null,
    postcode: null,
    website: null,
    permit: null,
    advertiser: null,
    numbers: [],
    ...said,
  }
}
