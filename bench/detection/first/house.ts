import { chance } from '../../../demo/chance.ts'
import { compose } from '../../../demo/compose.ts'
import { accountOn, boards, type Life, nothingElse, personOf, prices, span, type World } from './life.ts'
import { houseSayings } from './sayings.ts'
import { laidOut, lines, saying, voiceOf } from './words.ts'

/** A licensed house or agency: one telephone, a permit, people who come and go, texts by somebody else. */
export function house(world: World, n: number, size: number): Life[] {
  const actor = `licensed ${n}`
  const draw = chance(`${world.set} ${world.seed} ${actor}`)
  const desk = personOf(world, draw)
  const language = draw.odds(0.75) ? 'nl' : draw.pick(['en', 'de'] as const)
  const isAgency = draw.odds(0.2)
  const source = draw.pick(boards)
  const rules = draw.some(houseSayings[language][world.set], draw.whole(3, 5))
  const alwaysOpen = draw.odds(0.25)
  const permit = `SB-${draw.whole(2012, 2026)}-${draw.whole(1000, 9999)}`
  const website = draw.odds(0.7) ? `www.huis-${n}-${draw.whole(10, 99)}.example` : null
  const address = isAgency ? null : `Beukenhof ${draw.whole(1, 400)}`
  return Array.from({ length: size }, () => {
    const own = personOf(world, draw)
    const person = { ...own, number: desk.number, place: isAgency ? own.place : desk.place }
    const voice = voiceOf(world.set, language, draw, person)
    const body = [
      ...lines(voice, 'about', draw.whole(1, 2)),
      ...lines(voice, 'offers', draw.whole(0, 1)),
      ...rules.map(rule => compose(rule, voice.values, draw)),
      ...(isAgency && draw.odds(0.7) ? saying(voice, 'house') : []),
      ...(isAgency && draw.odds(0.4) ? saying(voice, 'answered') : []),
      ...(alwaysOpen ? saying(voice, 'clock') : []),
      ...lines(voice, 'call', 1),
    ]
    const { from, until } = span(draw)
    const says = {
      ...nothingElse,
      title: `${person.name}, ${person.place}`,
      body: laidOut(body, draw),
      name: person.name,
      age: person.age,
      place: person.place,
      phones: [desk.number],
      languages: draw.odds(0.5) ? [language] : [],
      prices: prices(draw, 150),
      pictures: own.pictures,
      hours: alwaysOpen ? null : 'di t/m za 14.00 - 01.00 uur',
      website,
      permit,
      address,
      advertiser: accountOn(source, actor),
    }
    return {
      source,
      actor,
      kind: 'licensed' as const,
      difficulty: null,
      versions: [{ night: from, says }],
      until,
      hour: 14,
    }
  })
}
