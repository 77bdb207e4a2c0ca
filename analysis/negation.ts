import type { LexiconLanguage } from './lexicon.ts'
import type { Token } from './sentences.ts'

interface Negators {
  /** "without": denies what follows, and is itself denied by another negator: "never without". */
  without: readonly string[]
  /** Words, or pairs of words, before a phrase that deny it. */
  before: readonly string[]
  /** Words after a phrase that deny it: the verb stands between. */
  after: readonly string[]
  /** What follows a negator that denies nothing: "niet alleen", "no problem". */
  harmless: readonly string[]
  /** "or", which carries a denial over the commas of a list. */
  or: readonly string[]
  /** "but", behind which a denial ends. */
  but: readonly string[]
}

const wordsBefore = 5
const wordsAfter = 3
const listWordsBefore = 12

/** Folded words. A word that means something else in another language stands only under its own. */
const negators: Readonly<Record<Exclude<LexiconLanguage, 'any'>, Negators>> = {
  nl: {
    without: ['zonder'],
    before: ['geen', 'niet', 'nooit', 'zonder', 'nergens', 'noch', 'niemand', 'nimmer', 'niets'],
    after: ['niet', 'nooit', 'nimmer'],
    harmless: ['alleen', 'enkel', 'slechts', 'probleem', 'haast'],
    or: ['of', 'noch'],
    but: ['maar', 'wel'],
  },
  en: {
    without: ['without'],
    before: [
      'no',
      'not',
      'never',
      'without',
      'neither',
      'nor',
      'nobody',
      'nothing',
      'cannot',
      'dont',
      'don',
      'doesn',
      'isn',
      'won',
    ],
    after: ['not', 'never', 'don', 'isn', 'cannot'],
    harmless: ['only', 'just', 'problem', 'rush'],
    or: ['or', 'nor'],
    but: ['but'],
  },
  de: {
    without: ['ohne'],
    before: [
      'kein',
      'keine',
      'keinen',
      'keinem',
      'keiner',
      'nicht',
      'nie',
      'niemals',
      'ohne',
      'weder',
      'niemand',
      'nichts',
      'nix',
    ],
    after: ['nicht', 'nie', 'niemals'],
    harmless: ['nur', 'problem', 'eile'],
    or: ['oder', 'noch'],
    but: ['aber', 'sondern'],
  },
  fr: {
    without: ['sans'],
    before: ['pas', 'jamais', 'sans', 'aucun', 'aucune', 'ni', 'ne', 'non', 'personne', 'rien'],
    after: ['pas', 'jamais', 'ne'],
    harmless: ['seulement', 'que', 'probleme', 'stop'],
    or: ['ou', 'ni'],
    but: ['mais'],
  },
  es: {
    without: ['sin'],
    before: ['no', 'nunca', 'jamas', 'sin', 'ni', 'ningun', 'ninguna', 'nadie', 'tampoco', 'nada'],
    after: ['no', 'nunca', 'tampoco'],
    harmless: ['solo', 'solamente', 'problema'],
    or: ['o', 'u', 'ni'],
    but: ['pero', 'sino'],
  },
  ro: {
    without: ['fara'],
    before: ['nu', 'n', 'niciodata', 'fara', 'nici', 'nicio', 'niciun', 'nimeni', 'nimic'],
    after: ['nu', 'niciodata'],
    harmless: ['doar', 'numai', 'problema'],
    or: ['sau', 'ori', 'nici'],
    but: ['dar', 'ci'],
  },
  hu: {
    without: ['nelkul'],
    before: ['nem', 'ne', 'soha', 'sose', 'sem', 'nincs', 'nincsenek', 'senki', 'sosem', 'semmi'],
    after: ['nem', 'soha', 'sem', 'nelkul', 'nincs', 'nincsenek', 'sosem'],
    harmless: ['csak', 'csupan', 'gond', 'baj'],
    or: ['vagy', 'sem'],
    but: ['de', 'hanem'],
  },
  pl: {
    without: ['bez'],
    before: ['nie', 'nigdy', 'bez', 'zaden', 'zadna', 'zadnych', 'zadnego', 'ani', 'nikt', 'nic'],
    after: ['nie', 'nigdy'],
    harmless: ['tylko', 'jedynie', 'problem', 'problemu'],
    or: ['lub', 'albo', 'ani', 'czy'],
    but: ['ale', 'lecz'],
  },
}

/** Words of one language that are everyday words of another say nothing about a phrase of no language. */
const ambiguous = new Set([
  'nu',
  'n',
  'ne',
  'ni',
  'non',
  'no',
  'personne',
  'don',
  'won',
  'de',
  'dar',
  'o',
  'u',
  'of',
  'sem',
  'nic',
  'nada',
])
const ofNone: Negators = {
  without: everyones('without'),
  before: [...everyones('before'), 'no', 'nu sunt', 'nu lucrez', 'nu raspund', 'nu pot', 'nu am'],
  after: everyones('after'),
  harmless: [...everyones('harmless'), 'non', 'stop'],
  or: [...everyones('or'), 'of', 'sem'],
  but: everyones('but'),
}

function everyones(kind: keyof Negators): string[] {
  return Object.values(negators).flatMap(words => words[kind].filter(word => !ambiguous.has(word)))
}

const deniers = new Map<LexiconLanguage, ReadonlySet<string>>()

export function denies({ folded }: Token, language: LexiconLanguage): boolean {
  const known = deniers.get(language) ?? new Set(negatorsOf(language).before)
  deniers.set(language, known)
  return known.has(folded)
}

function negatorsOf(language: LexiconLanguage): Negators {
  return language === 'any' ? ofNone : negators[language]
}

/**
 * Whether the words around `tokens[from..to)` deny it. A phrase that holds a negation of its own is taken as it stands,
 * unless that is "without".
 */
export function isNegated(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LexiconLanguage,
): boolean {
  const words = negatorsOf(language)
  const own = tokens
    .slice(from, to)
    .some(token => denies(token, language) && !words.without.includes(token.folded))
  return !own && (deniedBefore(tokens, from, words) || deniedAfter(tokens, to, words))
}

function deniedBefore(tokens: readonly Token[], from: number, words: Negators): boolean {
  const lists = tokens.some(token => words.or.includes(token.folded))
  let commas = tokens[from]?.soft ?? false
  for (let at = from - 1; at >= 0 && from - at <= (lists ? listWordsBefore : wordsBefore); at--) {
    const { folded, soft } = tokens[at] as Token
    if (words.but.includes(folded)) return false
    const next = tokens[at + 1]?.folded ?? ''
    const negator = words.before.includes(folded) || words.before.includes(`${folded} ${next}`)
    if (negator && !words.harmless.includes(next)) {
      return !commas || tokens.slice(at).some(token => words.or.includes(token.folded))
    }
    commas ||= soft
  }
  return false
}

function deniedAfter(tokens: readonly Token[], to: number, words: Negators): boolean {
  for (let at = to; at < tokens.length && at - to < wordsAfter; at++) {
    const { folded, soft } = tokens[at] as Token
    if (soft || words.but.includes(folded)) return false
    const harmless = words.harmless.includes(tokens[at + 1]?.folded ?? '')
    if (words.after.includes(folded) && !harmless) return true
  }
  return false
}
