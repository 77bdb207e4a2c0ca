import { profile } from '../analysis/profile.ts'
import type { Capture } from '../crawler/capture.ts'
import type { Frontier, PageResult } from '../crawler/crawl.ts'
import { addPage, addYields, fieldsFound, noYield } from '../crawler/field-yield.ts'
import { keeps } from '../crawler/lawful.ts'
import { isGuess } from '../crawler/paging.ts'
import type { Source } from '../crawler/source.ts'
import { validatorsOf } from '../crawler/visit.ts'
import { type Observation, remember } from './adverts.ts'
import { captureId, keepCaptures } from './captures.ts'
import type { Database } from './database.ts'
import { countFields } from './field-yields.ts'
import { acknowledge, type FrontierOutcome, nextPages, type Pending, postpone } from './frontier.ts'
import { type ListWatch, startPages, storeList } from './harvest-lists.ts'
import { type Hashed, rememberHashes, rememberShown, type Showing } from './picture-hashes.ts'
import { seenUnchanged } from './presence.ts'
import { countRun, type Lease, takeInHand } from './runs.ts'
import type { Seal } from './seal.ts'
import { advertId } from './sighting-rows.ts'
import { rememberVisits, type VisitMade } from './visits.ts'

const pagesPerCommit = 50
const pagesAhead = 100

interface Settled {
  page: Pending
  result: PageResult
}

/**
 * The frontier of one run. What a page held, what it leads to and its acknowledgement are stored in one
 * transaction, several pages at a time: after a kill at any moment every page is either wholly done or still due.
 *
 * @param municipalities whose adverts may be kept; null: all. Of another's nothing is stored, nor are list pages,
 * which show them too.
 */
export function harvestFrontier(
  db: Database,
  seal: Seal,
  source: Source,
  held: Lease,
  municipalities: ReadonlySet<string> | null,
  clock: () => Date,
): Frontier & { flush: () => Promise<void> } {
  const run = held.id
  const ahead: Pending[] = []
  const inFlight = new Map<string, Pending>()
  let settled: Settled[] = []
  /** Settled, and not yet committed: the database still calls them due. */
  const unstored = new Set<string>()
  let storing: Promise<void> = Promise.resolve()
  let looking: Promise<void> | null = null
  const lists: ListWatch = { starts: new Set(startPages(source)), barren: 0 }

  const storeSettled = async () => {
    const group = settled
    settled = []
    if (group.length === 0) return
    await db
      .transaction()
      .execute(trx => store(trx, seal, { source, held, municipalities, lists }, group, clock()))
    for (const { page } of group) unstored.delete(page.url)
  }
  /** One group after the other; a group that failed does not keep the next from trying. */
  const flush = () => {
    storing = storing.catch(() => undefined).then(storeSettled)
    return storing
  }
  const look = async () => {
    await flush()
    const taken = [...inFlight.keys(), ...unstored]
    const pages = await nextPages(db, seal, { id: run, source: source.id }, taken, pagesAhead)
    const doubtful = pages.findIndex(isDoubtful)
    ahead.push(...pages.slice(0, doubtful === -1 ? pages.length : Math.max(doubtful, 1)))
    await takeInHand(db, held, [...taken, ...ahead.map(page => page.url)])
  }
  /** Crawlee may ask twice at once; the pages come once. */
  const lookAhead = () => {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }
  /** A doubtful page is read while nothing else is: what dies with it is known. */
  const mustWait = () => inFlight.size > 0 && [...inFlight.values(), ...ahead.slice(0, 1)].some(isDoubtful)
  const isEmpty = async () => {
    if (ahead.length === 0) await lookAhead()
    return ahead.length === 0 || mustWait()
  }
  return {
    flush,
    isEmpty,
    isFinished: async () => inFlight.size === 0 && (await isEmpty()),
    next: async () => {
      if (await isEmpty()) return null
      const page = ahead.shift() ?? null
      if (page !== null) inFlight.set(page.url, page)
      return page
    },
    postpone: async url => {
      await postpone(db, run, url)
      inFlight.delete(url)
    },
    release: url => {
      inFlight.delete(url)
    },
    settle: async (url, result) => {
      const page = inFlight.get(url)
      // A handler that timed out may still come home: its page is no longer its own.
      if (page === undefined) return
      unstored.add(url)
      inFlight.delete(url)
      settled.push({ page, result })
      if (settled.length >= pagesPerCommit || isDoubtful(page)) await flush()
    },
  }
}

