import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, test } from 'vitest'
import { type Actor, boards, type DemoAdvert } from '../../demo/advert.ts'
import { helpdeskNumber } from '../../demo/phone-number.ts'
import { actorOf, advertsOn, nights, standing, storyDay } from '../../demo/story.ts'

const story = new Map(Array.from({ length: nights }, (_, at) => [at + 1, advertsOn(at + 1)]))
const everything = [...story.values()].flat()
const keyOf = ({ board, ref }: DemoAdvert) => `${board} ${ref}`
const distinct = [...new Map(everything.map(advert => [keyOf(advert), advert])).values()]

function by(actor: Actor, from: readonly DemoAdvert[] = everything): DemoAdvert[] {
  return from.filter(advert => advert.actor === actor)
}

test('a night is the same whenever it is asked', () => {
  expect(advertsOn(17)).toEqual(story.get(17))
})

test('there are about four hundred adverts, from the actors of the story', () => {
  expect(distinct.length).toBeGreaterThan(380)
  expect(distinct.length).toBeLessThan(450)
  const counts = Object.groupBy(distinct, advert => advert.actor)
  const size = (actor: Actor) => counts[actor]?.length ?? 0
  expect(size('independent')).toBeGreaterThanOrEqual(280)
  expect(size('tourer')).toBe(2)
  expect(size('friends')).toBe(2)
  expect(size('club')).toBe(16)
  expect(size('scam')).toBe(36)
  expect(size('minor')).toBe(1)
  const tonight = story.get(12) ?? []
  expect(by('ring-easy', tonight)).toHaveLength(14)
  expect(by('ring-medium', tonight)).toHaveLength(10)
  expect(by('ring-hard', tonight)).toHaveLength(8)
})

test('a browser has little to do', () => {
  for (const adverts of story.values()) {
    expect(adverts.filter(advert => advert.board === 'iep').length).toBeLessThanOrEqual(80)
  }
})

test('refs are unique and tell their actor only through actorOf', () => {
  for (const advert of distinct) {
    expect(actorOf(advert.board, advert.ref)).toBe(advert.actor)
    expect(advert.ref).toMatch(/^[a-z0-9-]+$/)
  }
  for (const adverts of story.values()) expect(new Set(adverts.map(keyOf)).size).toBe(adverts.length)
  expect(actorOf('linde', '1')).toBeNull()
})

test('adverts come, change and go', () => {
  const first = new Set((story.get(1) ?? []).map(keyOf))
  const last = new Set((story.get(30) ?? []).map(keyOf))
  expect([...first].filter(key => !last.has(key)).length).toBeGreaterThan(30)
  expect([...last].filter(key => !first.has(key)).length).toBeGreaterThan(30)
  expect(
    everything.filter(advert => advert.version > 1 && advert.actor === 'independent').length,
  ).toBeGreaterThan(300)
  for (const advert of story.get(15) ?? []) {
    expect(advert.changedNight).toBeLessThanOrEqual(15)
    expect(advert.firstNight).toBeLessThanOrEqual(advert.changedNight)
    expect(standing(advert.board, advert.ref, 15)).toBe('online')
    expect(standing(advert.board, advert.ref, advert.firstNight - 1)).toBe('unknown')
  }
})

test('an advert that says the same keeps the night of its last change', () => {
  const before = new Map((story.get(14) ?? []).map(advert => [keyOf(advert), advert]))
  for (const advert of story.get(15) ?? []) {
    const yesterday = before.get(keyOf(advert))
    if (yesterday !== undefined && advert.changedNight < 15) expect(advert).toEqual(yesterday)
  }
})

