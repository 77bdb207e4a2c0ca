import { describe, expect, it } from 'vitest'
import { counterIndication, type Evidence, indicator } from '../../analysis/indicator.ts'
import { decisionRefusal } from '../../casework/review.ts'
import { withoutRejected } from '../../casework/verdict.ts'

const now = new Date('2026-11-24T08:12:00.000Z')

describe('a decision', () => {
  const decision = { kind: 'dismiss', watchUntil: '', reason: 'Gewoon aanbod' }
  it.each([
    [{}, null],
    [{ kind: 'take-up' }, null],
    [{ kind: 'watch', watchUntil: '2026-11-25' }, null],
    [{ kind: '' }, 'no-decision'],
    [{ kind: 'report' }, 'no-decision'],
    [{ kind: 'watch' }, 'no-day'],
    [{ kind: 'watch', watchUntil: '2026-11-24' }, 'no-day'],
    [{ kind: 'watch', watchUntil: '2028-01-01' }, 'no-day'],
    [{ kind: 'watch', watchUntil: 'morgen' }, 'no-day'],
    [{ kind: 'watch', watchUntil: '2026-13-45' }, 'no-day'],
    [{ reason: '  x ' }, 'no-reason'],
    [{ reason: 'x'.repeat(4001) }, 'reason-too-long'],
  ])('%j → %s', (changes, refused) => {
    expect(decisionRefusal({ ...decision, ...changes }, now)).toBe(refused)
  })
})

describe('what was rejected', () => {
  const piece = (advert: string, quote: string, from: Evidence['from'] = 'text'): Evidence => ({
    advert,
    quote,
    from,
    seenAt: '2026-11-03T01:00:00.000Z',
  })
  const words = { label: '', question: '', basis: '', misses: '', settings: null }
  const sees = (id: string, ...evidence: [Evidence, ...Evidence[]]) =>
    indicator({
      ...words,
      id,
      family: 'wording',
      innocent: '',
      detect: () => ({ strength: 'weak', evidence, rests: [] }),
    })
  const left = (question: ReturnType<typeof sees>, ...rejected: [string, string, string | null][]) => {
    const [asked] = withoutRejected(
      [question],
      rejected.map(([name, advert, quote]) => ({ indicator: name, advert, quote })),
    )
    return asked?.detect(null as never, null)?.evidence.map(({ quote }) => quote) ?? null
  }

  it('counts no more, and other evidence speaks as before', () => {
    const question = sees('x', piece('a1', 'een'), piece('a2', 'twee'))
    expect(left(question, ['x', 'a1', 'een'])).toEqual(['twee'])
    expect(left(question, ['x', 'a1', 'een'], ['x', 'a2', 'twee'])).toBeNull()
    expect(left(question, ['x', 'a1', 'twee'], ['y', 'a1', 'een'])).toEqual(['een', 'twee'])
    expect(left(question)).toEqual(['een', 'twee'])
  })

  it('holds when what is said of fields is worded anew', () => {
    expect(left(sees('x', piece('a1', '23 dagen', 'fields')), ['x', 'a1', null])).toBeNull()
    expect(left(sees('x', piece('a1', '23 dagen', 'text')), ['x', 'a1', null])).toEqual(['23 dagen'])
  })

  it('can be a counter-indication too', () => {
    const evidence = [piece('a1', 'altijd veilig')] as const
    const question = counterIndication({
      ...words,
      id: 'c',
      detect: () => ({ strength: 'weak', evidence, rests: [] }),
    })
    const [asked] = withoutRejected([question], [{ indicator: 'c', advert: 'a1', quote: 'altijd veilig' }])
    expect(asked?.detect(null as never, null)).toBeNull()
  })
})
