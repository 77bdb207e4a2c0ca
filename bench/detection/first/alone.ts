import { type Chance, chance } from '../../../demo/chance.ts'
import { compose, slug } from '../../../demo/compose.ts'
import { drawPlace } from '../../../demo/places.ts'
import {
  accountOn,
  boards,
  type Life,
  nothingElse,
  type Person,
  personOf,
  prices,
  type Says,
  span,
  type World,
} from './life.ts'
import { hidden, laidOut, lines, saying, type TextLanguage, textLanguages, voiceOf } from './words.ts'

/** Who works alone: in any of ten languages, each in their own words, on one board or two. */
export function independent(world: World, n: number): Life[] {
  const actor = `independent ${n}`
  const draw = chance(`${world.set} ${world.seed} ${actor}`)
  const person = personOf(world, draw)
  const language = languageOf(draw)
  const habits = habitsOf(draw, person)
  const { from, until } = span(draw)
  return draw.some(boards, draw.odds(0.14) ? 2 : 1).map(source => {
    const first = ownWords(world, person, language, habits, draw, source, actor)
    const versions = [{ night: from, says: first }]
    if (draw.odds(0.35)) {
      const night = draw.whole(Math.max(1, from + 1), Math.max(2, until))
      if (night < until)
        versions.push({ night, says: changed(world, first, person, language, habits, draw, source, actor) })
    }
    return {
      source,
      actor,
      kind: 'independent' as const,
      difficulty: null,
      versions,
      until,
      hour: draw.whole(8, 23),
    }
  })
}

function languageOf(draw: Chance): TextLanguage {
  return draw.odds(0.5) ? 'nl' : draw.pick(textLanguages)
}

interface Habits {
  languages: string[]
  hides: boolean
  clock: boolean
  genuine: boolean
  young: boolean
  unsafe: boolean
  limitless: boolean
  hotel: boolean
  limits: number
  email: string | null
  website: string | null
}

/** What some of those who work alone also do or write: none of it is rare enough to mean anything by itself. */
function habitsOf(draw: Chance, person: Person): Habits {
  const word = `${slug(person.name)}${draw.whole(10, 99_999)}`
  return {
    languages: [],
    hides: draw.odds(0.14),
    clock: draw.odds(0.08),
    genuine: draw.odds(0.2),
    young: draw.odds(0.02),
    unsafe: draw.odds(0.03),
    limitless: draw.odds(0.03),
    hotel: draw.odds(0.05),
    limits: draw.odds(0.6) ? draw.whole(1, 2) : 0,
    email: draw.odds(0.2) ? `${word}@post.example` : null,
    website: draw.odds(0.05) ? `www.${word}.example` : null,
  }
}

function ownWords(
  world: World,
  person: Person,
  language: TextLanguage,
  habits: Habits,
  draw: Chance,
  source: string,
  actor: string,
): Says {
  const { email } = habits
  const voice = voiceOf(world.set, language, draw, person, {
    email: email ?? '',
    ...(habits.hides ? { phone: hidden(person.number, language, draw) } : {}),
  })
  const inText = habits.hides || draw.odds(0.5)
  const body = [
    ...lines(voice, 'openings', draw.whole(1, 2)),
    ...lines(voice, 'about', draw.whole(0, 3)),
    ...lines(voice, 'offers', draw.whole(1, 3)),
    ...lines(voice, 'limits', habits.limits),
    ...lines(voice, 'practical', draw.whole(0, 2)),
    ...(habits.clock ? lines(voice, 'roundTheClock', 1) : []),
    ...(habits.hotel ? lines(voice, 'hotel', 1) : []),
    ...(habits.genuine ? lines(voice, 'genuine', 1) : []),
    ...(habits.young ? saying(voice, 'young') : []),
    ...(habits.unsafe ? saying(voice, 'unsafe') : []),
    ...(habits.limitless ? saying(voice, 'limitless') : []),
    ...(inText ? lines(voice, 'call', 1) : lines(voice, 'callBeside', 1)),
    ...(email === null ? [] : lines(voice, 'mail', 1)),
    ...lines(voice, 'closings', draw.whole(0, 1)),
  ]
  return {
    ...nothingElse,
    title: lines(voice, 'titles', 1).join(''),
    body: laidOut(body, draw),
    name: person.name,
    age: draw.odds(0.8) ? person.age : null,
    place: person.place,
    phones: inText ? [] : [person.number],
    emails: email === null ? [] : [email],
    languages: spoken(language, draw),
    prices: prices(draw, 130),
    pictures: person.pictures,
    website: habits.website,
    advertiser: accountOn(source, actor),
  }
}

/** Most say that they speak what they write; a few had help. */
export function spoken(language: TextLanguage, draw: Chance): string[] {
  const others = draw.some(textLanguages, draw.whole(0, 2)).filter(code => code !== language)
  if (draw.odds(0.4)) return []
  return draw.odds(0.04) ? others : [language, ...others]
}

function changed(
  world: World,
  before: Says,
  person: Person,
  language: TextLanguage,
  habits: Habits,
  draw: Chance,
  source: string,
  actor: string,
): Says {
  const what = draw.whole(1, 10)
  const voice = voiceOf(world.set, language, draw, person)
  if (what <= 4) return { ...before, body: `${lines(voice, 'notices', 1).join('')}\n\n${before.body}` }
  if (what <= 6)
    return { ...before, prices: before.prices.map(({ minutes, euros }) => ({ minutes, euros: euros + 10 })) }
  if (what === 7) return { ...before, hours: compose('[op afspraak|di t/m za 12.00 - 20.00 uur]', {}, draw) }
  if (what === 8) person.number = world.number()
  if (what === 9) person.place = drawPlace(draw)
  return ownWords(world, person, language, habits, draw, source, actor)
}

/** Two or three who know each other, with one telephone and texts of their own. */
export function friends(world: World, n: number): Life[] {
  const actor = `friends ${n}`
  const draw = chance(`${world.set} ${world.seed} ${actor}`)
  const shared = personOf(world, draw)
  const source = draw.pick(boards)
  return Array.from({ length: draw.odds(0.7) ? 2 : 3 }, () => {
    const person = { ...personOf(world, draw), number: shared.number, place: shared.place }
    const language = draw.odds(0.8) ? 'nl' : draw.pick(textLanguages)
    const says = ownWords(world, person, language, habitsOf(draw, person), draw, source, actor)
    const { from, until } = span(draw)
    return {
      source,
      actor,
      kind: 'friends' as const,
      difficulty: null,
      versions: [{ night: from, says }],
      until,
      hour: draw.whole(8, 23),
    }
  })
}
