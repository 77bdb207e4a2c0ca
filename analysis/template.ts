import { findPlaces } from '../crawler/fields/place.ts'
import { aligned, type Token, tokens } from './alignment.ts'

export type SlotType = 'name' | 'age' | 'price' | 'place' | 'contact' | 'free'

/** Words that all variants have, or a place where they differ. `before`: what stands between it and the last part. */
export type TemplatePart = { before: string; words: string } | { before: string; slot: SlotType }

/** One wording with its slots, and which of the texts it describes. */
export interface Template {
  parts: TemplatePart[]
  texts: number[]
}

/** Of a large group the template follows from the first so many texts. */
const examples = 60

/**
 * Finds the templates behind texts that are alike: as many as describe them in the fewest bits. Texts come masked; equal
 * texts in any order give equal templates.
 */
export function templatesOf(texts: readonly string[]): Template[] {
  const read = texts.map(tokens)
  const order = [...texts.keys()].sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1))
  return split(read, order).map(({ parts, texts }) => ({ parts, texts: texts.sort((a, b) => a - b) }))
}

/** A template as one line, slots as `⟦naam⟧`. */
export function rendered(template: Template, names: Readonly<Record<SlotType, string>>): string {
  return template.parts
    .map(part => part.before + ('words' in part ? part.words : `⟦${names[part.slot]}⟧`))
    .join('')
    .trim()
}

interface Described {
  parts: TemplatePart[]
  texts: number[]
  bits: number
  /** Bits of each text, given the template. */
  costs: number[]
  center: number
}

function split(read: readonly Token[][], texts: number[]): Described[] {
  const whole = described(read, texts)
  if (texts.length < 2) return [whole]
  const odd = texts[whole.costs.indexOf(Math.max(...whole.costs))] as number
  if (odd === whole.center) return [whole]
  const nearer = Map.groupBy(texts, text => distance(read, text, odd) < distance(read, text, whole.center))
  const [some, others] = [nearer.get(true) ?? [], nearer.get(false) ?? []]
  if (some.length === 0 || others.length === 0) return [whole]
  const halves = [described(read, some), described(read, others)] as const
  if (halves[0].bits + halves[1].bits >= whole.bits) return [whole]
  return [...split(read, others), ...split(read, some)]
}

/** Words of either text that the other has not at that place. */
function distance(read: readonly Token[][], one: number, other: number): number {
  const [a, b] = [read[one] as Token[], read[other] as Token[]]
  return a.length + b.length - 2 * aligned(a, b).filter(at => at >= 0).length
}

/** Describes texts by the wording of their center, and counts what it takes in bits. */
function described(read: readonly Token[][], texts: number[]): Described {
  const sample = texts.slice(0, examples)
  const center = centerOf(read, sample)
  const tokens = read[center] as Token[]
  const ways = new Map(texts.map(text => [text, aligned(tokens, read[text] as Token[])]))
  const vocabulary = new Set(sample.flatMap(text => (read[text] as Token[]).map(token => token.key))).size
  const word = Math.max(4, Math.log2(vocabulary + 1))
  const position = Math.log2(tokens.length + 2)
  const count = texts.length
  const isConstant = tokens.map((_, at) => {
    const present = texts.filter(text => (ways.get(text)?.[at] ?? -1) >= 0).length
    // A word is part of the wording when writing it once and noting who lacks it is shorter than writing it each time.
    return present * word >= word + (count - present) * (position + 1) && present * 2 > count
  })
  const fillings = texts.map(text =>
    fillingsOf(isConstant, ways.get(text) as number[], read[text] as Token[]),
  )
  const gaps = isConstant.filter(Boolean).length + 1
  const isSlot = Array.from({ length: gaps }, (_, gap) => {
    const filled = fillings.reduce((sum, filling) => sum + (filling[gap]?.length ?? 0), 0)
    return filled * position > count + 3
  })
  const costs = texts.map((text, at) => {
    const missing = isConstant.filter(
      (constant, token) => constant && (ways.get(text)?.[token] ?? -1) < 0,
    ).length
    const filled = (fillings[at] as Token[][]).reduce(
      (sum, filling, gap) =>
        sum + (isSlot[gap] ? 1 + filling.length * word : filling.length * (position + word)),
      0,
    )
    return missing * (position + 1) + filled
  })
  const bits =
    (gaps - 1) * word + isSlot.filter(Boolean).length * 3 + costs.reduce((sum, cost) => sum + cost, 0)
  const values = (at: number) =>
    texts.flatMap(text => {
      const to = ways.get(text)?.[at] ?? -1
      return to < 0 ? [] : ((read[text] as Token[])[to] as Token)
    })
  return { parts: partsOf(tokens, isConstant, isSlot, fillings, values), texts, bits, costs, center }
}

