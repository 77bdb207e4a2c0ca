import { type Chance, chance } from '../../../demo/chance.ts'
import { drawPlace } from '../../../demo/places.ts'
import { savedAnew } from '../../linking/pictures.ts'
import { spoken } from './alone.ts'
import {
  accountOn,
  boards,
  type Life,
  nights,
  nothingElse,
  type Person,
  personOf,
  prices,
  type Says,
  type World,
} from './life.ts'
import type { SayingLanguage, Topic } from './sayings.ts'
import { laidOut, lines, saying, textLanguages, voiceOf } from './words.ts'

export type Difficulty = 'easy' | 'medium' | 'hard'

/** How often a ring of each difficulty says something at all. */
const says: Readonly<Record<Difficulty, Partial<Record<Topic, number>>>> = {
  easy: {
    house: 0.9,
    answered: 0.8,
    clock: 0.7,
    confined: 0.25,
    young: 0.3,
    lodging: 0.3,
    genuine: 0.4,
    unsafe: 0.2,
    limitless: 0.3,
    handover: 0.1,
  },
  medium: {
    house: 0.4,
    answered: 0.8,
    clock: 0.35,
    confined: 0.15,
    young: 0.15,
    lodging: 0.5,
    genuine: 0.3,
    unsafe: 0.2,
    limitless: 0.15,
    handover: 0.05,
  },
  hard: {
    house: 0.25,
    answered: 0.7,
    clock: 0.2,
    confined: 0.2,
    young: 0.1,
    lodging: 0.35,
    genuine: 0.3,
    unsafe: 0.15,
    limitless: 0.1,
    handover: 0.05,
  },
}
const languages: readonly SayingLanguage[] = ['nl', 'nl', 'nl', 'en', 'de', 'fr', 'es', 'ro', 'hu', 'pl']

interface Ring {
  actor: string
  difficulty: Difficulty
  language: SayingLanguage
  topics: Topic[]
  /** Seeds of its own wording: the same lines again and again. */
  wording: string[]
  route: string[]
  numbers: string[]
  handle: string | null
  pictures: string[]
  stay: number
  hour: number
}

/** One hand behind several people. `language`: have all rings write in this one. */
export function ring(
  world: World,
  n: number,
  size: number,
  difficulty: Difficulty,
  language: SayingLanguage | null,
): Life[] {
  const actor = `ring ${n}`
  const draw = chance(`${world.set} ${world.seed} ${actor}`)
  // Drawn always, so that the same ring in another language differs in language alone.
  const drawn = draw.pick(languages)
  const numbered = { easy: 1, medium: draw.whole(2, 3), hard: 0 }[difficulty]
  const made: Ring = {
    actor,
    difficulty,
    language: language ?? drawn,
    topics: (Object.keys(says[difficulty]) as Topic[]).filter(topic =>
      draw.odds(says[difficulty][topic] ?? 0),
    ),
    wording: Array.from({ length: 4 }, (_, at) => `${actor} ${at} ${draw.next()}`),
    route: [...new Set(Array.from({ length: draw.whole(5, 8) }, () => drawPlace(draw)))],
    numbers: Array.from({ length: numbered }, world.number),
    handle: difficulty === 'hard' && draw.odds(0.4) ? `@avond_${n}_${draw.whole(100, 999)}` : null,
    pictures: Array.from({ length: 3 }, () => world.picture(draw)),
    stay: draw.whole(3, 6),
    hour: draw.whole(0, 23),
  }
  return Array.from({ length: size }, (_, at) => member(world, made, at))
}

function member(world: World, made: Ring, at: number): Life {
  const draw = chance(`${world.set} ${world.seed} ${made.actor} ${at}`)
  const source = draw.pick(boards)
  const account = accountOn(
    source,
    made.difficulty === 'easy' ? `${made.actor} ${source}` : `${made.actor} ${at}`,
  )
  // Most lists fit the text, as other people's do.
  const claimed = draw.odds(0.75) ? spoken(made.language, draw) : draw.some(textLanguages, draw.whole(1, 2))
  const pictures = made.pictures
    .filter(() => draw.odds(made.difficulty === 'hard' ? 0.8 : 0.4))
    .map(hash => savedAnew(hash, 8, draw))
  let person = youngOne(world, draw)
  const versions: Life['versions'] = []
  const begins = draw.whole(-made.stay, made.difficulty === 'easy' ? 8 : 4)
  for (let night = begins, stop = at; night < nights - 1; night += made.stay, stop++) {
    const changesName = made.difficulty === 'medium' && stop > at && draw.odds(0.4)
    if (changesName) person = { ...youngOne(world, draw), number: person.number }
    if (made.difficulty === 'hard') person = { ...person, number: world.number() }
    if (made.numbers.length > 0) person = { ...person, number: numberOf(made, at, stop) }
    const place = made.route[stop % made.route.length] as string
    versions.push({
      night,
      says: {
        ...wordsOf(world, made, { ...person, place }, draw),
        pictures,
        languages: claimed,
        advertiser: account,
      },
    })
  }
  const { actor, difficulty, hour } = made
  return { source, actor, kind: 'ring', difficulty, versions, until: nights, hour }
}

/** Of a chain of numbers an advert has one, and later the next: that is what ties them. */
function numberOf({ numbers }: Ring, at: number, stop: number): string {
  return numbers[(at + (stop - at > 2 ? 1 : 0)) % numbers.length] as string
}

function youngOne(world: World, draw: Chance): Person {
  return { ...personOf(world, draw), age: draw.odds(0.8) ? draw.whole(21, 36) : draw.whole(19, 24) }
}

function wordsOf(
  world: World,
  made: Ring,
  person: Person,
  draw: Chance,
): Omit<Says, 'pictures' | 'languages' | 'advertiser'> {
  const voice = voiceOf(world.set, made.language, draw, person)
  const [first = '', second = '', third = '', fourth = ''] = made.wording
  const again = (seed: string) => ({ ...voice, draw: chance(seed) })
  const body = [
    ...lines(again(first), 'openings', 1),
    ...lines(again(second), 'offers', 2),
    ...made.topics.flatMap(topic => (draw.odds(0.85) ? saying(again(`${third} ${topic}`), topic) : [])),
    ...lines(again(fourth), 'practical', 1),
    ...lines(voice, 'call', 1),
    made.handle === null ? '' : `Telegram: ${made.handle}`,
  ]
  return {
    ...nothingElse,
    title: lines(again(fourth), 'titles', 1).join(''),
    body: laidOut(body, draw),
    name: person.name,
    age: draw.odds(0.85) ? person.age : null,
    place: person.place,
    phones: draw.odds(0.5) ? [person.number] : [],
    handles: made.handle === null ? [] : [`telegram:${made.handle.slice(1)}`],
    prices: prices(draw, 120),
  }
}
