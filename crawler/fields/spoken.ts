import {
  languageAbbreviated,
  languageMeant,
  languageNamed,
  languageOfCode,
  languageOfFlag,
} from './language-names.ts'
import { type Plain, plain } from './plain.ts'
import {
  behindVerbs,
  behindWords,
  between,
  can,
  denials,
  inWords,
  labelWords,
  leading,
  levelBehind,
  noProblem,
  pronouns,
  trailing,
  turns,
  verbWords,
  writeWords,
} from './spoken-claims.ts'
import { flagRows } from './spoken-flags.ts'

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
  return word.charCodeAt(0) === highSurrogate && flag.test(word) ? languageOfFlag(word) : languageNamed(word)
}

const highSurrogate = 0xd83c

/** "Nederlands en Duits" is no English: small words between names are words. */
function isConjunction(word: string, entry: string): boolean {
  if (!/^(?:en|et|de|es|it|id|al)$/.test(word)) return false
  return Array.from(entry.matchAll(/\p{L}+/gu)).some(match => match[0].length > 2)
}

/** A word or flag of the text, in small letters, with its place. */
interface Token {
  word: string
  start: number
  end: number
  /** The language it names, or null. */
  iso: string | null
}

/** Nothing about languages in it: most texts need no more than this. */
const mayClaim =
  /spr[eoai]|praa?t|talen|taal|talig|talk|spea|spok|lang|tongue|fluent|vloeiend|bilin|trilin|native|moedert|behe|red[e]|sprach|mutter|parl|habl|fal[oa]|idioma|lengua|língua|lingu|limb|vorb|nyelv|besz|tud|mów|mow|znam|rozm|język|jazy|mluv|hovo|domluv|говор|розм|общ|език|язык|мов|μιλ|γλώσσ|govor|pričam|konuş|diller|dil|bili|flas|commu|verständ|unterhalt|jezi|gjuh|kommu|🗣|[\u{1f1e6}-\u{1f1ff}]|engel|englis|fluent|vloeiend|basis|basic|(?<!\p{L})en ?[,/|+&-]|[,/|+&-] ?en(?!\p{L})/u

/** Finds the languages a text claims to be spoken, as sorted ISO 639-1 codes. One flag alone is no claim. */
export function findSpoken(text: string): string[] {
  const read = plain(text)
  const found = new Set<string>()
  if (!mayClaim.test(read.lower)) return []
  const tokens = Array.from(read.lower.matchAll(wordOrFlag), ({ 0: word, index }): Token => {
    return { word, start: index, end: index + word.length, iso: named(word) }
  })
  for (const [at, { word }] of tokens.entries()) {
    if (verbWords.has(word) || labelWords.has(word)) collectBehind(found, read, tokens, at)
    if (behindWords.has(word) || behindVerbs.has(word)) collectBefore(found, read, tokens, at)
    if (writeWords.has(word) && isWrittenIn(tokens, at))
      collect(found, read, tokens, at + 1, false, (tokens[at] as Token).end)
    if (
      tokens[at]?.iso != null &&
      noProblem.test(read.lower.slice((tokens[at] as Token).end, (tokens[at] as Token).end + 24))
    )
      collectBefore(found, read, tokens, at + 1)
    const iso = tokens[at]?.iso ?? null
    if (
      iso !== null &&
      levelBehind.test(read.lower.slice((tokens[at] as Token).end, (tokens[at] as Token).end + 20))
    )
      found.add(iso)
    collectGlued(found, tokens, at)
  }
  for (const match of read.lower.matchAll(sign)) {
    const first = tokens.findIndex(({ start }) => start >= match.index + match[0].length)
    if (first >= 0) collect(found, read, tokens, first, true, match.index)
  }
  for (const iso of flagRows(read)) found.add(iso)
  return [...found].sort()
}

