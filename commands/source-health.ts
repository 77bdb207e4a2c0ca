import { dueAt } from '../crawler/due.ts'
import { isInForce, localDay, unlawful } from '../crawler/lawful.ts'
import type { Source } from '../crawler/source.ts'
import { countsOf } from '../storage/runs.ts'
import type { Night } from '../storage/runs-view.ts'
import type { RunTable } from '../storage/schema.ts'

/** How a source is doing: may it be read, when is its turn, and how did the last nights go. */
export interface SourceHealth {
  source: Source
  refusal: string | null
  /** What ends first of what makes it lawful today, and what is lost then; null for an invented source, or without any. */
  basisEnds: { on: string; days: number; lost: string } | null
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
  const runs = nights.flatMap(({ run }) => run ?? [])
  const sum = (of: (run: RunTable) => number) => runs.reduce((total, run) => total + of(run), 0)
  const changes = sum(run => run.added + run.changed)
  return {
    source,
    refusal,
    basisEnds: basisEnds(source, localDay(now)),
    due: refusal === null ? dueAt(source, { startedAt: lastRun?.started_at ?? null, open }, now) : null,
    lastRun,
    nights,
    requestsPerChange: changes === 0 ? null : Math.round((sum(run => run.requests) / changes) * 100) / 100,
    faults: sum(run => run.unreadable + run.failed),
  }
}

/** Documents whose days hold `day`; one for counts only names no municipality. */
function inForce({ basis, statistics }: Source, day: string) {
  const counts = statistics === null ? [] : [{ ...statistics, municipalities: [] }]
  return [...basis, ...counts].filter(document => isInForce(document, day))
}

function basisEnds(source: Source, today: string): SourceHealth['basisEnds'] {
  const first = source.demo ? undefined : inForce(source, today).sort(byEnd)[0]
  if (first === undefined) return null
  const on = first.validUntil
  const dayAfter = new Date(Date.parse(on) + msPerDay).toISOString().slice(0, 10)
  const then = inForce(source, dayAfter)
  const covered = new Set(then.flatMap(({ municipalities }) => municipalities))
  const lost = first.municipalities.filter(gm => !covered.has(gm))
  const days = (Date.parse(on) - Date.parse(today)) / msPerDay
  return { on, days, lost: then.length === 0 ? 'everything' : lost.join(', ') }
}

function byEnd(a: { validUntil: string }, b: { validUntil: string }): number {
  return a.validUntil < b.validUntil ? -1 : 1
}

/** A sentence while a lawful basis is about to end that no other follows, else null. After it there is the refusal. */
export function basisWarning({ source, basisEnds }: SourceHealth): string | null {
  if (basisEnds === null || basisEnds.lost === '' || basisEnds.days > warnDays) return null
  const { on, days, lost } = basisEnds
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
  const after = lost === 'everything' ? 'nothing is fetched' : `nothing of ${lost} is kept`
  return `${source.id}: a lawful basis ends on ${on}, ${when}; after that ${after}`
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
    basisEnds: health.basisEnds?.on ?? null,
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
