import type { Reread } from './reread-plan.ts'
import { type SightingRow, versionAt } from './reread-timeline.ts'

/** Hashes of pictures as they are stored: by sighting, and by the address at which each was once fetched. */
export interface KnownPictures {
  shown: ReadonlyMap<string, readonly string[]>
  hashes: ReadonlyMap<string, string>
}

/**
 * The hashes that each version of an advert shows: of the addresses on its captures those that were ever fetched, and
 * whatever a sighting showed that is not read again. By id of the version, in order.
 */
export function shownBy(
  versions: readonly SightingRow[],
  old: readonly SightingRow[],
  captures: readonly Reread[],
  { shown, hashes }: KnownPictures,
): Map<string, string[]> {
  const found = new Map(versions.map(({ id }) => [id, new Set<string>()]))
  const give = (place: { capture: string; at: string }, pictures: readonly string[]) => {
    const version = versionAt(versions, place)
    for (const pdq of pictures) if (version !== null) found.get(version.id)?.add(pdq)
  }
  const again = new Set(captures.flatMap(read => (read.outcome === 'unreadable' ? [] : read.capture)))
  for (const { id, capture, seen_at } of old)
    if (capture === null || !again.has(capture))
      give({ capture: capture ?? '', at: seen_at }, shown.get(id) ?? [])
  for (const read of captures)
    if (read.outcome === 'read')
      give(
        read,
        read.pictures.flatMap(address => hashes.get(address) ?? []),
      )
  return new Map([...found].map(([id, pictures]) => [id, [...pictures].sort()]))
}
