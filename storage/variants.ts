import { alone, join } from '../analysis/groups.ts'
import type { Regrouped } from './new-texts.ts'
import { firstOfGroup } from './texts.ts'

/** What becomes of groups of variants when new things join them and them with each other. */
export interface VariantGroups {
  /** For each of the new ones, the name of its group. */
  variantOf: string[]
  /** Names of stored groups that have another name now. */
  renamed: string[]
  /** The name that a stored group has now. */
  nameNow: (name: string) => string
  met: Pick<Regrouped, 'present' | 'merged'>
}

/**
 * @param fresh names of what is new, sorted.
 * @param within for each of them the first of those that are alike among themselves.
 * @param pairs which of them is alike with a stored group, by its name.
 */
export function joinVariants(
  fresh: readonly string[],
  within: ArrayLike<number>,
  pairs: readonly (readonly [one: number, group: string])[],
): VariantGroups {
  const names = [...new Set(pairs.map(([, group]) => group))].sort()
  const numbers = new Map(names.map((name, at) => [name, fresh.length + at]))
  const groups = alone(fresh.length + names.length)
  for (const at of fresh.keys()) join(groups, at, within[at] as number)
  for (const [one, group] of pairs) join(groups, one, numbers.get(group) as number)
  const firsts = firstOfGroup([...fresh, ...names], groups)
  const nameNow = (name: string) => firsts[numbers.get(name) as number] as string
  const variantOf = firsts.slice(0, fresh.length)
  const joined = Map.groupBy(names, nameNow)
  return {
    variantOf,
    renamed: names.filter(name => nameNow(name) !== name),
    nameNow,
    met: {
      present: new Set(variantOf.filter(name => joined.get(name)?.[0] !== name)),
      merged: new Set([...joined].filter(([, from]) => from.length > 1).map(([name]) => name)),
    },
  }
}
