// Longer than a page: it writes rows straight into every table that a page reads, so that page tests need no night.
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Assessment } from '../../analysis/assess.ts'
import type { Location } from '../../analysis/profile.ts'
import type { Role } from '../../casework/scope.ts'
import { createApp } from '../../dashboard/app.tsx'
import { prepareSignIn } from '../../dashboard/guards/sign-in.ts'
import { addUser } from '../../dashboard/users.ts'
import { storeAssessments } from '../../storage/assessments.ts'
import type { SightingFacts } from '../../storage/contexts.ts'
import { type Database, openDatabase } from '../../storage/database.ts'
import { refreshWaiting } from '../../storage/waiting.ts'

const usualOrigin = 'http://127.0.0.1:4700'
export const now = '2026-11-24T08:12:00.000Z'
const secret = 'a secret of at least thirty-two characters'
export const password = 'een lang wachtwoord'

export const heerlen: Location = { name: 'Heerlen', gm: 'GM0917', status: 'gemeente' }
export const luik: Location = { name: 'Luik', gm: null, status: 'buiten' }

export interface AdvertFixture {
  source: string
  location: Location | null
  from: string
  until: string
  gone: boolean
  title: string
  body: string
  phones: string[]
  names: string[]
  ages: number[]
  euros: number[]
  advertiser: string | null
  /** What stood there before, newest last. */
  earlier: { title: string; body: string }[]
}

export const plainAdvert: AdvertFixture = {
  source: 'linde',
  location: heerlen,
  from: '2026-11-03',
  until: '2026-11-23',
  gone: false,
  title: 'Rustige avonden',
  body: 'Rustige avonden in het centrum. Bel ⟦phone:pk1⟧.',
  phones: ['pk1'],
  names: ['nk1'],
  ages: [31],
  euros: [120],
  advertiser: null,
  earlier: [],
}

export interface NetworkFixture {
  id: string
  number: number
  places: string[]
  adverts: AdvertFixture[]
  links: { kind: 'phone' | 'email' | 'handle' | 'advertiser'; key: string; adverts: number[] }[]
  /** Advert ids are `<network>-<number>`, from 1. */
  assessment: Omit<Assessment, 'network' | 'rulebook' | 'assessedAt' | 'failed'>
  queued: 'look' | 'sample' | null
  queuedAt: string
}

export const nothingFound: NetworkFixture['assessment'] = {
  score: 0,
  attention: 'none',
  sufficient: false,
  families: 0,
  flags: [],
  signals: [],
  counters: [],
}

/** An indication of each kind that a page must show: counted, not counted, and two that speak against. */
export function weighed(network: string): NetworkFixture['assessment'] {
  const text = (quote: string) =>
    [{ advert: `${network}-1`, seenAt: '2026-11-03T01:00:00.000Z', from: 'text', quote }] as const
  return {
    score: 33,
    attention: 'low',
    sufficient: true,
    families: 3,
    flags: [],
    signals: [
      {
        indicator: 'frequent-relocation',
        family: 'movement',
        strength: 'strong',
        points: 20,
        evidence: [
          {
            advert: `${network}-1`,
            seenAt: '2026-11-03T01:00:00.000Z',
            from: 'fields',
            quote: 'Vier plaatsen in 22 dagen',
          },
        ],
      },
      {
        indicator: 'third-party-voice',
        family: 'wording',
        strength: 'moderate',
        points: 11,
        evidence: text('Mijn vriendin beantwoordt je berichten.'),
      },
      {
        indicator: 'mediated-contact',
        family: 'contact',
        strength: 'moderate',
        points: 11,
        evidence: text('vriendin beantwoordt'),
      },
      {
        indicator: 'obscured-phone',
        family: 'contact',
        strength: 'weak',
        points: 0,
        evidence: text('⟦phone:pk1⟧'),
      },
    ],
    counters: [{ indicator: 'own-limits', strength: 'strong', points: -9, evidence: text('Altijd veilig') }],
  }
}

export async function addNetwork(db: Database, network: NetworkFixture): Promise<void> {
  const adverts = network.adverts.map((advert, index) => ({ ...advert, id: `${network.id}-${index + 1}` }))
  const first = adverts.map(advert => instant(advert.from)).sort()[0] ?? now
  await db
    .insertInto('network')
    .values({
      id: network.id,
      number: network.number,
      created_at: first,
      changed_at: null,
      first_seen: first,
      queued: network.queued,
      queued_at: network.queued === null ? null : network.queuedAt,
    })
    .execute()
  for (const gm of network.places)
    await db.insertInto('network_place').values({ network: network.id, gm }).execute()
  for (const advert of adverts) await addAdvert(db, network.id, advert)
  for (const [index, link] of network.links.entries()) {
    const id = `${network.id}-l${index}`
    await db
      .insertInto('link')
      .values({ id, network: network.id, kind: link.kind, key: link.key, digest: id })
      .execute()
    for (const number of link.adverts)
      await db
        .insertInto('link_advert')
        .values({ link: id, advert: `${network.id}-${number}` })
        .execute()
  }
  await storeAssessments(db, [
    { ...network.assessment, network: network.id, rulebook: '2026.1', assessedAt: now, failed: [] },
  ])
  await refreshWaiting(db, [network.id])
}

