// Longer than a page: the rules of a sum, each by an example small enough to be added up while reading.
import { describe, expect, it } from 'vitest'
import { assess, neverLowered } from '../../analysis/assess.ts'
import { counterIndication, type Family, indicator, type Strength } from '../../analysis/indicator.ts'
import { indicators } from '../../analysis/indicators/index.ts'
import { type RuleBook, rulebook, rulebookFaults } from '../../analysis/rulebook.ts'
import { network, onDay, sharing, stop } from './context.ts'

const context = network({ body: 'Hallo' })
const evidence = [{ advert: 'a1', seenAt: onDay(0), from: 'fields', quote: 'Iets' }] as const
const text = { label: 'x', question: 'x?', basis: 'x', misses: 'x', settings: {} }
const says = (id: string, family: Family, strength: Strength) =>
  indicator({ id, family, ...text, innocent: 'x', detect: () => ({ strength, evidence, rests: [] }) })
const resting = (id: string, family: Family, strength: Strength, ...rests: string[]) =>
  indicator({ id, family, ...text, innocent: 'x', detect: () => ({ strength, evidence, rests }) })
const against = (id: string, strength: Strength) =>
  counterIndication({ id, ...text, detect: () => ({ strength, evidence, rests: [] }) })
const fails = indicator({
  id: 'fails',
  family: 'contact',
  ...text,
  innocent: 'x',
  detect: () => {
    throw new TypeError('nothing personal may stand here')
  },
})

const each = { weak: 8, moderate: 14, strong: 20 }
const book: RuleBook = {
  ...rulebook,
  points: {
    one: each,
    two: each,
    three: each,
    four: each,
    fails: each,
    'prepayment-asked': each,
    minus: each,
  },
}
const weigh = (...questions: Parameters<typeof assess>[1]) => assess(context, questions, book, onDay(9))
const total = ({ signals, counters }: ReturnType<typeof weigh>) =>
  [...signals, ...counters].reduce((sum, { points }) => sum + points, 0)

describe('assess', () => {
  it('counts only the strongest of a family and keeps the words of the others', () => {
    const found = weigh(says('one', 'contact', 'weak'), says('two', 'contact', 'strong'))
    expect(found.score).toBe(20)
    expect(found.signals.map(({ indicator: id, points }) => [id, points])).toEqual([
      ['two', 20],
      ['one', 0],
    ])
    expect(found.families).toBe(1)
  })

  it('counts signals that rest on the same link once, and then the next of the family', () => {
    const found = weigh(
      resting('one', 'contact', 'strong', 'phone:p1'),
      resting('two', 'movement', 'moderate', 'phone:p1'),
      resting('three', 'identity', 'moderate', 'phone:p1', 'text:t1'),
      says('four', 'movement', 'weak'),
    )
    expect(found.signals.map(({ indicator: id, points, worth }) => [id, points, worth])).toEqual([
      ['one', 20, 20],
      ['three', 14, 14],
      ['two', 0, 14],
      ['four', 8, 8],
    ])
    expect([found.score, found.families]).toEqual([42, 3])
  })

  it('stays low below three families, however many points', () => {
    const generous = { ...book, points: { ...book.points, one: { weak: 90, moderate: 90, strong: 90 } } }
    const two = [says('one', 'contact', 'strong'), says('two', 'youth', 'strong')]
    const few = assess(context, two, generous, onDay(9))
    expect([few.sufficient, few.attention]).toEqual([false, 'low'])
    const enough = assess(context, [...two, says('three', 'movement', 'weak')], generous, onDay(9))
    expect([enough.sufficient, enough.attention]).toEqual([true, 'high'])
  })

  it('subtracts counter-indications up to forty per cent', () => {
    const found = weigh(says('one', 'contact', 'strong'), against('minus', 'strong'))
    expect(found.counters[0]?.points).toBe(-8)
    expect(found.score).toBe(12)
    expect(weigh(against('minus', 'strong')).score).toBe(0)
  })

  it('adds up to the score, whatever is found', () => {
    const found = weigh(
      says('one', 'contact', 'weak'),
      says('two', 'contact', 'moderate'),
      says('three', 'youth', 'strong'),
      says('four', 'movement', 'weak'),
      against('minus', 'weak'),
      against('prepayment-asked', 'moderate'),
    )
    expect(total(found)).toBe(found.score)
    expect([...found.signals, ...found.counters].every(({ points }) => Number.isInteger(points))).toBe(true)
  })

  it('lists an indicator that throws or has no weight under failed, by kind of fault only, and weighs the rest', () => {
    const found = weigh(fails, says('nameless', 'youth', 'strong'), says('one', 'movement', 'weak'))
    expect(found.failed).toEqual([
      { indicator: 'fails', reason: 'TypeError' },
      { indicator: 'nameless', reason: 'Error' },
    ])
    expect(found.score).toBe(8)
  })

  it('raises flags for a stated age under eighteen and for prepayment', () => {
    const minor = assess(network({ ages: [24, 17] }), [], book, onDay(9))
    expect(minor.flags).toEqual(['possible-minor'])
    expect(weigh(against('prepayment-asked', 'weak')).flags).toEqual(['possible-fraud'])
    expect(weigh().flags).toEqual([])
  })

  it('gives the same assessment for the same question asked again', () => {
    const again = () => assess(network({ name: 'a', age: 19, body: '24/7' }), indicators, rulebook, onDay(9))
    expect(again()).toEqual(again())
  })
})

