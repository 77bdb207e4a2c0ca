/** What stands in a text, as numbers: the same words in any layout, case or accent give the same numbers. */

const separator = 0
const letter = 1
const digit = 2
/** A sign of a script that is written without spaces: a word of its own. */
const sign = 3
/** Joiners, soft hyphens and accents on their own. */
const silent = 4

/** No advert says more that matters; whatever comes after is not compared. */
export const longest = 2000

/** Most characters stand in blocks of one kind, without capitals: to ask for each would take longer than reading a night. */
const blocks = [
  { from: 0x4e00, until: 0x9fff, kind: sign },
  { from: 0xac00, until: 0xd7a3, kind: letter },
  { from: 0xe000, until: 0xf8ff, kind: separator },
]

const { classes, folded } = characterTables()

/** Words as 32-bit hashes, in order. A mask counts as its kind, every number as the same number. */
export function words(text: string): Uint32Array {
  const found = new Uint32Array(longest)
  return found.slice(0, readWords(text, found))
}

/**
 * The same into an array that is there already, for who reads many.
 *
 * @param found room for a text, at most `longest`.
 * @returns how many there are.
 */
export function readWords(text: string, found: Uint32Array): number {
  // Bold and script letters of the mathematical alphabets are worn by adverts as ornament.
  const read = text.includes('\ud835') ? text.normalize('NFKC') : text
  let count = 0
  let word = 0
  let inside = separator
  for (let at = 0; at < read.length && count < longest; at++) {
    const unit = read.charCodeAt(at)
    const kind = classes[unit] as number
    if (kind === silent) continue
    if (inside !== separator && kind !== inside) {
      found[count++] = inside === digit ? aNumber : word
      inside = separator
      if (count === longest) break
    }
    if (kind === letter) {
      word = Math.imul((inside === letter ? word : offset) ^ (folded[unit] as number), prime)
      inside = letter
    } else if (kind === digit) inside = digit
    else if (kind === sign) found[count++] = Math.imul(offset ^ unit, prime)
    else if (pictograph(unit)) at++
    else if (unit === maskOpens) {
      const end = read.indexOf('⟧', at)
      if (end < 0) continue
      let mask = maskOffset
      for (let within = at + 1; within < end; within++) {
        const part = read.charCodeAt(within)
        if (part === colon) break
        mask = Math.imul(mask ^ part, prime)
      }
      found[count++] = mask
      at = end
    }
  }
  if (inside !== separator && count < longest) found[count++] = inside === digit ? aNumber : word
  return count
}

const offset = 0x811c9dc5
const prime = 0x01000193
const maskOffset = 0x2f0b4c47
const aNumber = 0x51ed270b
const maskOpens = '⟦'.charCodeAt(0)
const colon = ':'.charCodeAt(0)

/** Every two neighbouring words as one hash, in order. */
export function shingles(of: Uint32Array): Uint32Array {
  const found = new Uint32Array(Math.max(0, of.length - 1))
  readShingles(of, of.length, found, 0)
  return found
}

/** The same of the first so many words, into an array that is there already. */
export function readShingles(of: Uint32Array, count: number, found: Uint32Array, from: number): void {
  let before = of[0] as number
  for (let at = 1; at < count; at++) {
    const word = of[at] as number
    found[from + at - 1] = scattered(Math.imul(before, 0x9e3779b1) + word)
    before = word
  }
}

/** Spreads a number over all 32 bits. */
export function scattered(value: number): number {
  let spread = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35)
  return (spread ^ (spread >>> 16)) >>> 0
}

function characterTables(): { classes: Uint8Array; folded: Uint16Array } {
  const classes = new Uint8Array(0x10000)
  const folded = new Uint16Array(0x10000)
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
  const accented = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
  for (let unit = 0; unit < 0x10000; unit++) {
    const block = blocks.find(({ from, until }) => unit >= from && unit <= until)
    if (block !== undefined) {
      classes.fill(block.kind, unit, block.until + 1)
      for (; unit < block.until; unit++) folded[unit] = unit
      folded[unit] = unit
      continue
    }
    const character = String.fromCharCode(unit)
    const lower = character.toLowerCase()
    const base = accented.test(character) ? lower.normalize('NFKD') : lower
    folded[unit] = base.charCodeAt(0)
    classes[unit] = classOf(unit, character)
  }
  return { classes, folded }

  function classOf(unit: number, character: string): number {
    if (unit >= 0xd800 && unit <= 0xdfff) return pictograph(unit) ? separator : letter
    if ((unit >= 0x300 && unit <= 0x36f) || /\p{Cf}|\ufe0f/u.test(character)) return silent
    if (/\p{N}/u.test(character)) return digit
    if (unspaced.test(character)) return sign
    return /[\p{L}\p{M}]/u.test(character) ? letter : separator
  }
}

/** The first half of an emoji; first halves of rare alphabets are letters. */
function pictograph(unit: number): boolean {
  return unit >= 0xd83c && unit <= 0xd83e
}
