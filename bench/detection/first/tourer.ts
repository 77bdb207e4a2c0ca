import { chance } from '../../../demo/chance.ts'
import { drawPlace } from '../../../demo/places.ts'
import { spoken } from './alone.ts'
import { accountOn, boards, type Life, nights, nothingElse, personOf, prices, type World } from './life.ts'
import { laidOut, lines, voiceOf } from './words.ts'

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const tongues = ['nl', 'nl', 'en', 'de'] as const

interface Stop {
  from: number
  until: number
  place: string
}

/** Who travels for work; most say beforehand when they will be where, a quarter does not. */
export function tourer(world: World, n: number): Life[] {
  const actor = `tourer ${n}`
  const draw = chance(`${world.set} ${world.seed} ${actor}`)
  const person = personOf(world, draw)
  const language = draw.pick(tongues)
  const announces = draw.odds(0.75)
  const sleepsInHotels = draw.odds(0.5)
  const stops: Stop[] = []
  for (let from = draw.whole(-6, 3); from < nights; ) {
    const until = from + draw.whole(2, 7)
    stops.push({ from, until, place: drawPlace(draw) })
    from = until + 1
  }
  const source = draw.pick(boards)
  const languages = spoken(language, draw)
  const fixed = draw.some(['about', 'offers', 'limits', 'practical'] as const, draw.whole(2, 4))
  const versions = stops.map((stop, at) => {
    const voice = voiceOf(world.set, language, draw, { ...person, place: stop.place })
    const plan = announces ? planOf(stops.slice(at, at + 3), language) : ''
    const body = [
      ...lines(voice, 'openings', 1),
      plan,
      ...fixed.flatMap(part => lines(voice, part, 1)),
      ...(sleepsInHotels ? lines(voice, 'hotel', 1) : []),
      ...lines(voice, 'call', 1),
    ]
    const says = {
      ...nothingElse,
      title: lines(voice, 'titles', 1).join(''),
      body: laidOut(body, draw),
      name: person.name,
      age: person.age,
      place: stop.place,
      phones: draw.odds(0.5) ? [person.number] : [],
      languages,
      prices: prices(draw, 150),
      pictures: person.pictures,
      advertiser: accountOn(source, actor),
    }
    return { night: stop.from, says }
  })
  return [
    { source, actor, kind: 'tourer', difficulty: null, versions, until: nights, hour: draw.whole(8, 23) },
  ]
}

function planOf(stops: readonly Stop[], language: (typeof tongues)[number]): string {
  const day = (night: number) => {
    const date = new Date(Date.UTC(2026, 10, 1 + night))
    const number = date.getUTCDate()
    if (language === 'en') return `${number} ${english[date.getUTCMonth()]}`
    return language === 'de'
      ? `${number}.${date.getUTCMonth() + 1}.`
      : `${number} ${months[date.getUTCMonth()]}`
  }
  const to = { nl: 't/m', en: 'to', de: 'bis' }[language]
  return `${stops.map(({ from, until, place }) => `${day(from)} ${to} ${day(until)} ${place}`).join(', ')}.`
}