describe('numbers', () => {
  const numbers = new Set(everything.flatMap(advert => advert.numbers))
  const users = (number: string) =>
    new Set(everything.filter(advert => advert.numbers.includes(number)).map(keyOf))

  test('are valid Dutch mobile numbers', () => {
    for (const number of [...numbers, helpdeskNumber]) {
      const parsed = parsePhoneNumberFromString(number)
      expect(parsed?.isValid(), number).toBe(true)
      expect(parsed?.country, number).toBe('NL')
      expect(parsed?.getType(), number).toBe('MOBILE')
    }
  })

  test('belong to one actor, and the helpdesk to none', () => {
    expect(numbers.has(helpdeskNumber)).toBe(false)
    const actors = new Map<string, Set<Actor>>()
    for (const advert of everything) {
      for (const number of advert.numbers)
        actors.set(number, (actors.get(number) ?? new Set()).add(advert.actor))
    }
    for (const [number, of] of actors) expect(of.size, number).toBe(1)
  })

  test('of an independent stand on at most two adverts, under one name', () => {
    const owners = new Map<string, DemoAdvert[]>()
    for (const advert of by('independent')) {
      for (const number of advert.numbers) owners.set(number, [...(owners.get(number) ?? []), advert])
    }
    for (const [number, adverts] of owners) {
      expect(new Set(adverts.map(keyOf)).size, number).toBeLessThanOrEqual(2)
      expect(new Set(adverts.map(advert => advert.name)).size, number).toBe(1)
    }
    expect(
      [...owners.values()].filter(adverts => new Set(adverts.map(keyOf)).size === 2).length,
    ).toBeGreaterThan(15)
  })

  test('of the rings chain as told', () => {
    expect(new Set(by('ring-easy').flatMap(advert => advert.numbers)).size).toBe(1)
    expect(new Set(by('ring-medium').flatMap(advert => advert.numbers)).size).toBe(2)
    const hard = new Set(by('ring-hard').flatMap(advert => advert.numbers))
    expect(hard.size).toBeGreaterThan(10)
    for (const number of hard) expect(users(number).size, number).toBeLessThanOrEqual(3)
    const chained = by('ring-hard', story.get(12)).map(({ body }) =>
      /@maas_avondlicht|avondlicht (punkt|punt|dot|\()/.test(body),
    )
    expect(chained).toEqual(chained.map(() => true))
  })

  test('of a scam are its own', () => {
    for (const advert of by('scam')) expect(users(advert.numbers[0] as string).size).toBe(1)
  })
})

test('an account stands on adverts of one actor only', () => {
  const accounts = new Map<string, Set<Actor>>()
  for (const { board, advertiser, actor } of everything) {
    if (advertiser === null) continue
    const key = `${board} ${advertiser}`
    accounts.set(key, (accounts.get(key) ?? new Set()).add(actor))
  }
  for (const [account, actors] of accounts) expect(actors.size, account).toBe(1)
  const ofIndependents = by('independent', distinct).map(({ board, advertiser }) => `${board} ${advertiser}`)
  expect(new Set(ofIndependents).size).toBe(ofIndependents.length)
})

test('rings move, friends and most independents stay', () => {
  const watched = [1, 6, 12, 18, 24, 30]
  const placesOf = (actor: Actor) =>
    new Set(watched.flatMap(night => by(actor, story.get(night)).map(advert => advert.place)))
  for (const ring of ['ring-easy', 'ring-medium', 'ring-hard'] as const) {
    expect(placesOf(ring).size, ring).toBeGreaterThanOrEqual(3)
    const sameRef = Object.values(Object.groupBy(by(ring), keyOf)).map(
      adverts => new Set(adverts?.map(advert => advert.place)).size,
    )
    expect(Math.max(...sameRef), ring).toBeGreaterThanOrEqual(3)
  }
  expect(placesOf('friends').size).toBe(1)
  const moved = Object.values(Object.groupBy(by('independent'), keyOf)).filter(
    adverts => new Set(adverts?.map(advert => advert.place)).size > 1,
  )
  expect(moved.length).toBeGreaterThan(0)
  expect(moved.length).toBeLessThan(25)
})

test('the tourer is where the tour was announced', () => {
  const announced = by('tourer', story.get(1)).find(advert => advert.board === 'linde')
  expect(announced?.body).toContain('ma 2 nov t/m wo 4 nov Heerlen, daarna do 5 nov t/m za 7 nov Sittard')
  expect(new Set(by('tourer', story.get(5)).map(advert => advert.place))).toEqual(new Set(['Sittard']))
  const later = advertsOn(1, night => new Date(storyDay(night).getTime() + 7 * 86_400_000))
  expect(by('tourer', later).find(advert => advert.board === 'linde')?.body).toContain(
    'ma 9 nov t/m wo 11 nov Heerlen',
  )
})

test('names and ages change on the same advert of the medium ring', () => {
  const churned = Object.values(Object.groupBy(by('ring-medium'), keyOf)).filter(
    adverts => new Set(adverts?.map(advert => advert.name)).size > 1,
  )
  expect(churned.length).toBeGreaterThanOrEqual(5)
})

test('nobody is under age, except in the words of one advert', () => {
  for (const advert of everything) expect(advert.age ?? 21).toBeGreaterThanOrEqual(21)
  const young = distinct.filter(({ body }) =>
    /\b(ben|am|bin|ai|tengo) 1[0-7]\b|\b1[0-7] (jaar|years|Jahre|ans|años|lat|éves|de ani)/.test(body),
  )
  expect(young.map(advert => advert.actor)).toEqual(['minor'])
})

test('languages do not tell independents from rings', () => {
  const codes = (adverts: DemoAdvert[]) => new Set(adverts.flatMap(advert => advert.languages))
  const independent = codes(by('independent'))
  for (const ring of ['ring-easy', 'ring-medium', 'ring-hard'] as const) {
    for (const code of codes(by(ring))) expect(independent.has(code), code).toBe(true)
  }
})

test('every board has its share', () => {
  for (const board of boards) expect(distinct.some(advert => advert.board === board)).toBe(true)
})
