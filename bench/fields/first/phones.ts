import type { Chance } from '../../../demo/chance.ts'
import { inWords, numberWords } from './words.ts'

/** Writes the ten digits of a Dutch mobile number. */
export type Writing = (digits: string, chance: Chance) => string

const separators = [
  '-',
  '.',
  '/',
  ' ',
  '_',
  '*',
  '~',
  '|',
  ' - ',
  ' . ',
  '..',
  '–',
  '·',
  '=',
  ',',
  ':',
  '\\',
  '^',
  '>',
  '<>',
]
const pictures = ['❤️', '🌹', '💋', '🔥', '✨', '🍀', '⭐', '😘', '💎', '🌸']
const languages = Object.keys(numberWords)

function cut(digits: string, sizes: readonly number[]): string[] {
  let at = 0
  const parts = sizes.map(size => {
    at += size
    return digits.slice(at - size, at)
  })
  return parts.filter(part => part !== '')
}
const sizes = [
  [2, 8],
  [2, 2, 2, 2, 2],
  [2, 4, 4],
  [4, 2, 2, 2],
  [2, 3, 3, 2],
  [3, 3, 4],
  [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  [4, 3, 3],
  [2, 1, 3, 4],
]
const pieces = (digits: string, chance: Chance) => cut(digits, chance.pick(sizes))
const spelled = (digits: string, language: string) =>
  [...digits].map(digit => numberWords[language]?.units[Number(digit)] ?? '')

/** Pairs below ten are spelled out, as nobody says "seven" for 07. */
const pairsInWords = (digits: string, language: string) =>
  (digits.match(/../g) ?? []).map(pair =>
    Number(pair) < 10 ? spelled(pair, language).join(' ') : inWords(language, Number(pair)),
  )

const alphabets = [
  (n: number) => `${n}\ufe0f\u20e3`,
  (n: number) => String.fromCodePoint(0xff10 + n),
  (n: number) => (n === 0 ? '⓪' : String.fromCodePoint(0x245f + n)),
  (n: number) => (n === 0 ? '⓿' : String.fromCodePoint(0x2775 + n)),
  (n: number) => String.fromCodePoint(0x1d7ce + n),
  (n: number) => String.fromCodePoint(0x1d7d8 + n),
  (n: number) => String.fromCodePoint(0x1d7ec + n),
  (n: number) => String.fromCodePoint(0x660 + n),
  (n: number) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[n] as string,
  (n: number) => '₀₁₂₃₄₅₆₇₈₉'[n] as string,
]
const leet: readonly string[][] = [
  ['O', 'o'],
  ['l', 'I', 'i'],
  ['Z', 'z'],
  ['E'],
  ['A'],
  ['S', 's'],
  ['G', 'b'],
  ['T'],
  ['B'],
  ['g'],
]
const lookalikes: readonly string[][] = [
  ['О', 'Ο', 'о'],
  ['І', 'Ӏ'],
  ['2'],
  ['З', 'Ʒ'],
  ['Ч'],
  ['Ƽ'],
  ['б'],
  ['7'],
  ['8'],
  ['9'],
]

/** "vier vier" becomes "dubbel vier", three alike "drie keer". */
function multiplied(digits: string, language: string): string {
  const twice: Record<string, [string, string]> = {
    nl: ['dubbel', 'driemaal'],
    en: ['double', 'triple'],
    de: ['zweimal', 'dreimal'],
    fr: ['deux fois', 'trois fois'],
  }
  const [two = '', three = ''] = twice[language] ?? []
  return (digits.match(/(\d)\1{0,2}/g) ?? [])
    .map(run => {
      const word = numberWords[language]?.units[Number(run[0])] ?? ''
      return run.length === 3 ? `${three} ${word}` : run.length === 2 ? `${two} ${word}` : word
    })
    .join(' ')
}

export const phoneStyles: Readonly<Record<string, Writing>> = {
  plain: (d, c) => pieces(d, c).join(c.pick(['-', ' ', '.', ' - ', '/', ''])),
  abroad: (d, c) => {
    const rest = pieces(d.slice(2), c).join(c.pick([' ', '-', '']))
    return `${c.pick(['+31 6 ', '+316', '0031 6', '0031-6-', '+31(0)6', '+31 (0) 6 ', '(+31) 6 ', '00316'])}${rest}`
  },
  separators: (d, c) => pieces(d, c).join(c.pick(separators)),
  'mixed separators': (d, c) =>
    pieces(d, c).reduce((all, part) => `${all}${c.pick(['-', '.', ' ', '/', '_', '*', ' - '])}${part}`),
  words: (d, c) => spelled(d, c.pick(languages)).join(c.pick([' ', ' ', '-', ', ', '.', '\n'])),
  'compound tens': (d, c) => {
    const language = c.pick(languages)
    return pairsInWords(d, language).join(c.pick([' ', ', ', ' - ']))
  },
  'glued words': (d, c) => {
    const words = spelled(d, c.pick(['nl', 'en', 'de']))
    return `${words.slice(0, 2).join('')} ${words.slice(2).join('')}`
  },
  multiplied: (d, c) => multiplied(d, c.pick(['nl', 'en', 'de', 'fr'])),
  'words and digits': (d, c) => {
    const language = c.pick(languages)
    return [...d]
      .map(digit => (c.odds(0.4) ? (numberWords[language]?.units[Number(digit)] ?? '') : digit))
      .join(c.pick([' ', ' ', '-', '.']))
  },
  'word pairs and digits': (d, c) => {
    const language = c.pick(['nl', 'en', 'de', 'fr'])
    return (d.match(/../g) ?? [])
      .map((pair, at) => (at > 0 && Number(pair) > 9 && c.odds(0.5) ? inWords(language, Number(pair)) : pair))
      .join(' ')
  },
  leet: (d, c) =>
    pieces([...d].map(n => (c.odds(0.35) ? c.pick(leet[Number(n)] as string[]) : n)).join(''), c).join(
      c.pick(['-', ' ', '', '.']),
    ),
  homoglyph: (d, c) =>
    pieces([...d].map(n => (c.odds(0.5) ? c.pick(lookalikes[Number(n)] as string[]) : n)).join(''), c).join(
      c.pick(['-', ' ', '']),
    ),
  alphabet: (d, c) => {
    const letter = c.pick(alphabets)
    return pieces(d, c)
      .map(part => [...part].map(n => letter(Number(n))).join(''))
      .join(c.pick(['', ' ', '-']))
  },
  emoji: (d, c) => pieces(d, c).join(c.pick(pictures)),
  'mixed emoji': (d, c) => pieces(d, c).reduce((all, part) => `${all} ${c.pick(pictures)} ${part}`),
  invisible: (d, c) => [...d].join(c.pick(['\u200b', '\u200d', '\u2060', '\u00ad'])),
  'over lines': (d, c) =>
    cut(
      d,
      c.pick([
        [2, 4, 4],
        [2, 2, 2, 2, 2],
        [4, 6],
        [2, 8],
      ]),
    ).join(c.pick(['\n', '\n\n', ' \n '])),
  brackets: (d, c) => {
    const [open, close] = c.pick(['()', '[]', '{}', '<>', '""', "''", '«»'].map(pair => [...pair]))
    return pieces(d, c)
      .map(part => `${open}${part}${close}`)
      .join(c.pick(['', ' ', '-']))
  },
  'words between': (d, c) => {
    const [first = '', second = ''] = [d.slice(0, c.pick([2, 4, 6])), '']
    const rest = d.slice(first.length)
    return `${first}${second} ${c.pick(['en dan', 'daarna', 'gevolgd door', 'and then', 'then', 'und dann', '(bel me)', 'puis', 'kus', '* bel *', 'gezellig', '(no spam)'])} ${rest}`
  },
  'letters between': (d, c) => cut(d, [2, 2, 2, 2, 2]).join(c.pick(['x', 'X', ' x ', 'abc', 'of', 'v'])),
  slug: (d, c) =>
    c.pick([
      `https://bord.example/advert/lief-${d}`,
      `https://bord.example/a/nieuw-bel-${cut(d, [2, 2, 2, 2, 2]).join('-')}.html`,
      `https://wa.me/31${d.slice(1)}`,
      `https://api.whatsapp.com/send?phone=31${d.slice(1)}&text=hoi`,
      `wa.me/31${d.slice(1)}`,
      `href="tel:+31${d.slice(1)}"`,
      `"telephone":"+31${d.slice(1)}"`,
      `whatsapp://send?phone=%2B31${d.slice(1)}`,
    ]),
  'dutch prefix in words': (d, c) =>
    `${c.pick(['plus eenendertig', 'plus drie een', 'nul nul drie een', 'plus thirty-one', 'zero zero three one', 'plus 31'])} ${c.pick(['zes', '6'])} ${pieces(d.slice(2), c).join(' ')}`,
}

/** Foreign numbers, E.164 beside a writing. */
export function foreign(chance: Chance): { value: string; written: string } {
  const digits = (count: number) => Array.from({ length: count }, () => chance.whole(0, 9)).join('')
  const [code, rest] = chance.pick<[string, string]>([
    ['32', `47${chance.whole(0, 9)}${digits(6)}`],
    ['49', `15${chance.pick(['1', '2', '7'])}${digits(8)}`],
    ['352', `621${digits(6)}`],
    ['40', `72${chance.whole(1, 9)}${digits(6)}`],
    ['359', `88${chance.whole(2, 9)}${digits(6)}`],
    ['36', `20${chance.whole(2, 9)}${digits(6)}`],
    ['48', `60${chance.whole(1, 9)}${digits(6)}`],
    ['33', `6${chance.whole(1, 8)}${digits(7)}`],
    ['34', `6${chance.whole(1, 7)}${digits(7)}`],
    ['39', `34${chance.whole(0, 9)}${digits(7)}`],
    ['351', `91${chance.whole(1, 9)}${digits(6)}`],
    ['44', `74${chance.whole(0, 3)}${digits(7)}`],
    ['420', `60${chance.whole(1, 8)}${digits(6)}`],
  ])
  const joint = chance.pick([' ', '-', ''])
  const parts = joint === '' ? rest : (rest.match(/.{1,3}/g) ?? []).join(joint)
  return {
    value: `+${code}${rest}`,
    written: `${chance.pick(['+', '00', '+ ', '(+'])}${code}${joint}${parts}`.replace(
      /^\(\+(\d+)( ?)/,
      (_, all) => `(+${all.slice(0, code.length)}) ${all.slice(code.length)}`,
    ),
  }
}

/** A Dutch mobile number, ten digits. */
export function invented(chance: Chance): string {
  return `06${chance.pick(['1', '2', '3', '4', '5', '8'])}${Array.from({ length: 7 }, () => chance.whole(0, 9)).join('')}`
}
