import type { Board, Life, Said, Version } from '../advert.ts'
import { say } from '../advert.ts'
import { type Chance, chance } from '../chance.ts'
import { compose, slug } from '../compose.ts'
import { names } from '../names.ts'
import { disguised, inventedNumber, plain, written } from '../phone-number.ts'
import { phrases, type TextLanguage } from '../phrases/languages.ts'
import { drawPlace } from '../places.ts'
import { account, prices, services, spoken } from './offer.ts'

const independentCount = 280

interface Person {
  seed: string
  name: string
  age: number
  place: string
  language: TextLanguage
  languages: string[]
  number: string
  reach: 'field' | 'text' | 'both' | 'disguised' | 'mail'
  email: string | null
  handle: string | null
  hours: string | null
  ageInField: boolean
  roundTheClock: boolean
  hotel: boolean
  translated: boolean
  limits: number
  website: string | null
}

/** People who work for themselves, each in their own words; most on one board, some on two. */
export function independents(): Life[] {
  return Array.from({ length: independentCount }, (_, n) => livesOf(n)).flat()
}

function livesOf(n: number): Life[] {
  const draw = chance(`independent ${n}`)
  const person = drawPerson(n, draw)
  const first = draw.pick([
    ...times<Board>('linde', 49),
    ...times<Board>('beuk', 29),
    ...times<Board>('iep', 22),
  ])
  const second = draw.odds(0.13) ? (first === 'linde' ? 'beuk' : 'linde') : null
  const arrives = draw.odds(0.22) ? draw.whole(2, 27) : draw.whole(-70, 1)
  const until = draw.odds(0.22) ? Math.min(30, Math.max(arrives, 1) + draw.whole(2, 24)) : 30
  const life = (board: Board): Life => ({
    actor: 'independent',
    board,
    key: `${person.seed} ${board}`,
    versions: versionsOf({ ...person }, n, board, arrives, until),
    until,
  })
  return second === null ? [life(first)] : [life(first), life(second)]
}

function times<T>(value: T, count: number): T[] {
  return Array.from({ length: count }, () => value)
}

const textLanguages: readonly TextLanguage[] = [
  ...times<TextLanguage>('nl', 56),
  ...times<TextLanguage>('en', 14),
  ...times<TextLanguage>('de', 8),
  ...times<TextLanguage>('fr', 6),
  ...times<TextLanguage>('es', 5),
  ...times<TextLanguage>('ro', 4),
  ...times<TextLanguage>('hu', 3),
  ...times<TextLanguage>('pl', 4),
]

function drawPerson(n: number, draw: Chance): Person {
  const name = draw.pick(names)
  const language = draw.pick(textLanguages)
  const translated = draw.odds(0.05)
  const word = draw.pick(['linde', 'rust', 'studio', 'avond', 'privé', 'wolk', 'maan', 'tuin'])
  const address = `${slug(name)}.${slug(word)}${n}`
  return {
    seed: `independent ${n}`,
    name,
    age: draw.odds(0.6) ? draw.whole(23, 37) : draw.whole(21, 55),
    place: drawPlace(draw),
    language,
    languages: spoken(language, translated, draw),
    number: inventedNumber(n),
    reach: draw.pick([
      ...times('field' as const, 28),
      ...times('both' as const, 34),
      ...times('text' as const, 20),
      ...times('disguised' as const, 11),
      ...times('mail' as const, 7),
    ]),
    email: draw.odds(0.22) ? `${address}@post.example` : null,
    handle: draw.odds(0.1) ? `${slug(name)}_${slug(word)}${n}` : null,
    hours: draw.odds(0.5) ? draw.pick(openingHours) : null,
    ageInField: draw.odds(0.88),
    roundTheClock: draw.odds(0.07),
    hotel: draw.odds(0.05),
    translated,
    limits: draw.odds(0.62) ? draw.whole(1, 2) : 0,
    website: draw.odds(0.05) ? `www.${slug(name)}-${slug(word)}${n}.example` : null,
  }
}

const openingHours = [
  'ma t/m vr 10.00 - 18.00 uur',
  'di t/m za 12.00 - 20.00 uur',
  'op afspraak',
  'wo, do, vr 11.00 - 22.00 uur',
  'vr en za 18.00 - 23.30 uur',
  'doordeweeks overdag',
  'alleen in het weekend',
  'ma t/m za 9.00 - 17.00 uur',
]

function versionsOf(
  person: Person,
  n: number,
  board: Board,
  arrives: number,
  until: number,
): [Version, ...Version[]] {
  const draw = chance(`${person.seed} changes`)
  const versions: [Version, ...Version[]] = [{ from: arrives, says: words(person, board, 'first') }]
  const nights = draw
    .some(
      Array.from({ length: 28 }, (_, night) => night + 2),
      draw.odds(0.4) ? draw.whole(1, 2) : 0,
    )
    .filter(night => night > arrives && night <= until)
    .sort((a, b) => a - b)
  for (const night of nights) {
    const before = versions.at(-1)?.says as Said
    versions.push({ from: night, says: changed(before, person, n, board, night, draw) })
  }
  return versions
}

