import { withoutOverlap } from './found.ts'
import { isExpectedAt, isLabelledAt, prepositions, surely } from './place-context.ts'
import { type Disguised, disguisedPlaces } from './place-disguised.ts'
import {
  endOf,
  type Found,
  foldedAt,
  foundIn,
  isCapitalAt,
  type Match,
  matchesOf,
  startOf,
} from './place-names.ts'
import { originalSpan, type Plain, plain } from './plain.ts'

/** Where an advert says it is. */
export interface Location {
  /** As in the name table, or as written when `onbekend`. */
  name: string
  /** CBS code, `GM0935`. */
  gm: string | null
  status: 'gemeente' | 'buiten' | 'onbekend'
}
export type FoundPlace = Location & { start: number; end: number }

const other =
  /(?<!\p{L})(?:gld|gelderland|noord-?brabant|brabant|zuid-?holland|noord-?holland|friesland|fryslân|drenthe|overijssel|flevoland|zeeland|zh|nh|nb|fr|belgië|belgie|belgium|belgique|belgien|vlaanderen|duitsland|germany|deutschland|allemagne|frankrijk|spanje|be)(?!\p{L})/u
const regional =
  /(?<!\p{L})(?<!belgisch |noord-|midden-)(?:zuid[- ]?|nederlands[- ]|süd-?|south )?limburg(?!\p{L})|(?<!\p{L})(?:parkstad|heuvelland|mergelland|mijnstreek|geuldal|drielandenpunt|limbourg néerlandais|südlimburg)(?!\p{L})/u
const code = /(?<![\p{L}\p{N}])([1-9]\d{3})(?: ?[a-z]{2})?(?![\p{L}\p{N}])/gu
/** Words that may stand beside a place in its field and say nothing about which one is meant. */
const neutral = new Set(
  'limburg l lb zl zuid nederland netherlands niederlande the nl holland omgeving omstreken e o en gemeente centrum city stad nabij bij in te near regio locatie plaats woonplaats provincie oost west noord eo of'.split(
    ' ',
  ),
)

/** Locates what a place field says. `postcode` is the page's own postcode field, which only confirms or contradicts. */
export function locate(written: string, postcode: string | null = null): Location {
  const unknown: Location = { name: written.trim(), gm: null, status: 'onbekend' }
  const read = plain(written)
  const { lower } = read
  const found = foundIn(read)
  const matches = matchesOf(found)
  const [first] = matches
  if (first === undefined) return misspelt(written, postcode) ?? unknown
  const insides = matches.filter(match => match.entry.gm !== null)
  const region = regionOf(`${lower} ${postcode?.toLowerCase() ?? ''}`)
  if (insides.length === 0)
    return region === 'inside' ? unknown : { name: first.entry.name, gm: null, status: 'buiten' }
  const [{ entry } = first] = insides
  if (insides.length < matches.length || insides.some(match => match.entry.gm !== entry.gm)) return unknown
  if (region === 'outside' || other.test(lower)) return unknown
  const confirmed =
    region === 'inside' || regional.test(lower) || insides.some(match => !match.entry.isElsewhere)
  if (!confirmed) {
    const covered = new Set(
      insides.flatMap(match => found.all.map((_, index) => index).slice(match.at, match.at + match.length)),
    )
    const strange = found.all.some((_, index) => !covered.has(index) && !neutral.has(foldedAt(found, index)))
    if (strange || insides.some(match => match.entry.isContested)) return unknown
  }
  return { name: entry.name, gm: entry.gm, status: 'gemeente' }
}

/** A field that names nothing known may name a place of ours wrongly. */
function misspelt(written: string, postcode: string | null): Location | null {
  const read = plain(`locatie: ${written}`)
  const [only, ...others] = disguisedPlaces(read, foundIn(read))
  if (only === undefined || others.length > 0 || only.entry.isElsewhere || other.test(read.lower)) return null
  const region = regionOf(`${read.lower} ${postcode?.toLowerCase() ?? ''}`)
  return region === 'outside' ? null : { name: only.entry.name, gm: only.entry.gm, status: 'gemeente' }
}

