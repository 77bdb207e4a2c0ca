import { isNegated } from './negation.ts'
import { indexed, type PhraseIndex, starts, walk } from './phrase-index.ts'
import { type Sentence, sentencesOf, type Token } from './sentences.ts'

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
  says: PhraseIndex
  guards: PhraseIndex
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
  if (asked.size >= askedAtMost) asked.clear()
  asked.set(text, found)
  return found
}

interface Hit {
  from: number
  /** Exclusive. */
  to: number
}

function firstHit({ tokens }: Sentence, says: PhraseIndex, guards: PhraseIndex): Hit | null {
  let guarded: Set<LexiconLanguage> | null = null
  for (const [from, token] of tokens.entries()) {
    if (token.quoted) continue
    for (const { language, way } of starts(says, token)) {
      let end = -1
      walk(tokens, from + 1, way, language, to => {
        if (isNegated(tokens, from, to, language)) return false
        end = to
        return true
      })
      if (end < 0) continue
      guarded ??= guardedLanguages(tokens, guards)
      if (guarded.has('any') || guarded.has(language) || (language === 'any' && guarded.size > 0)) continue
      return { from, to: end }
    }
  }
  return null
}

/** A guard holds for phrases of its own language: "ma" is today in one and me in another. */
function guardedLanguages(tokens: readonly Token[], guards: PhraseIndex): Set<LexiconLanguage> {
  const found = new Set<LexiconLanguage>()
  for (const [from, token] of tokens.entries()) {
    for (const { language, way } of starts(guards, token)) {
      if (walk(tokens, from + 1, way, language, () => true)) found.add(language)
    }
  }
  return found
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
