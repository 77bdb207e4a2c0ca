/** A word of a text. Words with the same `key` are the same word. */
export interface Token {
  key: string
  text: string
  /** Spaces and punctuation between it and the word before. */
  before: string
  mask: string | null
  number: boolean
}

/** No text is aligned further than this. */
const longest = 400

const word =
  /⟦(\w+)(?::[\w-]+)?⟧|(\p{N}+(?:[.,]\p{N}+)*)|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}](?:['’-]?[\p{L}\p{M}])*/gu

export function tokens(text: string): Token[] {
  const found: Token[] = []
  let end = 0
  for (const match of text.matchAll(word)) {
    const [written, mask = null, number] = match
    found.push({
      key: mask !== null ? `⟦${mask}⟧` : number !== undefined ? '#' : plain(written),
      text: written,
      before: text.slice(end, match.index),
      mask,
      number: number !== undefined,
    })
    end = match.index + written.length
    if (found.length === longest) break
  }
  return found
}

function plain(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

/** For each word of one text its place in another, -1 where it has none: the longest common order of words. */
export function aligned(one: readonly Token[], other: readonly Token[]): number[] {
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let a = one.length - 1; a >= 0; a--) {
    const key = (one[a] as Token).key
    for (let b = other.length - 1; b >= 0; b--) {
      lengths[a * width + b] =
        key === (other[b] as Token).key
          ? (lengths[(a + 1) * width + b + 1] as number) + 1
          : Math.max(lengths[(a + 1) * width + b] as number, lengths[a * width + b + 1] as number)
    }
  }
  const places = new Array<number>(one.length).fill(-1)
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    if ((one[a] as Token).key === (other[b] as Token).key) places[a++] = b++
    else if ((lengths[(a + 1) * width + b] as number) >= (lengths[a * width + b + 1] as number)) a++
    else b++
  }
  return places
}
