import type { Writing } from './phones.ts'
import { numberWords } from './words.ts'

const word = (language: string, digit: string) => numberWords[language]?.units[Number(digit)] ?? ''

/** Ways of writing that only the validation split has: how the grammar does on what it was not made with. */
export const unseenStyles: Readonly<Record<string, Writing>> = {
  'spaced letters': d => [...d].map(n => [...word('nl', n)].join(' ')).join('   '),
  'dotted words': (d, c) => [...d].map(n => [...word(c.pick(['nl', 'en']), n)].join('.')).join(' '),
  'two languages': d => [...d].map((n, at) => word(at % 2 === 0 ? 'nl' : 'en', n)).join(' '),
  'leet words': (d, c) =>
    [...d]
      .map(n =>
        word(c.pick(['nl']), n)
          .replaceAll('e', '3')
          .replaceAll('o', '0'),
      )
      .join(' '),
  instructions: (d, c) =>
    c.pick([
      `begin met ${d.slice(0, 2)}, dan ${d.slice(2, 6)} en eindig met ${d.slice(6)}`,
      `eerst ${d.slice(0, 4)} en daarna ${d.slice(4)}`,
      `start ${d.slice(0, 2)} next ${d.slice(2, 6)} last ${d.slice(6)}`,
    ]),
  'wrapped digits': d => [...d].map(n => `*${n}*`).join(''),
  'long words': d => [...d].map(n => word('nl', n).replace(/[aeiou]/, vowel => vowel.repeat(3))).join(' '),
  'hundreds in words': d =>
    `nul zes ${[d.slice(2, 4), d.slice(4, 6), d.slice(6, 8), d.slice(8)].map(pair => [...pair].map(n => word('nl', n)).join(' ')).join(', ')}`,
  'capital noise': (d, c) => [...d].map(n => (c.odds(0.5) ? word('en', n).toUpperCase() : n)).join('_'),
  'times digit': d =>
    (d.match(/(\d)\1*/g) ?? []).map(run => (run.length > 1 ? `${run.length}x${run[0]}` : run)).join(' '),
  'mixed alphabets': d =>
    [...d]
      .map((n, at) =>
        at % 3 === 0 ? `${n}\ufe0f\u20e3` : at % 3 === 1 ? String.fromCodePoint(0xff10 + Number(n)) : n,
      )
      .join(''),
  'thousands signs': d => `${d.slice(0, 1)}.${d.slice(1, 4)}.${d.slice(4, 7)}.${d.slice(7)}`,
  'cyrillic words': d =>
    [...d].map(n => word('nl', n).replaceAll('e', 'е').replaceAll('a', 'а').replaceAll('c', 'с')).join(' '),
  'tight sentence': d => `Lisa${d}bel maar`,
}
