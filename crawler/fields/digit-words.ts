/** Digits that a word stands for; `loose` when the word means something else just as often ("een", "ten"). */
export interface DigitWord {
  digits: string
  loose: boolean
}

/** 0 to 9 per language, spellings of one digit apart by a slash. */
const units = [
  'nul een/één/eén/eèn twee drie vier vijf zes zeven acht negen',
  'zero/oh one two three four five six seven eight nine',
  'null eins/ein zwei/zwo drei vier fünf/fuenf/funf sechs sieben acht neun',
  'zéro/zero un/une deux trois quatre cinq six sept huit neuf',
  'cero uno/una dos tres cuatro cinco seis siete ocho nueve',
  'zero unu/una doi/două/doua trei patru cinci șase/şase/sase șapte/şapte/sapte opt nouă/noua',
  'zero jeden/jedna dwa/dwie trzy cztery pięć/piec sześć/szesc siedem osiem dziewięć/dziewiec',
  'nulla egy kettő/ketto/két három/harom négy/negy öt hat hét nyolc kilenc',
].map(row => row.split(' ').map(spellings => spellings.split('/')))

/** 10 to 19, then 20, 30, … 90, in Dutch, English and German. */
const tens = [
  'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty/fourty fifty sixty seventy eighty ninety',
  'zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
].map(row => row.split(' ').map(spellings => spellings.split('/')))

/** Words of everyday language in one of these languages; they never begin a number. */
/** Words of everyday language in one of these languages; they never begin a number. */
const looseWords = new Set('een ein un une una uno one ten hat egy dos sept'.split(' '))

const words = dictionary()
const longest = Math.max(...[...words.keys()].map(word => word.length))
const beginnings = new Set([...words.keys()].map(word => word.slice(0, 2)))

function dictionary(): Map<string, string> {
  const found = new Map<string, string>()
  for (const row of units)
    row.forEach((spellings, digit) => {
      for (const word of spellings) found.set(word, String(digit))
    })
  for (const row of tens)
    row.forEach((spellings, index) => {
      for (const word of spellings) found.set(word, String(index < 10 ? index + 10 : (index - 8) * 10))
    })
  compounds(found, 0, 0, ['en', 'ën'])
  compounds(found, 2, 2, ['und'])
  return found
}

/** "vierendertig", "vierunddreißig": unit first, tens last, in one word. */
function compounds(
  found: Map<string, string>,
  unitRow: number,
  tensRow: number,
  joints: readonly string[],
): void {
  for (let ten = 2; ten <= 9; ten++)
    for (let unit = 1; unit <= 9; unit++)
      for (const first of units[unitRow]?.[unit] ?? [])
        for (const last of tens[tensRow]?.[ten + 8] ?? [])
          for (const joint of joints)
            if (first !== 'eins') found.set(`${first}${joint}${last}`, `${ten}${unit}`)
}

/** Reads a run of lower-case letters as digits: one number word, or several glued together in one way only. */
export function readDigitWords(letters: string): DigitWord[] | null {
  if (letters.length < 2 || letters.length > 60 || !beginnings.has(letters.slice(0, 2))) return null
  const whole = words.get(letters)
  if (whole !== undefined) return [{ digits: whole, loose: looseWords.has(letters) }]
  return glued(letters)
}

/** Only a text that falls apart in exactly one way is certain ("nulzes", but not "achttienen"). */
function glued(letters: string): DigitWord[] | null {
  const ways = new Array<number>(letters.length + 1).fill(0)
  const last = new Array<number>(letters.length + 1).fill(0)
  ways[0] = 1
  for (let end = 2; end <= letters.length; end++) {
    for (let start = Math.max(0, end - longest); start <= end - 2; start++) {
      if (ways[start] === 0 || !words.has(letters.slice(start, end))) continue
      ways[end] = (ways[end] ?? 0) + (ways[start] ?? 0)
      last[end] = start
    }
  }
  if (ways[letters.length] !== 1) return null
  const found: DigitWord[] = []
  for (let end = letters.length; end > 0; end = last[end] ?? 0)
    found.unshift({ digits: words.get(letters.slice(last[end], end)) ?? '', loose: false })
  return found
}
