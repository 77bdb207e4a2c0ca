import type { Chance } from './chance.ts'

/** The helpdesk of the linde board; belongs to no advertiser. */
export const helpdeskNumber = '+31612340000'

/** The n-th invented mobile number, E.164; different for every n from 0 to 9998. */
export function inventedNumber(n: number): string {
  // 7919 and 10000 share no divisor, so neighbours scatter and none comes twice; n = 9999 would give 0000.
  return `+3161234${String((7919 * (n + 1)) % 10_000).padStart(4, '0')}`
}

type Writing = (digits: string) => string

/** Ways in which people write the ten digits of a Dutch mobile number. */
const writings: readonly Writing[] = [
  d => d,
  d => `${d.slice(0, 2)}-${d.slice(2)}`,
  d => `${d.slice(0, 2)} - ${pairs(d.slice(2)).join(' ')}`,
  d => `${d.slice(0, 2)} ${pairs(d.slice(2)).join(' ')}`,
  d => `${d.slice(0, 2)} ${d.slice(2, 6)} ${d.slice(6)}`,
  d => `+31${d.slice(1)}`,
  d => `+31 6 ${d.slice(2, 6)} ${d.slice(6)}`,
  d => `+31 (0)6 ${pairs(d.slice(2)).join(' ')}`,
  d => `0031 ${d.slice(1, 2)} ${d.slice(2)}`,
  d => pairs(d).join('.'),
  d => `${d.slice(0, 2)}/${pairs(d.slice(2)).join('.')}`,
]

/** The number in one of the plain writings. */
export function written(e164: string, chance: Chance): string {
  return chance.pick(writings)(national(e164))
}

/** The same number in the writing of the board's own number field. */
export function plain(e164: string): string {
  const digits = national(e164)
  return `${digits.slice(0, 2)} - ${pairs(digits.slice(2)).join(' ')}`
}

/** The number written so that a simple machine misses it. */
export function disguised(e164: string, language: string, chance: Chance): string {
  const digits = national(e164)
  const words = digitWords[language] ?? (digitWords.nl as readonly string[])
  const word = (digit: string) => words[Number(digit)] as string
  return chance.pick<Writing>([
    d => [...d].map(word).join(' '),
    d => `${word('0')} ${word('6')} ${pairs(d.slice(2)).join(' ')}`,
    d =>
      `${d.slice(0, 2)} ${[...d.slice(2)].map((digit, at) => (at % 3 === 1 ? word(digit) : digit)).join(' ')}`,
    d => [...d].join('*'),
    d => `O6 ${pairs(d.slice(2).replaceAll('0', 'O')).join(' ')}`,
    d => `(${d.slice(0, 2)})_${pairs(d.slice(2)).join('_')}`,
    d => [...d].join(' . '),
    d => [...d].join('\u200b'),
  ])(digits)
}

function national(e164: string): string {
  return `0${e164.slice(3)}`
}

function pairs(digits: string): string[] {
  return digits.match(/../g) ?? []
}

const digitWords: Readonly<Record<string, readonly string[]>> = {
  nl: ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  de: ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'],
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
  ro: ['zero', 'unu', 'doi', 'trei', 'patru', 'cinci', 'șase', 'șapte', 'opt', 'nouă'],
  hu: ['nulla', 'egy', 'kettő', 'három', 'négy', 'öt', 'hat', 'hét', 'nyolc', 'kilenc'],
  pl: ['zero', 'jeden', 'dwa', 'trzy', 'cztery', 'pięć', 'sześć', 'siedem', 'osiem', 'dziewięć'],
}
