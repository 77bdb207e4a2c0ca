import { denies, isNegated } from './negation.ts'
import { beginLength, rememberedLength, type Sentence, sentencesOf, type Token } from './sentences.ts'
import { stemOf } from './stem.ts'

export const lexiconLanguages = ['nl', 'en', 'de', 'fr', 'es', 'ro', 'hu', 'pl'] as const
export type LexiconLanguage = (typeof lexiconLanguages)[number] | 'any'

/**
 * Phrases per language; `any` holds what every language writes alike. Accents and capitals do not matter.
 * `word*` any ending · `word~` the same stem, where its language has a stemmer · `(a|b c)` one of these · `(a|b)?` or
 * nothing · `.` at most one word · `_` at most three · `__` at most six.
 */
export type Lexicon = Readonly<Record<LexiconLanguage, readonly string[]>>

/** Finds the sentences that say it: verbatim pieces of the text, at most 160 characters, each once. */
export type Recogniser = (text: string) => string[]

const longestQuote = 160

interface Element {
  kind: 'word' | 'prefix' | 'stem' | 'gap'
  word: string
  most: number
}
interface Phrase {
  language: LexiconLanguage
  elements: Element[]
}
type Index = ReadonlyMap<string, readonly Phrase[]>

/**
 * Makes a recogniser of a lexicon. All languages are tried on every text, whatever language it is in. What is
 * denied, asked or put between quotation marks does not count, nor a sentence in which `unless` is found.
 */
export function recogniser(lexicon: Lexicon, unless: Lexicon | null = null): Recogniser {
  let compiled: Compiled | null = null
  return text => {
    compiled ??= registered({
      says: indexed(lexicon),
      guards: unless === null ? new Map() : indexed(unless),
    })
    if ((interests(text) & compiled.bit) === 0) return []
    const quotes = new Set<string>()
    for (const sentence of sentencesOf(text)) {
      if (sentence.question) continue
      const hit = firstHit(sentence, compiled.says, compiled.guards)
      if (hit !== null) quotes.add(quoteAround(text, sentence.tokens, hit))
    }
    return [...quotes]
  }
}

interface Compiled {
  says: Index
  guards: Index
  /** Stands for it in `interests`. */
  bit: number
}

/** Which recognisers have a phrase that begins with a word, or with its first letters and `*`: a bit each. */
const interested = new Map<string, number>()
let recognisers = 0
/** Where more are made than a number has bits, some share one. */
const bits = 30

function registered({ says, guards }: Pick<Compiled, 'says' | 'guards'>): Compiled {
  const bit = 1 << (recognisers++ % bits)
  for (const key of says.keys()) interested.set(key, (interested.get(key) ?? 0) | bit)
  asked.clear()
  return { says, guards, bit }
}

/** A dozen recognisers ask for the same text one after another. */
const asked = new Map<string, number>()
const askedAtMost = 500

/** The recognisers that may find something in a text. */
function interests(text: string): number {
  const known = asked.get(text)
  if (known !== undefined) return known
  let found = 0
  for (const { tokens } of sentencesOf(text)) {
    for (const { folded, begin } of tokens)
      found |= (interested.get(folded) ?? 0) | (interested.get(begin) ?? 0)
  }
  if (text.length > rememberedLength) return found
  if (asked.size >= askedAtMost) asked.clear()
  asked.set(text, found)
  return found
}

interface Hit {
  from: number
  /** Exclusive. */
  to: number
}

function firstHit({ tokens }: Sentence, says: Index, guards: Index): Hit | null {
  let guarded: Set<LexiconLanguage> | null = null
  for (let from = 0; from < tokens.length; from++) {
    for (const phrase of candidates(says, tokens[from] as Token)) {
      const to = matchAt(tokens, from, phrase, 0)
      if (to === null || tokens[from]?.quoted || isNegated(tokens, from, to, phrase.language)) continue
      guarded ??= guardedLanguages(tokens, guards)
      if (
        guarded.has('any') ||
        guarded.has(phrase.language) ||
        (phrase.language === 'any' && guarded.size > 0)
      )
        continue
      return { from, to }
    }
  }
  return null
}

