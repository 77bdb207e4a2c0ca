import type { Board, Life, Version } from '../advert.ts'
import { say } from '../advert.ts'
import { inventedNumber, plain } from '../phone-number.ts'
import { account } from './offer.ts'

const stops: readonly { from: number; until: number; place: string }[] = [
  { from: 1, until: 3, place: 'Heerlen' },
  { from: 4, until: 6, place: 'Sittard' },
  { from: 7, until: 10, place: 'Maastricht' },
  { from: 11, until: 13, place: 'Roermond' },
  { from: 14, until: 16, place: 'Kerkrade' },
  { from: 17, until: 19, place: 'Valkenburg' },
  { from: 20, until: 23, place: 'Maastricht' },
  { from: 24, until: 26, place: 'Heerlen' },
  { from: 27, until: 30, place: 'Geleen' },
]

/** Somebody who travels, says beforehand where and when, and is there then. */
export function tourer(): Life[] {
  return [life('linde', 'kort'), life('beuk', 'lang')]
}

function life(board: Board, dates: 'kort' | 'lang'): Life {
  const versions = stops.map((_, at) => ({ from: stops[at]?.from ?? 1, says: words(at, dates) }))
  return {
    actor: 'tourer',
    board,
    key: `tourer ${board}`,
    versions: versions as [Version, ...Version[]],
    until: 30,
  }
}

function words(at: number, dates: 'kort' | 'lang') {
  const [now, ...later] = stops.slice(at, at + 3)
  if (now === undefined) throw new Error('no stop')
  const stay = (stop: (typeof stops)[number]) =>
    `{{${dates} ${stop.from}}} t/m {{${dates} ${stop.until}}} ${stop.place}`
  const plan = [stay(now), ...later.map((stop, n) => `${n === 0 ? 'daarna' : 'en dan'} ${stay(stop)}`)].join(
    ', ',
  )
  const number = inventedNumber(2000)
  return say({
    title: `Vivian op tournee: nu ${now.place}`,
    body:
      dates === 'kort'
        ? `Ik reis een paar keer per jaar door het zuiden en zeg altijd vooraf waar ik ben.\n\n${plan}.\n\nIk boek zelf een kamer en werk alleen. Altijd met condoom, geen verborgen nummers. Bel een dag van tevoren op ${plain(number)}.\n\nVivian`
        : `Mijn reisschema: ${plan}. Ik werk alleen en voor mezelf; wat ik niet fijn vind doe ik niet. Afspraken graag een dag vooraf via ${plain(number)}.`,
    name: 'Vivian',
    age: 38,
    place: now.place,
    phones: [plain(number)],
    languages: ['nl', 'en', 'de'],
    services: ['Massage', 'Gezelschap', 'Dinerdate'],
    prices: [
      { minutes: 60, euros: 170, where: 'in' },
      { minutes: 120, euros: 320, where: 'in' },
    ],
    hours: '11.00 - 21.00 uur',
    reception: ['in'],
    advertiser: account(dates === 'kort' ? 2000 : 2010),
    numbers: [number],
  })
}
