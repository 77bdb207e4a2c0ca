/** Alphabets that one of our languages has for itself. */
const own: readonly [language: string, letters: RegExp][] = [
  ['el', /[\u0370-\u03ff\u1f00-\u1fff]/g],
  ['ja', /[\u3040-\u30ff]/g],
  ['zh', /[\u3400-\u9fff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['th', /[\u0e00-\u0e7f]/g],
]
const plainLetters = /^[\x20-\u036f\u0400-\u052f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf]*$/
/** Letters that make a word's worth where words are not set apart. */
const lettersAWord = 2

/** The language that a segment's letters alone give away, with its words; null for Latin and Cyrillic letters. */
export function languageOfScript(segment: string): { language: string | null; words: number } | null {
  if (plainLetters.test(segment)) return null
  const letters = segment.match(/\p{L}/gu)?.length ?? 0
  const counts = own.map(([language, letter]) => ({ language, count: segment.match(letter)?.length ?? 0 }))
  const japanese = counts.find(({ language, count }) => language === 'ja' && count > 0)
  const [best] = japanese === undefined ? counts.sort((a, b) => b.count - a.count) : [japanese]
  const known = segment.match(/[\p{Script=Latin}\p{Script=Cyrillic}]/gu)?.length ?? 0
  if (known / Math.max(1, letters) > 0.9) return null
  if (best === undefined || best.count / letters < 0.6) return { language: null, words: 0 }
  const words =
    best.language === 'el' || best.language === 'ko'
      ? segment.trim().split(/\s+/).length
      : Math.ceil(letters / lettersAWord)
  return { language: best.language, words }
}
