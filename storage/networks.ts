import { sql } from 'kysely'
import type { Assessment } from '../analysis/assess.ts'
import type { NetworkContext } from '../analysis/context.ts'
import type { Review } from '../casework/review.ts'
import type { Scope } from '../casework/scope.ts'
import { currentAssessments } from './assessments.ts'
import { contexts } from './contexts.ts'
import { batches, type Reader } from './database.ts'
import { decisionOf, type StoredDecision } from './decisions.ts'
import { visibleTo } from './queue.ts'
import { reviewsOf, type StoredReview } from './reviews.ts'
import { type Verdict, verdictsOn } from './verdicts.ts'

/** One network as its page shows it. */
export interface NetworkPage {
  id: string
  number: number
  places: string[]
  firstSeen: string
  lastSeen: string
  context: NetworkContext
  /** Capture id and hash of each sighting that came from a page, by sighting id. */
  captures: Map<string, { id: string; sha256: string; fetchedAt: string }>
  /** This visitor's judgement of what the network is now, as last corrected. */
  review: StoredReview | null
  /** What they said before they saw the weighing. */
  firstReview: StoredReview | null
  /** What others say of what it is now, each as last corrected. Withheld like the assessment. */
  colleagues: StoredReview[]
  /** How many others have judged it. */
  judgedBy: number
  /** Withheld like the assessment; so are verdicts. */
  decision: StoredDecision | null
  verdicts: Verdict[]
  /** Judgements of it, and of networks that went up in it, from before it last met another one. */
  earlierReviews: Review[]
  /** What it met and what parted from it, oldest first. */
  history: NetworkEvent[]
  /** Withheld until this visitor has recorded a first judgement. */
  assessment: Assessment | null
}

/** May the visitor see this network? */
export async function seesNetwork(db: Reader, scope: Scope, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('network')
    .select('network.id')
    .where('network.id', '=', id)
    .where(visibleTo(scope))
    .executeTakeFirst()
  return row !== undefined
}

/** Null when it does not exist or is outside the visitor's scope: the two look the same. */
export async function networkPage(db: Reader, scope: Scope, id: string): Promise<NetworkPage | null> {
  const network = await db
    .selectFrom('network')
    .selectAll()
    .where('network.id', '=', id)
    .where(visibleTo(scope))
    .executeTakeFirst()
  if (network === undefined) return null
  const [context] = await contexts(db, [id])
  if (context === undefined) return null
  const places = await db
    .selectFrom('network_place')
    .select('gm')
    .where('network', '=', id)
    .orderBy('gm')
    .execute()
  const captures = await db
    .selectFrom('sighting')
    .innerJoin('network_advert', 'network_advert.advert', 'sighting.advert')
    .innerJoin('capture', 'capture.id', 'sighting.capture')
    .select(['sighting.id', 'capture.id as capture', 'capture.sha256', 'capture.fetched_at'])
    .where('network_advert.network', '=', id)
    .execute()
  const reviews = await reviewsOf(db, id)
  const counts = (one: Review) =>
    one.network === id && (network.reopened_at === null || one.recordedAt > network.reopened_at)
  const corrected = new Set(reviews.map(one => one.corrects))
  const current = reviews.filter(one => counts(one) && !corrected.has(one.id))
  const review = current.find(one => one.reviewer === scope.user) ?? null
  const own = (one: Review) => one.reviewer === scope.user && counts(one)
  const firstReview = reviews.find(one => own(one) && one.corrects === null) ?? null
  const colleagues = current.filter(one => one.reviewer !== scope.user)
  return {
    id,
    number: network.number,
    places: places.map(row => row.gm),
    firstSeen: network.first_seen,
    lastSeen:
      context.adverts
        .map(advert => advert.lastSeen)
        .sort()
        .at(-1) ?? network.first_seen,
    context,
    captures: new Map(
      captures.map(row => [row.id, { id: row.capture, sha256: row.sha256, fetchedAt: row.fetched_at }]),
    ),
    review,
    firstReview,
    colleagues: review === null ? [] : colleagues,
    judgedBy: colleagues.length,
    decision: review === null ? null : await decisionOf(db, id),
    verdicts: review === null ? [] : await verdictsOn(db, id),
    earlierReviews: reviews.filter(one => !counts(one)),
    history: await historyOf(db, id),
    assessment: review === null ? null : ((await currentAssessments(db, [id])).get(id) ?? null),
  }
}

/** That adverts of another network came here, or went there. */
export interface NetworkEvent {
  at: string
  /** `joined`: the other ended here. `parted-from`: this one came out of the other. `parted`: the other came out of this. */
  event: 'joined' | 'parted-from' | 'parted'
  other: string
  adverts: number
}

async function historyOf(db: Reader, id: string): Promise<NetworkEvent[]> {
  const rows = await db
    .selectFrom('network_history')
    .selectAll()
    .where(eb => eb.or([eb('network', '=', id), eb('other', '=', id)]))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ at, event, network, other, adverts }) => ({
    at,
    event: event === 'joined' ? 'joined' : network === id ? 'parted-from' : 'parted',
    other: network === id ? other : network,
    adverts,
  }))
}

/** A network with its weighing, for export. */
export interface RankedNetwork {
  number: number
  context: NetworkContext
  assessment: Assessment
  /** CBS codes only. */
  municipalities: string[]
}

/** Streams every weighed network, highest attention first, then by score and number. */
export async function* rankedNetworks(db: Reader): AsyncGenerator<RankedNetwork> {
  const ranked = await db
    .selectFrom('network')
    .innerJoin('assessment', 'assessment.network', 'network.id')
    .select(['network.id', 'network.number'])
    .where('assessment.superseded_at', 'is', null)
    .orderBy(sql`case attention when 'high' then 0 when 'raised' then 1 when 'low' then 2 else 3 end`)
    .orderBy('score', 'desc')
    .orderBy('number')
    .execute()
  const numbers = new Map(ranked.map(row => [row.id, row.number]))
  for (const part of batches([...numbers.keys()], 500)) {
    const assessments = await currentAssessments(db, part)
    const places = Map.groupBy(
      await db.selectFrom('network_place').selectAll().where('network', 'in', part).orderBy('gm').execute(),
      row => row.network,
    )
    for (const context of await contexts(db, part)) {
      const assessment = assessments.get(context.network)
      if (assessment === undefined) continue
      const codes = (places.get(context.network) ?? []).map(row => row.gm)
      yield {
        number: numbers.get(context.network) ?? 0,
        context,
        assessment,
        municipalities: codes.filter(code => code.startsWith('GM')),
      }
    }
  }
}
