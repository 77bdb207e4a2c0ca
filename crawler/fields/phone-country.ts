import type { CountryCode } from 'libphonenumber-js/max'
import { countriesNamed } from './place.ts'
import type { Plain } from './plain.ts'

/** Names of countries and words for a mobile telephone that only one country uses. */
const named: readonly [CountryCode, RegExp][] = [
  ['BE', /(?<!\p{L})(?:belgi[ëe]|belgique|belgium|belgien|vlaanderen|belgische?)(?!\p{L})|🇧🇪/u],
  ['DE', /(?<!\p{L})(?:duitsland|germany|deutschland|allemagne|handy(?:nummer)?|duitse?)(?!\p{L})|🇩🇪/u],
  ['LU', /(?<!\p{L})(?:luxemburg|luxembourg)(?!\p{L})|🇱🇺/u],
  ['FR', /(?<!\p{L})(?:frankrijk|france|frankreich)(?!\p{L})|🇫🇷/u],
  ['GB', /(?<!\p{L})(?:engeland|united kingdom|england|uk)(?!\p{L})|🇬🇧/u],
  ['RO', /(?<!\p{L})(?:roemeni[ëe]|rom[âa]nia|rumänien|roumanie)(?!\p{L})|🇷🇴/u],
  ['BG', /(?<!\p{L})(?:bulgarije|bulgaria|bulgarien|българия)(?!\p{L})|🇧🇬/u],
  ['HU', /(?<!\p{L})(?:hongarije|hungary|ungarn|magyarország)(?!\p{L})|🇭🇺/u],
  ['PL', /(?<!\p{L})(?:polen|poland|polska|polsce)(?!\p{L})|🇵🇱/u],
  ['ES', /(?<!\p{L})(?:spanje|spain|spanien|españa)(?!\p{L})|🇪🇸/u],
  ['IT', /(?<!\p{L})(?:itali[ëe]|italy|italien|italia)(?!\p{L})|🇮🇹/u],
  ['PT', /(?<!\p{L})(?:portugal)(?!\p{L})|🇵🇹/u],
  ['CZ', /(?<!\p{L})(?:tsjechi[ëe]|czech republic|tschechien|česko)(?!\p{L})|🇨🇿/u],
]

/** The countries of which a text speaks, by name or by a place in them: whose national numbers it may hold. */
export function countriesOf(read: Plain): CountryCode[] {
  const before = known.get(read)
  if (before !== undefined) return before
  const found = named.filter(([, words]) => words.test(read.lower)).map(([code]) => code)
  const all = [...new Set([...found, ...(countriesNamed(read.original) as CountryCode[])])]
  known.set(read, all)
  return all
}

/** Small words of languages whose countries' mobile numbers no Dutch number resembles. */
const tongues: readonly [CountryCode, RegExp, RegExp][] = [
  ['DE', /(?<!\p{L})(?:ich|und|nicht|mich|dich|bin|für|auf|dir|mir)(?!\p{L})/gu, /^01[5-7]\d{8,10}$/],
  ['RO', /(?<!\p{L})(?:sunt|pentru|și|numai|foarte|mine|te|fără|sau|doar)(?!\p{L})/gu, /^07\d{8}$/],
]
const fewestWords = 3

/** The country whose language a text is in and whose mobile numbers look like these digits, or null. */
export function countrySpoken(read: Plain, digits: string): CountryCode | null {
  for (const [code, words, shape] of tongues)
    if (shape.test(digits) && new Set(read.lower.match(words)).size >= fewestWords) return code
  return null
}

/** Asked for at every candidate of a text. */
const known = new WeakMap<Plain, CountryCode[]>()
