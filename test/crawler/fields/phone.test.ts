import { describe, expect, it, test } from 'vitest'
import { type Country, findPhones } from '../../../crawler/fields/phone.ts'

const lisa = '+31612345678'
const emma = '+31687654321'

/** written → numbers read; `~` before a number: disguised. */
const dutch: [written: string, ...read: string[]][] = [
  ['06-12345678', lisa],
  ['06 12 34 56 78', lisa],
  ['06.12.34.56.78', lisa],
  ['06/12345678', lisa],
  ['+31 6 12345678', lisa],
  ['+31 (0)6 12 34 56 78', lisa],
  ['0031 6 12345678', lisa],
  ['31 6 12345678', lisa],
  ['wa.me/31612345678', lisa],
  ['https://api.whatsapp.com/send?phone=31612345678&text=hoi', lisa],
  ['tel:0612345678', lisa],
  ['tel://0612345678', lisa],
  ['tel0612345678', lisa],
  ['0 6 1 2 3 4 5 6 7 8', lisa],
  ['06(12)34(56)78', lisa],
  ['06+12+34+56+78', lisa],
  ['043-3211234', '+31433211234'],
  ['+31 97010281234', '+3197010281234'],
  ['+32 475 12 34 56', '+32475123456'],
  ['+49 151 12345678', '+4915112345678'],
  ['0040 721 234 567', '+40721234567'],
  ['06\u00a012\u00a034\u00a056\u00a078', lisa],
  ['06–12345678', lisa],
  // Several, and neighbours that are no part of it.
  ['06 12 34 56 78 of 06 87 65 43 21', lisa, emma],
  ['06-12345678 / 06-87654321', lisa, emma],
  ['0612345678 0687654321', lisa, emma],
  ['€150 06 12 34 56 78', lisa],
  ['06 12 34 56 78 150 euro', lisa],
  ['06-12345678 24/7', lisa],
  ['23 jaar, 06-12345678, 1 uur 150', lisa],
  ['09:00 - 23:00 06-12345678', lisa],
  ['06 12 34 56 78 6211 AB Maastricht', lisa],
  ['*** 06-12345678 ***', lisa],
  // Disguised.
  ['06\n12\n34\n56\n78', `~${lisa}`],
  ['06❤12❤34❤56❤78', `~${lisa}`],
  ['06\u200b12\u200b34\u200b56\u200b78', `~${lisa}`],
  ['０６１２３４５６７８', `~${lisa}`],
  ['0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', `~${lisa}`],
  ['⓪⑥①②③④⑤⑥⑦⑧', `~${lisa}`],
  ['⓿❻❶❷❸❹❺❻❼❽', `~${lisa}`],
  ['𝟎𝟔-𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖', `~${lisa}`],
  ['٠٦١٢٣٤٥٦٧٨', `~${lisa}`],
  ['O6-l2345678', `~${lisa}`],
  ['o 6 1 2 3 4 5 6 7 8', `~${lisa}`],
  ['06 * 12 * 34 * 56 * 78', `~${lisa}`],
  ['06_12_34_56_78', `~${lisa}`],
  ['nul zes een twee drie vier vijf zes zeven acht', `~${lisa}`],
  ['nul zes 12 vierendertig 56 78', `~${lisa}`],
  ['nulzes 12345678', `~${lisa}`],
  ['06twaalf34 56 78', `~${lisa}`],
  ['06one2three45678', `~${lisa}`],
  ['zero six twelve thirty four fifty six seventy eight', `~${lisa}`],
  ['nul zes twaalf vier en dertig zes en vijftig acht en zeventig', `~${lisa}`],
  ['null sechs zwölf vierunddreißig sechsundfünfzig achtundsiebzig', `~${lisa}`],
  ['zéro six un deux trois quatre cinq six sept huit', `~${lisa}`],
  ['cero seis uno dos tres cuatro cinco seis siete ocho', `~${lisa}`],
  ['zero șase unu doi trei patru cinci șase șapte opt', `~${lisa}`],
  ['plus 31 6 12345678', `~${lisa}`],
  ['06 12 34 en dan 56 78', `~${lisa}`],
  ['nul zes een twee drie vier vijf zes zeven acht en nu niet meer', `~${lisa}`],
  ['0 6 1 2 3 4 5 6 7 8 18+', lisa],
  ['zéro six douze trente-quatre cinquante-six soixante-dix-huit', `~${lisa}`],
  ['zero six quatre vingt douze trente quatre cinquante six soixante dix huit'],
  ['cero seis doce treinta y cuatro cincuenta y seis setenta y ocho', `~${lisa}`],
  ['zero șase doisprezece treizeci și patru cincizeci și șase șaptezeci și opt', `~${lisa}`],
  ['nulla hat tizenkettő harmincnégy ötvenhat hetvennyolc', `~${lisa}`],
  ['zero sześć dwanaście trzydzieści cztery pięćdziesiąt sześć siedemdziesiąt osiem', `~${lisa}`],
  ['zero seis doze trinta e quatro cinquenta e seis setenta e oito', `~${lisa}`],
  ['нула шест едно две три четири пет шест седем осем', `~${lisa}`],
  ['零六 一二三四 五六七八', `~${lisa}`],
  ['n u l  z e s  1 2 3 4 5 6 7 8', `~${lisa}`],
  ['n.u.l z.e.s 12345678', `~${lisa}`],
  ['nuuul zeees 12345678', `~${lisa}`],
  ['nul z3s 33n tw33 dr13 v1er 5678', `~${lisa}`],
  ['nul zеs 12345678', `~${lisa}`],
  ['06 dubbel vier 1 2 3 4 5 6', '~+31644123456'],
  ['06 driemaal vier 1 2 3 4 5', '~+31644412345'],
  ['06 3x4 1 2 3 4 5', '~+31644412345'],
  ['06 twee keer de 4, 1 2 3 4 5 6', '~+31644123456'],
  ['O6 1Z3A 5G7B', `~${lisa}`],
  ['0б 1234 5б78', `~${lisa}`],
  ['06x12x34x56x78', `~${lisa}`],
  ['06 1234 (bel me) 5678', `~${lisa}`],
  ['begin met 06, dan 1234 en eindig met 5678', `~${lisa}`],
  ['Lisa0612345678bel', lisa],
  ['06%2012%2034%2056%2078', lisa],
  ['&#48;&#54;12345678', `~${lisa}`],
  ['phone=%2B31612345678', lisa],
  ['https://bord.example/advert/bel-06-12-34-56-78', lisa],
  ['plus eenendertig zes 12345678', `~${lisa}`],
  ['double zero thirty one six 12345678', `~${lisa}`],
  ['150 06 12 34 56 78', lisa],
  // Nothing.
  ['06 12 34 56 7 voor een afspraak'],
  ['+31 6 123456. Leeftijd: 49'],
  ['06 12 34 56 7 | nul risico'],
  ['06 12 34 56 ?? ?? 78'],
  ['kamer 06, deur 12, code 3456 78'],
  ['06 12 34 56 78 04 75'],
  ['06123456... 1 2 3 4'],
  ['Helpdesk: 045-5711234'],
  ['0241 123456'],
  ['06 12 34 xx xx'],
  ['06-1234****'],
  ['0612345678xx'],
  ['06 12 34 56 7'],
  ['0612345678901'],
  ['10612345678'],
  ['12 06 12 34 56 78'],
  ['06 12 34 56 78 90'],
  ['112'],
  ['0800-1234567'],
  ['0900-1234567'],
  ['14 043'],
  ['088-1234567'],
  ['lengte 170, 75C, 60 kg'],
  ['06-12-2025'],
  ['05.06.2026 - 10.06.2026'],
  ['09:00 - 23:00'],
  ['0900-2300 10 uur'],
  ['KvK 06123456'],
  ['ref: 0612345678'],
  ['id0612345678'],
  ['https://bord.example/a/0612345678'],
  ['NL91 ABNA 0417 1643 00'],
  ['31612345678'],
  ['612345678'],
  ['0612-345678-12-34'],
  ['1 uur 150, 2 uur 280, 30 min 80'],
  ['postcode 6211 AB 12'],
  ['een twee drie vier vijf zes zeven acht negen nul'],
  ['06 11 11 11 11 11'],
]

