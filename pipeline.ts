import PQueue from 'p-queue'
import { dueAt, recentSince } from './crawler/due.ts'
import { unlawful } from './crawler/lawful.ts'
import type { Source } from './crawler/source.ts'
import { analyse } from './night/analyse.ts'
import { harvest } from './night/harvest.ts'
import type { World } from './night/world.ts'
import { lastRuns, openRuns } from './storage/run-history.ts'
import type { RunEnd } from './storage/runs.ts'

const sourcesAtOnce = 4

/**
 * The scheduled job: crawl every due source, link, group and weigh.
 *
 * @throws what went wrong with a source, after the others are done and all is weighed.
 */
export async function night(world: World, sources: readonly Source[]): Promise<RunEnd[]> {
  const due = await dueSources(world, sources)
  const queue = new PQueue({ concurrency: sourcesAtOnce })
  const harvests = due.map(source =>
    queue.add(() => {
      // Another worker may have read it while it waited here for its turn.
      const since = recentSince(source, world.clock())
      return harvest(world, source, Number.POSITIVE_INFINITY, since)
    }),
  )
  const ends = await Promise.allSettled(harvests)
  if (!world.signal.aborted) await analyse(world)
  return ends.flatMap(end => {
    if (end.status === 'rejected') throw end.reason
    return end.value ?? []
  })
}

async function dueSources({ db, clock, log }: World, sources: readonly Source[]): Promise<Source[]> {
  const [last, open] = [await lastRuns(db), await openRuns(db)]
  const now = clock()
  return sources.filter(source => {
    const reason = unlawful(source, now)
    if (reason !== null) {
      log.warn({ source: source.id }, reason)
      return false
    }
    const startedAt = last.get(source.id)?.started_at ?? null
    const due = dueAt(source, { startedAt, open: open.has(source.id) }, now)
    if (due > now) log.info({ source: source.id, due: due.toISOString() }, 'not due yet')
    return due <= now
  })
}
