import type { Scope } from '../casework/scope.ts'
import type { Reader } from './database.ts'
import { everything, noLink, readableWords, waiting, wordsIn } from './queue.ts'
import { allowed } from './visible.ts'

/** How many networks wait in the visitor's scope. */
export async function waitingCount(db: Reader, scope: Scope, filter = everything): Promise<number> {
  if (filter !== everything) {
    const { n } = await waiting(db, scope, filter)
      .select(eb => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n)
  }
  // Networks are many, the sets of places that they touch are few.
  const groups = await db
    .selectFrom('waiting')
    .select(eb => ['places', eb.fn.countAll().as('n')])
    .groupBy('places')
    .execute()
  const wanted = new Set(allowed(scope))
  return groups
    .filter(group => wordsIn(group.places, ' ').some(gm => wanted.has(gm)))
    .reduce((total, group) => total + Number(group.n), 0)
}

export interface QueueCounts {
  total: number
  minors: number
  places: Record<string, number>
  towns: Record<string, number>
  sources: Record<string, number>
  links: Record<string, number>
}

/** How many networks wait, by all that they can be filtered by, within the visitor's scope. */
export async function queueCounts(db: Reader, scope: Scope): Promise<QueueCounts> {
  const wanted = new Set(allowed(scope))
  const inScope = (joined: string) => wordsIn(joined, ' ').filter(gm => wanted.has(gm))
  const counts: QueueCounts = { total: 0, minors: 0, places: {}, towns: {}, sources: {}, links: {} }
  const add = (to: Record<string, number>, words: readonly string[], n: number) => {
    for (const word of words) to[word] = (to[word] ?? 0) + n
  }
  const kinds = await db
    .selectFrom('waiting')
    .select(eb => ['places', 'sources', 'links', eb.fn.countAll().as('n')])
    .groupBy(['places', 'sources', 'links'])
    .execute()
  for (const { places, sources, links, n } of kinds) {
    const own = inScope(places)
    if (own.length === 0) continue
    counts.total += Number(n)
    add(counts.places, own, Number(n))
    add(counts.sources, readableWords(scope, sources, ' '), Number(n))
    add(counts.links, links === noLink ? ['none'] : wordsIn(links, ' '), Number(n))
  }
  const towns = await db
    .selectFrom('waiting')
    .select(eb => ['towns', 'places', eb.fn.countAll().as('n')])
    .groupBy(['towns', 'places'])
    .execute()
  for (const { towns: joined, places, n } of towns)
    if (inScope(places).length > 0) add(counts.towns, readableWords(scope, joined, '|'), Number(n))
  const minors = await db.selectFrom('waiting').select('places').where('turn', '=', 0).execute()
  counts.minors = minors.filter(({ places }) => inScope(places).length > 0).length
  return counts
}
