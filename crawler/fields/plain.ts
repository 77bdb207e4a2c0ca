/** A text in ordinary characters, with the way back to how it was written. */
export interface Plain {
  text: string
  /** As `text`, in lower case, of the same length. */
  lower: string
  original: string
  /** Per character of `text`: where its source starts and ends in `original`; null when both are the same. */
  from: Int32Array | null
  until: Int32Array | null
}

/** The latest texts asked for; every grammar asks for the same few in turn. */
const recent: Plain[] = []
const mostRecent = 6

/**
 * Folds full-width, circled, keycap, mathematical and other digits and letters to ordinary ones and drops
 * what cannot be seen.
 */
export function plain(original: string): Plain {
  const at = recent.findIndex(one => one.original === original)
  const before = recent[at]
  if (before !== undefined) {
    // What is asked for again and again stays, whatever words are asked about in between.
    if (at > 0) recent.unshift(...recent.splice(at, 1))
    return before
  }
  const read =
    ordinary.test(original) && !escaped.test(original)
      ? { text: original, lower: lowered(original), original, from: null, until: null }
      : folded(original)
  recent.unshift(read)
  if (recent.length > mostRecent) recent.pop()
  return read
}

/** Where `start` to `end` of the plain text stands in the original. */
export function originalSpan(plain: Plain, start: number, end: number): [number, number] {
  if (plain.from === null || plain.until === null) return [start, end]
  return [plain.from[start] ?? 0, plain.until[end - 1] ?? 0]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: every ASCII character stands for itself.
const ordinary = /^[\x00-\x7f\u00c0-\u017f€–—‘’“”•]*$/

/** Characters written as in an address or in markup: "%2B31", "&#48;". */
const escaped =
  /%(?:2[0Bb]|3[0-9]|40)|&(?:#\d{2,6}|nbsp|commat|period);|<\/?[a-z]{1,6}[\s/>]|\[\/?(?:b|i|u|color|size)[\]=]/i
const escapeSign = /%(2[0Bb]|3[0-9]|40)|&(?:#(\d{2,6})|(commat)|(period)|nbsp);/y
/** Markup that a page shows nothing of. */
const tag =
  /<\/?(?:b|i|u|em|strong|span|font|small|big|sup|sub|br|p|div|li|ul|wbr)(?:\s[^<>\d]{0,80})?\/?>|<\/a>|\[\/?(?:b|i|u|color|size)(?:=[^\]\n]{0,20})?\]/iy

function escapedAt(original: string, at: number): { code: number; next: number } | null {
  escapeSign.lastIndex = at
  const match = escapeSign.exec(original)
  if (match === null) return null
  const named = match[3] !== undefined ? 0x40 : match[4] !== undefined ? 0x2e : 0x20
  const code = match[1] !== undefined ? Number.parseInt(match[1], 16) : Number(match[2] ?? named)
  return code > 0x1f && code < 0x110000 ? { code, next: escapeSign.lastIndex } : null
}

/** Where a tag that begins here ends, or -1. */
function tagEnd(original: string, at: number): number {
  tag.lastIndex = at
  return tag.test(original) ? tag.lastIndex : -1
}

function folded(original: string): Plain {
  const pieces: string[] = []
  const from: number[] = []
  const until: number[] = []
  for (let at = 0; at < original.length; ) {
    const first = original.charCodeAt(at)
    const skip = first === less || first === square ? tagEnd(original, at) : -1
    if (skip > 0) {
      if (until.length > 0) until[until.length - 1] = skip
      at = skip
      continue
    }
    const sign = first === percent || first === ampersand ? escapedAt(original, at) : null
    const code = sign?.code ?? original.codePointAt(at) ?? 0
    const next = sign?.next ?? at + (code > 0xffff ? 2 : 1)
    const piece =
      sign === null && (code < 0x80 || (code >= 0xc0 && code < 0x180)) ? original.charAt(at) : fold(code)
    // What is dropped belongs to the character before it, as a keycap does to its digit.
    if (piece === '' && until.length > 0) until[until.length - 1] = next
    for (let unit = 0; unit < piece.length; unit++) {
      from.push(at)
      until.push(next)
    }
    pieces.push(piece)
    at = next
  }
  const text = pieces.join('')
  return { text, lower: lowered(text), original, from: Int32Array.from(from), until: Int32Array.from(until) }
}

function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, char =>
    char.toLowerCase().length === char.length ? char.toLowerCase() : char,
  ).join('')
}

const percent = 0x25
const ampersand = 0x26
const less = 0x3c
const square = 0x5b

const known = new Map<number, string>()

function fold(code: number): string {
  const before = known.get(code)
  if (before !== undefined) return before
  const after = foldOnce(code)
  known.set(code, after)
  return after
}

const invisible = /^[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]$/u

/** The zero of each script whose digits NFKC leaves alone. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1b50, 0xa8d0, 0xa900, 0xaa50, 0xabf0,
]

/** Braille letters a to j, which are 1 to 9 and 0 behind the sign for digits. */
const braille = '⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊'
/** A medal and the like says its digit. */
const pictured = new Map([
  [0x1f947, '1'],
  [0x1f948, '2'],
  [0x1f949, '3'],
  [0x1f3b1, '8'],
])

/** Rows of circled digits that NFKC leaves alone, by the code of their 1; each runs to 10. */
const circledOnes = [0x2776, 0x2780, 0x278a, 0x24f5]
/** Roman numerals as single characters, by the code of their I; each runs to XII. */
const romanOnes = [0x2160, 0x2170]
const circledZeros = new Set([0x24ff, 0x1f10b, 0x1f10c])
const squaredLetters = [0x1f150, 0x1f170]
const smallCapitals = new Map(
  Array.from('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', (char, index) => [
    char.codePointAt(0),
    'abcdefghijklmnopqrstuvwyz'.charAt(index),
  ]),
)

function foldOnce(code: number): string {
  const char = String.fromCodePoint(code)
  if (invisible.test(char)) return ''
  if (code === 0x2800) return ' '
  if (code === 0x283c) return ''
  if (code > 0x2800 && code < 0x2840 && braille.includes(char)) return String(braille.indexOf(char))
  const shown = pictured.get(code)
  if (shown !== undefined) return shown
  if (code === 0x2b55) return '0'
  // A long vowel's stroke, among digits a dash.
  if (code === 0x30fc) return '-'
  if (code >= 0x2680 && code < 0x2686) return String(code - 0x267f)
  for (const one of romanOnes) if (code >= one && code < one + 12) return String(code - one + 1)
  if (code === 0x1f51f) return '10'
  if (circledZeros.has(code)) return '0'
  for (const zero of zeros) if (code >= zero && code < zero + 10) return String(code - zero)
  for (const one of circledOnes) if (code >= one && code < one + 10) return String(code - one + 1)
  for (const first of squaredLetters)
    if (code >= first && code < first + 26) return String.fromCharCode(65 + code - first)
  return smallCapitals.get(code) ?? char.normalize('NFKC').replace('\u2044', '/')
}
