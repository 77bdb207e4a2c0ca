import type { Lexicon, LexiconLanguage } from './lexicon.ts'
import { denies } from './negation.ts'
import { beginLength, sentencesOf, type Token } from './sentences.ts'
import { stemOf } from './stem.ts'

interface Element {
  kind: 'word' | 'prefix' | 'stem' | 'gap'
  word: string
  most: number
}

/** Phrases that begin alike go the same way through the words of a text until they differ. */
interface Way {
  /** A phrase ends here. */
  ends: boolean
  words: Map<string, Way>
  /** By the first letters of beginnings and stems. */
  begins: Map<string, { element: Element; way: Way }[]>
  gaps: { most: number; way: Way }[]
}

/** The first elements of phrases, by word or by first letters. */
export type PhraseIndex = ReadonlyMap<string, readonly Start[]>
export interface Start {
  language: LexiconLanguage
  element: Element
  way: Way
}

const nothing: readonly Start[] = []

/** The phrases that may begin with this word. */
export function starts(index: PhraseIndex, { folded, begin }: Token): readonly Start[] {
  const whole = index.get(folded) ?? nothing
  const begun = (index.get(begin) ?? nothing).filter(({ language, element }) =>
    fits(element, folded, language),
  )
  return begun.length === 0 ? whole : whole.length === 0 ? begun : [...whole, ...begun]
}

/**
 * Goes every way that the words from `at` on allow, until `accept` takes where a phrase ends. A phrase does not reach over
 * a comma, and a gap not over a denial.
 */
export function walk(
  tokens: readonly Token[],
  at: number,
  way: Way,
  language: LexiconLanguage,
  accept: (to: number) => boolean,
): boolean {
  if (way.ends && accept(at)) return true
  for (const { most, way: next } of way.gaps) {
    for (let skipped = 0; skipped <= most; skipped++) {
      const over = skipped === 0 ? null : tokens[at + skipped - 1]
      if (over === undefined || (over !== null && (over.soft || denies(over, language)))) break
      if (walk(tokens, at + skipped, next, language, accept)) return true
    }
  }
  const token = tokens[at]
  if (token === undefined || token.soft) return false
  const next = way.words.get(token.folded)
  if (next !== undefined && walk(tokens, at + 1, next, language, accept)) return true
  if (way.begins.size === 0) return false
  const begun = [...(way.begins.get(token.begin) ?? []), ...(way.begins.get('') ?? [])]
  return begun.some(
    ({ element, way: after }) =>
      fits(element, token.folded, language) && walk(tokens, at + 1, after, language, accept),
  )
}

function fits({ kind, word }: Element, folded: string, language: LexiconLanguage): boolean {
  if (kind === 'word') return folded === word
  if (kind === 'prefix') return folded.startsWith(word)
  return stemOf(folded, language) === word
}

/** Writes phrases out and lays them side by side. */
export function indexed(lexicon: Lexicon): PhraseIndex {
  const index = new Map<string, Start[]>()
  for (const language of Object.keys(lexicon) as LexiconLanguage[]) {
    for (const written of lexicon[language].flatMap(expand)) {
      const [first, ...rest] = written
        .split(/\s+/)
        .filter(Boolean)
        .flatMap(part => elementsOf(part, language))
      if (first === undefined || first.kind === 'gap')
        throw new Error(`a phrase starts with a word: ${written}`)
      if (first.kind !== 'word' && first.word.length < beginLength)
        throw new Error(`too short to stand for a first word: ${written}`)
      extended(startOf(index, language, first), rest).ends = true
    }
  }
  return index
}

function startOf(index: Map<string, Start[]>, language: LexiconLanguage, element: Element): Way {
  const key = keyOf(element)
  const own = index.get(key) ?? []
  index.set(key, own)
  const known = own.find(
    one =>
      one.language === language && one.element.kind === element.kind && one.element.word === element.word,
  )
  if (known !== undefined) return known.way
  const way = newWay()
  own.push({ language, element, way })
  return way
}

/** The end of the way that these elements take, which is made where it is not there yet. */
function extended(way: Way, elements: readonly Element[]): Way {
  let at = way
  for (const element of elements) at = step(at, element)
  return at
}

function step(way: Way, element: Element): Way {
  const { kind, word, most } = element
  if (kind === 'word') {
    const next = way.words.get(word) ?? newWay()
    way.words.set(word, next)
    return next
  }
  if (kind === 'gap') {
    const known = way.gaps.find(gap => gap.most === most)?.way
    const next = known ?? newWay()
    if (known === undefined) way.gaps.push({ most, way: next })
    return next
  }
  const own = way.begins.get(keyOf(element)) ?? []
  way.begins.set(keyOf(element), own)
  const known = own.find(one => one.element.kind === kind && one.element.word === word)?.way
  const next = known ?? newWay()
  if (known === undefined) own.push({ element, way: next })
  return next
}

function newWay(): Way {
  return { ends: false, words: new Map(), begins: new Map(), gaps: [] }
}

/** As a token names its first letters; what is shorter is looked at whatever a token begins with. */
function keyOf({ kind, word }: Element): string {
  if (kind === 'word') return word
  return word.length < beginLength ? '' : `${word.slice(0, beginLength)}*`
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
