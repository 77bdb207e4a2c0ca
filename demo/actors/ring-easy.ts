import { type Board, type Life, type Said, say } from '../advert.ts'
import { chance } from '../chance.ts'
import { compose } from '../compose.ts'
import { inventedNumber, plain, written } from '../phone-number.ts'
import { account, prices, services } from './offer.ts'
import { livesOver, type Stay, stays } from './ring.ts'

const number = inventedNumber(3000)
const route = [
  'Heerlen',
  'Sittard',
  'Maastricht',
  'Kerkrade',
  'Geleen',
  'Brunssum',
  'Valkenburg',
  'Landgraaf',
]

/** Per advert: name, age, the text's language, the languages it says are spoken, the night it joins. */
const slots: readonly (readonly [
  name: string,
  age: number,
  text: keyof typeof texts,
  spoken: string[],
  joins: number,
])[] = [
  ['Mira', 24, 'nl', ['ro'], -2],
  ['Bella', 22, 'nl', ['es', 'pt'], -6],
  ['Ilona', 27, 'en', ['hu'], -1],
  ['Katja', 25, 'de', ['pl', 'ro'], -3],
  ['Lola', 23, 'nl', ['fr'], 1],
  ['Diana', 28, 'nl', ['nl', 'en'], -8],
  ['Rosa', 22, 'en', ['es'], 1],
  ['Senna', 26, 'nl', ['it', 'hu'], 2],
  ['Vera', 24, 'fr', ['en', 'nl'], -4],
  ['Nika', 23, 'de', ['fr', 'it'], 3],
  ['Zita', 29, 'nl', ['en'], 4],
  ['Maya', 22, 'en', ['pl'], 6],
  ['Carla', 25, 'nl', ['pt', 'de'], 8],
  ['Lina', 21, 'es', ['hu', 'en'], 9],
]

const texts = {
  nl: [
    '{name} is deze week in {place}. Onze dames zijn [verzorgd|vriendelijk] en dag en nacht beschikbaar. Bel of app {phone}; onze planner beantwoordt de berichten en [spreekt de tijd af|geeft het adres].',
    'Nu in {place}: {name} ({age}). Zij is [lief en rustig|vrolijk]. Wij sturen haar ook naar uw hotel of woning, 24 uur per dag, 7 dagen per week. De planning loopt via {phone}, ook ’s nachts.',
    'Wij hebben {name} en {other} in {place}. De telefoon wordt [altijd|dag en nacht] opgenomen door onze telefoniste, zij zelf [bellen niet|lezen de berichten niet]. {phone}',
  ],
  en: [
    '{name} is in {place} [this week|now]. Our ladies are available day and night. We answer the phone for her and arrange everything: {phone}. She [travels with our driver|can be brought to your hotel].',
    'New in {place}: {name}, {age}. She is [calm|cheerful]. Do not write to her, our planner replies to all messages 24/7 on {phone}. {other} is here as well.',
  ],
  de: [
    'Unsere Damen sind [wieder|jetzt] in {place}. {name}, {age}, empfängt Tag und Nacht. Termine macht unsere Zentrale: {phone}. Wir bringen sie auch ins Hotel.',
    '{name} und {other}, [diese Woche|ab heute] in {place}. Wir sind rund um die Uhr erreichbar, unser Planer beantwortet alle Nachrichten: {phone}',
  ],
  fr: [
    'Nos dames sont à {place} [cette semaine|en ce moment]. {name}, {age} ans, reçoit jour et nuit. Notre standard répond pour elle au {phone}, nous l’envoyons aussi à votre hôtel.',
  ],
  es: [
    'Nuestras señoras están en {place}. {name}, {age} años, disponible día y noche. Nuestra encargada contesta los mensajes y organiza las citas: {phone}. También la enviamos a su hotel.',
  ],
} as const

/** One number on many names, moved along every four nights, with a planner who answers. */
export function ringEasy(): Life[] {
  return slots.flatMap(([, , , , joins], slot) =>
    livesOver(
      'ring-easy',
      boardOf(slot),
      `easy ${slot}`,
      stays({
        joins,
        offset: 1 - (slot % 4) - 8,
        length: 4,
        route,
        start: (slot % 4) * 2,
        renewsEvery: slot % 3 === 2 ? 3 : null,
      }),
      stay => words(slot, stay),
    ),
  )
}

function boardOf(slot: number): Board {
  return slot % 7 < 4 ? 'linde' : 'beuk'
}

function words(slot: number, { at, place }: Stay): Said {
  const [name, age, text, languages] = slots[slot] as (typeof slots)[number]
  // The wording stays for two stays; only the place changes.
  const draw = chance(`easy ${slot} ${Math.floor(at / 2)}`)
  const other = (slots[(slot + 5) % slots.length] as (typeof slots)[number])[0]
  const shownInText = draw.odds(0.8)
  const phone = shownInText ? written(number, draw) : plain(number)
  return say({
    title: compose(
      '[{name} in {place}|{place}: {name}, {age}|Nu in {place}]',
      { name, age: String(age), place },
      draw,
    ),
    body: compose(draw.pick(texts[text]), { name, age: String(age), place, other, phone }, draw),
    name,
    age,
    place,
    phones: draw.odds(0.7) ? [plain(number)] : [],
    languages,
    services: services(draw),
    prices: prices(draw, 100),
    hours: draw.odds(0.6) ? draw.pick(['dag en nacht', '24 uur per dag']) : null,
    reception: ['in', 'out'],
    advertiser: account(boardOf(slot) === 'linde' ? 3000 + (slot % 3) : 3010 + (slot % 2)),
    numbers: [number],
  })
}
