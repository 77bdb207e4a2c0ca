import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { franc } from 'franc'
// Never from natural's root: that loads database drivers and reads `.env`.
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'

/** The languages that are told apart: ISO 639-1, with franc's ISO 639-3. */
const franks: Readonly<Record<string, string>> = {
  nl: 'nld',
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  ro: 'ron',
  hu: 'hun',
  pl: 'pol',
  bg: 'bul',
  cs: 'ces',
  ru: 'rus',
  tr: 'tur',
}
const ours = Object.keys(franks)
const theirs = Object.values(franks)

/** Characters; an advert is never this long, a fault in a page is. */
const longestText = 20_000
/** Words below which a segment says nothing. */
const tooShort = 4
/** A language counts from this many words, or from this share of the text. */
const enoughWords = 8
const enoughShare = 0.25
/** How far the best language must be ahead of the next to need no second detector, and to be considered at all. */
const clearLead = 0.1
const someLead = 0.005

const require = createRequire(import.meta.url)
type Detector = typeof import('eld/medium')['eld']
let loaded: Detector | null = null

/** The n-grams take 0.4 s and 180 MB, so they are loaded at the first text; the package has no CommonJS entry. */
function detector(): Detector {
  loaded ??= (require(fileURLToPath(import.meta.resolve('eld/medium'))) as { eld: Detector }).eld
  return loaded
}

/** The languages a text is written in, sorted ISO 639-1 codes; only those that are sure. */
export function writtenLanguages(text: string): string[] {
  const words = new Map<string, number>()
  const doubtful: string[] = []
  let total = 0
  for (const segment of segments(text)) {
    const count = wordsIn(segment)
    total += count
    const language = count < tooShort ? null : languageOf(segment)
    if (language === null) doubtful.push(segment)
    else words.set(language, (words.get(language) ?? 0) + count)
  }
  const rest = doubtful.join(' ')
  const language = doubtful.length > 1 && wordsIn(rest) >= enoughWords ? languageOf(rest) : null
  if (language !== null) words.set(language, (words.get(language) ?? 0) + wordsIn(rest))
  return [...words]
    .filter(([, count]) => count >= enoughWords || count >= total * enoughShare)
    .map(([language]) => language)
    .sort()
}

function wordsIn(segment: string): number {
  return segment.match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0
}

/** Sentences and lines, without masks, links and digits. */
function segments(text: string): string[] {
  return text
    .slice(0, longestText)
    .replace(/⟦[^⟦⟧]*⟧|https?:\S+|[\u200b-\u200d\u2060\ufeff\u00ad]/gu, ' ')
    .split(/[.!?…]+(?=\s|$)|[\n\r;•|]|\p{Extended_Pictographic}/u)
    .map(segment =>
      segment
        .replace(/[\d\p{Emoji_Presentation}]+/gu, ' ')
        .trim()
        .toLowerCase(),
    )
    .filter(segment => segment !== '')
}

/** Null unless sure: no language outside ours fits better, and without a clear lead both detectors agree. */
function languageOf(segment: string): string | null {
  if (!readable(segment)) return null
  const scores = Object.entries(detector().detect(segment).getScores()).sort((a, b) => b[1] - a[1])
  const [first, second] = scores.filter(([language]) => ours.includes(language))
  if (first === undefined || first !== scores[0]) return null
  const lead = first[1] - (second?.[1] ?? 0)
  if (lead >= clearLead) return first[0]
  const agrees = lead >= someLead && franc(segment, { only: theirs, minLength: 8 }) === franks[first[0]]
  return agrees ? first[0] : null
}

/** Latin and Cyrillic letters only: other scripts would be forced into one of our languages. */
function readable(segment: string): boolean {
  const letters = segment.match(/\p{L}/gu)?.length ?? 0
  const known = segment.match(/[\p{Script=Latin}\p{Script=Cyrillic}]/gu)?.length ?? 0
  return letters > 0 && known / letters > 0.9
}

const likeness = 0.93

/** Two spellings of one name, such as "sara" and "sarah". Within one advert that is likelier than two people. */
export function isSameName(a: string, b: string): boolean {
  return jaroWinkler(a, b) >= likeness
}