function changed(before: Said, person: Person, n: number, board: Board, night: number, draw: Chance): Said {
  const lines = phrases[person.language]
  const kind = draw.whole(1, 20)
  if (kind <= 9) {
    const notice = compose(draw.pick(lines.notices), {}, draw)
    return { ...before, body: `${notice}\n\n${before.body}` }
  }
  if (kind <= 13 && before.prices.length > 0) {
    return { ...before, prices: before.prices.map(price => ({ ...price, euros: price.euros + 10 })) }
  }
  if (kind <= 15) return { ...before, hours: draw.pick(openingHours) }
  if (kind <= 18) return words(person, board, `night ${night}`)
  if (kind === 19) {
    const place = drawPlace(chance(`${person.seed} moves`))
    if (place === before.place) return { ...before, hours: 'op afspraak' }
    person.place = place
    const moved = words(person, board, 'first')
    return { ...moved, body: `${compose(draw.pick(lines.moved), { place }, draw)}\n\n${moved.body}` }
  }
  person.number = inventedNumber(independentCount + n)
  return words(person, board, 'first')
}

function words(person: Person, board: Board, seed: string): Said {
  const draw = chance(`${person.seed} ${board} ${seed}`)
  const lines = phrases[person.language]
  const email = person.reach === 'mail' ? (person.email ?? mailOf(person)) : person.email
  const inText = person.reach === 'text' || person.reach === 'both'
  const values = {
    name: person.name,
    age: String(person.age),
    place: person.place,
    hobby: draw.pick(lines.hobbies),
    phone:
      person.reach === 'disguised'
        ? disguised(person.number, person.language, draw)
        : written(person.number, draw),
    email: email === null ? '' : draw.odds(0.7) ? email : email.replace('@', ' (at) '),
    handle: person.handle === null ? '' : `Telegram: @${person.handle}`,
  }
  const line = (from: readonly string[]) => compose(draw.pick(from), values, draw)
  const several = (from: readonly string[], count: number) =>
    draw.some(from, count).map(one => compose(one, values, draw))
  const brief = draw.odds(0.12)
  const main = brief
    ? [line(lines.openings), line(draw.odds(0.5) ? lines.offers : lines.practical)]
    : [
        ...several(lines.openings, draw.odds(0.25) ? 2 : 1),
        ...several(lines.about, draw.whole(0, 2)),
        ...several(lines.offers, draw.whole(1, 2)),
      ]
  const rules = [
    ...several(lines.limits, person.limits),
    ...several(lines.practical, brief ? 0 : draw.whole(0, 2)),
    ...(person.roundTheClock ? [line(lines.roundTheClock)] : []),
    ...(person.hotel ? [line(lines.hotel)] : []),
    ...(draw.odds(0.08) ? [line(lines.genuine)] : []),
    ...(person.translated && draw.odds(0.6) ? [line(lines.translated)] : []),
  ]
  const reach = [
    ...(inText || person.reach === 'disguised' ? [line(lines.call)] : []),
    ...(person.reach === 'field' ? [line(lines.callBeside)] : []),
    ...(email === null ? [] : [line(lines.mail)]),
    ...(person.handle === null ? [] : [line(lines.message)]),
    ...(draw.odds(0.6) ? [line(lines.closings)] : []),
  ]
  const numbered = person.reach !== 'mail'
  return say({
    title: line(lines.titles),
    body: laidOut([main, draw.odds(0.3) ? draw.some(rules, rules.length) : rules, reach], draw),
    name: person.name,
    age: person.ageInField ? person.age : null,
    place: person.place,
    phones: person.reach === 'field' || person.reach === 'both' ? [plain(person.number)] : [],
    emails: email === null || draw.odds(0.5) ? [] : [email],
    handles: person.handle === null || draw.odds(0.4) ? [] : [`Telegram: @${person.handle}`],
    languages: person.languages,
    services: services(draw),
    prices: prices(draw),
    hours: person.roundTheClock && draw.odds(0.5) ? 'dag en nacht' : person.hours,
    reception: draw.pick([['in'], ['in'], ['in', 'out'], ['out'], []] as const).slice(),
    website: person.website,
    advertiser: account(Number(person.seed.slice(12)) + (board === 'linde' ? 0 : 400)),
    numbers: numbered ? [person.number] : [],
  })
}

function mailOf(person: Person): string {
  return `${slug(person.name)}${person.seed.slice(12)}@bericht.example`
}

/** As one block, as paragraphs, as a list of dashes or in small letters only: people differ. */
function laidOut(paragraphs: string[][], draw: Chance): string {
  const filled = paragraphs.filter(lines => lines.length > 0)
  const manner = draw.whole(1, 10)
  if (manner <= 5) return filled.map(lines => lines.join(' ')).join('\n\n')
  if (manner <= 7) return filled.flat().join(' ')
  if (manner <= 9) return filled.map(lines => lines.join('\n')).join('\n\n')
  return filled
    .flat()
    .map(line => `- ${line}`)
    .join('\n')
}
