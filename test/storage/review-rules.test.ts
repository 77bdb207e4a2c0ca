import { describe, expect, it } from 'vitest'
import type { Review } from '../../casework/review.ts'
import type { Scope } from '../../casework/scope.ts'
import { decisionOf, recordDecision, watchedBy } from '../../storage/decisions.ts'
import { networkPage } from '../../storage/networks.ts'
import { correctReview, judgedBy, recordReview, reviewsOf } from '../../storage/reviews.ts'
import { rejectedIn, rejectSignal, verdictsOn, withdrawVerdict } from '../../storage/verdicts.ts'
import { addNetwork, plainAdvert, weighed } from '../dashboard/fixture.ts'
import { onBothDatabases } from './databases.ts'

const scope: Scope = { user: 'u1', name: 'Proef', role: 'analist', municipalities: ['GM0917'] }
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString()

onBothDatabases('review rules', db => {
  const add = (id: string, number: number) =>
    addNetwork(db(), {
      id,
      number,
      places: ['GM0917'],
      adverts: [plainAdvert],
      links: [],
      assessment: weighed(id),
      queued: 'sample',
      queuedAt: '2026-11-20T02:00:00.000Z',
    })
  const review = (changes: Partial<Review> = {}): Review => ({
    network: 'n1',
    reviewer: 'u1',
    judgement: 'doubt',
    reason: 'Een reden',
    recordedAt: at(0),
    ...changes,
  })

  it('keeps the first judgement when it is corrected, and why the network was in the queue', async () => {
    await add('n1', 1)
    await recordReview(db(), review())
    const [first] = await reviewsOf(db(), 'n1')
    const again = review({ judgement: 'ordinary', reason: 'Bij nader inzien', recordedAt: at(1) })
    expect(await correctReview(db(), again, first?.id ?? '')).toBe('recorded')
    expect(await correctReview(db(), { ...again, judgement: 'concern' }, first?.id ?? '')).toBe('overtaken')
    const network = await networkPage(db(), scope, 'n1')
    expect(network?.firstReview).toMatchObject({ judgement: 'doubt' })
    expect(network?.review).toMatchObject({ judgement: 'ordinary' })
    expect(await judgedBy(db(), scope)).toMatchObject([{ judgement: 'ordinary' }])
    const rows = await db()
      .selectFrom('review')
      .select(['judgement', 'queued'])
      .orderBy('recorded_at')
      .execute()
    expect(rows).toEqual([
      { judgement: 'doubt', queued: 'sample' },
      { judgement: 'ordinary', queued: null },
    ])
  })

  it('withholds what colleagues say until one has judged oneself', async () => {
    await add('n1', 1)
    await recordReview(db(), review({ reviewer: 'u2', judgement: 'concern' }))
    const before = await networkPage(db(), scope, 'n1')
    expect(before).toMatchObject({ colleagues: [], judgedBy: 1, review: null, decision: null })
    await recordReview(db(), review({ recordedAt: at(2) }))
    expect((await networkPage(db(), scope, 'n1'))?.colleagues).toMatchObject([{ judgement: 'concern' }])
  })

  describe('a decision', () => {
    const decide = (decidedBy: string, minute: number, seen: string | null) =>
      recordDecision(
        db(),
        {
          network: 'n1',
          kind: 'watch',
          watchUntil: '2026-12-01',
          reason: `Van ${decidedBy}`,
          decidedBy,
          decidedAt: at(minute),
        },
        seen,
      )

    it('is refused when somebody else decided in the meantime, and then nothing is lost', async () => {
      await add('n1', 1)
      expect(await decide('u1', 1, null)).toBe('recorded')
      expect(await decide('u2', 2, null)).toBe('overtaken')
      const seen = (await decisionOf(db(), 'n1'))?.id ?? ''
      expect(await decide('u2', 3, seen)).toBe('recorded')
      expect(await decide('u1', 4, seen)).toBe('overtaken')
      expect(await decisionOf(db(), 'n1')).toMatchObject({ decidedBy: 'u2' })
      expect(await db().selectFrom('decision').select('reason').orderBy('decided_at').execute()).toEqual([
        { reason: 'Van u1' },
        { reason: 'Van u2' },
      ])
    })

    it('of two at once is one', async () => {
      await add('n1', 1)
      const both = await Promise.all([
        decide('u1', 1, null),
        recordDecision(
          db(),
          {
            network: 'n1',
            kind: 'dismiss',
            watchUntil: null,
            reason: 'Van u2',
            decidedBy: 'u2',
            decidedAt: at(1),
          },
          null,
        ),
      ])
      expect(both.sort()).toEqual(['overtaken', 'recorded'])
    })

    it('to watch is on its author’s list, and goes along when networks meet', async () => {
      await add('n1', 1)
      await add('n2', 2)
      await decide('u1', 1, null)
      expect(await watchedBy(db(), scope, '2026-11-30')).toEqual([])
      expect(await watchedBy(db(), scope, '2026-12-01')).toMatchObject([{ id: 'n1', number: 1 }])
      expect(await watchedBy(db(), { ...scope, user: 'u2' }, '2026-12-01')).toEqual([])
      await db()
        .insertInto('network_history')
        .values({ id: 'h', network: 'n2', event: 'joined', other: 'n1', adverts: 1, at: at(5) })
        .execute()
      await db().deleteFrom('network').where('id', '=', 'n1').execute()
      expect(await watchedBy(db(), scope, '2026-12-01')).toMatchObject([{ id: 'n2', number: 2 }])
      expect(await watchedBy(db(), { ...scope, municipalities: ['GM0935'] }, '2026-12-01')).toEqual([])
    })
  })

  it('a rejected indication stays so in whatever network its advert is, until it is brought back', async () => {
    await add('n1', 1)
    await add('n2', 2)
    const signal = weighed('n1').signals[1]
    if (signal === undefined) throw new Error('there is one')
    await rejectSignal(db(), {
      network: 'n1',
      indicator: signal.indicator,
      reason: 'Dit is een bureau met vergunning',
      reviewer: 'u1',
      recordedAt: at(1),
      evidence: signal.evidence,
    })
    const [evidence] = signal.evidence
    const rejected = [{ indicator: 'third-party-voice', advert: 'n1-1', quote: evidence.quote }]
    expect((await rejectedIn(db(), ['n1', 'n2'])).get('n1')).toMatchObject(rejected)
    const due = await db()
      .selectFrom('network')
      .select('changed_at')
      .where('id', '=', 'n1')
      .executeTakeFirst()
    expect(due).toEqual({ changed_at: at(1) })

    await db().updateTable('network_advert').set({ network: 'n2' }).where('advert', '=', 'n1-1').execute()
    expect((await rejectedIn(db(), ['n1', 'n2'])).get('n2')).toMatchObject(rejected)
    const [verdict] = await verdictsOn(db(), 'n2')
    await withdrawVerdict(db(), 'n2', verdict?.id ?? '', at(2))
    expect((await rejectedIn(db(), ['n2'])).size).toBe(0)
    expect(await verdictsOn(db(), 'n2')).toEqual([])
    expect(await db().selectFrom('signal_verdict').select('withdrawn_at').execute()).toEqual([
      { withdrawn_at: at(2) },
    ])
  })
})
