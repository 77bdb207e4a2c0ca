import { isInForce, localDay } from '../crawler/lawful.ts'
import type { Source } from '../crawler/source.ts'

/** How a lawful basis stands today. */
export type BasisState = 'in-force' | 'ends-soon' | 'not-yet' | 'ended'

/** One document of one source, as the register shows it. */
export interface BasisRow {
  source: string
  /** `adverts` are read and kept; `counts` only, in statistics mode. */
  kind: 'adverts' | 'counts'
  document: string
  owner: string
  dpia: string | null
  validFrom: string
  validUntil: string
  /** CBS codes; empty in statistics mode, which keeps nothing of anybody. */
  municipalities: readonly string[]
  state: BasisState
}

const soonMs = 60 * 86_400_000

/** Every basis that the source files name: the one place where a basis lives. */
export function basesOf(sources: Iterable<Source>, now: Date): BasisRow[] {
  return [...sources]
    .filter(source => !source.demo)
    .flatMap(source => [
      ...source.basis.map(basis => ({
        source: source.id,
        kind: 'adverts' as const,
        ...basis,
        state: stateOf(basis, now),
      })),
      ...(source.statistics === null
        ? []
        : [
            {
              source: source.id,
              kind: 'counts' as const,
              ...source.statistics,
              dpia: null,
              municipalities: [],
              state: stateOf(source.statistics, now),
            },
          ]),
    ])
}

function stateOf(document: { validFrom: string; validUntil: string }, now: Date): BasisState {
  const day = localDay(now)
  if (!isInForce(document, day)) return document.validFrom > day ? 'not-yet' : 'ended'
  return isInForce(document, localDay(new Date(now.getTime() + soonMs))) ? 'in-force' : 'ends-soon'
}

/** Sources that are read for nobody: no request is made. */
export function withoutBasis(sources: Iterable<Source>): string[] {
  return [...sources]
    .filter(source => !source.demo && source.basis.length === 0 && source.statistics === null)
    .map(({ id }) => id)
}
