import type { World } from '../night/world.ts'
import { progressOf } from '../storage/runs-view.ts'
import { worker } from '../worker.ts'
import { columns, draw } from './live.ts'
import { progressLine, type Sample, secondsLeft } from './progress-line.ts'

const onTerminal = process.stderr.isTTY && process.env.TERM !== 'dumb'
const every = onTerminal ? 1000 : 30_000

/**
 * Shows how the crawls of this process get on while the work lasts: a line a source on a terminal, log lines
 * elsewhere. It asks the database, once for all sources, so that a crawl need not know that somebody watches.
 */
export async function withProgress<T>(world: World, work: () => Promise<T>): Promise<T> {
  const first = new Map<string, Sample>()
  let looking: Promise<void> | null = null
  const look = async () => {
    const all = await progressOf(world.db, worker)
    const at = performance.now()
    const lines = all.map(progress => {
      const last = { at, progress }
      const since = first.get(progress.run) ?? last
      first.set(progress.run, since)
      const left = secondsLeft(since, last)
      if (!onTerminal) world.log.info({ ...progress, secondsLeft: left }, 'progress')
      return progressLine(progress, left, columns() - 1)
    })
    if (onTerminal) draw(lines)
  }
  const watch = setInterval(() => {
    // A database that is away fails the crawl itself, which says so; a look that failed is not missed.
    looking ??= look()
      .catch(() => undefined)
      .finally(() => {
        looking = null
      })
  }, every)
  try {
    return await work()
  } finally {
    clearInterval(watch)
    await looking
    if (onTerminal) draw([])
  }
}
