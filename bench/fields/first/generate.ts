import { type Chance, chance } from '../../../demo/chance.ts'
import type { Expected, Sample } from '../sample.ts'
import { email, emailNegatives, handle, handleNegatives } from './contacts.ts'
import { age, place, prices, spoken } from './facts.ts'
import { languageNegatives, languageText } from './languages.ts'
import { negatives } from './negatives.ts'
import { foreign, invented, phoneStyles, type Writing } from './phones.ts'
import { toldStyles } from './told.ts'
import { unseenStyles } from './unseen.ts'

/** The grammars are made with `tune`; `validation` is drawn apart and has ways of writing of its own. */
export type Split = 'tune' | 'validation'

const carriers = [
  '{}',
  'Bel mij op {}',
  'Bel of app {} voor een afspraak',
  'Hoi lieverd, ik ben Lisa, 23 jaar. Mijn nummer is {}. Tot snel!',
  'App: {}',
  'Call or text me: {} no hidden numbers',
  'Ruf mich an {} bis bald',
  'Appelle-moi au {} à bientôt',
  'Ik ontvang in Maastricht.\n{}\n1 uur 150 euro',
  '★ {} ★',
  'Nieuw! 100% discreet, {}',
  'whatsapp {} kusjes',
  'Sună-mă la {}',
  'Tarieven 30 min 80 / 60 min 150. Tel: {}, geen sms',
  '24 jaar / {}',
]
const longCarriers = carriers.slice(1)

interface Draft {
  style: string
  text: string
  expect: Expected
}

/** The whole set of one split, the same at every call. */
export function firstSet(split: Split): Sample[] {
  const draw = chance(`first ${split}`)
  const times = split === 'tune' ? 40 : 20
  const drafts = [
    ...numbers(draw, phoneStyles, times),
    ...(split === 'validation' ? numbers(draw, unseenStyles, 10) : []),
    ...foreigners(draw, times * 2),
    ...Object.entries(negatives).flatMap(([style, write]) =>
      repeated(times, () => ({
        style: `none: ${style}`,
        text: carried(draw, write(draw), longCarriers),
        expect: { phones: [] },
      })),
    ),
    ...contacts(draw, times * 4),
    ...facts(draw, times * 4),
    ...languages(draw, times * 8),
    ...repeated(times * 3, () => whole(draw)),
    ...(split === 'tune' ? numbers(draw, toldStyles, times) : []),
  ]
  return drafts.map((draft, index) => ({ id: `${split}-${index + 1}`, ...draft }))
}

function repeated(times: number, make: () => Draft): Draft[] {
  return Array.from({ length: times }, make)
}

function carried(draw: Chance, text: string, from: readonly string[]): string {
  return draw.pick(from.filter(one => !/\d/.test(one) || !/^\d/.test(text))).replace('{}', () => text)
}

function numbers(draw: Chance, styles: Readonly<Record<string, Writing>>, times: number): Draft[] {
  return Object.entries(styles).flatMap(([style, write]) =>
    repeated(times, () => {
      const digits = invented(draw)
      const text = draw.pick(carriers).replace('{}', () => write(digits, draw))
      return { style, text, expect: { phones: [`+31${digits.slice(1)}`] } }
    }),
  )
}

function foreigners(draw: Chance, times: number): Draft[] {
  return repeated(times, () => {
    const { value, written } = foreign(draw)
    return { style: 'foreign prefix', text: carried(draw, written, carriers), expect: { phones: [value] } }
  })
}

function contacts(draw: Chance, times: number): Draft[] {
  return [
    ...repeated(times, () => {
      const { text, value, style } = handle(draw)
      return {
        style: `handle: ${style}`,
        text: `${draw.pick(['Hoi! ', 'Voor meer: ', '', 'Kijk eens, '])}${text}${draw.pick(['', ' kusjes', '\nTot snel', ' of bel'])}`,
        expect: { handles: [value] },
      }
    }),
    ...repeated(times, () => {
      const { text, value, style } = email(draw)
      return {
        style: `email: ${style}`,
        text: `${draw.pick(['Mail naar ', 'E-mail: ', '', 'Schrijf me, '])}${text}${draw.pick(['', ' of bel', '\nTot snel'])}`,
        expect: { emails: [value] },
      }
    }),
    ...handleNegatives.map(text => ({ style: 'handle: none', text, expect: { handles: [] } })),
    ...emailNegatives.map(text => ({ style: 'email: none', text, expect: { emails: [] } })),
  ]
}

function facts(draw: Chance, times: number): Draft[] {
  return [
    ...repeated(times, () => {
      const { text, value, style } = age(draw)
      return {
        style: `age: ${style}`,
        text: `${text}. ${draw.pick(['Tot snel!', '1 uur 150 euro', 'Ontvangst in Heerlen', ''])}`,
        expect: { ages: value },
      }
    }),
    ...repeated(times, () => {
      const { text, value, style } = prices(draw)
      return {
        style: `price: ${style}`,
        text: `${draw.pick(['Hoi!\n', 'Tarieven:\n', '', 'Lisa, 23 jaar\n'])}${text}${draw.pick(['', '\nTot snel', '\n06-12345678'])}`,
        expect: { prices: value },
      }
    }),
    ...repeated(times, () => {
      const { text, value, style } = place(draw)
      return {
        style: `place: ${style}`,
        text: `${draw.pick(['Hoi! ', '', 'Lisa, 23 jaar. '])}${text}${draw.pick(['', '. Tot snel', ', bel 06-12345678'])}`,
        expect: { places: value },
      }
    }),
    ...repeated(times, () => {
      const { text, value, style } = spoken(draw)
      return {
        style: `spoken: ${style}`,
        text: `${draw.pick(['Hoi! ', '', 'Lisa, 23. '])}${text}${draw.pick(['', '. Tot snel', '\nbel 06-12345678'])}`,
        expect: { spoken: value },
      }
    }),
  ]
}

function languages(draw: Chance, times: number): Draft[] {
  return [
    ...repeated(times, () => {
      const { text, value, style } = languageText(draw)
      return { style: `written: ${style}`, text, expect: { written: value } }
    }),
    ...languageNegatives.map(text => ({ style: 'written: none', text, expect: { written: [] } })),
  ]
}

/** Everything together, as adverts have it: what one grammar reads must not confuse another. */
function whole(draw: Chance): Draft {
  const digits = invented(draw)
  const [written, years, money, where, tongue] = [
    languageText(draw),
    age(draw),
    moneyOnly(draw),
    place(draw),
    spoken(draw),
  ]
  const style = draw.pick(['plain', 'separators', 'words', 'emoji', 'words and digits', 'leet', 'alphabet'])
  const number = (phoneStyles[style] as Writing)(digits, draw)
  return {
    style: 'whole advert',
    text: [where.text, years.text, written.text, tongue.text, money.text, `Tel: ${number}`].join('.\n'),
    expect: {
      phones: [`+31${digits.slice(1)}`],
      ages: years.value,
      spoken: tongue.value,
      places: where.value,
    },
  }
}

/** Prices beside which no other number stands. */
function moneyOnly(draw: Chance): { text: string } {
  const { text } = prices(draw)
  return text.includes('06-') ? moneyOnly(draw) : { text }
}
