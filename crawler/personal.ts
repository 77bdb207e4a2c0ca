import { findAddresses } from './fields/address.ts'
import { findEmails } from './fields/email.ts'
import { type Found, isApart } from './fields/found.ts'
import { findBareHandles, findHandles } from './fields/handle.ts'
import { findNames, normaliseName, withoutAccents } from './fields/name.ts'
import { findPermits } from './fields/permit.ts'
import { type Country, findDoubtfulPhones, findPhones } from './fields/phone.ts'
import { findPlaces } from './fields/place.ts'
import { originalSpan, type Plain, plain } from './fields/plain.ts'
import { findWebsites } from './fields/website.ts'
import type { Masked } from './mask.ts'

/** What in a text points to a person. */
export interface Personal {
  phones: Found[]
  emails: Found[]
  handles: Found[]
  names: Found[]
  /** Addresses, websites, register numbers, doubtful numbers and accounts on unknown platforms: to be masked only. */
  others: Masked[]
}

/** Finds everything in a text that points to a person. */
export function findPersonal(text: string, country: Country): Personal {
  const handles = findHandles(text)
  const phones = findPhones(text, country)
  return {
    phones,
    emails: findEmails(text),
    handles,
    names: findNames(text),
    others: [
      ...findDoubtfulPhones(text)
        .filter(doubtful => isApart(doubtful, phones))
        .map(found => slot('phone', found)),
      ...findAddresses(text).map(found => slot('address', found)),
      ...findWebsites(text).map(found => slot('website', found)),
      ...findPermits(text)
        .filter(({ kind }) => kind === 'register')
        .map(found => slot('register', found)),
      ...findBareHandles(text)
        .filter(bare => isApart(bare, handles))
        .map(found => slot('handle', found)),
    ],
  }
}

function slot(kind: Masked['kind'], { value, start, end }: Found): Masked {
  return { kind, value, start, end }
}

/** What an advert is known to hold, wherever it was read: normalised values. */
export interface Known {
  phones: readonly string[]
  emails: readonly string[]
  handles: readonly string[]
  names: readonly string[]
  /** Verbatim words of the address field. */
  addresses: readonly string[]
}

/** All stretches of a text to be masked: what was found in it, and every other trace of what is known. */
export function personalSpans(text: string, found: Personal, known: Known): Masked[] {
  const named = nameTraces(text, known.names)
  return [
    ...found.phones.map(one => slot('phone', one)),
    ...found.emails.map(one => slot('email', one)),
    ...found.handles.map(one => slot('handle', one)),
    ...found.names.map(one => slot('name', one)),
    ...found.others,
    // Before the other traces: what is both a name and an account is rather the name.
    ...named,
    ...phoneTraces(text, known.phones),
    ...known.emails.flatMap(value => wordTraces(text, value, 'email', value)),
    ...known.handles.flatMap(value => wordTraces(text, value.slice(value.indexOf(':') + 1), 'handle', value)),
    ...known.addresses.flatMap(value =>
      wordTraces(text, value.toLowerCase(), 'address', value.toLowerCase()),
    ),
    ...named,
  ]
}

const significant = 8
const widestTrace = 40

/** The last digits of known numbers, also where the grammar was not sure: behind "ref", in a link, cut by signs. */
function phoneTraces(text: string, phones: readonly string[]): Masked[] {
  if (phones.length === 0) return []
  const read = plain(text)
  let digits = ''
  const at: number[] = []
  for (const match of read.text.matchAll(/\d/g)) {
    digits += match[0]
    at.push(match.index)
  }
  if (digits.length < significant) return []
  const found: Masked[] = []
  for (const value of phones) {
    const tail = value.slice(-significant)
    for (let from = digits.indexOf(tail); from >= 0; from = digits.indexOf(tail, from + 1)) {
      let first = from
      // Whatever digits stand directly before belong to it: prefix and country code.
      while (first > 0 && from - first < 6 && (at[first] ?? 0) - (at[first - 1] ?? 0) <= 2) first--
      const [start, end] = originalSpan(read, at[first] ?? 0, (at[from + significant - 1] ?? 0) + 1)
      if (end - start <= widestTrace) found.push({ kind: 'phone', value, start, end })
    }
  }
  return found
}

