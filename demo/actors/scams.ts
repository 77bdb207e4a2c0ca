import { type Board, type Life, say } from '../advert.ts'
import { chance } from '../chance.ts'
import { compose } from '../compose.ts'
import { names } from '../names.ts'
import { disguised, inventedNumber, plain } from '../phone-number.ts'
import { drawPlace } from '../places.ts'
import { account } from './offer.ts'

const count = 36

/** Few texts under many names: what is copied is the text, what is wanted is money beforehand. */
const texts = [
  'Hey [schat|lieverd], ik ben {name} en ik ben deze week in {place}. Ik ontvang je in een mooi appartement, 100% echt. Vanwege slechte ervaringen vraag ik vooraf een aanbetaling met een [Paysafe|cadeau]-voucher van 50 euro. App mij op {phone}, dan stuur ik het adres.',
  'Hallo, {name} hier, {age} jaar. Ik kom ook bij jou thuis in {place} en omgeving. Eerst een tikkie vooraf van 25 euro voor de taxi, de rest betaal je bij aankomst. Alleen serieuze reacties: {phone}',
  'Hello dear, my name is {name}, I am new in {place} and looking for a [kind|generous] gentleman. Real pictures. To confirm your booking please send a gift card first, then I share my location. Text only {phone}',
  'Hallo [Schatz|mein Lieber], ich bin {name} und besuche {place}. Alles echt. Für die Reservierung bitte die Anzahlung vorab per Gutscheinkarte, danach bekommst du die Adresse. Schreib mir: {phone}',
  '{name} wil je graag ontmoeten in {place}. Ik woon alleen en verveel me. Maak 30 euro over als borg voor de veiligheid en je krijgt meteen mijn adres. Geen borg is geen afspraak. {phone}',
]

/** Copied profiles that ask for prepayment, each with its own number and hardly two in one place. */
export function scams(): Life[] {
  return Array.from({ length: count }, (_, n): Life => {
    const draw = chance(`scam ${n}`)
    const board = draw.pick<Board>(['linde', 'linde', 'beuk', 'beuk', 'iep'])
    const number = inventedNumber(1500 + n)
    const at = n % texts.length
    const name = draw.pick(names)
    const age = draw.whole(21, 29)
    const place = drawPlace(draw)
    const hidden = draw.odds(0.6)
    const phone = hidden ? disguised(number, languageOf(at), draw) : plain(number)
    const from = draw.odds(0.5) ? draw.whole(-9, 1) : draw.whole(2, 28)
    const says = say({
      title: compose('{name} [in|uit] {place}', { name, place }, draw),
      body: compose(texts[at] as string, { name, age: String(age), place, phone }, draw),
      name,
      age,
      place,
      phones: hidden ? [] : [plain(number)],
      languages: at === 2 ? ['en'] : at === 3 ? ['de', 'en'] : ['nl', 'en'],
      services: draw.some(['Massage', 'Gezelschap', 'Relatiegevoel', 'Overnachting'], 3),
      prices: [{ minutes: 60, euros: draw.pick([80, 90, 100]), where: 'in' }],
      reception: ['in', 'out'],
      advertiser: account(1500 + n),
      numbers: [number],
    })
    const until = Math.min(30, Math.max(from, 1) + draw.whole(6, 29))
    return { actor: 'scam', board, key: `scam ${n}`, versions: [{ from, says }], until }
  })
}

function languageOf(text: number): string {
  return text === 2 ? 'en' : text === 3 ? 'de' : 'nl'
}