/** What the postcodes in a text say of the region; 6101 to 6119 lie north of it. */
function regionOf(lower: string): 'inside' | 'outside' | null {
  let region: 'inside' | 'outside' | null = null
  for (const match of lower.matchAll(code)) {
    const digits = Number(match[1])
    const here = digits >= firstCode && digits <= lastCode ? 'inside' : 'outside'
    if (region !== null && region !== here) return null
    region = here
  }
  return region
}

const origins =
  /(?:kom|komt|kom oorspronkelijk|komt oorspronkelijk|afkomstig|geboren|opgegroeid|originally|come|comes|stamme|komme) (?:uit|in|from|aus) $/
/** "In heel Limburg" names no village. */
const whole = new Set('limburg nederland zuid noord nl europa holland vlaanderen'.split(' '))
const shortName = 4

/** Finds places in a sentence. Doubtful names are `onbekend`; doubtful words are left out. */
export function findPlaces(text: string): FoundPlace[] {
  const read = plain(text)
  const found = foundIn(read)
  const matches = placed(read, found)
  if (matches.length === 0) return []
  let here: boolean | null = null
  const isHere = () => {
    here ??=
      matches.some(({ entry }) => entry.gm !== null && !entry.isElsewhere) ||
      regional.test(read.lower) ||
      areaCode.test(read.lower) ||
      Array.from(read.text.matchAll(dutchPostcode), match => Number(match[1])).some(
        digits => digits >= firstCode && digits <= lastCode,
      )
    return here
  }
  return matches.map(({ entry, start: from, end: until }) => {
    const [start, end] = originalSpan(read, from, until)
    const behind = read.lower.slice(until, until + 24)
    if (entry.isElsewhere && behindAbroad.test(behind))
      return { name: entry.name, gm: null, status: 'buiten', start, end }
    const isUnknown =
      entry.isElsewhere && !isHere() && !behindRegional.test(behind) && !isBehindCode(read, from)
    if (isUnknown) return { name: text.slice(start, end), gm: null, status: 'onbekend', start, end }
    return { name: entry.name, gm: entry.gm, status: entry.gm === null ? 'buiten' : 'gemeente', start, end }
  })
}

/** What is named, under its own name or another; the first where both claim the same words. */
function placed(read: Plain, found: Found): Disguised[] {
  const meant = meantOf(read, found).map(match => ({
    ...{ entry: match.entry, start: startOf(found, match), end: endOf(found, match) },
  }))
  const disguised = disguisedPlaces(read, found)
  return disguised.length === 0 ? meant : withoutOverlap([...meant, ...disguised])
}

/** The Dutch telephone areas of Zuid-Limburg. */
const areaCode = /(?<!\d[ .\-/]?)(?:0|\+31 ?|0031 ?)(?:\(0\) ?)?4[356](?:[ -]?\d){7}(?!\d)/

const behindRegional = /^,?\s?\(?(?:l|lb|lbg|limb\.?|limburg|zuid-limburg|zl)(?:\)|(?![\p{L}]))/u
/** "Mechelen (België)". */
const behindAbroad =
  /^,?\s?\(?(?:belgi[ëe]|belgium|belgique|belgien|duitsland|germany|deutschland|be\)|de\)|gld\)|nb\)|zh\)|fr\))/u

/** "6171 Stein". */
function isBehindCode(read: Plain, start: number): boolean {
  const digits = Number(/(?<!\d)(\d{4}) $/.exec(read.text.slice(Math.max(0, start - 6), start))?.[1])
  return digits >= firstCode && digits <= lastCode
}

const firstCode = 6120
const lastCode = 6499
const dutchPostcode = /(?<![\p{L}\p{N}])([1-9]\d{3}) ?[A-Z]{2}(?![\p{L}\p{N}])/gu

function meantOf(read: Plain, found: Found): Match[] {
  const meant: Match[] = []
  const all = matchesOf(found)
  for (const [index, match] of all.entries()) {
    const [previous, next] = [meant.at(-1), all[index + 1]]
    const isTaggedWord = match.entry.isWord && read.text.charAt(startOf(found, match) - 1) === '#'
    if (isTaggedWord) continue
    const inRow =
      (previous !== undefined && isListed(read, found, previous, match)) ||
      (next !== undefined && !next.entry.isSmall && !next.entry.isWord && isListed(read, found, match, next))
    if (!inRow && !isMeant(read, found, match)) continue
    if (inRow || isWellKnown(found, match) || isExpected(read, found, match)) meant.push(match)
  }
  return meant
}