const shortestTrace = 4

/** Whole words equal to a known value, in any case. */
function wordTraces(text: string, word: string, kind: Masked['kind'], value: string): Masked[] {
  if (word.length < shortestTrace) return []
  const read = plain(text)
  const found: Masked[] = []
  for (let at = read.lower.indexOf(word); at >= 0; at = read.lower.indexOf(word, at + word.length)) {
    const until = at + word.length
    if (isWordPart(read.lower.charAt(at - 1)) || isWordPart(read.lower.charAt(until))) continue
    const [start, end] = originalSpan(read, at, until)
    found.push({ kind, value, start, end })
  }
  return found
}

function isWordPart(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}

/** Working names that are words as well: in small letters they are those words. */
const commonWords = new Set(
  `roos joy lief angel star sky hope grace faith melody candy honey baby may june april summer rose ruby amber crystal cherry
  jade ivy iris fleur sol bella ben jan will mark sun dolly lily daisy violet olive pearl dawn eve destiny diamond princess
  kitty bunny tiger bloem zon ster zoet linde storm merel fee puck wolf silver gold venus chance charm sugar sweet scarlet coco
  lila indigo robin sam pat nova els lot bo an do sandy ginger pepper dream heaven paradise desire passion jasmine jasmijn
  margriet viola lieve mooi luz dulce belle douce perle reine queen king love sunny lucky happy rosa blanca`.split(
    /\s+/,
  ),
)

function nameTraces(text: string, names: readonly string[]): Masked[] {
  if (names.length === 0) return []
  const read = plain(text)
  const bare = withoutMarks(read.lower)
  const found: Masked[] = []
  for (const value of names)
    for (let at = bare.indexOf(value); at >= 0; at = bare.indexOf(value, at + value.length)) {
      const until = at + value.length
      if (isLetterAt(bare, at - 1) || isLetterAt(bare, until)) continue
      const word = read.text.slice(at, until)
      if (word === word.toLowerCase() && commonWords.has(value)) continue
      const [start, end] = originalSpan(read, at, until)
      found.push({ kind: 'name', value, start, end })
      found.push(...companions(read, at, until))
    }
  return found
}

function isLetterAt(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at))
}

/** Each letter in its plain form, so that offsets hold; names are compared like that. */
function withoutMarks(lower: string): string {
  if (!/[^\x20-\x7e\n]/.test(lower)) return lower
  return lower.replace(/[\u00c0-\u024f’]/g, letter => {
    const bare = withoutAccents(letter)
    return bare.length === 1 ? bare : letter
  })
}

const together = '(?:en|and|und|et|y|și|i|és|&)'
const after = new RegExp(String.raw`^ ${together} (\p{Lu}\p{Ll}[\p{L}'’-]{1,18})`, 'u')
const before = new RegExp(String.raw`(?<![\p{L}])(\p{Lu}\p{Ll}[\p{L}'’-]{1,18}) ${together} $`, 'u')

/** "Lisa en Emma": who is named together with a known name is a name too, unless it is a place. */
function companions(read: Plain, from: number, until: number): Masked[] {
  const found: Masked[] = []
  const add = (word: string | undefined, start: number) => {
    const value = word === undefined ? null : normaliseName(word)
    if (word === undefined || value === null || findPlaces(word).length > 0) return
    const [first, end] = originalSpan(read, start, start + word.length)
    found.push({ kind: 'name', value, start: first, end })
  }
  const right = after.exec(read.text.slice(until, until + 30))
  if (right !== null) add(right[1], until + right[0].length - (right[1]?.length ?? 0))
  const left = before.exec(read.text.slice(Math.max(0, from - 30), from))
  if (left !== null) add(left[1], from - left[0].length)
  return found
}
