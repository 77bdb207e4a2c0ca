import type { Actor, Board, Life, Version } from '../advert.ts'

/** One stay of one advert: the same ref in a new place, or a new ref when `renews`. */
export interface Stay {
  from: number
  /** From 0. */
  at: number
  place: string
  renews: boolean
}

/** Cuts the nights into stays along a route; an advert that joins later starts with a shorter one. */
export function stays(options: {
  joins: number
  offset: number
  length: number
  route: readonly string[]
  start: number
  renewsEvery: number | null
}): Stay[] {
  const found: Stay[] = []
  for (let at = 0; ; at++) {
    const begins = options.offset + at * options.length
    if (begins > 30) return found
    if (begins + options.length <= options.joins) continue
    found.push({
      from: Math.max(begins, options.joins),
      at,
      place: options.route[(options.start + at) % options.route.length] as string,
      renews: found.length > 0 && options.renewsEvery !== null && at % options.renewsEvery === 0,
    })
  }
}

/** Turns stays into lives: one life a ref. */
export function livesOver(
  actor: Actor,
  board: Board,
  key: string,
  over: readonly Stay[],
  says: (stay: Stay) => Version['says'],
): Life[] {
  const lives: Life[] = []
  for (const stay of over) {
    const version = { from: stay.from, says: says(stay) }
    const last = lives.at(-1)
    if (last === undefined || stay.renews) {
      if (last !== undefined) last.until = stay.from - 1
      lives.push({ actor, board, key: `${key} ${stay.at}`, versions: [version], until: 30 })
    } else last.versions.push(version)
  }
  return lives
}
