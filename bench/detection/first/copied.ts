import { chance } from '../../../demo/chance.ts'
import { compose } from '../../../demo/compose.ts'
import { savedAnew } from '../../linking/pictures.ts'
import { accountOn, boards, type Life, nights, nothingElse, personOf, prices, type World } from './life.ts'
import { copiedSayings } from './sayings.ts'
import { hidden, laidOut, lines, type TextLanguage, textLanguages, voiceOf } from './words.ts'

/** A profile made of somebody else's text and pictures, with a number of its own. */
export function copied(world: World, n: number): Life[] {
  const actor = `copied ${n}`
  const draw = chance(`${world.set} ${world.seed} ${actor}`)
  const person = personOf(world, draw)
  const hides = draw.odds(0.35)
  const from = draw.whole(-10, nights - 3)
  const source = draw.pick(boards)
  const phone = hides ? hidden(person.number, 'nl', draw) : person.number
  const values = { name: person.name, age: String(person.age), place: person.place, phone }
  const says = {
    ...nothingElse,
    title: compose('{name} [in|uit] {place}', values, draw),
    body: compose(draw.pick(copiedSayings[world.set]), values, draw),
    name: person.name,
    age: person.age,
    place: person.place,
    phones: hides ? [] : [person.number],
    languages: draw.odds(0.5) ? ['nl', 'en'] : [],
    prices: prices(draw, 90),
    pictures: draw.odds(0.8) ? [savedAnew(draw.pick(world.stock), 8, draw)] : [],
    advertiser: accountOn(source, actor),
  }
  const until = Math.min(nights, Math.max(0, from) + draw.whole(3, 20))
  return [
    {
      source,
      actor,
      kind: 'copied',
      difficulty: null,
      versions: [{ night: from, says }],
      until,
      hour: draw.whole(0, 23),
    },
  ]
}

/** People who had their text written by the same hand: much of it alike, nothing else in common. */
export function clientsOfOneWriter(world: World, n: number, size: number): Life[] {
  const writer = chance(`${world.set} ${world.seed} writer ${n}`)
  const language: TextLanguage = writer.odds(0.6) ? 'nl' : writer.pick(textLanguages)
  const template = (
    ['openings', 'about', 'offers', 'offers', 'limits', 'practical', 'closings'] as const
  ).map(part => ({
    part,
    seed: `${world.set} ${world.seed} writer ${n} ${part} ${writer.next()}`,
  }))
  return Array.from({ length: size }, (_, at) => {
    const actor = `client ${n}.${at}`
    const draw = chance(`${world.set} ${world.seed} ${actor}`)
    const person = personOf(world, draw)
    const own = voiceOf(world.set, language, draw, person)
    // The same draws give the same wording, around names and places that differ.
    const shared = template.flatMap(({ part, seed }) => lines({ ...own, draw: chance(seed) }, part, 1))
    const body = [...shared, ...(draw.odds(0.4) ? lines(own, 'about', 1) : []), ...lines(own, 'call', 1)]
    const source = draw.pick(boards)
    const from = draw.whole(-40, nights - 3)
    const says = {
      ...nothingElse,
      title: lines(own, 'titles', 1).join(''),
      body: laidOut(body, draw),
      name: person.name,
      age: person.age,
      place: person.place,
      phones: draw.odds(0.5) ? [person.number] : [],
      languages: [language],
      prices: prices(draw, 130),
      pictures: person.pictures,
      advertiser: accountOn(source, actor),
    }
    return {
      source,
      actor,
      kind: 'copywriter' as const,
      difficulty: null,
      versions: [{ night: from, says }],
      until: nights,
      hour: draw.whole(8, 23),
    }
  })
}