const sign = /🗣/gu
const denied =
  /(?:don[’']?t|do not|does not|doesn[’']?t|niet|nicht|cannot|can[’']?t|ne|nie|nu|no|não|non|nem|не|do you|can you|kun je|kan je|geen|kein|keine)\s$/
/** "Spreek je Engels?" asks. */
const asking = /^[\s-](?:je|jij|u|jullie|du|ihr|sie|you|tu|vous|usted)(?!\p{L})/u
const endOfSentence = /[.!?;]/

/** Languages behind a claim, in its sentence or below its label. */
function collectBehind(found: Set<string>, read: Plain, tokens: readonly Token[], at: number): void {
  const claim = tokens[at]
  if (claim === undefined) return
  const isLabel = labelWords.has(claim.word) || /^\s?[:=]/.test(read.lower.slice(claim.end, claim.end + 2))
  const before = read.lower.slice(Math.max(0, claim.start - 10), claim.start)
  const goesOn = read.lower.slice(claim.end, claim.end + 10)
  if (!isLabel && (denied.test(before) || (asking.test(goesOn) && !/^[\s-]je kun/.test(goesOn)))) return
  collect(found, read, tokens, at + 1, isLabel, claim.end)
}

/** "Text me in English", not "text me, English gentleman". */
function isWrittenIn(tokens: readonly Token[], at: number): boolean {
  const first = tokens.slice(at + 1, at + 5).findIndex(({ iso }) => iso !== null)
  return first > 0 && tokens.slice(at + 1, at + 1 + first).some(({ word }) => inWords.has(word))
}

const reach = 160
const mostLeading = 5
/** "Engels, Nederlands niet". */
const lateDenials = new Set(['niet', 'nicht', 'not', 'pas'])

function collect(
  found: Set<string>,
  read: Plain,
  tokens: readonly Token[],
  from: number,
  isLabel: boolean,
  start: number,
): void {
  let isDenied = false
  let hasOne = false
  /** The language just read, which "not" may still take back. */
  let latest: string | null = null
  let led = 0
  let last = start
  const isCodes = isLabel && codes.test(read.lower.slice(start, start + 40))
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const gap = read.lower.slice(last, token.start)
    // A list may stand on the line below its label.
    const isBelow = isLabel && !hasOne && led === 0 && /^[^\n]{0,4}\n/.test(gap)
    if (
      token.start - start > reach ||
      gap.length > 24 ||
      endOfSentence.test(gap) ||
      (gap.includes('\n') && !isBelow)
    )
      return
    last = token.end
    const { word } = token
    const isShouted = isLabel && read.text.slice(token.start, token.end) === word.toUpperCase()
    const iso =
      token.iso ??
      (isShouted || isCodes ? languageOfCode(word) : null) ??
      (isLabel ? languageAbbreviated(word) : null) ??
      (isKnown(word) ? null : languageMeant(word))
    if (latest !== null && lateDenials.has(word) && tokens[at + 1]?.iso == null) found.delete(latest)
    if (denials.has(word)) isDenied = true
    else if (turns.has(word)) isDenied = false
    else if (iso !== null) {
      hasOne = true
      latest = isDenied || found.has(iso) ? null : iso
      if (!isDenied) found.add(iso)
    } else if (!hasOne && (leading.has(word) || labelWords.has(word) || verbWords.has(word))) {
      if (++led > mostLeading) return
    } else if (!between.has(word) && !flag.test(word)) return
  }
}

function isKnown(word: string): boolean {
  return between.has(word) || leading.has(word) || labelWords.has(word) || verbWords.has(word)
}

const codes = /^[\s:=–-]*(?:[a-z]{2}[\s,/|+&-]{1,3})+[a-z]{2}(?![a-z])/

/** Languages before a claim: "Frans en Duits gesproken", "met mij Pools praten". */
function collectBefore(found: Set<string>, read: Plain, tokens: readonly Token[], at: number): void {
  const claim = tokens[at] ?? {
    word: '',
    start: (tokens[at - 1]?.end ?? 0) + 1,
    end: read.lower.length,
    iso: null,
  }
  const isVerb = behindVerbs.has(claim.word)
  const next = tokens[at + 1]
  const behind = read.lower.slice(claim.end, claim.end + 40)
  const isOwn =
    next !== undefined && pronouns.has(next.word) && /^\s$/.test(read.lower.slice(claim.end, next.start))
  if (isOwn && /^\s\p{L}+(?:\s\p{L}+)?\s(?:niet|nicht|not|geen|pas)(?!\p{L})/u.test(behind)) return
  const mine: string[] = []
  let first = claim.start
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before] as Token
    const gap = read.lower.slice(token.end, first)
    if (claim.start - token.start > reach || gap.length > 12 || /[.!?;:\n]/.test(gap)) break
    if (token.iso !== null) mine.push(token.iso)
    else if (mine.length > 0 && denials.has(token.word)) return
    else if (mine.length > 0 && turns.has(token.word)) break
    else if (!(mine.length === 0 ? trailing : between).has(token.word)) break
    first = token.start
  }
  const sentence = read.lower.slice(Math.max(0, first - 60), first)
  if (isVerb && !isOwn && !can.test(sentence.slice(sentence.search(/[^.!?\n]*$/)))) return
  if (/(?:geen|no|not|niet|non|kein|keine)\s?-?$/.test(sentence)) return
  for (const iso of mine) found.add(iso)
}

const glued =
  /^(\p{L}{3,20}?)(?:spoken|gesproken|speaking|sprekend|sprekende|sprachig|sprachige|talig|talige)$/u

/** "Nederlandstalig". */
function collectGlued(found: Set<string>, tokens: readonly Token[], at: number): void {
  const word = tokens[at]?.word ?? ''
  if (word.length < 8 || !/(?:en|de|nd|ig|ige|ng)$/.test(word)) return
  const iso = languageNamed(glued.exec(word)?.[1] ?? '')
  if (iso !== null && !denials.has(tokens[at - 1]?.word ?? '')) found.add(iso)
}
