import { languageNamed, languageOfCode, languageOfFlag } from './language-names.ts'
import { type Plain, plain } from './plain.ts'
import { matchesAt, wordSet, wordsOf } from './words.ts'

const wordOrFlag = /[\u{1f1e6}-\u{1f1ff}]{2}|\p{L}+/gu
const flag = /^[\u{1f1e6}-\u{1f1ff}]/u

/** Reads a languages field, whose entries are names, codes or flags, as sorted ISO 639-1 codes. */
export function spokenFrom(field: readonly string[]): string[] {
  const found = new Set<string>()
  for (const entry of field) {
    const { lower } = plain(entry)
    for (const [word] of lower.matchAll(wordOrFlag)) {
      const iso = named(word) ?? (isConjunction(word, lower) ? null : languageOfCode(word))
      if (iso !== null) found.add(iso)
    }
  }
  return [...found].sort()
}

function named(word: string): string | null {
  return flag.test(word) ? languageOfFlag(word) : languageNamed(word)
}

/** "Nederlands en Duits" is no English: small words between names are words. */
function isConjunction(word: string, entry: string): boolean {
  if (!/^(?:en|et|de|es|it|id|al)$/.test(word)) return false
  return Array.from(entry.matchAll(/\p{L}+/gu)).some(match => match[0].length > 2)
}

const claims =
  /(?<!\p{L})(?:(?<verb>spreek|spreekt|spreken|praat|praten|speak|speaks|speaking|fluent in|vloeiend in|spreche|sprechen|spricht|parle|parles|parlons|hablo|habla|hablamos|falo|falamos|parlo|parliamo|vorbesc|vorbim|mówię|mowie|mówimy|beszélek|beszelek|beszélünk|mluvím|говоря|говорю|moedertaal is|native language is|mother tongue is|muttersprache ist|langue maternelle est)|(?<label>spreekt|speaks?|(?:gesproken |spoken )?(?:talen|taal|languages?|sprachen?|langues?|idiomas?|limbi|limbile|języki|nyelvek|lingue|línguas|jazyky|езици|языки))\s?(?:die ik spreek|spoken|gesproken|parlées|vorbite|parlate)?\s?[:=–-])(?!\p{L})/uy