/** It failed before, or a worker died with it: taken and stored by itself, so that others do not share its fate. */
function isDoubtful({ attempts }: Pending): boolean {
  return attempts > 0
}

/** What a run is about. */
interface Harvest {
  source: Source
  held: Lease
  municipalities: ReadonlySet<string> | null
  lists: ListWatch
}

async function store(
  trx: Database,
  seal: Seal,
  { source, held, municipalities, lists }: Harvest,
  group: readonly Settled[],
  now: Date,
): Promise<void> {
  const run = held.id
  const observations: Observation[] = []
  const captures: Capture[] = []
  const unchanged: VisitMade[] = []
  const visits: VisitMade[] = []
  const showing: Showing[] = []
  const hashed: Hashed[] = []
  let fields = noYield
  const bytes = group.reduce(
    (sum, { result }) =>
      sum + ('capture' in result ? result.capture.bytes.length : 'size' in result ? result.size : 0),
    0,
  )
  const counts = {
    requests: group.filter(({ result }) => result.outcome !== 'forbidden').length,
    unreadable: 0,
    uncovered: 0,
    unchanged: 0,
    rested: 0,
    failed: group.filter(({ result }) => result.outcome === 'failed').length,
    kilobytes: Math.round(bytes / 1000),
  }
  for (const { page, result } of group) {
    const place = { source: source.id, url: page.url, ref: page.ref ?? '', digest: page.digest }
    if (result.outcome === 'list') {
      const { capture, reading } = result
      if (reading.cards.length === 0)
        fields = addYields(fields, { pages: 0, found: {}, missing: { listing: 1 } })
      if (municipalities === null) captures.push(capture)
      const shown = { url: page.url, reading, at: capture.fetchedAt }
      const spared = await storeList(trx, seal, source, run, lists, shown)
      counts.unchanged += spared.unchanged
      counts.rested += spared.rested
    } else if (result.outcome === 'advert') {
      const { sighting, capture, pictures } = result
      fields = addPage(fields, fieldsFound(source, sighting), [])
      const read = profile(sighting, source.advert.country)
      if (!keeps(municipalities, read.location?.gm ?? null)) {
        counts.uncovered++
        continue
      }
      captures.push(capture)
      if (source.advert.pictures !== null)
        showing.push({ advert: advertId(sighting.source, sighting.ref), pictures })
      observations.push({ sighting, profile: read, capture: captureId(capture) })
      visits.push({ ...place, at: capture.fetchedAt, validators: validatorsOf(capture.headers), same: false })
    } else if (result.outcome === 'picture') {
      hashed.push({ url: page.url, at: result.at, reading: result.reading })
    } else if (result.outcome === 'unchanged') {
      unchanged.push({ ...place, at: result.at, validators: null, same: true })
    } else if (result.outcome === 'unreadable') {
      // Whose it is, shows when it can be read again.
      captures.push(result.capture)
      counts.unreadable++
      if (page.ref !== null) fields = addPage(fields, result.found, result.missing)
    }
  }
  await keepCaptures(trx, seal, run, captures)
  for (const [at, asked] of Map.groupBy(unchanged, visit => visit.at)) {
    await seenUnchanged(
      trx,
      asked.map(visit => advertId(source.id, visit.ref)),
      at,
    )
  }
  const remembered = await remember(trx, seal, observations, now.toISOString())
  for (const visit of visits) visit.same = remembered.same.has(advertId(source.id, visit.ref))
  await rememberShown(trx, seal, run, showing, now.toISOString())
  await rememberHashes(trx, seal, hashed, now.toISOString())
  await rememberVisits(trx, [...visits, ...unchanged])
  await acknowledge(
    trx,
    run,
    new Map(group.map(({ page, result }) => [page.url, acknowledged(source, page, result)])),
    now.toISOString(),
  )
  counts.unchanged += remembered.unchanged + unchanged.length
  await countFields(trx, run, fields)
  const { added, changed } = remembered
  await countRun(trx, held, { ...counts, added, changed }, now)
}

function acknowledged(source: Source, page: Pending, result: PageResult): FrontierOutcome {
  if (result.outcome === 'gone' && page.kind === 'list' && isGuess(source, page.url)) return 'read'
  const read = result.outcome === 'list' || result.outcome === 'advert' || result.outcome === 'picture'
  return read ? 'read' : result.outcome
}