/** A small place of ours is known enough with a capital; in small letters it is a word ("klimmen"). */
function isWellKnown(found: Found, { entry, at }: Match): boolean {
  return !entry.isSmall || (entry.gm !== null && isCapitalAt(found, at))
}

const listed = /^\s?(?:[,/&+|•·;-]|en|and|und|et|y|i|și|of|or|oder|ou|tot|naar|to|#)\s?#?$/

/** "Venlo, Arcen": what stands in a row with a place is one. */
function isListed(read: Plain, found: Found, first: Match, second: Match): boolean {
  const [from, until] = [endOf(found, first), startOf(found, second)]
  if (until - from > 7 || !listed.test(read.lower.slice(from, until))) return false
  const isTagged = read.text.charAt(until - 1) === '#'
  if (isTagged) return !second.entry.isWord
  return isCapitalAt(found, second.at) && isCapitalAt(found, first.at)
}

const behindPlace =
  /^\s?(?:en omgeving|e\.?o\.?(?!\p{L})|centrum|city|stad|und umgebung|et environs|\((?:nl|be|b|d|de|nb|gld|zh|nh|ov|dr|fr|gr|utr|zld|fl)\))/u
const longName = 7

/** True where a place is to be expected: behind a preposition or a postcode, before "and surroundings", or alone on its line. */
function isExpected(read: Plain, found: Found, match: Match): boolean {
  const [start, end] = [startOf(found, match), endOf(found, match)]
  if (isLabelledAt(read, start)) return true
  if (!isCapitalAt(found, match.at)) {
    const isBehind = match.at > 0 && read.text.slice(found.ends[match.at - 1], start) === ' '
    const isOurs = match.entry.gm !== null && !match.entry.isWord
    return isBehind && surely.has(foldedAt(found, match.at - 1)) && (isOurs || end - start >= longName)
  }
  if (isExpectedAt(read, found, match.at) || behindPlace.test(read.lower.slice(end, end + 24))) return true
  return (
    /(?:^|\n)[^\p{L}\n]{0,4}$/u.test(read.lower.slice(Math.max(0, start - 12), start)) &&
    /^[^\p{L}\n]{0,4}(?:\n|$)/u.test(read.text.slice(end, end + 6))
  )
}

/** The countries whose places a text names, each once. */
export function countriesNamed(text: string): string[] {
  const read = plain(text)
  return [...new Set(meantOf(read, foundIn(read)).flatMap(({ entry }) => entry.country ?? []))]
}

const sprouts = /^ (?:sprouts?|lof|kant|lace|spruit)/
const articles = new Set('a an een ein eine une un'.split(' '))

function isMeant(read: Plain, found: Found, match: Match): boolean {
  const { entry, at, length } = match
  const start = startOf(found, match)
  const before = read.lower.slice(Math.max(0, start - 32), start)
  const isBehind = at > 0 && read.text.slice(found.ends[at - 1], start) === ' '
  const isCapital = isCapitalAt(found, at)
  const behind = read.lower.slice(endOf(found, match), endOf(found, match) + 16)
  if (origins.test(before) || sprouts.test(behind)) return false
  if (!isCapital && isBehind && articles.has(found.all[at - 1] ?? '')) return false
  const isTagged = read.text.charAt(start - 1) === '#'
  if (isTagged ? !entry.isWord : isLabelledAt(read, start)) return true
  if (length === 1 && entry.name.length <= shortName && !isCapital)
    return !entry.isWord && isBehind && surely.has(foldedAt(found, at - 1))
  if (!entry.isWord || (isCapital && behindRegional.test(behind) && foldedAt(found, at) !== 'heel'))
    return true
  if (!isCapital || (foldedAt(found, at) === 'heel' && whole.has(foldedAt(found, at + 1)))) return false
  if (at > 0 && prepositions.has(foldedAt(found, at - 1))) return isBehind
  return /[1-9]\d{3} ?[a-z]{2} {1,2}$/.test(before) || isBehindCode(read, start)
}
