import { type Found, withoutOverlap } from './found.ts'
import {
  ahead,
  bare,
  behind,
  ghost,
  labelled,
  link,
  notNames,
  oneLabel,
  spelledSign,
} from './handle-patterns.ts'
import { originalSpan, type Plain, plain } from './plain.ts'
import { isCautious, platformAt, platformOf } from './platforms.ts'
import { matchesAt } from './words.ts'

/** `value` is `platform:name` in lower case; a bare `@name` on no known platform has none. */
export type FoundHandle = Found

const widestAhead = 60

/** Finds account names on known platforms. A plain word counts only when it can be nothing else. */
export function findHandles(text: string): FoundHandle[] {
  const read = plain(text)
  const { lower } = read
  const found: FoundHandle[] = []
  const named = new Set<number>()
  if (lower.includes('/'))
    for (const match of lower.matchAll(link)) {
      const [whole, host = '', written = ''] = match
      const start = match.index + whole.length - written.length
      add(found, read, platformAt.get(host.replaceAll(' ', '')) ?? '', tidy(written), start, true)
    }
  for (const match of matchesAt(read, lower, labelWords, labelled)) {
    const [whole, stretch = '', kind = '', joint = '', sign, written = ''] = match
    const start = match.index + whole.length - written.length
    const [name, length] = spelledOut(lower, tidy(written), start)
    if (joint === '' && sign === undefined && !(kind !== '' && isOdd(name))) continue
    if (sign === undefined && !standsAlone(lower, name, start, length, joint)) continue
    const cased = read.text.slice(match.index, match.index + stretch.length)
    for (const label of labelsIn(stretch)) {
      const at = stretch.indexOf(label)
      const isMine =
        !isCautious(label) ||
        isMeant(
          label,
          cased.slice(at, at + label.length),
          joint,
          sign,
          lower.slice(Math.max(0, match.index - 8), match.index),
        )
      if (isMine) add(found, read, platformOf.get(spelt(label)) ?? '', name, start, false, length)
    }
    named.add(start)
  }
  for (const match of matchesAt(read, lower, labelWords, behind)) addAhead(found, read, match, named)
  if (lower.includes('👻'))
    for (const { 0: whole, 1: sign, 2: written = '', index } of lower.matchAll(ghost))
      if (sign !== undefined || isOdd(tidy(written)))
        add(found, read, 'snapchat', tidy(written), index + whole.length - written.length)
  return apart(found)
}

