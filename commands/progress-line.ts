import type { Progress } from '../storage/runs-view.ts'

/** What was known of a run at a moment, in milliseconds. */
export interface Sample {
  at: number
  progress: Progress
}

const enoughRequests = 5

/** Seconds left at the pace since `first`; null when too little was asked to know it, or lists may still lead on. */
export function secondsLeft(first: Sample, last: Sample): number | null {
  const requests = last.progress.requests - first.progress.requests
  const seconds = (last.at - first.at) / 1000
  if (last.progress.listsPending || requests < enoughRequests || seconds <= 0) return null
  return Math.round((last.progress.pending * seconds) / requests)
}

function timeLeft(seconds: number | null): string {
  if (seconds === null) return 'time left unknown'
  const minutes = Math.round(seconds / 60)
  if (minutes === 0) return 'under a minute left'
  if (minutes < 60) return `${minutes} min left`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min left`
}

/** What goes first when the terminal is narrow. */
const dispensable = ['unchanged', 'changed', 'new', 'pending', 'faults', 'requests']

/** One line that fits. Without colour: nothing in it needs one. */
export function progressLine(progress: Progress, left: number | null, width: number): string {
  const { source, requests, added, changed, unchanged, faults, pending } = progress
  const counts = { requests, new: added, changed, unchanged, faults, pending }
  let parts = Object.entries(counts).map(([name, n]) => ({
    name,
    text: `${n.toLocaleString('en')} ${n === 1 ? name.replace(/s$/, '') : name}`,
  }))
  const line = () => `${source}  ${[...parts.map(part => part.text), timeLeft(left)].join(' · ')}`
  for (const name of dispensable) {
    if (line().length <= width) break
    parts = parts.filter(part => part.name !== name)
  }
  return line().length <= width ? line() : `${line().slice(0, Math.max(width - 1, 0))}…`
}
