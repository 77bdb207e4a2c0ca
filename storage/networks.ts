import { sql } from 'kysely'
import type { Assessment } from '../analysis/assess.ts'
import type { NetworkContext } from '../analysis/context.ts'
import { carriedIn, type Elsewhere, readableAssessment, readableFacts } from '../casework/facts.ts'
import type { Review } from '../casework/review.ts'
import { mayReadFact, type Scope } from '../casework/scope.ts'
import { currentAssessments } from './assessments.ts'
import { rowsFor } from './bulk.ts'
import { contexts } from './contexts.ts'
import { batches, type Reader } from './database.ts'
import { decisionOf, type StoredDecision } from './decisions.ts'
import { type CutBack, type HeldBack, heldBack } from './held-back.ts'
import { reviewsOf, type StoredReview } from './reviews.ts'
import { sharedIn } from './shares.ts'
import { type Verdict, verdictsOn } from './verdicts.ts'
import { visibleTo } from './visible.ts'

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
  /** What its adverts share with others without being joined by it, and why. */
  held: HeldBack[]
  /** What people said does not bind. */
  cuts: CutBack[]
  /** Withheld until this visitor has recorded a first judgement. */
  assessment: Assessment | null
  /** Facts that other municipalities keep to themselves: in all, and by indicator. */
  elsewhere: { facts: Elsewhere[]; byIndicator: ReadonlyMap<string, Elsewhere[]> }
  /** Municipalities that let the others read their facts. */
  sharedBy: string[]
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
  const [whole] = await contexts(db, [id])
  if (whole === undefined) return null
  const shared = (await sharedIn(db, [id])).get(id) ?? new Set<string>()
  const { context, elsewhere } = readableFacts(whole, gm => mayReadFact(gm, scope.municipalities, shared))
  const places = (await placesOf(db, scope, id)) ?? []
  const { held, cuts } = await heldBack(db, id)
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
  const weighed = review === null ? undefined : (await currentAssessments(db, [id])).get(id)
  const readable = weighed === undefined ? null : readableAssessment(weighed, whole, context)
  return {
    id,
    number: network.number,
    places,
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
    history: await historyOf(db, scope, id),
    held: carriedIn(context.adverts, held),
    cuts: carriedIn(context.adverts, cuts),
    assessment: readable?.assessment ?? null,
    elsewhere: { facts: elsewhere, byIndicator: readable?.elsewhere ?? new Map() },
    sharedBy: [...shared].sort(),
  }
}

/** The places a network touches; null when it does not exist or is outside the visitor's scope. */
export async function placesOf(db: Reader, scope: Scope, id: string): Promise<string[] | null> {
  const rows = await db
    .selectFrom('network')
    .innerJoin('network_place', 'network_place.network', 'network.id')
    .select('network_place.gm')
    .where('network.id', '=', id)
    .where(eb => eb('network.id', 'in', eb.selectFrom('network').select('id').where(visibleTo(scope))))
    .orderBy('network_place.gm')
    .execute()
  return rows.length === 0 ? null : rows.map(row => row.gm)
}

/** That adverts of another network came here, or went there. */
export interface NetworkEvent {
  at: string
  /** `joined`: the other ended here. `parted-from`: this one came out of the other. `parted`: the other came out of this. */
  event: 'joined' | 'parted-from' | 'parted'
  other: string
  /** Null when the other ended or is outside the visitor's scope. */
  otherNumber: number | null
  adverts: number
}

async function historyOf(db: Reader, scope: Scope, id: string): Promise<NetworkEvent[]> {
  const rows = await db
    .selectFrom('network_history')
    .selectAll()
    .where(eb => eb.or([eb('network', '=', id), eb('other', '=', id)]))
    .orderBy('at')
    .orderBy('id')
    .execute()
  const others = [...new Set(rows.map(({ network, other }) => (network === id ? other : network)))]
  const visible = await rowsFor(db, others, some =>
    db
      .selectFrom('network')
      .select(['network.id', 'number'])
      .where('network.id', 'in', some)
      .where(visibleTo(scope)),
  )
  const numbers = new Map(visible.map(row => [row.id, row.number]))
  return rows.map(({ at, event, network, other, adverts }) => {
    const met = network === id ? other : network
    return {
      at,
      event: event === 'joined' ? 'joined' : network === id ? 'parted-from' : 'parted',
      other: met,
      otherNumber: numbers.get(met) ?? null,
      adverts,
    }
  })
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