/** The text that has most of its words in common with the others; the first of several. */
function centerOf(read: readonly Token[][], texts: readonly number[]): number {
  const uses = new Map<string, number>()
  for (const text of texts) {
    for (const key of new Set((read[text] as Token[]).map(token => token.key)))
      uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  const score = (text: number) => {
    const keys = new Set((read[text] as Token[]).map(token => token.key))
    return [...keys].reduce((sum, key) => sum + (uses.get(key) ?? 0) / texts.length - 0.5, 0)
  }
  const scores = texts.map(score)
  return texts[scores.indexOf(Math.max(...scores))] as number
}

/** What a text has before, between and after the constants. */
function fillingsOf(
  isConstant: readonly boolean[],
  way: readonly number[],
  text: readonly Token[],
): Token[][] {
  const fillings: Token[][] = []
  let from = 0
  for (const [at, constant] of isConstant.entries()) {
    if (!constant) continue
    const to = way[at] as number
    // A missing constant leaves its gap empty; what stands there goes to the next.
    fillings.push(to < 0 ? [] : text.slice(from, to))
    if (to >= 0) from = to + 1
  }
  fillings.push(text.slice(from))
  return fillings
}

function partsOf(
  tokens: readonly Token[],
  isConstant: readonly boolean[],
  isSlot: readonly boolean[],
  fillings: readonly Token[][][],
  values: (at: number) => Token[],
): TemplatePart[] {
  const parts: TemplatePart[] = []
  const add = (part: TemplatePart) => {
    const last = parts.at(-1)
    if (last !== undefined && 'slot' in last && 'slot' in part && last.slot === part.slot) return
    parts.push(part)
  }
  let gap = 0
  let before: string | null = null
  for (const [at, token] of [...tokens, null].entries()) {
    if (token !== null && !isConstant[at]) {
      before ??= token.before
      continue
    }
    if (isSlot[gap]) {
      const filled = fillings.map(filling => filling[gap] ?? []).filter(filling => filling.length > 0)
      add({ before: before ?? ' ', slot: slotType(filled, tokens.slice(Math.max(0, at - 2), at + 2)) })
    }
    gap++
    if (token === null) break
    const own = values(at)
    const varies = token.mask !== null || (token.number && new Set(own.map(value => value.text)).size > 1)
    add(
      varies
        ? {
            before: token.before,
            slot: slotType(
              own.map(value => [value]),
              tokens.slice(Math.max(0, at - 2), at + 3),
            ),
          }
        : { before: token.before, words: token.text },
    )
    before = null
  }
  return parts
}

const money = /€|euro|eur\b/iu
const years = /^(jaar|jr|j|jong|oud|years?|ans|años|anos|ani|lat|éves|jahre?|alt|old)$/iu

function slotType(fillings: readonly (readonly Token[])[], around: readonly Token[]): SlotType {
  const all = fillings.flat()
  const most = (holds: (token: Token) => boolean) => all.filter(holds).length * 10 >= all.length * 7
  if (most(token => token.mask === 'name')) return 'name'
  if (most(token => token.mask === 'address')) return 'place'
  if (most(token => token.mask !== null)) return 'contact'
  const near = [...around, ...all]
  if (most(token => token.number || money.test(token.text) || years.test(token.text))) {
    if (near.some(token => money.test(token.text) || money.test(token.before))) return 'price'
    const isAge = all.every(token => !token.number || (Number(token.text) >= 18 && Number(token.text) < 80))
    return isAge ? 'age' : 'free'
  }
  const places = fillings.filter(filling => findPlaces(filling.map(token => token.text).join(' ')).length > 0)
  return places.length * 10 >= fillings.length * 7 ? 'place' : 'free'
}
