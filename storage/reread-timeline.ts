import type { sightingRow } from './sighting-rows.ts'

export type SightingRow = Omit<ReturnType<typeof sightingRow>, 'written'> & { written: string | null }

/** What one kept capture of an advert says today; `row` is null where nothing of it may be kept. */
export interface Point {
  capture: string
  at: string
  row: SightingRow | null
}

/**
 * The versions of an advert when its captures are read again, in order of time. A sighting whose capture is not among
 * them stays. That an advert was known to stand unchanged after a capture is known of its new reading too.
 */
export function timeline(old: readonly SightingRow[], points: readonly Point[]): SightingRow[] {
  const reread = new Set(points.map(point => point.capture))
  const kept = old
    .filter(row => row.capture === null || !reread.has(row.capture))
    .map(row => {
      const within = points.some(({ at }) => row.seen_at < at && at <= row.last_seen_at)
      return within ? { ...row, last_seen_at: row.seen_at } : { ...row }
    })
  const said = points.flatMap(({ at, row }, index) =>
    row === null ? [] : [{ ...row, last_seen_at: knownUntil(old, at, points[index + 1]?.at ?? null) }],
  )
  const versions: SightingRow[] = []
  for (const row of [...kept, ...said].sort((a, b) => (a.seen_at < b.seen_at ? -1 : 1))) {
    const last = versions.at(-1)
    if (last?.digest !== row.digest) versions.push(row)
    else if (row.last_seen_at > last.last_seen_at) last.last_seen_at = row.last_seen_at
  }
  return versions
}

/** The version that was in force when a capture was made. */
export function versionAt(
  old: readonly SightingRow[],
  { capture, at }: Omit<Point, 'row'>,
): SightingRow | null {
  return (
    old.find(row => row.capture === capture) ??
    old.find(row => row.seen_at <= at && at <= row.last_seen_at) ??
    null
  )
}

function knownUntil(old: readonly SightingRow[], at: string, next: string | null): string {
  const span = old.find(row => row.seen_at <= at && at <= row.last_seen_at)
  if (span === undefined || (next !== null && next <= span.last_seen_at)) return at
  return span.last_seen_at
}