describe('what could not be asked', () => {
  const failing = weigh(fails, says('one', 'movement', 'weak'))
  it('lowers nobody’s attention', () => {
    expect(failing.attention).toBe('low')
    expect(neverLowered(failing, 'high')).toMatchObject({ attention: 'high', held: 'failed', score: 8 })
  })
  it('raises nobody’s, and leaves a whole weighing alone', () => {
    expect(neverLowered(failing, 'none')).toBe(failing)
    expect(neverLowered(failing, null)).toBe(failing)
    const whole = weigh(says('one', 'movement', 'weak'))
    expect(neverLowered(whole, 'high')).toBe(whole)
  })
})

describe('a rule book', () => {
  const faulty = (change: Partial<RuleBook>) => rulebookFaults({ ...rulebook, ...change }, indicators)
  const { 'no-limits': _, ...without } = rulebook.points
  it.each<[string, Partial<RuleBook>, RegExp]>([
    [
      'a misspelt indicator',
      { points: { ...rulebook.points, 'phone-on-many-name': each } },
      /is no indicator/,
    ],
    ['an indicator without points', { points: without }, /"no-limits" has no points/],
    [
      'half points',
      { points: { ...rulebook.points, lodging: { weak: 1.5, moderate: 2, strong: 3 } } },
      /whole numbers/,
    ],
    [
      'points below nothing',
      { points: { ...rulebook.points, lodging: { weak: -1, moderate: 2, strong: 3 } } },
      /whole numbers/,
    ],
    [
      'a strong finding that gives less',
      { points: { ...rulebook.points, lodging: { weak: 9, moderate: 2, strong: 3 } } },
      /fewer points/,
    ],
    [
      'a band that cannot be reached',
      { bands: { low: 8, raised: 34, high: 900 } },
      /"high" cannot be reached/,
    ],
    [
      'a lower band that cannot be reached',
      { bands: { low: 8, raised: 800, high: 900 } },
      /"raised" cannot be reached/,
    ],
    ['bands that do not rise', { bands: { low: 40, raised: 34, high: 52 } }, /do not rise/],
    ['a band that is no number', { bands: { low: 8, raised: Number.NaN, high: 52 } }, /do not rise/],
    ['more families than there are', { sufficientFamilies: 7 }, /7 families are asked for/],
    ['counter-indications without bound', { counterShare: 0.9 }, /more than 40%/],
    ['no version', { version: ' ' }, /no version/],
  ])('with %s is refused with the reason', (_, change, reason) => {
    expect(faulty(change).join('; ')).toMatch(reason)
  })
  it('without a family is refused', () => {
    const rest = indicators.filter(one => one.role === 'counter' || one.family !== 'youth')
    expect(rulebookFaults(rulebook, rest).join('; ')).toMatch(/no indicator belongs to the family "youth"/)
  })
  it('as it stands is accepted', () => {
    expect(faulty({})).toEqual([])
  })
})

