import type { AdvertView, NetworkContext, SightingView } from './context.ts'
import { type Evidence, type Finding, type Strength, strengths } from './indicator.ts'
import type { Recogniser } from './lexicon.ts'

export const day = 86_400_000
const mostEvidence = 8
const mask = /⟦[^⟦⟧]*⟧/gu

/** Counts of something, and the strength that each of them reaches. Infinity: never. */
export type Thresholds = Readonly<Record<Strength, number>>

/** The highest strength that `count` reaches, or null. */
export function strengthAt(count: number, { weak, moderate, strong }: Thresholds): Strength | null {
  if (count >= strong) return 'strong'
  if (count >= moderate) return 'moderate'
  return count >= weak ? 'weak' : null
}

/** Milliseconds; NaN when the instant cannot be read, which no comparison holds for. */
export function at(instant: string): number {
  return Date.parse(instant)
}

/**
 * A finding with at most eight pieces of evidence, newest first, one of every advert before a second of any; null without.
 *
 * @param rests names of links without which there would be no finding.
 */
export function finding(
  strength: Strength | null,
  evidence: readonly Evidence[],
  rests: readonly string[] = [],
): Finding | null {
  const perAdvert = new Map<string, Evidence[]>()
  const newestFirst = [...evidence].sort((a, b) => (a.seenAt === b.seenAt ? 0 : a.seenAt > b.seenAt ? -1 : 1))
  for (const piece of newestFirst)
    perAdvert.set(piece.advert, [...(perAdvert.get(piece.advert) ?? []), piece])
  const rounds = [...perAdvert.values()].flatMap(pieces => pieces.map((piece, round) => ({ piece, round })))
  const [first, ...rest] = rounds
    .sort((a, b) => a.round - b.round)
    .slice(0, mostEvidence)
    .map(({ piece }) => piece)
  return strength === null || first === undefined ? null : { strength, evidence: [first, ...rest], rests }
}

/** The lower of two strengths. */
export function atMost(strength: Strength, bound: Strength): Strength {
  return strengths.indexOf(strength) > strengths.indexOf(bound) ? bound : strength
}

/** The strongest of several findings, the first where they are alike; null without any. */
export function strongest(findings: readonly (Finding | null)[]): Finding | null {
  const found = findings.filter(one => one !== null)
  return found.sort((a, b) => strengths.indexOf(b.strength) - strengths.indexOf(a.strength))[0] ?? null
}

/** Our own sentence about what the fields of one sighting show. */
export function fact(advert: AdvertView, sighting: SightingView, quote: string): Evidence {
  return { advert: advert.id, seenAt: sighting.seenAt, from: 'fields', quote }
}

/** What a phrase was found in: evidence, and for whom it speaks. */
export interface Saying {
  evidence: Evidence
  /** The working name, or the words themselves where there is no name: one advert in ten places is one voice. */
  voice: string
}

/** Every distinct sentence of every advert that the recogniser finds. */
export function sayings(context: NetworkContext, recognise: Recogniser): Saying[] {
  const found: Saying[] = []
  for (const advert of context.adverts) {
    const seen = new Set<string>()
    for (const sighting of advert.sightings) {
      for (const text of new Set([sighting.title, sighting.body])) {
        for (const quote of text === '' || seen.has(text) ? [] : recognise(text)) {
          if (seen.has(quote)) continue
          seen.add(quote)
          const evidence: Evidence = { advert: advert.id, seenAt: sighting.seenAt, from: 'text', quote }
          found.push({ evidence, voice: sighting.names[0] ?? quote.toLowerCase() })
        }
        seen.add(text)
      }
    }
  }
  return found
}

/** The strength that the number of voices reaches; one sentence under many names is one text, and never strong alone. */
export function strengthOf(said: readonly Saying[], thresholds: Thresholds): Strength | null {
  const voices = new Set(said.map(({ voice }) => voice)).size
  const sentences = new Set(said.map(({ evidence }) => evidence.quote.replace(mask, '').toLowerCase())).size
  const reached = strengthAt(voices, thresholds)
  return reached === 'strong' && sentences === 1 ? 'moderate' : reached
}

export function evidenceOf(said: readonly Saying[]): Evidence[] {
  return said.map(({ evidence }) => evidence)
}

/** The finding of a phrase indicator whose strength is the number of voices. */
export function whatIsSaid(
  context: NetworkContext,
  recognise: Recogniser,
  voices: Thresholds,
): Finding | null {
  const said = sayings(context, recognise)
  return finding(strengthOf(said, voices), evidenceOf(said))
}

/** The finding of a counter-indication: it speaks for the network when this share of the adverts shows it. */
export function whatMostShow(
  context: NetworkContext,
  evidence: readonly Evidence[],
  share: number,
): Finding | null {
  const adverts = new Set(evidence.map(({ advert }) => advert)).size
  return finding(adverts >= context.adverts.length * share ? 'moderate' : 'weak', evidence)
}

const numerals = [
  'nul',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
]

/** A count in Dutch: in words up to twelve. */
function inWords(count: number): string {
  return numerals[count] ?? String(count)
}

/** The same with a capital, to begin a sentence with. */
export function beginningInWords(count: number): string {
  const words = inWords(count)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
