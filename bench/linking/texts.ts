import { type Chance, chance } from '../../demo/chance.ts'
import { type Tongue, tongue } from './language.ts'

export interface Recipe {
  seed: string
  adverts: number
  phrases: number
  tail: number
  /** Share of a text's sentences that are stock phrases. */
  stock: number
  /** Share of adverts that are variants of a template. */
  templated: number
  largest: number
  /** Slots of each template; null: 0 to 4. */
  slots: number | null
  /** Share of words changed in each variant; null: 0, 3 or 8%. */
  edits: number | null
  /** Another order, other variants and other adverts of the same templates. */
  shuffle?: string
}

/** Settings were chosen on this one only. */
export const tuning: Recipe = {
  seed: 'tuning',
  adverts: 1_000_000,
  phrases: 60_000,
  tail: 1,
  stock: 0.55,
  templated: 0.35,
  largest: 2000,
  slots: null,
  edits: null,
}

/** Other words, other phrases, other habits; looked at only to report. */
export const validation: Recipe = { ...tuning, seed: 'validation', phrases: 90_000, tail: 0.95, stock: 0.6 }

export interface Written {
  text: string
  /** Adverts of one template have the same number; null for those written for themselves. */
  template: number | null
  /** Who wrote it, as far as a telephone number or account can tell. */
  advertiser: number
}

/** Adverts in an order that tells nothing of their templates. */
export function* writtenBy(recipe: Recipe): Generator<Written> {
  const said = tongue(recipe.seed, recipe.phrases, recipe.tail)
  const sizes = templateSizes(recipe)
  const turns = shuffled(recipe, sizes)
  const makers = new Map<number, Template>()
  const draw = chance(`${recipe.seed} adverts ${recipe.shuffle ?? ''}`)
  // Numbers of another night are nobody else's.
  let advertiser = sizes.length * recipe.largest + (recipe.shuffle === undefined ? 0 : 2 ** 40)
  for (const turn of turns) {
    if (turn < 0) {
      yield { text: own(recipe, said, draw), template: null, advertiser }
      if (draw.odds(0.6)) advertiser++
      continue
    }
    const template = makers.get(turn) ?? newTemplate(recipe, said, turn)
    makers.set(turn, template)
    yield {
      text: variant(template, said, draw),
      template: turn,
      advertiser: turn * recipe.largest + draw.whole(1, template.advertisers(sizes[turn] as number)),
    }
  }
}

/** Few large, many small: the number of templates falls with the square root of size cubed. */
function templateSizes({ seed, adverts, templated, largest }: Recipe): number[] {
  const draw = chance(`${seed} sizes`)
  const sizes: number[] = []
  let left = Math.round(adverts * templated)
  // The largest size is there, however the draws fall.
  for (let size = Math.min(largest, left); left > 1; ) {
    sizes.push(size)
    left -= size
    size = Math.min(left, largest, Math.floor(2 / Math.max(draw.next(), 1e-9) ** (1 / 1.1)))
  }
  return sizes
}

function shuffled({ seed, adverts, shuffle }: Recipe, sizes: readonly number[]): Int32Array {
  const draw = chance(`${seed} order ${shuffle ?? ''}`)
  const turns = new Int32Array(adverts).fill(-1)
  let at = 0
  for (const [template, size] of sizes.entries()) {
    turns.fill(template, at, at + size)
    at += size
  }
  for (let last = adverts - 1; last > 0; last--) {
    const other = draw.whole(0, last)
    const kept = turns[last] as number
    turns[last] = turns[other] as number
    turns[other] = kept
  }
  return turns
}

type Piece = string | { slot: 'name' | 'age' | 'price' | 'phone' | 'free' }

interface Template {
  pieces: Piece[]
  edits: number
  advertisers: (size: number) => number
}

function newTemplate(recipe: Recipe, said: Tongue, number: number): Template {
  const draw = chance(`${recipe.seed} template ${number}`)
  const pieces: Piece[] = Array.from({ length: draw.whole(4, 9) }, () =>
    draw.odds(recipe.stock) ? said.phrase(draw) : said.sentence(draw),
  )
  const own = pieces.filter(piece => typeof piece === 'string').length
  if (own > 0) pieces.push(said.sentence(draw), said.sentence(draw))
  const slots = recipe.slots ?? draw.pick([0, 1, 2, 4])
  for (let slot = 0; slot < slots; slot++) {
    const kind = draw.pick(['name', 'age', 'price', 'phone', 'free', 'free'] as const)
    pieces.splice(draw.whole(0, pieces.length), 0, { slot: kind })
  }
  // One hand behind a template, or as many as it has adverts, or anything between.
  const share = draw.next()
  return {
    pieces,
    edits: recipe.edits ?? draw.pick([0, 0.03, 0.08]),
    advertisers: size => Math.max(1, Math.round(size ** share)),
  }
}

function variant({ pieces, edits }: Template, said: Tongue, draw: Chance): string {
  const words = pieces
    .map(piece => (typeof piece === 'string' ? piece : filled(piece.slot, said, draw)))
    .join('. ')
    .match(/⟦[^⟧]*⟧|\p{Script=Han}|[^\s\p{Script=Han}]+/gu)
  return (words ?? [])
    .flatMap(word => {
      if (!draw.odds(edits)) return word
      return draw.pick([[said.word(draw)], [], [word, said.word(draw)]])
    })
    .join(' ')
}

function filled(slot: Exclude<Piece, string>['slot'], said: Tongue, draw: Chance): string {
  if (slot === 'name' || slot === 'phone') return `⟦${slot}:${draw.whole(1, 1e9)}⟧`
  if (slot === 'free') return Array.from({ length: draw.whole(1, 3) }, () => said.word(draw)).join(' ')
  return slot === 'age' ? `${draw.whole(21, 45)}` : `${draw.whole(8, 25) * 10} euro`
}

function own(recipe: Recipe, said: Tongue, draw: Chance): string {
  const lines = Array.from({ length: draw.whole(3, 11) }, () =>
    draw.odds(recipe.stock) ? said.phrase(draw) : said.sentence(draw),
  )
  if (draw.odds(0.7)) lines.unshift(`⟦name:${draw.whole(1, 1e9)}⟧ ${draw.whole(21, 45)}`)
  if (draw.odds(0.6)) lines.push(`⟦phone:${draw.whole(1, 1e9)}⟧`)
  return lines.join('. ')
}
