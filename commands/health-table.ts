import { type Night, yieldOf } from '../storage/runs-view.ts'
import type { SourceHealth } from './source-health.ts'

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** A character a night: height from zero to the best night of this source; × failed, · not read, … goes on. */
export function spark(nights: readonly Night[]): string {
  const most = Math.max(1, ...nights.map(({ run }) => (run === null ? 0 : yieldOf(run))))
  return nights
    .map(({ run }) => {
      if (run === null) return '·'
      if (run.outcome === null) return '…'
      if (run.outcome !== 'done') return '×'
      return bars[Math.round((yieldOf(run) / most) * (bars.length - 1))]
    })
    .join('')
}

const written = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A table for people: a row a source, and below it why the last run did not go well. */
export function healthTable(all: readonly SourceHealth[], now: Date): string[] {
  const head = ['source', 'basis until', 'due', 'last run', 'yield', 'requests/change', 'faults']
  const rows = all.map(health => row(health, now))
  const widths = head.map((_, n) => Math.max(...[head, ...rows].map(cells => (cells[n] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd()
  const lines = all.flatMap((health, n) => {
    const why = health.refusal ?? health.lastRun?.reason ?? null
    return why === null ? [line(rows[n] ?? [])] : [line(rows[n] ?? []), `  ${why}`]
  })
  const legend = 'yield: adverts a night, 14 nights, newest right; × failed, · not read, … goes on'
  return [line(head), ...lines, '', legend]
}

function row(health: SourceHealth, now: Date): string[] {
  const { source, basisEnds, due, lastRun, nights, requestsPerChange, faults } = health
  return [
    source.id,
    source.demo ? 'invented' : (basisEnds?.on ?? 'none'),
    due === null ? 'never' : due <= now ? 'now' : written.format(due),
    lastRun === null ? 'none' : `${written.format(new Date(lastRun.started_at))} ${lastRun.outcome}`,
    spark(nights),
    requestsPerChange === null ? '–' : requestsPerChange.toFixed(2),
    String(faults),
  ]
}
