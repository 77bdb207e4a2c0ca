/** Letters by the digit they look like, in small letters, of Latin, Cyrillic, Greek and others. */
const alike: Readonly<Record<string, string>> = {
  0: 'oоοօøọѳഠဝⲟᴑ',
  1: 'ilіӏιɩıǀլⲓꓲǃ',
  2: 'zƨᒿᘔշꙅ',
  3: 'eзʒӡɛεєэჳҙვ',
  4: 'aчаαӵҷᏎᔦ',
  5: 'sƽѕ',
  6: 'бьϭᏮᑲƅδ',
  7: 'tтτᒣ',
  8: 'вȣᏰ',
  9: 'gqԛɡᏭգ',
}
const digitOf = new Map(
  Object.entries(alike).flatMap(([digit, letters]) =>
    Array.from(letters, letter => [letter.toLowerCase(), digit] as const),
  ),
)
const capitals: Readonly<Record<string, string>> = { B: '8', G: '6', b: 'b' }
const chinese = ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖']

function chineseDigit(char: string): string | undefined {
  for (const row of chinese) if (row.includes(char)) return String(row.indexOf(char))
  return undefined
}

export function isChineseNumber(written: string): boolean {
  return (
    written !== '' &&
    written.charCodeAt(0) >= 0x3007 &&
    Array.from(written).every(char => chineseDigit(char) !== undefined)
  )
}

/**
 * The digits that letters look like, or null when one of them looks like none. `cased` has them as written: a
 * capital B is an 8 and a capital G a 6; a small b could be either and stays "b".
 */
export function lookalikeDigits(cased: string): string | null {
  let digits = ''
  for (const char of cased) {
    const digit = capitals[char] ?? digitOf.get(char.toLowerCase()) ?? chineseDigit(char)
    if (digit === undefined) return null
    digits += digit
  }
  return digits
}

/** Letters of other alphabets beside digits are there for their looks. */
export function isForeignAlike(lower: string): boolean {
  return /^[^a-z]+$/.test(lower) && lookalikeDigits(lower) !== null
}

/** "o", "l" and "I" are so often digits that they need no company. */
export function isRoundOrStraight(lower: string): boolean {
  return /^[oоοilіӏι]+$/.test(lower)
}

const letterOf: Readonly<Record<string, string[]>> = {
  0: ['o'],
  1: ['i', 'l'],
  3: ['e'],
  4: ['a'],
  5: ['s'],
  7: ['t', 'v'],
  8: ['b'],
  9: ['g'],
  2: ['z'],
}

/** The words that "dr13" may stand for; none when it has a digit that looks like no letter, or too many. */
export function wordsOfLeet(lower: string): string[] {
  let all = ['']
  for (const char of lower) {
    const letters = char >= '0' && char <= '9' ? letterOf[char] : [char]
    if (letters === undefined) return []
    all = all.flatMap(so => letters.map(letter => so + letter))
    if (all.length > 16) return []
  }
  return all
}
