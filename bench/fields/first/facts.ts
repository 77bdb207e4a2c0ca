// Longer than a page: lists of ways in which people write the same facts, side by side so that gaps show.
import type { Chance } from '../../../demo/chance.ts'
import { inWords } from './words.ts'

interface Labelled<T> {
  text: string
  value: T
  style: string
}

export function age(chance: Chance): Labelled<number[]> {
  const years = chance.whole(18, 49)
  const one = (style: string, ...texts: string[]) => ({ text: chance.pick(texts), value: [years], style })
  return chance.pick<Labelled<number[]>>([
    one(
      'counted',
      `Ik ben ${years} jaar`,
      `${years} jaar jong`,
      `${years}jr`,
      `${years} years old`,
      `${years} y/o`,
      `${years} Jahre`,
      `${years} ans`,
      `tengo ${years} años`,
      `am ${years} de ani`,
      `mam ${years} lat`,
      `${years} éves vagyok`,
      `tenho ${years} anos`,
    ),
    one(
      'labelled',
      `Leeftijd: ${years}`,
      `Age: ${years}`,
      `Alter: ${years}`,
      `Âge : ${years}`,
      `Edad: ${years}`,
      `mijn leeftijd is ${years}`,
      `Leeftijd ${years}`,
    ),
    one(
      'words',
      `Ik ben ${inWords('nl', years)} jaar`,
      `I am ${inWords('en', years)} years old`,
      `Ich bin ${inWords('de', years)} Jahre alt`,
      `j'ai ${inWords('fr', years)} ans`,
      `tengo ${inWords('es', years)} años`,
    ),
    one(
      'being',
      `Ik ben Lisa, ${years}, en ik ontvang thuis`,
      `Hoi ik ben ${years} en woon alleen`,
      `I'm ${years} and ready`,
      `Lisa (${years})`,
      `Lisa ${years}j`,
      `${years}-jarige studente`,
    ),
    { text: 'Net 18 geworden', value: [18], style: 'just' },
    { text: 'just turned 19', value: [19], style: 'just' },
    { text: `gerade ${Math.min(years, 22)} geworden`, value: [Math.min(years, 22)], style: 'just' },
    {
      text: `Leeftijd: ${years}. Hoi, ik ben ${years + 4} jaar`,
      value: [years, years + 4],
      style: 'conflicting',
    },
    { text: `Lisa ${years} jaar en Emma ${years + 3} jaar`, value: [years, years + 3], style: 'two persons' },
    {
      text: chance.pick([
        '10 jaar ervaring',
        'voor mannen vanaf 30 jaar',
        'men over 35 only',
        'al 20 jaar in het vak',
        'sinds 25 jaar een begrip',
        'tot 55 jaar welkom',
        'maat 36, 57 kg, 75 cup',
        'minimaal 21 jaar',
        'kamer 24, 30 euro',
        'mein Sohn ist 18 Jahre',
        'gasten tussen 25 en 60 jaar',
        'geopend sinds 22 jaar',
      ]),
      value: [],
      style: 'none',
    },
  ])
}

interface Price {
  minutes: number
  euros: number
  where: 'in' | 'out' | null
}

