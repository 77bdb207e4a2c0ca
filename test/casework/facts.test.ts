import { expect, it } from 'vitest'
import type { Assessment } from '../../analysis/assess.ts'
import type { AdvertView, NetworkContext, SightingView } from '../../analysis/context.ts'
import type { Evidence } from '../../analysis/indicator.ts'
import { carriedIn, readableAssessment, readableFacts } from '../../casework/facts.ts'
import { mayReadFact } from '../../casework/scope.ts'

const sighting = (id: string, gm: string | null, name = '', phones: string[] = []): SightingView => ({
  id,
  seenAt: `2026-11-${id.padStart(2, '0')}T01:00:00.000Z`,
  lastSeenAt: `2026-11-${id.padStart(2, '0')}T01:00:00.000Z`,
  title: id,
  body: '',
  names: [],
  ages: [],
  location:
    gm === null
      ? null
      : gm === 'buiten'
        ? { name, gm: null, status: 'buiten' }
        : { name, gm, status: 'gemeente' },
  tour: [],
  prices: [],
  spoken: [],
  written: [],
  contacts: phones.map(key => ({ kind: 'phone', key, disguised: false })),
  hours: null,
  permit: null,
  permits: [],
  website: null,
  postedAt: null,
})

const advert = (id: string, sightings: SightingView[]): AdvertView => ({
  id,
  source: 'linde',
  ref: id,
  advertiser: null,
  tied: id,
  firstSeen: '2026-11-01T01:00:00.000Z',
  lastSeen: '2026-11-09T01:00:00.000Z',
  goneAt: null,
  sightings,
})

const whole: NetworkContext = {
  network: 'n',
  adverts: [
    advert('a', [sighting('1', 'GM0917', 'Heerlen', ['p']), sighting('2', 'GM0935', 'Maastricht')]),
    advert('b', [sighting('3', 'GM0935', 'Maastricht', ['p', 'q'])]),
    advert('c', [sighting('4', null), sighting('5', 'buiten', 'Luik')]),
    advert('d', [sighting('6', 'GM0928', 'Kerkrade', ['q'])]),
  ],
  links: [
    { kind: 'phone', key: 'p', adverts: ['a', 'b'] },
    { kind: 'phone', key: 'q', adverts: ['b', 'd'] },
  ],
  around: { copied: [], areaPrices: new Map(), permits: [] },
}

const fact = (
  advertId: string,
  day: string,
  from: Evidence['from'] = 'text',
  quote = 'woorden',
): Evidence => ({
  advert: advertId,
  seenAt: `2026-11-${day.padStart(2, '0')}T01:00:00.000Z`,
  from,
  quote,
})

const mine = (gm: string) => mayReadFact(gm, ['GM0917'], new Set())

it('leaves out what others keep, and counts it', () => {
  const { context, elsewhere } = readableFacts(whole, mine)
  expect(context.adverts.map(({ id, sightings }) => [id, ...sightings.map(one => one.id)])).toEqual([
    ['a', '1'],
    ['c', '4', '5'],
  ])
  expect(context.links).toEqual([{ kind: 'phone', key: 'p', adverts: ['a'] }])
  expect(elsewhere).toEqual([
    { gm: 'GM0928', facts: 1 },
    { gm: 'GM0935', facts: 2 },
  ])
})

it('shows no contact that only a sighting of others has, also of an advert that stands here', () => {
  const [first, ...others] = whole.adverts
  const moved = sighting('2', 'GM0935', 'Maastricht', ['r'])
  const adverts = [
    { ...(first as AdvertView), sightings: [sighting('1', 'GM0917', 'Heerlen'), moved] },
    ...others,
  ]
  const links = [{ kind: 'phone' as const, key: 'r', adverts: ['a', 'd'] }]
  expect(readableFacts({ ...whole, adverts, links }, mine).context.links).toEqual([])
  expect(carriedIn(adverts, links)).toEqual([{ kind: 'phone', key: 'r', adverts: ['a'] }])
})

it('shows what was shared, and everything to who has all municipalities', () => {
  const shared = readableFacts(whole, gm => mayReadFact(gm, ['GM0917'], new Set(['GM0935'])))
  expect(shared.context.adverts.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(shared.elsewhere).toEqual([{ gm: 'GM0928', facts: 1 }])
  const all = readableFacts(whole, gm => mayReadFact(gm, ['GM0917', 'GM0928', 'GM0935'], new Set()))
  expect(all).toEqual({ context: whole, elsewhere: [] })
})

it('withholds quotes, keeps points, and says whose the quotes are', () => {
  const assessment = {
    score: 30,
    signals: [
      { indicator: 'one', points: 20, evidence: [fact('a', '1'), fact('a', '2'), fact('b', '3')] },
      { indicator: 'two', points: 19, evidence: [fact('d', '6')] },
      {
        indicator: 'three',
        points: 0,
        evidence: [fact('a', '1', 'fields', 'Heerlen en Kerkrade in 3 dagen')],
      },
    ],
    counters: [{ indicator: 'four', points: -9, evidence: [fact('c', '4')] }],
  } as unknown as Assessment
  const { context } = readableFacts(whole, mine)
  const readable = readableAssessment(assessment, whole, context)
  expect(readable.assessment.signals.map(({ points, evidence }) => [points, evidence.length])).toEqual([
    [20, 1],
    [19, 0],
    [0, 0],
  ])
  expect(readable.assessment.score).toBe(30)
  expect(readable.assessment.counters[0]?.evidence).toHaveLength(1)
  expect([...readable.elsewhere]).toEqual([
    ['one', [{ gm: 'GM0935', facts: 2 }]],
    ['two', [{ gm: 'GM0928', facts: 1 }]],
    ['three', [{ gm: 'GM0928', facts: 1 }]],
  ])
  expect(readableAssessment(assessment, whole, whole)).toEqual({ assessment, elsewhere: new Map() })
})
