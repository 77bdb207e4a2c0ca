import { beforeEach, expect, it } from 'vitest'
import { profile } from '../../analysis/profile.ts'
import { sightingSchema } from '../../crawler/sighting.ts'
import type { Actor, DemoAdvert } from '../../demo/advert.ts'
import { actorOf, advertsOn, nights, storyDay } from '../../demo/story.ts'
import { remember } from '../../storage/adverts.ts'
import type { Database } from '../../storage/database.ts'
import { regroup } from '../../storage/linking.ts'
import { registerSource } from '../../storage/runs.ts'
import { advertId } from '../../storage/sighting-rows.ts'
import { onBothDatabases, seal } from '../storage/databases.ts'

const rings = ['ring-easy', 'ring-medium', 'ring-hard'] as const

function observed(advert: DemoAdvert, seenAt: string) {
  const { board, actor: _, firstNight, changedNight, version, numbers, age, ...says } = advert
  const sighting = sightingSchema.parse({ ...says, age, source: board, seenAt })
  return { sighting, profile: profile(sighting, 'NL'), capture: null }
}

async function play(db: Database, night: number): Promise<void> {
  const at = storyDay(night).toISOString()
  await remember(
    db,
    seal,
    advertsOn(night).map(advert => observed(advert, at)),
    at,
  )
  await regroup(db, at)
}

interface Member {
  network: string
  source: DemoAdvert['board']
  ref: string
  actor: Actor | null
}

async function members(db: Database): Promise<Member[]> {
  const rows = await db
    .selectFrom('network_advert')
    .innerJoin('advert', 'advert.id', 'network_advert.advert')
    .select(['network', 'source', 'ref'])
    .execute()
  return rows.map(row => {
    const source = row.source as DemoAdvert['board']
    return { ...row, source, actor: actorOf(source, row.ref) }
  })
}

onBothDatabases('the networks of the story', db => {
  beforeEach(async () => {
    for (const id of ['linde', 'beuk', 'iep', 'hazelaar'])
      await registerSource(db(), { id, name: id, kind: 'demo' }, storyDay(1).toISOString())
  })

  it('have the right members for every actor', async () => {
    const names = new Map<string, string>()
    for (const night of [1, 6, 12, 18, 24, nights]) {
      for (const { board, ref, name } of advertsOn(night)) names.set(advertId(board, ref), name)
      await play(db(), night)
    }
    const found = await members(db())
    const networks = [...Map.groupBy(found, member => member.network).values()]
    for (const network of networks)
      expect([...new Set(network.map(({ actor }) => actor))], JSON.stringify(network)).toHaveLength(1)
    const of = (actor: Actor) => networks.filter(([first]) => first?.actor === actor)
    for (const actor of [...rings, 'tourer', 'friends', 'club', 'minor'] as const)
      expect(of(actor), actor).toHaveLength(1)
    expect(of('ring-easy')[0]?.length).toBeGreaterThan(15)
    // A person may stand on two boards; copied texts bring nobody together.
    for (const network of of('independent'))
      expect(new Set(network.map(({ source, ref }) => names.get(advertId(source, ref)))).size).toBe(1)
    for (const network of of('scam')) expect(network).toHaveLength(1)
  }, 120_000)

  it('keep the id of each ring through nights in which it changes its numbers', async () => {
    const watched = [9, 12, 15, 18]
    const ids = new Map<string, Set<string>>(rings.map(ring => [ring, new Set()]))
    const numbers: Set<string>[] = []
    for (const night of watched) {
      await play(db(), night)
      const hard = advertsOn(night).filter(({ actor }) => actor === 'ring-hard')
      numbers.push(new Set(hard.flatMap(advert => advert.numbers)))
      const largest = (ring: Actor) => {
        const sizes = Map.groupBy(
          found.filter(({ actor }) => actor === ring),
          ({ network }) => network,
        )
        return [...sizes].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? ''
      }
      const found = await members(db())
      for (const ring of rings) ids.get(ring)?.add(largest(ring))
    }
    for (const [at, tonight] of numbers.entries()) {
      const before = numbers[at - 1]
      if (before !== undefined)
        expect([...tonight].filter(number => !before.has(number)).length).toBeGreaterThan(0)
    }
    for (const ring of rings) expect(ids.get(ring)?.size, ring).toBe(1)
  }, 120_000)
})