export function prices(chance: Chance): Labelled<Price[]> {
  const base = chance.whole(6, 12) * 10
  const [half, hour, two] = [base, base * 2 - 20, base * 4 - 60]
  const listed: Price[] = [
    { minutes: 30, euros: half, where: null },
    { minutes: 60, euros: hour, where: null },
    { minutes: 120, euros: two, where: null },
  ]
  const everywhere = (where: 'in' | 'out') => listed.map(price => ({ ...price, where }))
  const text = (value: Price[], style: string, ...texts: string[]) => ({
    text: chance.pick(texts),
    value,
    style,
  })
  return chance.pick<Labelled<Price[]>>([
    text(
      listed,
      'list',
      `30 min €${half}\n1 uur €${hour}\n2 uur €${two}`,
      `half uur ${half} euro, uur ${hour} euro, 2 uur ${two} euro`,
      `30 min: ${half},- / 60 min: ${hour},- / 120 min: ${two},-`,
      `1/2 uur ${half}€ 1 uur ${hour}€ 2 uur ${two}€`,
      `30m ${half}, 60m ${hour}, 120m ${two}`,
    ),
    text(
      listed,
      'abroad',
      `30 min ${half}€, 1h ${hour}€, 2h ${two}€`,
      `1/2 hour €${half}, 1 hour €${hour}, 2 hours €${two}`,
      `halbe Stunde ${half} Euro, 1 Stunde ${hour} Euro, 2 Stunden ${two} Euro`,
      `demi-heure ${half} euros, 1 heure ${hour} euros, 2 heures ${two} euros`,
      `media hora ${half} euros, 1 hora ${hour} euros, 2 horas ${two} euros`,
    ),
    text(
      listed,
      'price first',
      `€${half} 30 min\n€${hour} 60 min\n€${two} 120 min`,
      `${half} euro voor 30 minuten, ${hour} euro voor een uur en ${two} euro voor 2 uur`,
    ),
    text(
      everywhere('in'),
      'incall',
      `Privé ontvangst:\n30 min ${half}\n1 uur ${hour}\n2 uur ${two}`,
      `Incall 30 min €${half}, 1 uur €${hour}, 2 uur €${two}`,
    ),
    text(
      everywhere('out'),
      'outcall',
      `Escort:\n30 min €${half}\n1 uur €${hour}\n2 uur €${two}`,
      `Outcall 30 min €${half}, 1 h €${hour}, 2 h €${two}`,
    ),
    text(
      [
        { minutes: 60, euros: hour, where: 'in' },
        { minutes: 60, euros: hour + 50, where: 'out' },
      ],
      'both',
      `1 uur bij mij €${hour}, escort 1 uur €${hour + 50}`,
      `Incall 1h ${hour}, outcall 1h ${hour + 50}`,
      `Ontvangst: 1 uur ${hour}\nEscort: 1 uur ${hour + 50}`,
    ),
    text(
      [{ minutes: 60, euros: hour, where: null }],
      'per hour',
      `€${hour} per uur`,
      `${hour},-/uur`,
      `${hour} euro p/u`,
      `Tarief ${hour} p.u.`,
      `${hour} EUR/h`,
      `uurtarief €${hour}`,
      `een uur kost ${hour} euro`,
      `an hour is ${hour} euros`,
    ),
    text(
      [{ minutes: 720, euros: 1000, where: null }],
      'night',
      `hele nacht (12 uur) 1000 euro`,
      `12 uur €1.000`,
      `12h 1000€`,
    ),
    text(
      [],
      'none',
      'Open van 10 tot 22 uur, ook 06-12345678',
      '24 uur bereikbaar, 100% discreet',
      `aanbetaling ${base} euro`,
      `minimaal 1 uur vooraf bellen`,
      `reistijd 30 min, vanaf ${base} km betaal je brandstof`,
      `10 uur ontbijt, kamer ${base}`,
    ),
  ])
}

interface Place {
  name: string
  gm: string | null
  status: 'gemeente' | 'buiten' | 'onbekend'
}

const inside: readonly [string, string][] = [
  ['Maastricht', 'GM0935'],
  ['Heerlen', 'GM0917'],
  ['Sittard', 'GM1883'],
  ['Geleen', 'GM1883'],
  ['Kerkrade', 'GM0928'],
  ['Brunssum', 'GM0899'],
  ['Landgraaf', 'GM0882'],
  ['Vaals', 'GM0981'],
  ['Gulpen', 'GM1729'],
  ['Meerssen', 'GM0938'],
  ['Hoensbroek', 'GM0917'],
  ['Eijsden', 'GM1903'],
  ['Voerendaal', 'GM0986'],
  ['Simpelveld', 'GM0965'],
]
const outside = [
  'Amsterdam',
  'Rotterdam',
  'Eindhoven',
  'Roermond',
  'Weert',
  'Venlo',
  'Genk',
  'Hasselt',
  'Antwerpen',
  'Gent',
  'Breda',
  'Apeldoorn',
  'Zwolle',
  'Leeuwarden',
  'Hoogeveen',
  'Terneuzen',
  'Heerenveen',
  'Purmerend',
  'Kortrijk',
  'Mönchengladbach',
  'Düsseldorf',
  'Krefeld',
  'Oostende',
  'Veghel',
  'Emmeloord',
]