/** A guard holds for phrases of its own language: "ma" is today in one and me in another. */
function guardedLanguages(tokens: readonly Token[], guards: Index): Set<LexiconLanguage> {
  const found = new Set<LexiconLanguage>()
  for (let from = 0; from < tokens.length; from++) {
    for (const phrase of candidates(guards, tokens[from] as Token)) {
      if (matchAt(tokens, from, phrase, 0) !== null) found.add(phrase.language)
    }
  }
  return found
}

const none: readonly Phrase[] = []
function candidates(index: Index, { folded, begin }: Token): readonly Phrase[] {
  const whole = index.get(folded) ?? none
  const begun = index.get(begin) ?? none
  return begun.length === 0 ? whole : [...whole, ...begun]
}

/** The index after the match, or null. A phrase does not reach over a comma, and a gap not over a denial. */
function matchAt(tokens: readonly Token[], at: number, phrase: Phrase, next: number): number | null {
  const element = phrase.elements[next]
  if (element === undefined) return at
  if (element.kind === 'gap') {
    for (let skipped = 0; skipped <= element.most; skipped++) {
      const over = skipped === 0 ? null : tokens[at + skipped - 1]
      if (over === undefined || (over !== null && (over.soft || denies(over, phrase.language)))) return null
      const to = matchAt(tokens, at + skipped, phrase, next + 1)
      if (to !== null) return to
    }
    return null
  }
  const token = tokens[at]
  if (token === undefined || (next > 0 && token.soft)) return null
  return fits(element, token.folded, phrase.language) ? matchAt(tokens, at + 1, phrase, next + 1) : null
}

function fits({ kind, word }: Element, folded: string, language: LexiconLanguage): boolean {
  if (kind === 'word') return folded === word
  if (kind === 'prefix') return folded.startsWith(word)
  return stemOf(folded, language) === word
}

/** The whole sentence when it is short enough, else as many words around the hit as fit. */
function quoteAround(text: string, tokens: readonly Token[], { from, to }: Hit): string {
  let first = from
  let last = to - 1
  const start = (index: number) => tokens[index]?.start ?? 0
  const end = (index: number) => tokens[index]?.end ?? 0
  for (let grown = true; grown; ) {
    grown = false
    if (first > 0 && end(last) - start(first - 1) <= longestQuote) {
      first--
      grown = true
    }
    if (last < tokens.length - 1 && end(last + 1) - start(first) <= longestQuote) {
      last++
      grown = true
    }
  }
  return text.slice(start(first), Math.min(end(last), start(first) + longestQuote))
}

function indexed(lexicon: Lexicon): Index {
  const index = new Map<string, Phrase[]>()
  for (const language of [...lexiconLanguages, 'any'] as const) {
    for (const written of lexicon[language].flatMap(expand)) {
      const elements = written
        .split(/\s+/)
        .filter(Boolean)
        .flatMap(part => elementsOf(part, language))
      const [first] = elements
      if (first === undefined || first.kind === 'gap')
        throw new Error(`a phrase starts with a word: ${written}`)
      const key = first.kind === 'word' ? first.word : `${first.word.slice(0, beginLength)}*`
      if (first.kind !== 'word' && first.word.length < beginLength)
        throw new Error(`too short to stand for a first word: ${written}`)
      index.set(key, [...(index.get(key) ?? []), { language, elements }])
    }
  }
  return index
}

/** Writes out the innermost alternatives until none is left. */
function expand(written: string): string[] {
  const group = /\(([^()]*)\)(\??)/.exec(written)
  if (group === null) return [written]
  const choices = (group[1] ?? '').split('|').concat(group[2] === '?' ? [''] : [])
  const before = written.slice(0, group.index)
  const after = written.slice(group.index + group[0].length)
  return choices.flatMap(choice => expand(`${before}${choice}${after}`))
}

function elementsOf(written: string, language: LexiconLanguage): Element[] {
  if (written === '.') return [{ kind: 'gap', word: '', most: 1 }]
  if (written === '_') return [{ kind: 'gap', word: '', most: 3 }]
  if (written === '__') return [{ kind: 'gap', word: '', most: 6 }]
  const kind = written.endsWith('*') ? 'prefix' : written.endsWith('~') ? 'stem' : 'word'
  const words = sentencesOf(written.replace(/[*~]$/, '')).flatMap(({ tokens }) =>
    tokens.map(token => token.folded),
  )
  return words.map((word, index) => {
    const last = index === words.length - 1 ? kind : 'word'
    return { kind: last, word: last === 'stem' ? stemOf(word, language) : word, most: 0 }
  })
}