function addAhead(
  found: FoundHandle[],
  read: Plain,
  match: RegExpExecArray,
  named: ReadonlySet<number>,
): void {
  const [, label = ''] = match
  const from = Math.max(0, match.index - widestAhead)
  const before = ahead.exec(read.lower.slice(from, match.index))
  if (
    before === null ||
    (isCautious(label) && read.text.slice(match.index, match.index + label.length) === label)
  )
    return
  const [whole, sign, written = '', joint = ''] = before
  const name = tidy(written)
  const start = from + before.index + (sign?.length ?? 0)
  // A sign may belong to the platform named before it.
  if (named.has(start)) return
  const isAdded = /(?:add|voeg)\s$/.test(read.lower.slice(Math.max(0, start - 6), start)) && name.length > 5
  if (sign === undefined && !((isOdd(name) || isAdded) && /[a-z(]/.test(joint))) return
  for (const other of labelsIn(`${whole.slice(whole.indexOf(joint))}${label}`))
    add(found, read, platformOf.get(spelt(other)) ?? '', name, start)
}

/** Each of the platforms a stretch names; "of" between two is a word. */
function labelsIn(stretch: string): string[] {
  const labels = Array.from(stretch.matchAll(oneLabel), match => match[1] ?? '')
  return labels.length > 1 ? labels.filter(label => label !== 'of' || stretch.startsWith('of')) : labels
}

/** As `withoutOverlap`, with every platform that shares a name. */
function apart(found: readonly FoundHandle[]): FoundHandle[] {
  const firsts = new Map<number, FoundHandle>()
  for (const one of found) if (!firsts.has(one.start)) firsts.set(one.start, one)
  const starts = new Set(withoutOverlap([...firsts.values()]).map(({ start }) => start))
  const different = new Map<string, FoundHandle>()
  for (const one of found) if (starts.has(one.start)) different.set(`${one.start} ${one.value}`, one)
  return [...different.values()].sort((a, b) => a.start - b.start)
}

/** The first word of each label, also with what some languages hang behind it. */
const labelWords: ReadonlySet<string> = new Set(
  [...platformOf.keys()].flatMap(named => {
    const word = named.split(/[-@]/)[0] ?? ''
    return word.length < 4
      ? [word, `${word}naam`]
      : [
          word,
          ...['ul', 'on', 'om', 'em', 'u', 'ie', 'a', 'e', 's', 'naam', 'account', 'name'].map(
            end => `${word}${end}`,
          ),
        ]
  }),
)

function spelt(named: string): string {
  return platformOf.has(named)
    ? named
    : platformOf.has(named.replace(' ', '-'))
      ? named.replace(' ', '-')
      : named.replace(/[ -]/, '')
}

/** A bare "x" is a kiss and "of" is a word: these need capitals, or both a colon and a sign. */
function isMeant(
  named: string,
  cased: string,
  joint: string,
  sign: string | undefined,
  before: string,
): boolean {
  const isLoud = cased !== named
  if (named === 'x')
    return (
      sign !== undefined &&
      (joint.includes(':') || (isLoud && /(?:op|on|auf|via|mijn|my|sur|\/)\s?$/.test(before)))
    )
  if (named === 'tele') return sign !== undefined || /[:=→>➜]|^ - $/.test(joint)
  return sign !== undefined ? isLoud || joint.includes(':') : isLoud && /[:=→>➜-]/.test(joint)
}

const entry = /^\s*([a-z]+)\s?[:=/]\s?@?([a-z0-9][a-z0-9._-]{1,31})\s*$/

/** Reads one entry of a handles field, as `telegram:lisa_mst`. */
export function handlesFrom(written: string): string[] {
  const [, named = '', name = ''] = entry.exec(plain(written).lower) ?? []
  const platform = platformOf.get(named)
  if (platform !== undefined && name.length > 1 && /[a-z]/.test(name) && !notNames.has(name))
    return [`${platform}:${tidy(name)}`]
  return findHandles(written).map(found => found.value)
}

/** Finds names behind a bare `@`, whose platform is not known: to be masked, never to be linked. */
export function findBareHandles(text: string): Found[] {
  const read = plain(text)
  return [...read.lower.matchAll(bare)].map(match => {
    const name = tidy(match[1] ?? '')
    const [start, end] = originalSpan(read, match.index, match.index + 1 + name.length)
    return { value: `@${name}`, start, end, disguised: false }
  })
}

function add(
  found: FoundHandle[],
  read: Plain,
  platform: string,
  name: string,
  start: number,
  isLink = false,
  length = name.length,
): void {
  if (platform === '' || name.length < 3 || !/[a-z]/.test(name) || notNames.has(name.replace(/\d+$/, '')))
    return
  const behind = read.lower.slice(start + length, start + length + 2)
  if (/^(?:@|:(?!\s|$))/.test(behind) || (!isLink && behind.startsWith('/') && !behind.startsWith('/ ')))
    return
  const [from, until] = originalSpan(read, start, start + length)
  found.push({
    value: `${platform}:${name}`,
    start: from,
    end: until,
    disguised: read.original.slice(from, until).toLowerCase() !== name,
  })
}

function tidy(written: string): string {
  return written.replace(/[._-]+$/, '')
}

/** A name with what is said of its signs ("lisa underscore mst"), and how much of the text it takes. */
function spelledOut(lower: string, name: string, start: number): [name: string, length: number] {
  let [whole, length] = [name, name.length]
  for (;;) {
    const match = spelledSign.exec(lower.slice(start + length, start + length + 50))
    if (match === null || whole.length > 40) return [whole, length]
    const { under, rest, tail } = match.groups ?? {}
    whole += `${under === undefined ? '.' : '_'}${tidy(rest ?? tail ?? '')}`
    length += match[0].length - ((rest ?? tail ?? '').length - tidy(rest ?? tail ?? '').length)
  }
}

/** No ordinary word: digits, dots or underscores within. */
function isOdd(name: string): boolean {
  return (
    /_|[a-z]\d|\d[a-z]|[a-z]\.[a-z0-9]/.test(name) && !/\.(?:nl|be|de|com|net|org|eu|example)$/.test(name)
  )
}

const stated =
  /(?<!\p{L})(?:is|heet|ist|heißt|heisst|to|jest|est|este|heet ik|naam|username|gebruikersnaam)(?!\p{L})/u

/** "Telegram: lisamst" at the end of a line is a name; "telegram beschikbaar" and "signal: bel me" are words. */
function standsAlone(text: string, name: string, start: number, length: number, joint: string): boolean {
  if (isOdd(name)) return true
  const isStated = stated.test(joint)
  if (!/[:=→>➜👉[(]|^\s*-\s/u.test(joint) && !isStated) return false
  if (name.length < 4 || /\.(?:nl|be|de|com|net|org|eu|example)$/.test(name)) return false
  const end = isStated
    ? /^[^\S\n]*(?:$|[\n.,;|/)•·!]|\p{Extended_Pictographic})/u
    : /^[^\S\n]*(?:$|[\n,;|/)•·!]|\.(?:\s|$)|\p{Extended_Pictographic})/u
  return (
    end.test(text.slice(start + length, start + length + 4)) ||
    follows.test(text.slice(start + length, start + length + 12))
  )
}

/** What goes on behind a name: "telegram: lisamst of bel". */
const follows = /^[^\S\n](?:of|or|en|and|und|oder|kus|kusjes|xx|bel|app|call)(?![a-z])/