export function place(chance: Chance): Labelled<Place[]> {
  const [name, gm] = chance.pick(inside)
  const here: Place = { name, gm, status: 'gemeente' }
  const far: Place = { name: chance.pick(outside), gm: null, status: 'buiten' }
  const text = (value: Place[], style: string, ...texts: string[]) => ({
    text: chance.pick(texts),
    value,
    style,
  })
  const [other, otherGm] = chance.pick(inside.filter(([one]) => one !== name))
  return chance.pick<Labelled<Place[]>>([
    text(
      [here],
      'inside',
      `Privé ontvangst in ${name}`,
      `${name} centrum`,
      `Regio ${name}`,
      `nu in ${name.toUpperCase()}`,
      `vanuit ${name.toLowerCase()}`,
      `I receive in ${name}`,
      `6211 AB ${name}`,
      `#${name}`,
    ),
    text(
      [far],
      'outside',
      `Ontvangst in ${far.name}`,
      `${far.name} en omgeving`,
      `Wohnung in ${far.name}`,
      `I am in ${far.name} now`,
    ),
    text(
      [here, { name: other, gm: otherGm, status: 'gemeente' }],
      'two',
      `${name} en ${other}`,
      `ma ${name}, di ${other}`,
      `${name}/${other}`,
    ),
    text([here, far], 'in and out', `ma ${name}, di ${far.name}`, `van ${name} tot ${far.name}`),
    text(
      [{ name: 'Stein', gm: 'GM0971', status: 'gemeente' }],
      'word that is a place',
      'in Stein, Limburg',
      'ontvangst te Stein (L)',
    ),
    text(
      [{ name: 'Beek', gm: null, status: 'onbekend' }],
      'exists elsewhere',
      'Ik woon in Beek',
      'ontvangst in Beek',
    ),
    text(
      [],
      'words',
      'ik ben echt heel lief',
      'best een made in heaven',
      'als een steen zo stein',
      'we gaan eten en essen',
      'kom gerust langs',
      'in heel Nederland',
      'met mijn heer in het park',
      'born to be wild',
      'het geel en mol achtige',
      'bij de beek in het bos',
    ),
    text([], 'origin', `ik kom uit ${far.name}`, `geboren in ${name}`),
  ])
}

export function spoken(chance: Chance): Labelled<string[]> {
  const text = (value: string[], style: string, ...texts: string[]) => ({
    text: chance.pick(texts),
    value,
    style,
  })
  return chance.pick<Labelled<string[]>>([
    text(
      ['en', 'nl'],
      'sentence',
      'Ik spreek Nederlands en Engels',
      'I speak Dutch and English',
      'Ich spreche Niederländisch und Englisch',
      'Je parle néerlandais et anglais',
      'Hablo holandés e inglés',
      'Vorbesc olandeza si engleza',
      'Beszélek hollandul és angolul',
      'Mówię po niderlandzku i angielsku',
      'Parlo olandese e inglese',
      'Falo holandês e inglês',
    ),
    text(
      ['de', 'nl'],
      'denied',
      'Ik spreek Nederlands en Duits, geen Engels',
      'I speak German and Dutch but no French',
    ),
    text(
      ['de', 'en'],
      'label',
      'Talen: Duits, Engels',
      'Languages: German / English',
      'Sprachen: Deutsch & Englisch',
      'Talen: 🇩🇪 🇬🇧',
      'Languages: DE, EN',
      'Spreekt: Duits, Engels',
    ),
    text(
      ['nl', 'ro'],
      'label',
      'Talen - Nederlands, Roemeens',
      'spoken languages: dutch, romanian',
      '🗣 🇳🇱 🇷🇴',
    ),
    text(
      [],
      'none',
      'Ik hou van Engelse thee en Franse kaas',
      'Duitse degelijkheid 🇩🇪',
      'Spreek je Engels? Bel dan iemand anders',
      'ik spreek graag af',
    ),
  ])
}