const others: [country: Country, written: string, ...read: string[]][] = [
  ['BE', '0475 12 34 56', '+32475123456'],
  ['BE', '0475/12.34.56', '+32475123456'],
  ['BE', '+31 6 12345678', lisa],
  ['BE', 'btw 0475.123.456'],
  ['BE', '06 12 34 56 78'],
  ['DE', '0151 12345678', '+4915112345678'],
  ['DE', '0241 123456', '+49241123456'],
  ['DE', '01.12.2025'],
  ['DE', '0151 123456xx'],
  ['NL', '0151 12345678'],
  ['NL', 'Handy 0151 12345678 in Aachen', '+4915112345678'],
  ['NL', 'GSM 0475 12 34 56 Antwerpen', '+32475123456'],
  ['NL', '0475 12 34 56 in België'],
]

function read(written: string, country: Country): string[] {
  return findPhones(written, country).map(({ value, disguised }) => (disguised ? `~${value}` : value))
}

test('says how a number was disguised, and how sure it is', () => {
  const how = (written: string) =>
    findPhones(written, 'NL').map(({ disguises, certainty }) => [...disguises, certainty].join(' '))
  expect(how('06-12345678')).toEqual(['certain'])
  expect(how('nul zes 12345678')).toEqual(['words certain'])
  expect(how('O6 12 34 56 7B')).toEqual(['lookalikes certain'])
  expect(how('０６１２３４５６７８')).toEqual(['characters certain'])
  expect(how('06\n12345678')).toEqual(['lines certain'])
  expect(how('06*12*34*56*78')).toEqual(['signs certain'])
  expect(how('06 1234 (bel me) 5678')).toEqual(['pieces likely'])
})

describe('findPhones', () => {
  for (const [written, ...expected] of dutch)
    it(`NL: ${JSON.stringify(written)}`, () => expect(read(written, 'NL')).toEqual(expected))
  for (const [country, written, ...expected] of others)
    it(`${country}: ${JSON.stringify(written)}`, () => expect(read(written, country)).toEqual(expected))

  it('gives offsets in the text as written', () => {
    const text = 'Lisa 💋 bel ０６-１２３４５６７８ nu'
    const [phone] = findPhones(text, 'NL')
    expect(text.slice(phone?.start, phone?.end)).toBe('０６-１２３４５６７８')
  })

  it('includes the keycap of the last digit', () => {
    const text = '0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣!'
    const [phone] = findPhones(text, 'NL')
    expect(text.slice(phone?.end)).toBe('!')
  })
})
