import { originalSpan, plain } from './plain.ts'

/** An age from 14 to 80 that the advert states. */
export interface FoundAge {
  age: number
  start: number
  end: number
}

const youngest = 14
const oldest = 80

const counted =
  /(?<![\p{L}\p{N}.,:/€$+-])(\d{2})(?:\s{0,2}-?\s{0,2})(?:jaar|jarige?|jr\.?|j\.?|years?(?: old)?|yrs?|y\/o|yo|jahre?|ans|años|anos|ani|éves|eves|lat|anni)(?![\p{L}\p{N}+])/gu
const labelled =
  /(?<!\p{L})(?:mijn leeftijd(?: is)?|leeftijd|age|alter|âge|edad|vârsta|varsta|wiek|kor|net|just turned|pas|gerade|tout juste)(\s{0,2}[:=]\s{0,2}|\s)(\d{2})(?![\p{L}\p{N}]|[.,:-]\d|\s?(?:cm|kg|km|uur|u|min|euro|€|%|x|jaar ervaring|-))/gu
const being =
  /(?<!\p{L})(?:ik ben|i am|i[’']m|ich bin)(?: (?:pas|net|nu|now|only|just|jetzt|erst|al))? (\d{2})(?![\p{L}\p{N}]|[.,:/-]\d|\s?(?:cm|kg|km|uur|u |min|euro|€|%|x |m |dagen|weken|maanden|days|weeks|months|jaar|jahre|years))/gu

/** What makes a number of years something else than the advertiser's age. */
const before =
  /(?:\b(?:al|sinds|vanaf|voor|boven|onder|tot|t\/m|ouder dan|jonger dan|minimaal|min\.?|minimum|maximaal|max\.?|minstens|tussen|ruim|meer dan|na|van|zoon|dochter|kind|mannen|heren|men|man|klanten|gasten|gentlemen|over|under|above|below|since|for|from|until|between|at least|older than|more than|seit|ab|über|unter|bis|mindestens|zwischen|depuis|plus de|dès|desde|hace|más de|de peste|od|ponad)(?: (?:de|the|je|ongeveer|ca\.?|circa|bijna|about|ongev\.?))?|[-–+]|\d\s(?:tot|en|and|to|und|bis|à|a|y))\s{0,2}$/u
const after =
  /^\s{0,2}(?:lang|geleden|ervaring|werk|werkzaam|actief|in het vak|in (?:the )?business|getrouwd|samen|bestaan|garantie|jonger|ouder\b|en ouder|of ouder|and older|or older|of experience|experience|ago|erfahrung|in der branche|d'expérience|de experiencia|\+|plus\b|minimum|[-–]\s?\d|(?:tot|t\/m) \d)/u

/** Finds the ages an advert states of the person in it, in order. */
export function findAges(text: string): FoundAge[] {
  const read = plain(text)
  const found = new Map<number, FoundAge>()
  const add = (written: string, from: number, until: number) => {
    const age = Number(written)
    if (age < youngest || age > oldest) return
    const [start, end] = originalSpan(read, from, until)
    found.set(start, { age, start, end })
  }
  for (const match of read.lower.matchAll(counted)) {
    const end = match.index + match[0].length
    if (isOtherYears(read.lower, match.index, end)) continue
    add(match[1] ?? '', match.index, match.index + 2)
  }
  for (const match of read.lower.matchAll(labelled)) {
    const from = match.index + match[0].length - 2
    const isLabel = /[:=]/.test(match[1] ?? '')
    // "net 18" says something new; "pas 30 minuten" and "pas 12" do not.
    if (!isLabel && /^(?:pas|net|kor|alter)/.test(match[0]) && Number(match[2]) > 25) continue
    if (
      /(?:minimum|minimale|vanaf|min\.?)\s?$/.test(
        read.lower.slice(Math.max(0, match.index - 10), match.index),
      )
    )
      continue
    if (!isOther(read.lower, from + 2)) add(match[2] ?? '', from, from + 2)
  }
  for (const match of read.lower.matchAll(being)) {
    const from = match.index + match[0].length - 2
    if (!isOther(read.lower, from + 2)) add(match[1] ?? '', from, from + 2)
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

function isOtherYears(text: string, start: number, end: number): boolean {
  return before.test(text.slice(Math.max(0, start - 24), start)) || isOther(text, end)
}

function isOther(text: string, end: number): boolean {
  return after.test(text.slice(end, end + 24))
}
