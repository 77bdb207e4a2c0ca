import type { NetworkContext } from '../analysis/context.ts'

/** A masked text in pieces; offsets count in the stored text. */
export type Piece =
  | { kind: 'words'; start: number; end: number; text: string }
  | { kind: 'mask'; start: number; end: number; slot: string; key: string }

const mask = /⟦(phone|email|handle|name|address|website|register)(?::([A-Za-z0-9_-]{1,64}))?⟧/g

/** Cuts a stored text at its masks. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const match of text.matchAll(mask)) {
    const end = match.index + match[0].length
    if (match.index > at)
      found.push({ kind: 'words', start: at, end: match.index, text: text.slice(at, match.index) })
    found.push({ kind: 'mask', start: match.index, end, slot: match[1] ?? '', key: match[2] ?? '' })
    at = end
  }
  if (at < text.length) found.push({ kind: 'words', start: at, end: text.length, text: text.slice(at) })
  return found
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Words without the characters that steer a terminal or turn the reading direction. The capture keeps them. */
export function shown(words: string): string {
  return words.replace(unseen, '')
}

/** The first `length` characters, never cutting a mask, with “…” when something is left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  // No mask is longer than this.
  const last = pieces(text.slice(0, length + 100)).findLast(piece => piece.start < length)
  if (last === undefined) return text
  return `${text.slice(0, last.kind === 'mask' ? last.end : length).trimEnd()}…`
}

/** Some words before a place in a text and what follows it, never cutting a mask. */
export function around(text: string, place: number, length: number): string {
  const wanted = place - Math.floor(length / 4)
  if (wanted <= 0) return text
  const within = pieces(text).find(piece => piece.start <= wanted && wanted < piece.end)
  const start = within?.kind === 'mask' ? within.start : Math.max(text.indexOf(' ', wanted), wanted)
  return `…${text.slice(start)}`
}

/** Gives each hidden value of one network its number: the same value, the same number. */
export type Numbering = (slot: string, key: string) => number | null

/** Numbers values in order of first sight. Keys that stand nowhere in the network get no number. */
export function numbering(context: NetworkContext): Numbering {
  const numbers = new Map<string, Map<string, number>>()
  const see = (slot: string, key: string) => {
    if (key === '') return
    const known = numbers.get(slot) ?? new Map<string, number>()
    if (!known.has(key)) known.set(key, known.size + 1)
    numbers.set(slot, known)
  }
  for (const advert of context.adverts) {
    if (advert.advertiser !== null) see('advertiser', advert.advertiser)
    for (const sighting of advert.sightings) {
      for (const contact of sighting.contacts) see(contact.kind, contact.key)
      for (const name of sighting.names) see('name', name)
      for (const piece of [...pieces(sighting.title), ...pieces(sighting.body)])
        if (piece.kind === 'mask') see(piece.slot, piece.key)
    }
  }
  for (const link of context.links) see(link.kind, link.key)
  return (slot, key) => numbers.get(slot)?.get(key) ?? null
}

/** In a list of many networks a number would say nothing. */
export const unnumbered: Numbering = () => null
