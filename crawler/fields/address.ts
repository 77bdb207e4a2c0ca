import { type Found, withoutOverlap } from './found.ts'
import { originalSpan, plain } from './plain.ts'

/** Numbers stand behind a street's last word; the word's beginning is looked up afterwards, to stay linear. */
const dutch =
  /(?:straat|laan|weg|plein|singel|kade|gracht|dreef|hof|steeg|pad|park|wal|markt|dijk|hoven|boulevard|plantsoen|baan|lei|kaai|steenweg|brink|erf|poort|straatje|laantje|straße|strasse|str\.|platz|allee|gasse|ring|ufer|damm)[^\S\n]{1,2}(\d{1,4})(?!\d)(?:[^\S\n]?[-/]?[^\S\n]?[a-h](?![\p{L}])|[-/]\d{1,3})?/gu
const french =
  /(?<!\p{L})(?:rue|avenue|boulevard|chaussée|place|quai)(?: (?:de|du|des|la|le|les|l'|d'))?(?: ?[\p{L}'-]{2,30}){1,3},? (\d{1,4})(?!\d)/gu
const postcode = /(?<![\p{L}\p{N}])([1-9]\d{3}) ?([A-Z]{2})(?![\p{L}\p{N}])/gu

/** Ordinary words that end like a street, and what makes a number no house number. */
const notStreets = new Set(
  'weg onderweg terugweg halverwege heenweg pad hof park markt centrum voetpad vakantiepark'.split(' '),
)
const quantity = /^\s?(?:uur|u\b|min|euro|€|jaar|km|meter|%|:|,-|dagen|x\b)/
/** Never given out as a postcode, or rather a word in capitals. */
const notPostcodes = new Set('SA SD SS EN OF IN OP IK JE NL BE DE UUR CM KM KG'.split(' '))

/** Finds streets with a house number, and Dutch postcodes. */
export function findAddresses(text: string): Found[] {
  const read = plain(text)
  const found: Found[] = []
  if (!/\d/.test(read.lower)) return found
  const add = (from: number, until: number, value: string) => {
    const [start, end] = originalSpan(read, from, until)
    found.push({ value, start, end, disguised: false })
  }
  for (const match of read.lower.matchAll(dutch)) {
    const from = wordStart(read.lower, match.index)
    const until = match.index + match[0].length
    const street = read.lower.slice(from, until)
    const [name = ''] = street.split(/\s/)
    if (notStreets.has(name) || quantity.test(read.lower.slice(until, until + 8))) continue
    add(from, until, street.replace(/\s+/g, ' '))
  }
  for (const match of read.lower.matchAll(french)) {
    const until = match.index + match[0].length
    if (!quantity.test(read.lower.slice(until, until + 8))) add(match.index, until, match[0])
  }
  return [...withoutOverlap(found), ...findPostcodes(text)].sort((a, b) => a.start - b.start)
}

/** Finds Dutch postcodes with their letters; `value` is written `6211AB`. */
function findPostcodes(text: string): Found[] {
  const read = plain(text)
  const found: Found[] = []
  for (const match of read.text.matchAll(postcode)) {
    if (notPostcodes.has(match[2] ?? '')) continue
    const [start, end] = originalSpan(read, match.index, match.index + match[0].length)
    found.push({ value: `${match[1]}${match[2]}`, start, end, disguised: false })
  }
  return found
}

const longestStreet = 40

function wordStart(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < longestStreet && /[\p{L}'’.-]/u.test(text.charAt(from - 1))) from--
  return from
}