describe('somebody else’s account', () => {
  const weighed = (found: ReturnType<typeof network>) => assess(found, indicators, rulebook, onDay(120))
  const alarming = 'Onze dames zijn dag en nacht welkom. Bel onze planner. De meisjes mogen niet naar buiten.'
  const cities = ['Maastricht', 'Heerlen', 'Sittard', 'Kerkrade']
  /** Eight people of one account, all with this number. */
  const posted = (phone: string, advertiser: string | null, day = 20) =>
    Array.from({ length: 8 }, (_, who) => ({
      advertiser,
      sightings: [{ body: alarming, name: `n${who}`, place: cities[who % 4] ?? '', phone, age: 18, day }],
    }))
  const own = {
    advertiser: 'eigen',
    sightings: [{ name: 'a', phone: 'p1', place: 'Heerlen', body: 'Hallo', until: 60 }],
  }

  it('that posts anyone’s number lifts nobody above low', () => {
    const found = weighed(network(own, ...posted('p1', 'vreemd')))
    expect(found).toMatchObject({ attention: 'low', held: 'foreign-account' })
    expect(found.score).toBeGreaterThanOrEqual(rulebook.bands.raised)
  })
  it('by itself is weighed as it is', () => {
    expect(weighed(network(...posted('p1', 'vreemd')))).toMatchObject({ attention: 'raised', held: null })
  })
  it('that was there first is not foreign', () => {
    const later = { ...own, sightings: own.sightings.map(one => ({ ...one, day: 40 })) }
    expect(weighed(network(later, ...posted('p1', 'vreemd'))).held).toBeNull()
  })
  it('that has more in common than one contact is not foreign', () => {
    const found = network(own, ...posted('p1', 'vreemd'))
    expect(weighed(sharing(found, 'picture', [1, 2])).held).toBeNull()
  })
  it('does not hide a ring of many accounts', () => {
    const ring = posted('p1', null).map((one, index) => ({ ...one, advertiser: `u${index}` }))
    expect(weighed(network(own, ...ring))).toMatchObject({ attention: 'raised', held: null })
  })
})

describe('ordinary adverts', () => {
  const weighed = (found: ReturnType<typeof network>) => assess(found, indicators, rulebook, onDay(120))

  it('an independent worker: nothing', () => {
    const body =
      'Hoi, ik ben een spontane vrouw van 34. Ik ontvang je thuis, alleen op afspraak en altijd met condoom. Geen anonieme bellers.'
    const found = weighed(
      network({
        name: 'a',
        age: 34,
        phone: 'p1',
        place: 'Heerlen',
        body,
        until: 90,
        spoken: ['nl'],
        written: ['nl'],
      }),
    )
    expect([found.attention, found.score]).toEqual(['none', 0])
  })

  it('two friends on one number: nothing', () => {
    const body = 'Wij zijn twee vriendinnen en werken samen. Mijn vriendin en ik ontvangen je thuis.'
    const found = weighed(
      network(
        { name: 'a', age: 29, phone: 'p1', place: 'Sittard', body, until: 40 },
        { name: 'b', age: 31, phone: 'p1', place: 'Sittard', body, until: 40 },
      ),
    )
    expect(found.attention).toBe('none')
  })

  it('a licensed club with eight people on one number: at most low', () => {
    const body = 'Onze dames ontvangen je graag. Wij hebben elke dag andere dames. Condoom is verplicht.'
    const found = weighed(
      network(
        ...Array.from({ length: 8 }, (_, index) => ({
          name: `n${index}`,
          phone: 'p1',
          place: 'Kerkrade',
          permit: 'named' as const,
          body,
          hours: '24/7',
          until: 40,
          age: 20 + index,
        })),
      ),
    )
    expect(['none', 'low']).toContain(found.attention)
  })

  it('somebody who tours as announced and sleeps in hotels: at most low', () => {
    const body = 'Ik ben op tour en ontvang in een hotel. Altijd veilig, geen anonieme bellers.'
    const tour = [stop('Heerlen', 7, 13), stop('Sittard', 14, 20), stop('Kerkrade', 21, 27)]
    const found = weighed(
      network({
        sightings: ['Maastricht', 'Heerlen', 'Sittard', 'Kerkrade'].map((place, index) => ({
          place,
          tour,
          body,
          name: 'a',
          age: 27,
          phone: 'p1',
          day: index * 7,
          until: index * 7 + 6,
        })),
      }),
    )
    expect(['none', 'low']).toContain(found.attention)
    expect(found.counters.map(({ indicator: id }) => id)).toContain('announced-tour')
  })

  it('many names, moved around, spoken for and never resting: high', () => {
    const cities = ['Maastricht', 'Heerlen', 'Sittard', 'Kerkrade']
    const body = 'Onze dames zijn dag en nacht welkom. Bel onze planner. De meisjes mogen niet naar buiten.'
    const found = weighed(
      network(
        ...[0, 1, 2, 3, 4, 5].map(who => ({
          sightings: cities.map((_, index) => ({
            place: cities[(index + who) % 4] ?? '',
            body,
            name: `n${who}`,
            phone: 'p1',
            age: 19,
            day: index * 6,
            until: index * 6 + 5,
          })),
        })),
      ),
    )
    expect(found.attention).toBe('high')
  })
})
