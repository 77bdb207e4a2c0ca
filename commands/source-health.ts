import { dueAt } from '../crawler/due.ts'
import { firstEnd, localDay, unlawful } from '../crawler/lawful.ts'
import type { Source } from '../crawler/source.ts'
import { countsOf } from '../storage/runs.ts'
import type { Night } from '../storage/runs-view.ts'
import type { RunTable } from '../storage/schema.ts'

/** How a source is doing: may it be read, when is its turn, and how did the last nights go. */
export interface SourceHealth {
  source: Source
  refusal: string | null
  /** The last day of the document that ends first; null for an invented source, or when none holds. */
  basisUntil: string | null
  /** Days until then. */
  basisDays: number | null
  /** Null while nothing may be fetched. */
  due: Date | null
  lastRun: RunTable | null
  nights: Night[]
  /** Over these nights; null when nothing changed. One is perfect. */
  requestsPerChange: number | null
  /** Pages that could not be read and requests that gave none, over these nights. */
  faults: number
}

const warnDays = 30
const msPerDay = 86_400_000

export function healthOf(
  source: Source,
  lastRun: RunTable | null,
  open: boolean,
  nights: Night[],
  now: Date,
): SourceHealth {
  const refusal = unlawful(source, now)
  const basisUntil = source.demo ? null : firstEnd(source, now)
  const runs = nights.flatMap(({ run }) => run ?? [])
  const sum = (of: (run: RunTable) => number) => runs.reduce((total, run) => total + of(run), 0)
  const changes = sum(run => run.added + run.changed)
  return {
    source,
    refusal,
    basisUntil,
    basisDays: basisUntil === null ? null : (Date.parse(basisUntil) - Date.parse(localDay(now))) / msPerDay,
    due: refusal === null ? dueAt(source, { startedAt: lastRun?.started_at ?? null, open }, now) : null,
    lastRun,
    nights,
    requestsPerChange: changes === 0 ? null : Math.round((sum(run => run.requests) / changes) * 100) / 100,
    faults: sum(run => run.unreadable + run.failed),
  }
}

/** A sentence while the lawful basis is about to end, else null. After its end there is the refusal. */
export function basisWarning({ source, basisUntil, basisDays }: SourceHealth): string | null {
  if (basisDays === null || basisDays > warnDays) return null
  const when = basisDays === 0 ? 'today' : basisDays === 1 ? 'tomorrow' : `in ${basisDays} days`
  return `${source.id}: its lawful basis ends on ${basisUntil}, ${when}; after that nothing is fetched under it`
}

/** One line of data. */
export function healthLine(health: SourceHealth): string {
  const { source, refusal, due, lastRun, nights } = health
  return JSON.stringify({
    source: source.id,
    name: source.name,
    home: source.home,
    demo: source.demo,
    basis: source.basis,
    statistics: source.statistics,
    basisDays: health.basisDays,
    allowed: refusal === null,
    refusal,
    everyHours: source.schedule.everyHours,
    hours: source.schedule.hours,
    due: due?.toISOString() ?? null,
    lastRun: lastRun === null ? null : runData(lastRun),
    requestsPerChange: health.requestsPerChange,
    faults: health.faults,
    nights: nights.map(({ date, run }) => ({ night: date, run: run === null ? null : runData(run) })),
  })
}

function runData(run: RunTable) {
  const { started_at, finished_at, outcome, reason, expected } = run
  return { startedAt: started_at, finishedAt: finished_at, outcome, reason, expected, ...countsOf(run) }
}
