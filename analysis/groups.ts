/** Things joined to each other: each points towards the first of its group, so order of joining does not matter. */
export type Groups = Uint32Array

export function alone(count: number): Groups {
  return new Uint32Array(count).map((_, at) => at)
}

/** The first of the group that one belongs to. */
export function first(groups: Groups, one: number): number {
  let at = one
  for (let up = groups[at] as number; up !== at; up = groups[at] as number) {
    groups[at] = groups[up] as number
    at = groups[at] as number
  }
  return at
}

export function join(groups: Groups, one: number, other: number): void {
  const a = first(groups, one)
  const b = first(groups, other)
  if (a < b) groups[b] = a
  else groups[a] = b
}

/** Points everything at the first of its group at once. */
export function settled(groups: Groups): Groups {
  for (let at = 0; at < groups.length; at++) groups[at] = first(groups, at)
  return groups
}
