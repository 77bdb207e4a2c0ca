import { type Life, type Said, say } from '../advert.ts'
import { chance } from '../chance.ts'
import { inventedNumber } from '../phone-number.ts'
import { account, prices, services } from './offer.ts'

/** The licensed club behind the hazelaar site: one number, one address, one permit. */
export const club = {
  name: 'Club Hazelaar',
  number: inventedNumber(2003),
  phone: written(inventedNumber(2003)),
  email: 'receptie@club-hazelaar.example',
  street: 'Hazelaarhof 1',
  postcode: '6499 XX',
  place: 'Heerlen',
  permit: 'SB-2023-0417',
  hours: 'di t/m za 14.00 - 01.00 uur',
} as const

function written(e164: string): string {
  return `06-${e164.slice(4)}`
}

const people: readonly (readonly [name: string, age: number, from: number, until: number, text: string])[] = [
  [
    'Aurélie',
    29,
    -60,
    30,
    'Aurélie komt uit de buurt en houdt van een goed gesprek. Ze bepaalt zelf haar dagen: woensdag en vrijdag.',
  ],
  [
    'Birgit',
    44,
    -60,
    30,
    'Birgit werkt het langst bij ons. Rust, humor en een massage die je nog een week voelt.',
  ],
  ['Coralie', 33, -44, 30, 'Coralie spreekt Frans en Nederlands, leest veel en is er op donderdag.'],
  ['Désirée', 37, -60, 30, 'Désirée staat ook achter de bar. Je herkent haar lach al bij de deur.'],
  ['Eline', 26, -31, 30, 'Eline studeerde muziek en zet zelf de plaat op. Vrijdag en zaterdag.'],
  ['Fenna', 31, -52, 17, 'Fenna is kalm en attent. Ze neemt de tijd voor wie voor het eerst komt.'],
  ['Gwen', 39, -60, 30, 'Gwen ontvangt op dinsdag en zaterdag, gedoucht en op tijd graag.'],
  [
    'Hélène',
    48,
    -23,
    30,
    'Hélène heeft een warme stem en veel geduld. Zij zegt eerlijk wat ze wel en niet doet.',
  ],
  [
    'Ivana',
    28,
    -12,
    30,
    'Ivana houdt van dansen. Ze spreekt Engels en Kroatisch en leert Nederlands op de avondschool.',
  ],
  ['Jolijn', 35, -60, 30, 'Jolijn is er op woensdag. Massage is haar vak, ze heeft er papieren voor.'],
  ['Kirsten', 30, -40, 24, 'Kirsten komt twee keer per maand een weekend over en slaapt dan bij familie.'],
  ['Liselotte', 42, -60, 30, 'Liselotte, nuchter en hartelijk, weet van elk gesprek iets te maken.'],
  ['Marisol', 34, 8, 30, 'Marisol is nieuw in ons huis en werkt op donderdag en vrijdag.'],
  ['Nynke', 27, 19, 30, 'Nynke valt op door haar droge humor. Alleen op zaterdag.'],
]

const spokenBy: Readonly<Record<string, string[]>> = {
  Coralie: ['fr', 'nl'],
  Ivana: ['en', 'hr', 'nl'],
  Marisol: ['es', 'nl'],
}

/** The people of a licensed club on its own site, and the club's two adverts elsewhere. */
export function clubHazelaar(): Life[] {
  const own = people.map(([name, age, from, until, text]): Life => {
    const draw = chance(`club ${name}`)
    const says = say({
      ...house(),
      title: `${name} bij ${club.name}`,
      body: `${text}\n\nIn ons huis werkt ieder voor eigen rekening en naar eigen grenzen. Altijd met condoom. Reserveren kan via de receptie: ${club.phone}.`,
      name,
      age,
      languages: spokenBy[name] ?? ['nl', 'en'],
      services: services(draw),
      prices: prices(draw, 150).filter(price => price.where === 'in'),
    })
    const busy = draw.whole(5, 26)
    const later: Said = { ...says, body: `Deze week een dag extra aanwezig.\n\n${says.body}` }
    const changes = draw.odds(0.3) && busy > from && busy <= until ? [{ from: busy, says: later }] : []
    return {
      actor: 'club',
      board: 'hazelaar',
      key: `club ${name}`,
      versions: [{ from, says }, ...changes],
      until,
    }
  })
  return [
    ...own,
    elsewhere('huis', 'in Heerlen, vergund en rustig', -50),
    elsewhere('werk', 'zie wie er vandaag is', -20),
  ]
}

function elsewhere(key: string, title: string, from: number): Life {
  const says = say({
    ...house(),
    title: `${club.name} ${title}`,
    body: `${club.name} is een vergund huis in Heerlen (vergunning ${club.permit}). Onze medewerkers werken voor eigen rekening, op vaste dagen, en bepalen zelf wat zij doen. Wie er vandaag is staat op onze site.\n\nOpen ${club.hours}. Receptie ${club.phone}, ook voor vragen over bereikbaarheid.`,
    name: club.name,
    website: 'www.club-hazelaar.example',
    advertiser: account(2003),
    prices: [{ minutes: 60, euros: 150, where: 'in' }],
  })
  return { actor: 'club', board: 'linde', key: `club ${key}`, versions: [{ from, says }], until: 30 }
}

function house() {
  return {
    place: club.place,
    phones: [club.phone],
    emails: [club.email],
    hours: club.hours,
    reception: ['in' as const],
    address: club.street,
    postcode: club.postcode,
    permit: club.permit,
    numbers: [club.number],
  }
}
