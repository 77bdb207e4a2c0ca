import { profile } from '../analysis/profile.ts'
import type { Capture } from '../crawler/capture.ts'
import { RunLost } from '../crawler/fault.ts'
import { identify } from '../crawler/identity.ts'
import { keeps } from '../crawler/lawful.ts'
import { parsePage } from '../crawler/page.ts'
import { pictureLinks } from '../crawler/picture-links.ts'
import { PageUnreadable, readAdvert } from '../crawler/read.ts'
import type { Source } from '../crawler/source.ts'
import { validatorsOf } from '../crawler/visit.ts'
import { keptCaptures } from '../storage/captures.ts'
import { capturedPages, compare, rewrite } from '../storage/reread.ts'
import { noRereads, type RereadCounts } from '../storage/reread-changes.ts'
import type { Reread, RereadAdvert } from '../storage/reread-plan.ts'
import { closeRun, countRun, releaseRun } from '../storage/runs.ts'
import { advertId } from '../storage/sighting-rows.ts'
import { openHarvest } from './harvest-run.ts'
import type { World } from './world.ts'

const advertsAtOnce = 25

/**
 * Reads a source's kept captures again with today's source file, without any request. Killed at any moment, it is
 * simply done again. A night that stands half-way waits meanwhile and goes on afterwards.
 *
 * @param municipalities whose adverts may be kept; null: all.
 * @returns null while another worker holds the source.
 */
export async function reread(
  world: World,
  source: Source,
  municipalities: ReadonlySet<string> | null,
): Promise<(RereadCounts & { complete: boolean }) | null> {
  const { db, clock, log } = world
  const run = await openHarvest(world, source, 'reread', null)
  if (run === null) return null
  log.info({ source: source.id, run: run.id }, 'reads its captures again')
  try {
    const read = await rereadAll(world, source, municipalities, false, () => countRun(db, run, {}, clock()))
    if (run.purpose !== 'reread') {
      await releaseRun(db, run)
      return read
    }
    const { added, changed, unchanged } = read.adverts
    const { unreadable, uncovered } = read
    await countRun(db, run, { added, changed, unchanged, unreadable, uncovered }, clock())
    const [outcome, reason] = read.complete
      ? (['done', null] as const)
      : (['stopped', 'stopped half-way; call it again'] as const)
    await closeRun(db, run.id, outcome, reason, { listed: 0, gone: 0 }, clock().toISOString())
    return read
  } catch (error) {
    if (error instanceof RunLost) return null
    throw error
  }
}

/** What `reread` would change. Stores nothing and holds nobody up. */
export function rereadDry(
  world: World,
  source: Source,
  municipalities: ReadonlySet<string> | null,
): Promise<RereadCounts & { complete: boolean }> {
  return rereadAll(world, source, municipalities, true, async () => undefined)
}

async function rereadAll(
  { db, seal, clock, signal }: World,
  source: Source,
  municipalities: ReadonlySet<string> | null,
  dry: boolean,
  keepLease: () => Promise<void>,
): Promise<RereadCounts & { complete: boolean }> {
  const counts = noRereads()
  // Addresses of one source are few enough to hold; pages and what they say are not.
  const pages = Map.groupBy(await capturedPages(db, source.id), url => refOf(source, url, undefined))
  const adverts = [...pages]
  for (let start = 0; start < adverts.length; start += advertsAtOnce) {
    await keepLease()
    if (signal.aborted) return { ...counts, complete: false }
    const group = new Map<string, RereadAdvert>()
    const urls = adverts.slice(start, start + advertsAtOnce).flatMap(([, urls]) => urls)
    for await (const capture of keptCaptures(db, seal, source.id, { urls })) {
      const id = advertId(source.id, refOf(source, capture.url, capture.listed.ref))
      const advert = group.get(id) ?? { id, captures: [] }
      group.set(id, advert)
      advert.captures.push(readAgain(source, capture, municipalities))
    }
    const read = [...group.values()]
    if (dry) await compare(db, seal, read, counts)
    else await rewrite(db, seal, source.id, read, counts, clock().toISOString())
  }
  return { ...counts, complete: true }
}

/** A page that is no advert by today's file stands for itself. */
function refOf(source: Source, url: string, listed: string | undefined): string {
  return identify(source, url, source.home, listed)?.ref ?? url
}

function readAgain(
  source: Source,
  capture: Capture & { id: string },
  municipalities: ReadonlySet<string> | null,
): Reread {
  const about = { capture: capture.id, url: capture.url, at: capture.fetchedAt }
  try {
    const page = parsePage(capture)
    const sighting = readAdvert(source, capture, page)
    const read = profile(sighting, source.advert.country)
    if (!keeps(municipalities, read.location?.gm ?? null)) return { ...about, outcome: 'uncovered' }
    const validators = validatorsOf(capture.headers)
    const pictures = pictureLinks(source, capture, page)
    return { ...about, outcome: 'read', sighting, profile: read, pictures, validators }
  } catch (error) {
    // Nested beyond what a stack holds: no page that a person could read.
    if (error instanceof PageUnreadable || error instanceof RangeError)
      return { ...about, outcome: 'unreadable' }
    throw error
  }
}
