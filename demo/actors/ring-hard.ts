import { type Board, type Life, type Said, say } from '../advert.ts'
import { chance } from '../chance.ts'
import { compose } from '../compose.ts'
import { inventedNumber, plain, written } from '../phone-number.ts'
import { account, prices, services } from './offer.ts'
import { livesOver, type Stay, stays } from './ring.ts'

const handle = '@maas_avondlicht'
const route = ['Heerlen', 'Maastricht', 'Sittard', 'Kerkrade', 'Valkenburg', 'Geleen']

interface Slot {
  board: Board
  name: string
  age: number
  /** What it is chained by, and from which stay on. */
  chain: ('handle' | 'mail')[]
  chainFrom: number
  text: keyof typeof texts
  spoken: string[]
}

const slots: readonly Slot[] = [
  {
    board: 'linde',
    name: 'Mathilde',
    age: 25,
    chain: ['handle'],
    chainFrom: 0,
    text: 'nl',
    spoken: ['fr', 'en'],
  },
  { board: 'beuk', name: 'Floor', age: 23, chain: ['handle'], chainFrom: 0, text: 'nl', spoken: ['nl'] },
  { board: 'iep', name: 'Ana', age: 27, chain: ['handle'], chainFrom: 1, text: 'en', spoken: ['en', 'es'] },
  {
    board: 'linde',
    name: 'Joana',
    age: 22,
    chain: ['handle', 'mail'],
    chainFrom: 0,
    text: 'nl',
    spoken: ['pt'],
  },
  { board: 'beuk', name: 'Hanna', age: 26, chain: ['mail'], chainFrom: 0, text: 'de', spoken: ['de', 'en'] },
  { board: 'linde', name: 'Edit', age: 24, chain: ['mail'], chainFrom: 0, text: 'en', spoken: ['hu'] },
  { board: 'iep', name: 'Tamara', age: 28, chain: ['mail'], chainFrom: 1, text: 'nl', spoken: ['nl', 'en'] },
  { board: 'linde', name: 'Jana', age: 22, chain: ['mail'], chainFrom: 0, text: 'nl', spoken: [] },
]

const texts = {
  nl: [
    'Ik ben {name}, {age}, en ontvang in een appartement in {place}. [Iemand anders leest de berichten en belt je terug.|Mijn berichten worden door een ander gelezen.] {rule}Bellen kan op {phone}. {chain}',
    '{name} hier. [Zachte muziek, rustig huis|Een rustig uur] in {place}. De afspraken worden voor mij gemaakt, [ik krijg ze door|dat is zo geregeld]. {rule}{phone}. {chain}',
  ],
  en: [
    'This is {name}, {age}, [quiet|cosy] apartment in {place}. Messages are read by someone else who calls you back. {rule}{phone}. {chain}',
    'My name is {name}. You find me in {place}. A friend of the house makes the appointments for me. {rule}Call {phone}. {chain}',
  ],
  de: [
    'Ich bin {name}, {age}, in einer Wohnung in {place}. Die Nachrichten liest jemand anderes und ruft zurück. {rule}{phone}. {chain}',
  ],
} as const

const rules = {
  nl: 'Ik mag niet alleen naar buiten, dus afspraken zijn alleen hier. ',
  en: 'I am not allowed to go out alone, so only here. ',
  de: 'Allein darf ich nicht raus, also nur hier. ',
} as const

const mails = {
  nl: 'Of mail naar avondlicht punt maas apenstaart post punt example',
  en: 'Or mail avondlicht dot maas at post dot example',
  de: 'Oder Mail an avondlicht (punkt) maas (at) post (punkt) example',
} as const

/** Numbers that change with every stay, each on two adverts at most; only a handle and a disguised address stay. */
export function ringHard(): Life[] {
  return slots.flatMap((slot, n) =>
    livesOver(
      'ring-hard',
      slot.board,
      `hard ${n}`,
      stays({
        joins: [-12, -7, -3, 1, -10, 3, 6, 1][n] as number,
        offset: -14 + (n % 4) * 2,
        length: 9,
        route,
        start: n % 4,
        renewsEvery: n === 7 ? 2 : null,
      }),
      stay => words(slot, n, stay),
    ),
  )
}

/** Two neighbours share a line of numbers; the second gets each number one stay after the first dropped it. */
function numberOf(n: number, at: number): string {
  return inventedNumber(3200 + Math.floor(n / 2) * 10 + at + 1 - (n % 2))
}

function words(slot: Slot, n: number, { at, place }: Stay): Said {
  const draw = chance(`hard ${n} ${at}`)
  const number = numberOf(n, at)
  const chained = at >= slot.chainFrom + 1
  const viaHandle = chained && slot.chain.includes('handle')
  const viaMail = chained && slot.chain.includes('mail')
  const values = {
    name: slot.name,
    age: String(slot.age),
    place,
    phone: written(number, draw),
    rule: n === 3 || n === 5 ? rules[slot.text] : '',
    chain: [...(viaHandle ? [`Telegram: ${handle}`] : []), ...(viaMail ? [mails[slot.text]] : [])].join('. '),
  }
  return say({
    title: compose(
      '[{name}, {place}|Rustig adres in {place}|{name} ontvangt|Warm welkom bij {name}]',
      values,
      draw,
    ),
    body: compose(draw.pick(texts[slot.text]), values, draw).trim(),
    name: slot.name,
    age: slot.age,
    place,
    phones: draw.odds(0.6) ? [plain(number)] : [],
    handles: viaHandle && n === 1 ? [`Telegram: ${handle}`] : [],
    languages: slot.spoken,
    services: services(draw),
    prices: prices(draw, 130),
    hours: draw.odds(0.4) ? draw.pick(['11.00 - 01.00 uur', 'elke dag', 'op afspraak']) : null,
    reception: ['in'],
    advertiser: account(3200 + n),
    numbers: [number],
  })
}
