/** A word of a text; a mask counts as a word that no phrase holds. */
export interface Token {
  /** Lower case, without accents and invisible characters. */
  folded: string
  /** Its first letters and `*`, by which phrases that begin with part of a word are found. */
  begin: string
  start: number
  /** Exclusive. */
  end: number
  /** A comma, dash or bracket stands before it. */
  soft: boolean
  /** Stands between quotation marks, as words of somebody else do. */
  quoted: boolean
}

/** Letters of a word by which it is looked up. */
export const beginLength = 3

export interface Sentence {
  tokens: Token[]
  question: boolean
}

/** Characters; an advert is never this long, a fault in a page is. */
const longestText = 20_000
const invisible = '\\u200b-\\u200d\\u2060\\ufeff\\u00ad'
const word = new RegExp(`⟦[^⟦⟧]*⟧|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${invisible}]*`, 'gu')
const sentenceBreak = /[.!?…]+(?=["”»)\s]|$)|[\n\r;•·|✓✔★☆]|\p{Extended_Pictographic}/u
const softBreak = /[,:()[\]–—/]|\s-+\s/u
const quotation = /["“„«»]([^"“”„«»\n]{1,80})["”“»«]/gu

/** Letters that do not fall apart into a base and an accent. */
const unlike: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', đ: 'd', ø: 'o', ı: 'i' }
const withoutMarks = new RegExp(`[\\p{M}${invisible}]`, 'gu')

/** A dozen recognisers read the same text one after another. */
const rememberedLength = 5000
const remembered = new Map<string, Sentence[]>()
const rememberedAtMost = 500

/** The sentences of the first 20,000 characters; lines, bullets and pictographs end one too. */
export function sentencesOf(text: string): Sentence[] {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const sentences = split(text.slice(0, longestText))
  // Of texts that long one is kept, for those who ask for it one after another.
  if (remembered.size >= rememberedAtMost || text.length > rememberedLength) remembered.clear()
  remembered.set(text, sentences)
  return sentences
}

function split(text: string): Sentence[] {
  const quoted = quotedRanges(text)
  const sentences: Sentence[] = []
  let tokens: Token[] = []
  let before = 0
  const close = (gap: string) => {
    if (tokens.length > 0) sentences.push({ tokens, question: /^[^\n]*\?/u.test(gap) })
    tokens = []
  }
  for (const found of text.matchAll(word)) {
    const start = found.index
    const end = start + found[0].length
    const gap = text.slice(before, start)
    const isPlain = gap === ' '
    if (!isPlain && sentenceBreak.test(gap)) close(gap)
    const folded = found[0].startsWith('⟦') ? '⟦' : fold(found[0])
    tokens.push({
      folded,
      begin: `${folded.slice(0, beginLength)}*`,
      start,
      end,
      soft: !isPlain && tokens.length > 0 && isSoft(gap),
      quoted: quoted.some(range => range.start <= start && end <= range.end),
    })
    before = end
  }
  close(text.slice(before))
  return sentences
}

/** `24/7` and `dag/nacht` are one phrase, `dag / nacht, …` are two. */
function isSoft(gap: string): boolean {
  return gap.trim() !== '/' && softBreak.test(gap)
}

/** Quotation marks around everything are decoration, not somebody else's words. */
function quotedRanges(text: string): { start: number; end: number }[] {
  return [...text.matchAll(quotation)]
    .map(found => ({ start: found.index, end: found.index + found[0].length }))
    .filter(range => range.end - range.start < text.trim().length)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are all characters that have no accents.
const plain = /^[\x00-\x7f]*$/

/** Lower case without accents, so that `fără` and `fara` are one word. */
export function fold(written: string): string {
  if (plain.test(written)) return written.toLowerCase()
  return written
    .toLowerCase()
    .normalize('NFD')
    .replace(withoutMarks, '')
    .replace(/[łßđøı]/gu, letter => unlike[letter] ?? letter)
}
