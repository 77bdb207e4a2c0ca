import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { franc } from 'franc'
// Never from natural's root: that loads database drivers and reads `.env`.
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import { languageOfScript } from './scripts.ts'

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
  uk: 'ukr',
  tr: 'tur',
}
const ours = new Set(Object.keys(franks))
const theirs = Object.values(franks)

/** Characters; an advert is never this long, a fault in a page is. */
const longestText = 20_000
/** Words below which a segment says nothing. */
const tooShort = 3
/** A language counts from this many words, or from this share of the text. */
const enoughWords = 8
const enoughShare = 0.25
/** How far the best language must be ahead of the next to need no second opinion, also where words are few. */
const clearLead = 0.1
const clearerLead = 0.12
/** How far ahead to be considered at all. */
const someLead = 0.07
const leastLead = 0.005
/** How far a language outside ours may be ahead: short texts resemble a near relative. */
const nearRelative = 0.05
const fewWords = 4
const someWords = 6
/** Words that neighbouring segments must have together. */
const fewestJoined = 6

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
  let total = 0
  const count = (language: string | null, some: number) => {
    if (language !== null) words.set(language, (words.get(language) ?? 0) + some)
  }
  /** Neighbours that say too little one by one. */
  let doubtful: string[] = []
  const settle = () => {
    const joined = doubtful.join(' ')
    if (doubtful.length > 1 && wordsIn(joined) >= fewestJoined)
      count(languageOf(joined, wordsIn(joined)), wordsIn(joined))
    doubtful = []
  }
  const read = (segment: string) => {
    const script = languageOfScript(segment)
    const some = script?.words ?? wordsIn(segment)
    total += some
    const language = script !== null ? script.language : some < tooShort ? null : languageOf(segment, some)
    if (language === null && script === null && some > 0) doubtful.push(segment)
    else if (language !== null) {
      settle()
      count(language, some)
    }
  }
  for (const paragraph of paragraphs(text)) {
    const whole = paragraph.length <= longestWhole ? clearLanguageOf(paragraph) : null
    const some = whole === null ? 0 : wordsIn(paragraph)
    total += some
    if (whole !== null) settle()
    count(whole, some)
    if (whole === null) for (const segment of segments(paragraph)) read(segment)
  }
  settle()
  return [...words]
    .filter(([, some]) => some >= enoughWords || some >= total * enoughShare)
    .map(([language]) => language)
    .sort()
}

function wordsIn(segment: string): number {
  return segment.match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0
}

/** Lines without masks and links, in small letters; short ones together, for one by one they say little. */
function paragraphs(text: string): string[] {
  const blocks: string[] = []
  for (const line of lines(text)) {
    const last = blocks.at(-1)
    const isShort = line.length < shortLine && last !== undefined && last.length + line.length < longestWhole
    if (isShort) blocks[blocks.length - 1] = `${last}\n${line}`
    else blocks.push(line)
  }
  return blocks
}

const shortLine = 60

function lines(text: string): string[] {
  return text
    .slice(0, longestText)
    .replace(/⟦[^⟦⟧]*⟧|https?:\S+|[\u200b-\u200d\u2060\ufeff\u00ad]/gu, ' ')
    .toLowerCase()
    .split(/[\n\r]+/)
    .filter(line => line.trim() !== '')
}

/** Sentences and what signs and pictures set apart, without digits. */
function segments(paragraph: string): string[] {
  return paragraph
    .split(/[.!?…]+(?=\s|$)|[\n;•|。！？~►▪◆★☆*=]|\s[-–—/]{1,3}\s|\p{Extended_Pictographic}/u)
    .flatMap(chunks)
    .map(segment => segment.replace(/[\d\p{Emoji_Presentation}]+/gu, ' ').trim())
    .filter(segment => segment !== '')
}

/** Characters of which the detector sees all. */
const longestWhole = 300
/** So far ahead that no second language can stand in the same line. */
const wholeLead = 0.18

/** The language of a line that is so clearly in one that its sentences need not be asked. */
function clearLanguageOf(paragraph: string): string | null {
  if (!latin.test(paragraph) || wordsIn(paragraph) < enoughWords) return null
  const { best, first, lead } = ranked(detector().detect(paragraph).getScores())
  return first !== null && first === best && lead >= wholeLead ? first : null
}

const latin = /^[\0-\u024f\u2000-\u206f\u20ac]*$/

/** A long stretch without a full stop may change its language within. */
function chunks(segment: string): string[] {
  if (segment.length < longestSegment) return [segment]
  return segment.match(piece) ?? [segment]
}

const longestSegment = 120
const piece = /.{60,110}?(?:[\s,]|$)|.+$/gsu

/** Null unless sure: no language outside ours fits clearly better, and without a clear lead a second opinion agrees. */
function languageOf(segment: string, words: number): string | null {
  const { best, first, lead, behind } = ranked(detector().detect(segment).getScores())
  if (best === null || first === null) return null
  if (behind === 0 && lead >= (words < fewWords ? clearerLead : clearLead)) return first
  if (words < fewWords || behind > nearRelative) return null
  const isCyrillic = strangeLetters[first] !== undefined
  if (lead < (words < someWords && !isCyrillic ? someLead : leastLead)) return null
  return agrees(segment, first) ? first : null
}

interface Ranked {
  best: string | null
  /** The best of ours. */
  first: string | null
  /** How far it is ahead of the next of ours, and behind the best of all. */
  lead: number
  behind: number
}

/** Scores come in order, so the first few decide. */
function ranked(scores: Readonly<Record<string, number>>): Ranked {
  const found: Ranked = { best: null, first: null, lead: 0, behind: 0 }
  let [highest, own] = [0, 0]
  for (const language in scores) {
    const score = scores[language] ?? 0
    if (found.best === null) [found.best, highest] = [language, score]
    if (!ours.has(language)) continue
    if (found.first !== null) return { ...found, lead: own - score }
    own = score
    found.first = language
    found.behind = highest - score
  }
  return { ...found, lead: own }
}

/** The second detector; for Cyrillic, whose scores lie close, the letters. */
function agrees(segment: string, language: string): boolean {
  const strange = strangeLetters[language]
  if (strange !== undefined) return !strange.test(segment)
  return franc(segment, { only: theirs, minLength: 8 }) === franks[language]
}

/** Letters that a Cyrillic language does not have. */
const strangeLetters: Readonly<Record<string, RegExp>> = {
  ru: /[іїєґјљњћђџѓќѕ]/,
  bg: /[ыэёіїєґјљњћђџѓќѕ]/,
  uk: /[ыэёъјљњћђџѓќѕ]/,
}

const likeness = 0.93

/** Two spellings of one name, such as "sara" and "sarah". Within one advert that is likelier than two people. */
export function isSameName(a: string, b: string): boolean {
  return jaroWinkler(a, b) >= likeness
}
