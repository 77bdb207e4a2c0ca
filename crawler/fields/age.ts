import * as cues from './age-cues.ts'
import { amountsInWords } from './amount-words.ts'
import { months, weekdays } from './calendar.ts'
import { findPlaces } from './place.ts'
import { originalSpan, type Plain, plain } from './plain.ts'

/** An age from 14 to 80 that the advert states. */
export interface FoundAge {
  age: number
  start: number
  end: number
}

const youngest = 14
const oldest = 80
/** "Net 26" may say anything; "net 18" does not. */
const youngestJust = 25

/** A number that may be an age. Offsets count in the plain text. */
interface Candidate {
  value: number
  start: number
  end: number
}

const twoDigits =
  /(?:(?<=(?<!\p{L})(?:leeftijd|age|alter|[vfw]))|(?<![\p{L}\p{N}.,€$#+]|\d[:/-]))\d{2}(?![\p{N}%€°]|[.,:/-]\d|\s?(?:cm|kg|km|uur|u|min|mins|minuten|minutes|euro|eur|x|m|dagen|weken|maanden|days|weeks|months|hours?|std|h)(?![\p{L}]))/gu
const reach = 64

/** Finds the ages an advert states of the person in it, in order. */
export function findAges(text: string): FoundAge[] {
  const read = plain(text)
  const candidates = candidatesOf(read)
  const isStated = candidates.map(one => states(read, one))
  // "Anouk van 26 en Naomi van 57 jaar": the second age says what the first is.
  for (let at = candidates.length - 2; at >= 0; at--) {
    const [one, next] = [candidates[at], candidates[at + 1]]
    if (one === undefined || next === undefined || isStated[at] || !isStated[at + 1]) continue
    if (isTogether(read, one, next)) isStated[at] = true
  }
  return candidates
    .filter((_, at) => isStated[at])
    .map(({ value, start, end }) => {
      const [from, until] = originalSpan(read, start, end)
      return { age: value, start: from, end: until }
    })
}

function candidatesOf({ lower }: Plain): Candidate[] {
  const found = Array.from(lower.matchAll(twoDigits), match => ({
    ...{ value: Number(match[0]), start: match.index, end: match.index + 2 },
  }))
  const all = [...found, ...amountsInWords(lower, youngest)]
  return all.filter(({ value }) => value >= youngest && value <= oldest).sort((a, b) => a.start - b.start)
}

function states(read: Plain, { value, start, end }: Candidate): boolean {
  const { lower } = read
  const before = lower.slice(Math.max(0, start - reach), start)
  const behind = lower.slice(end, end + reach)
  const years = cues.yearsBehind.exec(behind)
  const rest = years === null ? behind : behind.slice(years[0].length)
  if (cues.otherBehind.test(rest)) return false
  if (cues.labelBefore.test(before) && !minimum.test(before)) return true
  if (cues.otherBefore.test(before)) return false
  if (cues.labelBehind.test(behind)) return true
  if (years !== null && cues.beingBefore.test(before)) return true
  if (cues.wanted.test(before)) return false
  if (years !== null) return !ofOthers.test(before)
  if (cues.turnedBehind.test(behind) || cues.turnedBefore.test(before)) return true
  if (cues.newlyBefore.test(before) && value <= youngestJust && cues.endBehind.test(behind)) return true
  if (cues.beingBefore.test(before) && cues.endBehind.test(behind)) return true
  if (cues.introducedBefore.test(before) && cues.introducedBehind.test(behind)) return true
  if (cues.personBefore.test(before) && cues.personBehind.test(behind))
    return !/(?<!\p{L})(?:al|geen)\s\p{L}+\s$/u.test(before)
  if (cues.sexBefore.test(before) && cues.edgeBehind.test(behind)) return true
  if (cues.sexInBrackets.test(before) && behind.startsWith(')')) return true
  if (
    cues.sexAhead.test(before) &&
    cues.edgeBehind.test(behind) &&
    sexClose.test(read.text.slice(end, end + 3))
  )
    return true
  if (cues.sexBehind.test(behind) && /(?:^|[\s(])$/.test(before)) return true
  return isNamed(read, start, end)
}

const sexClose = /^(?:\s?[)\]|,]|\s?\n|\s?$)/
const minimum =
  /(?:minimum|minimale|min\.?|maximale|max\.?|vereiste|gewenste|required|mindest)\s?\p{L}{0,9}[\s:=|>→.,–-]{1,5}$/u
/** "Voor mannen van 30 jaar", "leeftijd doet er niet toe, van 39". */
const ofOthers =
  /(?<!\p{L})(?:hommes|hombres|männer|mannen|heren|panów|uomini|domni|men|clients|klanten|gasten)\s(?:\p{L}+\s){0,2}$/u

const bracketed = /(?:^|[^\p{L}])(\p{Lu}\p{L}{1,19})\s{0,2}\($/u
const selfBracketed = /(?<!\p{L})(?:ik|ich|i|je|moi|me|yo|eu|ja|én)\s\($/u
const bracketEnd = /^\s?(?:j(?:aar|r)?\.?|y(?:rs|o)?)?\)(?!\s?(?:foto|review|reactie|min|x|beoordel|stem))/u
const lineName =
  /(?:^|\n|[.!?]\s|\p{Extended_Pictographic}\ufe0f?\s?)[^\p{L}\p{N}\n]{0,6}(\p{Lu}\p{L}{1,19})\s?([,|•·*★♥❤~/-])\s?$/u
const notPersons = new Set(
  `kamer room zimmer foto foto's fotos bilder photos pics video videos reviews review reacties bewertungen avis beoordelingen massage tarief prijs
  uur min minuten pagina page seite euro tel bel app etage bus lijn week dag maat bezoekers likes nieuw new vanaf advertenties ads anzeigen
  berichten messages stemmen votes volgers followers online huis nummers groep zaal route lijst deel level top versie hotel km cup bh lengte gewicht size nr no nummer number open ma di wo do vr za zo`.split(
    /\s+/,
  ),
)

/** "Lisa (23)" anywhere, and "Emma | 29 | …" where a line or sentence begins. */
function isNamed(read: Plain, start: number, end: number): boolean {
  const before = read.text.slice(Math.max(0, start - 30), start)
  const behind = read.text.slice(end, end + 16)
  const inBrackets = bracketEnd.test(behind) ? bracketed.exec(before)?.[1] : undefined
  if (inBrackets !== undefined) return isPerson(inBrackets)
  if (selfBracketed.test(before.toLowerCase()) && behind.startsWith(')')) return true
  const [, name, sign = ''] = lineName.exec(before) ?? []
  if (name === undefined || !isPerson(name)) return false
  const next = behind.trimStart()
  const goesOn = next.startsWith(sign) && /^.(?:\s|\p{L}|$)/u.test(next)
  return goesOn || /^[^\S\n]{0,2}(?:\n|$)/.test(behind)
}

function isPerson(name: string): boolean {
  const lower = name.toLowerCase()
  if (months.has(lower) || weekdays.has(lower)) return false
  return !notPersons.has(lower) && findPlaces(`in ${name}`).length === 0
}

/** Two persons whose ages stand in a row. */
function isTogether(read: Plain, one: Candidate, next: Candidate): boolean {
  const joint = read.text.slice(one.end, next.start)
  const before = read.lower.slice(Math.max(0, one.start - reach), one.start)
  return (
    cues.jointAge.test(joint) &&
    !cues.between.test(before) &&
    (cues.several.test(before) || /\p{Lu}/u.test(joint))
  )
}
