import { afterAll, beforeAll, expect, it } from 'vitest'
import { indicators } from '../../analysis/indicators/index.ts'
import { rulebook } from '../../analysis/rulebook.ts'
import { findChromium } from '../../crawler/chromium.ts'
import type { Source } from '../../crawler/source.ts'
import { readSourceFiles } from '../../crawler/source-file.ts'
import { createApp } from '../../dashboard/app.tsx'
import { prepareSignIn } from '../../dashboard/guards/sign-in.ts'
import { addUser } from '../../dashboard/users.ts'
import { type ServedBoards, serveBoards } from '../../demo/boards.ts'
import { actorOf, storyDay } from '../../demo/story.ts'
import { networkLine } from '../../handover/formats/network-line.ts'
import { night } from '../../pipeline.ts'
import type { Database } from '../../storage/database.ts'
import { rankedNetworks } from '../../storage/networks.ts'
import { chain } from '../dashboard/fixture.ts'
import { onBothDatabases } from '../storage/databases.ts'
import { worldOf } from '../world.ts'

let current = 1
let boards: ServedBoards
let sources: Source[]

beforeAll(async () => {
  boards = await serveBoards({ port: 0, night: () => current, dayOf: storyDay })
  const { sources: written } = readSourceFiles(['demo/sources'])
  sources = written.map(source => ({
    ...source,
    home: `${boards.addresses[source.id as keyof ServedBoards['addresses']]}/`,
  }))
})
afterAll(() => boards.close())

const chromium = findChromium(process.env.INBEELD_CHROMIUM ?? null)
const ringNights = [1, 6, 12, 18]

onBothDatabases('four nights of the story', db => {
  it('end in a queue that a signed-in analyst can read, with the rings above everyone else', async () => {
    for (const number of ringNights) await play(db(), number)

    const networks = []
    for await (const network of rankedNetworks(db())) networks.push(networkLine(network))
    const adverts = networks.flatMap(network => network.adverts)
    expect(new Set(adverts.map(({ source, ref }) => `${source}/${ref}`)).size).toBe(adverts.length)

    const ranked = networks.map(
      network => new Set(network.adverts.map(({ source, ref }) => actorOf(source as never, ref))),
    )
    const rings = ['ring-easy', 'ring-medium', 'ring-hard'] as const
    const places = rings.map(ring => ranked.findIndex(actors => actors.has(ring)))
    expect(places.sort()).toEqual([0, 1, 2])
    for (const ring of rings)
      expect(
        ranked.filter(actors => actors.has(ring)),
        ring,
      ).toEqual([new Set([ring])])

    for (const network of JSON.parse(JSON.stringify(networks)) as typeof networks) {
      expect(redone(network)).toEqual({
        points: [...network.signals, ...network.counter].map(({ points }) => points),
        score: network.score,
        families: network.families,
        attention: network.attention,
      })
      for (const signal of network.signals) expect(signal.evidence.length).toBeGreaterThan(0)
    }
    // Dates aside, nothing with nine digits in a row of any writing leaves in the export.
    const text = JSON.stringify(networks).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '')
    expect(text.match(/\d(?:[ ./()-]{0,2}\d){8,}/g)).toBeNull()

    await readsTheQueue(db())
  }, 180_000)
})

/** The sum as `docs/indicators.md` tells a reader to redo it, from one line of `networks --json`. */
function redone({ signals, counter, held, attention }: ReturnType<typeof networkLine>) {
  const families: string[] = []
  const links: number[] = []
  const counted = signals.map(({ family, worth, rests }) => {
    const isNew = rests.length === 0 || rests.some(link => !links.includes(link))
    if (worth === 0 || families.includes(family) || !isNew) return 0
    families.push(family)
    links.push(...rests)
    return worth
  })
  const positive = counted.reduce((sum, points) => sum + points, 0)
  let left = Math.floor(positive * 0.4)
  const against = counter.map(({ worth }) => {
    const taken = Math.min(worth, left)
    left -= taken
    return 0 - taken
  })
  const score = against.reduce((sum, points) => sum + points, positive)
  const { low, raised, high } = rulebook.bands
  const reached =
    score < low ? 'none' : families.length < 3 || score < raised ? 'low' : score < high ? 'raised' : 'high'
  return {
    points: [...counted, ...against],
    score,
    families: families.length,
    attention: held === null ? reached : attention,
  }
}

async function play(db: Database, number: number): Promise<void> {
  current = number
  const began = Date.now()
  const world = worldOf(db, () => new Date(storyDay(number).getTime() + (Date.now() - began)), { chromium })
  const ends = await night(world, sources)
  const expected = chromium === null ? ['linde', 'beuk', 'hazelaar'] : ['linde', 'beuk', 'hazelaar', 'iep']
  expect(
    ends
      .filter(end => end.outcome === 'done')
      .map(end => end.source)
      .sort(),
  ).toEqual(expected.sort())
}

async function readsTheQueue(db: Database): Promise<void> {
  const origin = 'http://127.0.0.1:4700'
  const secret = 'x'.repeat(40)
  const person = {
    name: 'S. Proef',
    email: 's@demo.example',
    password: 'een lang wachtwoord',
    role: 'analist' as const,
  }
  await addUser(
    db,
    prepareSignIn(db, { origin, secret, now: () => new Date(), provider: null }),
    { ...person, municipalities: ['GM0917', 'GM0935', 'GM1883'] },
    new Date(),
  )
  const app = createApp({
    db,
    origin,
    secret,
    now: () => storyDay(18),
    chain: chain(),
    provider: null,
    sources: [],
    sourceNames: {},
    // An account that a demo offers: signing in has a test of its own.
    demo: { accounts: [{ ...person }] },
    assets: 'dashboard',
    rulebook: 'test',
    mail: 'none',
  })
  const form = new URLSearchParams({ 'e-mail': person.email, wachtwoord: person.password })
  const signedIn = await app.request(`${origin}/aanmelden`, {
    method: 'POST',
    body: form,
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  const page = await (await app.request(`${origin}/wachtrij`, { headers: { cookie } })).text()
  const waiting = [...page.matchAll(/href="\/verband\/(n_[\w-]+)/g)].map(found => found[1])
  expect(waiting.length).toBeGreaterThan(2)
  for (const { label } of indicators) expect(page).not.toContain(label)
  const opened = await app.request(`${origin}/verband/${waiting[0]}`, { headers: { cookie } })
  expect(opened.status).toBe(200)
}
