import { type Board, type Life, type Said, say } from '../advert.ts'
import { chance } from '../chance.ts'
import { compose } from '../compose.ts'
import { inventedNumber, plain, written } from '../phone-number.ts'
import { account, prices, services } from './offer.ts'
import { livesOver, type Stay, stays } from './ring.ts'

const first = inventedNumber(3100)
const second = inventedNumber(3101)
const email = 'afspraken.zuid@post.example'
const route = ['Maastricht', 'Valkenburg', 'Heerlen', 'Geleen', 'Kerkrade', 'Maastricht', 'Sittard']

interface Slot {
  board: Board
  contacts: ('first' | 'second' | 'mail')[]
  text: keyof typeof texts
  spoken: string[]
  /** One for every two stays: a name and an age. */
  persons: (readonly [name: string, age: number])[]
}

/** Both numbers meet only through the address. */
const slots: readonly Slot[] = [
  {
    board: 'linde',
    contacts: ['first'],
    text: 'nl',
    spoken: ['en', 'es'],
    persons: [
      ['Sofie', 24],
      ['Emma', 22],
      ['Amber', 26],
      ['Tara', 24],
    ],
  },
  {
    board: 'beuk',
    contacts: ['first'],
    text: 'nl',
    spoken: ['nl', 'en'],
    persons: [
      ['Jolie', 27],
      ['Jolie', 23],
      ['Mia', 25],
      ['Nina', 23],
    ],
  },
  {
    board: 'iep',
    contacts: ['first'],
    text: 'en',
    spoken: ['hu'],
    persons: [
      ['Stella', 25],
      ['Stella', 25],
      ['Alina', 22],
      ['Kaia', 24],
    ],
  },
  {
    board: 'linde',
    contacts: ['first', 'mail'],
    text: 'nl',
    spoken: ['fr'],
    persons: [
      ['Yara', 22],
      ['Lisa', 28],
      ['Lisa', 24],
      ['Coco', 23],
    ],
  },
  {
    board: 'beuk',
    contacts: ['mail'],
    text: 'en',
    spoken: ['en', 'pt'],
    persons: [
      ['Helena', 29],
      ['Helena', 26],
      ['Paula', 24],
      ['Silke', 24],
    ],
  },
  {
    board: 'iep',
    contacts: ['first', 'mail'],
    text: 'nl',
    spoken: ['it'],
    persons: [
      ['Chiara', 23],
      ['Nora', 25],
      ['Nora', 22],
      ['Tess', 26],
    ],
  },
  {
    board: 'linde',
    contacts: ['second', 'mail'],
    text: 'de',
    spoken: ['en', 'nl'],
    persons: [
      ['Elena', 26],
      ['Dana', 23],
      ['Dana', 27],
      ['Ella', 22],
    ],
  },
  {
    board: 'beuk',
    contacts: ['second'],
    text: 'nl',
    spoken: ['pl', 'en'],
    persons: [
      ['Naomi', 24],
      ['Pien', 22],
      ['Gina', 25],
      ['Gina', 23],
    ],
  },
  {
    board: 'iep',
    contacts: ['second'],
    text: 'nl',
    spoken: ['nl', 'fr'],
    persons: [
      ['Claire', 28],
      ['Estelle', 24],
      ['Luna', 22],
      ['Demi', 25],
    ],
  },
  {
    board: 'linde',
    contacts: ['second'],
    text: 'en',
    spoken: ['ro', 'es'],
    persons: [
      ['Bianca', 22],
      ['Selma', 25],
      ['Lucía', 23],
      ['Wendy', 26],
    ],
  },
]

const texts = {
  nl: [
    'Ik ben {name}, {age}, en [verblijf nu|ben een paar dagen] in een hotel in {place}. Mijn assistent beantwoordt de berichten en geeft je het kamernummer. {reach}',
    'Hoi, met {name}. [Rustig hotel|Hotelkamer] in {place}, [vlak bij het station|goed te bereiken]. Niet ik maar iemand anders neemt de telefoon op, dat is makkelijker. {reach}',
    '{name} voor een [warm|ontspannen] uur in {place}. Afspraken maakt een collega voor mij, ik ontvang op mijn kamer in het hotel. {reach}',
  ],
  en: [
    'I am {name}, {age}, staying in a hotel in {place} for [some days|a short time]. Someone else answers my phone and tells you the room. {reach}',
    '{name}, [soft and calm|warm company], hotel room in {place}. My assistant replies to messages and plans the day. {reach}',
  ],
  de: [
    'Ich bin {name}, {age}, und wohne [gerade|ein paar Tage] im Hotel in {place}. Mein Assistent beantwortet die Nachrichten. {reach}',
    '{name} im Hotelzimmer in {place}. Ans Telefon geht jemand anderes, der macht die Termine für mich. {reach}',
  ],
} as const

/** Two numbers and one address that chain three boards; names and ages change on the same advert. */
export function ringMedium(): Life[] {
  return slots.flatMap((slot, n) =>
    livesOver(
      'ring-medium',
      slot.board,
      `medium ${n}`,
      stays({
        joins: n < 7 ? -3 : n - 4,
        offset: 1 - (n % 3) * 2 - 5,
        length: 5,
        route,
        start: (n % 3) * 2,
        renewsEvery: n % 5 === 1 ? 3 : null,
      }),
      stay => words(slot, n, stay),
    ),
  )
}

function words(slot: Slot, n: number, { at, place }: Stay): Said {
  const turn = Math.floor(at / 2)
  const [name, age] = slot.persons[turn % slot.persons.length] as Slot['persons'][number]
  const draw = chance(`medium ${n} ${turn}`)
  const numbers = slot.contacts.flatMap(one => (one === 'mail' ? [] : [one === 'first' ? first : second]))
  const mails = slot.contacts.includes('mail')
  const address = draw.pick([email, email.replace('@', '(at)'), email.replace('@', ' (at) ')])
  const reach = [...numbers.map(number => written(number, draw)), ...(mails ? [address] : [])].join(
    slot.text === 'de' ? ' oder ' : slot.text === 'en' ? ' or ' : ' of ',
  )
  const values = { name, age: String(age), place, reach }
  return say({
    title: compose(
      '[{name} bij jou in de buurt|{name}, {place}|Warm uurtje in {place}|Even weg met {name}]',
      values,
      draw,
    ),
    body: compose(draw.pick(texts[slot.text]), values, draw),
    name,
    age,
    place,
    phones: draw.odds(0.6) ? numbers.map(plain) : [],
    emails: mails && draw.odds(0.4) ? [email] : [],
    languages: slot.spoken,
    services: services(draw),
    prices: prices(draw, 120),
    hours: draw.odds(0.4) ? draw.pick(['dag en nacht', '10.00 - 02.00 uur', 'op afspraak']) : null,
    reception: draw.odds(0.7) ? ['in'] : ['in', 'out'],
    advertiser: account(3100 + n),
    numbers,
  })
}
