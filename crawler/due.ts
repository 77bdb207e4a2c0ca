import { opensAt } from './hours.ts'
import type { Source } from './source.ts'

const hour = 3_600_000

/** A night that begins a little earlier than yesterday's is still a night: an hour's grace, less when runs are frequent. */
function between({ everyHours }: Source['schedule']): number {
  return (everyHours - Math.min(1, everyHours / 4)) * hour
}

/** A source whose last run began after this has had its turn. */
export function recentSince(source: Source, now: Date): Date {
  return new Date(now.getTime() - between(source.schedule))
}

/** What a source's turn depends on: when its last run began, and whether one was interrupted. */
export interface LastRun {
  startedAt: string | null
  /** A run that is open goes on at the first opportunity, however short ago it began. */
  open: boolean
}

/** The first moment from now on at which a source may have its turn; `now` when that is now. */
export function dueAt(source: Source, { startedAt, open }: LastRun, now: Date): Date {
  const { hours } = source.schedule
  // A run from the future says that a clock was wrong, not that the source had its turn.
  if (open || startedAt === null || Date.parse(startedAt) > now.getTime()) return opensAt(hours, now)
  const again = Date.parse(startedAt) + between(source.schedule)
  return opensAt(hours, new Date(Math.max(again, now.getTime())))
}
