import { type Chance, chance } from '../../../demo/chance.ts'
import { names } from '../../../demo/names.ts'
import { drawPlace } from '../../../demo/places.ts'
import { pictureTrade } from '../../linking/pictures.ts'
import type { Kind } from '../truth.ts'

/** What an advert shows from one night on: fields as in a sightings file. */
export interface Says {
  title: string
  body: string
  name: string
  age: number | null
  place: string
  phones: string[]
  emails: string[]
  handles: string[]
  languages: string[]
  prices: { minutes: number; euros: number }[]
  pictures: string[]
  hours: string | null
  website: string | null
  permit: string | null
  address: string | null
  advertiser: string | null
}

/** One advert through thirty nights. */
export interface Life {
  source: string
  actor: string
  kind: Kind
  difficulty: 'easy' | 'medium' | 'hard' | null
  /** Oldest first; nights below 0 lie before the first crawl. */
  versions: { night: number; says: Says }[]
  until: number
  /** Hour of the day at which it was posted. */
  hour: number
}

export const nights = 30
export type SetName = 'tuning' | 'validation'

/** Everything that is drawn once for a corpus. */
export interface World {
  set: SetName
  seed: string
  picture: (draw: Chance) => string
  /** Pictures that many have copied. */
  stock: string[]
  number: () => string
  draw: Chance
}

export function worldOf(seed: string, set: SetName): World {
  const draw = chance(`${set} ${seed}`)
  const picture = pictureTrade(`${set} ${seed}`)
  let numbers = draw.whole(0, 1_000_000)
  return {
    set,
    seed,
    picture,
    stock: Array.from({ length: 150 }, () => picture(draw)),
    // Drawn, so that any of them may exist: they never leave the folder of a run.
    number: () => `06${String(10_000_000 + ((7_654_321 * ++numbers) % 48_999_999)).padStart(8, '0')}`,
    draw,
  }
}

export const boards = ['bord-a', 'bord-b', 'bord-c', 'bord-d', 'bord-e', 'bord-f'] as const
const telling: readonly string[] = ['bord-a', 'bord-b', 'bord-d']

/** The account as its board shows it; half of the boards do not. */
export function accountOn(source: string, account: string): string | null {
  return telling.includes(source) ? account : null
}

export interface Person {
  name: string
  age: number
  place: string
  number: string
  pictures: string[]
}

export function personOf(world: World, draw: Chance): Person {
  return {
    name: draw.pick(names),
    age: draw.odds(0.7) ? draw.whole(22, 39) : draw.whole(19, 56),
    place: drawPlace(draw),
    number: world.number(),
    pictures: Array.from({ length: draw.whole(0, 3) }, () => world.picture(draw)),
  }
}

/** A life that begins before or during the nights that are watched. */
export function span(draw: Chance): { from: number; until: number } {
  const from = draw.odds(0.6) ? -draw.whole(1, 60) : draw.whole(0, nights - 2)
  return { from, until: draw.odds(0.5) ? nights : Math.min(nights, Math.max(0, from) + draw.whole(2, 28)) }
}

export function prices(draw: Chance, usual: number): Says['prices'] {
  const hour = usual + 10 * draw.whole(-3, 5)
  if (draw.odds(0.2)) return []
  return [
    ...(draw.odds(0.5) ? [{ minutes: 30, euros: Math.round(hour * 0.06) * 10 }] : []),
    { minutes: 60, euros: hour },
  ]
}

export const nothingElse: Pick<
  Says,
  'emails' | 'handles' | 'hours' | 'website' | 'permit' | 'address' | 'advertiser'
> = { emails: [], handles: [], hours: null, website: null, permit: null, address: null, advertiser: null }