async function addAdvert(
  db: Database,
  network: string,
  advert: AdvertFixture & { id: string },
): Promise<void> {
  const { id, source } = advert
  await db
    .insertInto('source')
    .values({ id: source, name: source, kind: 'demo', registered_at: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await db
    .insertInto('advert')
    .values({
      id,
      source,
      ref: id,
      url: null,
      advertiser: advert.advertiser,
      first_seen: instant(advert.from),
      last_seen: instant(advert.until),
      gone_at: advert.gone ? instant(advert.until) : null,
    })
    .execute()
  await db.insertInto('network_advert').values({ advert: id, network }).execute()
  const texts = [...advert.earlier, { title: advert.title, body: advert.body }]
  for (const [index, text] of texts.entries()) {
    const current = index === texts.length - 1
    const sighting = `${id}-s${index}`
    await addCapture(db, sighting, source)
    const facts: SightingFacts = {
      names: advert.names,
      ages: advert.ages,
      location: advert.location,
      tour: [],
      prices: advert.euros.map(euros => ({ minutes: 60, euros, where: 'in' })),
      spoken: [],
      hours: null,
      permit: null,
      website: null,
      postedAt: null,
    }
    await db
      .insertInto('sighting')
      .values({
        id: sighting,
        advert: id,
        seen_at: later(advert.from, index),
        last_seen_at: current ? instant(advert.until) : later(advert.from, index),
        digest: sighting,
        capture: sighting,
        title: text.title,
        body: text.body,
        gm: advert.location?.gm ?? advert.location?.status ?? 'onbekend',
        facts: JSON.stringify(facts),
        written: 'nl',
      })
      .execute()
    const held = [
      ...advert.phones.map(contact => ({ contact, kind: 'phone' as const })),
      ...advert.names.map(contact => ({ contact, kind: 'name' as const })),
    ]
    for (const { contact, kind } of held) {
      await db
        .insertInto('contact')
        .values({ key: contact, kind, sealed: '', first_seen: now })
        .onConflict(conflict => conflict.doNothing())
        .execute()
      await db
        .insertInto('sighting_contact')
        .values({ sighting, advert: id, contact, kind, writing: 'clear' })
        .execute()
    }
  }
}

async function addCapture(db: Database, id: string, source: string): Promise<void> {
  const hex = createHash('sha256').update(id).digest('hex')
  await db
    .insertInto('capture_body')
    .values({ sha256: hex, key: '', bytes: new Uint8Array(1), size: 1 })
    .execute()
  await db
    .insertInto('capture')
    .values({
      id,
      source,
      run: null,
      url: `http://127.0.0.1/${id}`,
      kind: 'advert',
      fetched_at: now,
      status: 200,
      headers: '{}',
      listed: '{}',
      sha256: hex,
    })
    .execute()
}

function instant(day: string): string {
  return `${day}T01:12:00.000Z`
}

function later(day: string, nights: number): string {
  return new Date(Date.parse(instant(day)) + nights * 86_400_000).toISOString()
}

/** A dashboard on a database of its own, with one account per role. */
export async function dashboard(address = 'sqlite::memory:', origin = usualOrigin) {
  const db = await openDatabase(address)
  const app = await createApp({
    db,
    origin,
    secret,
    now: () => new Date(now),
    sourceNames: { linde: 'Linde', beuk: 'Beuk', wilg: 'Wilg' },
    demo: null,
    assets: join(dirname(fileURLToPath(import.meta.url)), '../../dashboard'),
    rulebook: '2026.1',
    mail: 'set',
  })
  const signIn = await prepareSignIn(db, { origin, secret })
  const add = (name: string, role: Role, municipalities: string[]) =>
    addUser(
      db,
      signIn,
      { name, email: `${name}@voorbeeld.test`, password, role, municipalities },
      new Date(now),
    )
  await add('proef', 'analist', ['GM0917', 'GM0882'])
  await add('model', 'analist', ['GM0935'])
  await add('collega', 'analist', ['GM0917'])
  await add('beheer', 'beheer', ['GM0917'])

  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin, ...headers },
    })

  /** The cookie of a fresh session. */
  async function cookieOf(name: string): Promise<string> {
    const answer = await post('/aanmelden', { 'e-mail': `${name}@voorbeeld.test`, wachtwoord: password })
    return answer.headers
      .getSetCookie()
      .map(cookie => cookie.split(';')[0])
      .join('; ')
  }

  async function read(path: string, cookie: string): Promise<{ status: number; html: string }> {
    const answer = await app.request(path, { headers: { cookie } })
    return { status: answer.status, html: await answer.text() }
  }

  return { db, app, signIn, post, cookieOf, read }
}
