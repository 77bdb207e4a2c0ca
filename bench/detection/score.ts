import type { Attention } from '../../analysis/rulebook.ts'
import { type Kind, kinds, type Truth } from './truth.ts'

/** A network as it was weighed, with the truth behind each of its adverts. */
export interface Ranked {
  adverts: readonly Truth[]
  attention: Attention
  score: number
}

export interface Grouping {
  bcubed: number
  bcubedPrecision: number
  bcubedRecall: number
  pairwise: number
}

/** How well networks are actors. */
export function groupingOf(networks: readonly Ranked[]): Grouping {
  const actors = new Map<string, number>()
  for (const { adverts } of networks)
    for (const { actor } of adverts) actors.set(actor, (actors.get(actor) ?? 0) + 1)
  let [precision, recall, count, rightPairs, pairs] = [0, 0, 0, 0, 0]
  for (const { adverts } of networks) {
    pairs += pairsOf(adverts.length)
    for (const [actor, own] of Map.groupBy(adverts, ({ actor }) => actor)) {
      precision += own.length ** 2 / adverts.length
      recall += own.length ** 2 / (actors.get(actor) as number)
      count += own.length
      rightPairs += pairsOf(own.length)
    }
  }
  const truePairs = [...actors.values()].reduce((sum, size) => sum + pairsOf(size), 0)
  return {
    bcubed: f1(precision / count, recall / count),
    bcubedPrecision: precision / count,
    bcubedRecall: recall / count,
    pairwise: f1(pairs === 0 ? 1 : rightPairs / pairs, truePairs === 0 ? 1 : rightPairs / truePairs),
  }
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

const order: readonly Attention[] = ['high', 'raised', 'low', 'none']

/**
 * Average precision of rings: each counts at the place of the first network that is for the most part its own; further
 * pieces of it count for nothing, as nobody is called twice.
 */
export function averagePrecision(networks: readonly Ranked[]): number {
  const ranked = [...networks].sort(
    (a, b) => order.indexOf(a.attention) - order.indexOf(b.attention) || b.score - a.score,
  )
  const rings = new Set(networks.flatMap(({ adverts }) => adverts.filter(isRing).map(({ actor }) => actor)))
  const found = new Set<string>()
  let [looked, sum] = [0, 0]
  for (const { adverts } of ranked) {
    const [largest] = [...Map.groupBy(adverts, ({ actor }) => actor).values()].sort(
      (a, b) => b.length - a.length,
    )
    const [one] = largest ?? []
    const own = one !== undefined && isRing(one) && (largest?.length ?? 0) * 2 > adverts.length
    if (own && found.has(one.actor)) continue
    looked++
    if (!own) continue
    found.add(one.actor)
    sum += found.size / looked
  }
  return rings.size === 0 ? Number.NaN : sum / rings.size
}

function isRing({ kind }: Truth): boolean {
  return kind === 'ring'
}

export interface Reached {
  /** Share of rings of which at least half the adverts are in networks at `raised` or above. */
  recall: Record<'easy' | 'medium' | 'hard', number>
  /** Share of innocent actors of whom any advert is. */
  alarms: Record<Exclude<Kind, 'ring'>, number>
  /** Networks at `raised` or above, per 1,000 adverts. */
  workload: number
}

export function reachedBy(networks: readonly Ranked[]): Reached {
  const raised = networks.filter(({ attention }) => attention === 'raised' || attention === 'high')
  const inRaised = new Set(raised.flatMap(({ adverts }) => adverts))
  const all = networks.flatMap(({ adverts }) => adverts)
  const share = (of: readonly Truth[], least: number) => {
    const actors = [...Map.groupBy(of, ({ actor }) => actor).values()]
    const reached = actors.filter(own => {
      const inside = own.filter(advert => inRaised.has(advert)).length
      return inside > 0 && inside >= own.length * least
    })
    return actors.length === 0 ? Number.NaN : reached.length / actors.length
  }
  const recall = (difficulty: string) =>
    share(
      all.filter(advert => advert.difficulty === difficulty),
      0.5,
    )
  const innocent = kinds.filter(kind => kind !== 'ring')
  return {
    recall: { easy: recall('easy'), medium: recall('medium'), hard: recall('hard') },
    alarms: Object.fromEntries(
      innocent.map(kind => [
        kind,
        share(
          all.filter(advert => advert.kind === kind),
          0,
        ),
      ]),
    ) as Reached['alarms'],
    workload: (raised.length / all.length) * 1000,
  }
}
