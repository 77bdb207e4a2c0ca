// Longer than a page: it writes rows straight into every table that a page reads, so that page tests need no night.
import { createHash, createHmac } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Assessment } from '../../analysis/assess.ts'
import type { Location } from '../../analysis/profile.ts'
import type { Role } from '../../casework/scope.ts'
import type { Source } from '../../crawler/source.ts'
import { createApp } from '../../dashboard/app.tsx'
import { formTokenOf, tokenField } from '../../dashboard/guards/csrf.ts'
import { type IdentityProvider, prepareSignIn } from '../../dashboard/guards/sign-in.ts'
import type { Demo } from '../../dashboard/house.ts'
import { addUser } from '../../dashboard/users.ts'
import { chainWith, type Witness } from '../../storage/access-log.ts'
import { storeAssessments } from '../../storage/assessments.ts'
import type { SightingFacts } from '../../storage/contexts.ts'
import { type Database, openDatabase } from '../../storage/database.ts'
import { grantRights } from '../../storage/rights.ts'
import { refreshWaiting } from '../../storage/waiting.ts'
import { keys, seal } from '../storage/databases.ts'

export const ownOrigin = 'http://127.0.0.1:4700'
export const now = '2026-11-24T08:12:00.000Z'
export const secret = 'a secret of at least thirty-two characters'
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
  held: null,
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
    held: null,
    sufficient: true,
    families: 3,
    flags: [],
    signals: [
      {
        indicator: 'frequent-relocation',
        family: 'movement',
        strength: 'strong',
        worth: 20,
        points: 20,
        rests: [],
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
        worth: 11,
        points: 11,
        rests: [],
        evidence: text('Mijn vriendin beantwoordt je berichten.'),
      },
      {
        indicator: 'mediated-contact',
        family: 'contact',
        strength: 'moderate',
        worth: 11,
        points: 11,
        rests: [],
        evidence: text('vriendin beantwoordt'),
      },
      {
        indicator: 'obscured-phone',
        family: 'contact',
        strength: 'weak',
        worth: 6,
        points: 0,
        rests: [],
        evidence: text('⟦phone:pk1⟧'),
      },
    ],
    counters: [
      {
        indicator: 'own-limits',
        strength: 'strong',
        worth: 9,
        points: -9,
        rests: [],
        evidence: text('Altijd veilig'),
      },
    ],
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
        .values({ key: contact, kind, sealed: seal.close(`value of ${contact}`), first_seen: now })
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

/** Where head and count of a log go in a test: into memory. */
export function remembered(): Witness & { lines: { count: number; mac: string }[] } {
  const lines: { count: number; mac: string }[] = []
  return {
    lines,
    append: (count, mac) => void lines.push({ count, mac }),
    read: () => (lines.length === 0 ? null : lines),
  }
}

export const chain = (witness: Witness = remembered()) => chainWith(keys, seal, witness)

/** A basis for these municipalities, in force when the tests play. */
export function basisOf(...municipalities: string[]): Source['basis'][number] {
  return {
    document: 'besluit-2026-014.pdf',
    owner: 'Gemeente Heerlen',
    dpia: 'DPIA-2026-03',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    municipalities,
  }
}

/** A source as far as pages look at it. */
export function sourceOf(id: string, basis: Source['basis'], more: Partial<Source> = {}): Source {
  return {
    id,
    name: id,
    home: 'https://bord.example/',
    demo: false,
    basis,
    statistics: null,
    gate: null,
    ...more,
  } as Source
}

export interface DashboardWishes {
  address?: string
  sources?: Source[]
  provider?: IdentityProvider | null
  demo?: Demo | null
  origin?: string
  now?: () => Date
}

const people = {
  proef: ['analist', ['GM0917', 'GM0882']],
  model: ['analist', ['GM0935']],
  collega: ['analist', ['GM0917']],
  zorg: ['aandachtsfunctionaris', ['GM0917']],
  regie: ['coordinator', ['GM0935']],
  privacy: ['privacy', ['GM0917']],
  beheer: ['beheer', ['GM0917']],
  cijfers: ['evaluator', ['GM0917']],
} as const satisfies Record<string, readonly [Role, readonly string[]]>

/** Hashing takes its time on purpose; once is enough for accounts that are there before a test begins. */
let hash: string | null = null

/** A dashboard on a database of its own, with accounts that have a second factor. */
export async function dashboard(wishes: DashboardWishes = {}) {
  const { address = 'sqlite::memory:', provider = null, demo = null, origin = ownOrigin } = wishes
  const db = await openDatabase(address)
  const witness = remembered()
  const clock = wishes.now ?? (() => new Date(now))
  const app = createApp({
    db,
    origin,
    secret,
    now: clock,
    chain: chain(witness),
    provider,
    sources: wishes.sources ?? [],
    sourceNames: { linde: 'Linde', beuk: 'Beuk', wilg: 'Wilg' },
    demo,
    assets: join(dirname(fileURLToPath(import.meta.url)), '../../dashboard'),
    rulebook: '2026.1',
    mail: 'set',
  })
  const signIn = prepareSignIn(db, { origin, secret, now: clock, provider: null })
  const { internalAdapter, authCookies, password: signInPassword } = await signIn.$context

  for (const [name, [role, municipalities]] of Object.entries(people)) {
    const details = { name, email: `${name}@voorbeeld.test`, emailVerified: true, twoFactorEnabled: true }
    const { id } = await internalAdapter.createUser(details, { method: 'admin' })
    hash ??= await signInPassword.hash(password)
    await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash })
    await grantRights(db, { user: id, role, municipalities }, now)
  }

  async function add(name: string, role: Role, municipalities: readonly string[]) {
    const user = { name, email: `${name}@voorbeeld.test`, password, role, municipalities }
    return await addUser(db, signIn, user, new Date(now))
  }

  /** A session of somebody who has just gone through all steps; `sign-in.test.ts` goes through them. */
  async function cookieOf(name: string): Promise<string> {
    const known = await internalAdapter.findUserByEmail(`${name}@voorbeeld.test`)
    const { token } = await internalAdapter.createSession(known?.user.id ?? '')
    const signature = createHmac('sha256', secret).update(token).digest('base64')
    return `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`
  }

  /** Sends a form as a browser would: from here, with the token of the session. */
  function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    const token = tokenOf(headers.cookie ?? '')
    return app.request(path, {
      method: 'POST',
      body: new URLSearchParams({ ...(token === null ? {} : { [tokenField]: token }), ...fields }),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin, ...headers },
    })
  }

  function tokenOf(cookie: string): string | null {
    const session = /session_token=([^.;]+)\./.exec(cookie)?.[1]
    return session === undefined ? null : formTokenOf(secret, session)
  }

  async function read(path: string, cookie: string): Promise<{ status: number; html: string }> {
    const answer = await app.request(path, { headers: { cookie } })
    return { status: answer.status, html: await answer.text() }
  }

  /** The log, oldest first, without what differs from run to run. */
  async function log() {
    const rows = await db.selectFrom('access_log').selectAll().orderBy('seq').execute()
    return rows.map(({ action, object, within, result, purpose }) => ({
      action,
      object,
      within,
      result,
      purpose,
    }))
  }

  return { db, app, signIn, witness, add, post, cookieOf, tokenOf, read, log }
}

/** The cookies of an answer, as a browser sends them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .filter(cookie => !/Max-Age=0/i.test(cookie))
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}