/** Words that may stand between languages in a claim. */
const between = new Set(
  `en and und et y si și i e és és a of or oder ou ook also auch aussi anche także goed goede good well gut bien bene bem bine jól dobrze vloeiend
  fluent fluently fließend couramment een beetje a little bit some wat ein bisschen bißchen wenig un peu poco puțin trochę kicsit basic basis redelijk
  perfect prima uitstekend natuurlijk of course moedertaal native muttersprache ik wij i we ich wir je the de taal language languages spreek spreekt
  speak vooral mainly mostly alleen only nur slechts both zowel als naast besides neben is no problem heel erg very sehr très po me limba język naturalmente
  gebroken broken conversational gesproken spoken langues und auch так и`.split(/\s+/),
)
const denials = new Set('geen no not niet kein keine kaum pas nu nie hardly non não nem ne'.split(' '))
const turns = new Set('maar wel but aber mais only alleen nur ma mas pero dar ale'.split(' '))
const denied =
  /(?:don[’']?t|do not|does not|doesn[’']?t|niet|nicht|cannot|can[’']?t|ne|nie|nu|no|não|non|nem|do you|can you|kun je|kan je)\s$/
/** "Spreek je Engels?" asks. */
const asking = /^[\s-](?:je|jij|u|jullie|du|ihr|sie|you|tu|vous|usted)(?!\p{L})/u
const spokenAfter =
  /^(\p{L}{3,20}?)(?:spoken|gesproken|speaking|sprekend|sprekende|sprachig|sprachige|talig|talige)$/u
const spokenWord = /^(?:spoken|gesproken|speaking|sprekend|sprekende)$/
const sign = /🗣\ufe0f?\s{0,2}:?/gu
const reach = 160
const claimWords =
  wordSet(`spreek spreekt spreken praat praten speak speaks speaking fluent vloeiend spreche sprechen spricht parle
  parles parlons hablo habla hablamos falo falamos parlo parliamo vorbesc vorbim mówię mowie mówimy beszélek beszelek beszélünk mluvím
  говоря говорю moedertaal native mother muttersprache langue talen taal language languages spoken gesproken sprache sprachen langues
  idioma idiomas limbi limbile języki nyelvek lingue línguas jazyky езици языки`)

/** Finds the languages a text claims to be spoken, as sorted ISO 639-1 codes. A flag alone is no claim. */
export function findSpoken(text: string): string[] {
  const read = plain(text)
  const found = new Set<string>()
  for (const match of matchesAt(read, read.lower, claimWords, claims)) {
    const isVerb = match.groups?.verb !== undefined
    const from = match.index + match[0].length
    const before = read.lower.slice(Math.max(0, match.index - 10), match.index)
    if (isVerb && (denied.test(before) || asking.test(read.lower.slice(from, from + 10)))) continue
    collectBehind(found, read, from, !isVerb)
  }
  if (read.text.includes('🗣'))
    for (const match of read.lower.matchAll(sign))
      collectBehind(found, read, match.index + match[0].length, true)
  collectSpeaking(found, read)
  return [...found].sort()
}

const maySpeak = /spoken|gesprok|speaking|spreken|sprachig|talig/

/** "English spoken", "Nederlandstalig". */
function collectSpeaking(found: Set<string>, read: Plain): void {
  if (!maySpeak.test(read.lower)) return
  const { all, starts, ends } = wordsOf(read)
  for (let index = 0; index < all.length; index++) {
    const word = all[index] ?? ''
    const isApart = spokenWord.test(word)
    const named = isApart ? all[index - 1] : spokenAfter.exec(word)?.[1]
    const at = isApart ? index - 1 : index
    if (named === undefined || (isApart && (starts[index] ?? 0) - (ends[at] ?? 0) !== 1)) continue
    const iso = languageNamed(named)
    const before = read.lower.slice(Math.max(0, (starts[at] ?? 0) - 6), starts[at])
    if (iso !== null && !/(?:geen|no|not|niet|non)\s?-?$/.test(before)) found.add(iso)
  }
}

function collectBehind(found: Set<string>, read: Plain, from: number, isLabel: boolean): void {
  const [offset, stretch] = stretchOf(read.lower.slice(from, from + reach), isLabel)
  collect(found, stretch, read.text.slice(from + offset, from + offset + stretch.length), isLabel)
}

/** The rest of the sentence; a list may stand on the lines below its label. */
function stretchOf(behind: string, isLabel: boolean): [offset: number, stretch: string] {
  const sentence = /^[^.!?;\n]*/.exec(behind)?.[0] ?? ''
  if (!isLabel || sentence.trim() !== '') return [0, sentence]
  const offset = behind.length - behind.trimStart().length
  return [offset, behind.slice(offset).split('\n')[0] ?? '']
}

function collect(found: Set<string>, stretch: string, cased: string, isLabel: boolean): void {
  const isCodes = isLabel && /^[\s:]*(?:[a-z]{2}[\s,/|+&-]+)+[a-z]{2}\s*$/.test(stretch)
  let isDenied = false
  for (const match of stretch.matchAll(wordOrFlag)) {
    const word = match[0]
    const isShouted = isLabel && cased.slice(match.index, match.index + word.length) === word.toUpperCase()
    const iso = named(word) ?? (isShouted || isCodes ? languageOfCode(word) : null)
    if (denials.has(word)) isDenied = true
    else if (turns.has(word)) isDenied = false
    else if (iso !== null) {
      if (!isDenied) found.add(iso)
    } else if (!between.has(word) && !flag.test(word)) return
  }
}
