// Longer than a page: one attack after the other on one dashboard, so that what is missing shows.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { limits } from '../../dashboard/guards/attempts.ts'
import { formTokenOf } from '../../dashboard/guards/csrf.ts'
import { faults } from '../../dashboard/words.ts'
import {
  addNetwork,
  basisOf,
  cookiesOf,
  dashboard,
  nothingFound,
  ownOrigin,
  password,
  plainAdvert,
  secret,
  sourceOf,
} from './fixture.ts'
import { totp } from './totp.ts'

let house: Awaited<ReturnType<typeof dashboard>>
beforeEach(async () => {
  house = await dashboard({ sources: [sourceOf('linde', [basisOf('GM0917')])] })
})
afterEach(async () => {
  vi.useRealTimers()
  await house.db.destroy()
})

const signIn = (name: string, given: string) =>
  house.post('/aanmelden', { 'e-mail': `${name}@voorbeeld.test`, wachtwoord: given })

/** An account with a second factor, and its secret. */
async function withSecond(name: string): Promise<string> {
  await house.add(name, 'analist', ['GM0917'])
  const cookie = cookiesOf(await signIn(name, password))
  const html = await (await house.post('/tweede-stap', { wachtwoord: password }, { cookie })).text()
  const key = /<code class="secret">([^<]+)</.exec(html)?.[1]?.replaceAll(' ', '') ?? ''
  await house.post('/tweede-stap/bevestigen', { code: totp(key) }, { cookie })
  return key
}

describe('brute force', () => {
  it('of one password stops after eight tries, also with the right one', async () => {
    await house.add('nieuw', 'analist', ['GM0917'])
    for (let n = 0; n < limits.account; n++) expect((await signIn('nieuw', 'gok')).status).toBe(401)
    expect((await signIn('nieuw', password)).status).toBe(429)
    expect((await house.log()).at(-1)).toMatchObject({
      action: 'sign-in',
      result: 'refused',
      purpose: 'too-often',
    })
  })

  it('of one password on many accounts stops by its address', async () => {
    const answers: number[] = []
    for (let n = 0; n <= limits.address; n++) answers.push((await signIn(`naam-${n}`, 'gok')).status)
    expect(answers.filter(status => status === 401)).toHaveLength(limits.address)
    expect(answers.at(-1)).toBe(429)
    // What comes after that does not fill the log.
    expect(await house.log()).toHaveLength(limits.address)
  })

  it('of codes stops, also over fresh starts', async () => {
    const key = await withSecond('nieuw')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    let tries = 0
    for (let start = 0; start < 4; start++) {
      const cookie = cookiesOf(await signIn('nieuw', password))
      for (let n = 0; n < 4; n++, tries++)
        expect((await house.post('/aanmelden/code', { code: '000000' }, { cookie })).status).toBe(401)
    }
    const cookie = cookiesOf(await signIn('nieuw', password))
    expect((await house.post('/aanmelden/code', { code: totp(key) }, { cookie })).status).toBe(401)
    expect(tries).toBe(16)
  })

  it('with a code that was seen over a shoulder opens nothing twice', async () => {
    const key = await withSecond('nieuw')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    const code = totp(key)
    const first = await house.post(
      '/aanmelden/code',
      { code },
      { cookie: cookiesOf(await signIn('nieuw', password)) },
    )
    expect(first.status).toBe(303)
    const again = await house.post(
      '/aanmelden/code',
      { code },
      { cookie: cookiesOf(await signIn('nieuw', password)) },
    )
    expect(again.status).toBe(401)
    expect(again.headers.getSetCookie().filter(one => /session_token=[^;]/.test(one))).toEqual([])
    const sessions = await house.db.selectFrom('session').selectAll().execute()
    expect(sessions).toHaveLength(2)
  })
})

it('session fixation: a session from before signing in is not the one after', async () => {
  await house.add('nieuw', 'analist', ['GM0917'])
  const planted = `inbeeld.session_token=${encodeURIComponent('geplant.AAAA')}`
  const answer = await house.post(
    '/aanmelden',
    { 'e-mail': 'nieuw@voorbeeld.test', wachtwoord: password },
    { cookie: planted },
  )
  expect(cookiesOf(answer)).not.toContain('geplant')
  expect((await house.read('/tweede-stap', planted)).status).toBe(303)
  // Setting the second factor makes another session, and the earlier one ends.
  const before = cookiesOf(answer)
  const html = await (await house.post('/tweede-stap', { wachtwoord: password }, { cookie: before })).text()
  const key = /<code class="secret">([^<]+)</.exec(html)?.[1]?.replaceAll(' ', '') ?? ''
  const after = cookiesOf(
    await house.post('/tweede-stap/bevestigen', { code: totp(key) }, { cookie: before }),
  )
  expect((await house.read('/wachtrij', after)).status).toBe(200)
  expect(
    (await house.app.request('/wachtrij', { headers: { cookie: before } })).headers.get('location'),
  ).toContain('/aanmelden')
})

describe('forged writes', () => {
  const write = { gemeente: 'GM0917', doel: 'care' }

  it.each([
    ['without a token', () => ({ formulier: '' })],
    ["with somebody else's token", (other: string) => ({ formulier: other })],
    ['with a token that was made up', () => ({ formulier: formTokenOf('another secret', 'x') })],
  ])('%s are refused', async (_, field) => {
    await network()
    const cookie = await house.cookieOf('zorg')
    const other = house.tokenOf(await house.cookieOf('zorg')) ?? ''
    const answer = await house.post('/verband/n-1/casus', { ...write, ...field(other) }, { cookie })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain(faults.crossSite)
    expect(await house.db.selectFrom('case_file').selectAll().execute()).toEqual([])
  })

  it('with the right token and from elsewhere are refused too', async () => {
    await network()
    const cookie = await house.cookieOf('zorg')
    for (const headers of [{ Origin: 'https://kwaad.test' }, { 'Sec-Fetch-Site': 'cross-site' }])
      expect((await house.post('/verband/n-1/casus', write, { cookie, ...headers })).status).toBe(403)
  })

  it('replayed after signing out do nothing', async () => {
    await network()
    const cookie = await house.cookieOf('zorg')
    await house.post('/afmelden', {}, { cookie })
    const answer = await house.post('/verband/n-1/casus', write, { cookie })
    expect(answer.headers.get('location')).toMatch(/^\/aanmelden/)
    expect(await house.db.selectFrom('case_file').selectAll().execute()).toEqual([])
  })
})

it('mass assignment: a form changes what it is for and nothing else', async () => {
  await network()
  const cookie = await house.cookieOf('proef')
  const before = await house.db.selectFrom('rights').selectAll().orderBy('user').execute()
  const extra = {
    role: 'privacy',
    municipalities: '["GM0935"]',
    claims: '{"role":"privacy"}',
    user: 'x',
    reviewer: 'x',
    recordedAt: '1999-01-01',
    twoFactorEnabled: '0',
  }
  await house.post(
    '/verband/n-1/oordeel',
    { oordeel: 'doubt', waarom: 'Nog geen idee', ...extra },
    { cookie },
  )
  await house.add('nieuw', 'analist', ['GM0917'])
  await house.post('/aanmelden', { 'e-mail': 'nieuw@voorbeeld.test', wachtwoord: password, ...extra })
  const [review] = await house.db.selectFrom('review').selectAll().execute()
  expect(review?.reviewer).not.toBe('x')
  expect(review?.recorded_at).not.toContain('1999')
  const after = await house.db.selectFrom('rights').selectAll().orderBy('user').execute()
  expect(after.filter(({ user }) => before.some(one => one.user === user))).toEqual(before)
})

it('id guessing: what is elsewhere looks like what does not exist', async () => {
  await network()
  const opened = await house.post(
    '/verband/n-1/casus',
    { gemeente: 'GM0917', doel: 'care' },
    {
      cookie: await house.cookieOf('zorg'),
    },
  )
  const path = opened.headers.get('location') ?? ''
  const cookie = await house.cookieOf('regie')
  for (const [there, nowhere] of [
    [path, '/casus/c_nergens'],
    [`${path}/contact/pk1`, '/casus/c_nergens/contact/pk1'],
    ['/verband/n-1', '/verband/n_nergens'],
  ] as const) {
    const [one, two] = [await house.read(there, cookie), await house.read(nowhere, cookie)]
    expect(one).toEqual(two)
    expect(one.status).toBe(404)
  }
  // A contact of another network cannot be opened by way of one's own case.
  const own = await house.cookieOf('zorg')
  expect((await house.read(`${path}/contact/nk-van-een-ander`, own)).status).toBe(404)
})

it.each([
  '/letters/../../../package.json',
  '/letters/..%2f..%2f..%2fpackage.json',
  '/style.css/../../keys.json',
  '/islands/%2e%2e/%2e%2e/package.json',
  '/grondslagen/stuk/..%2f..%2fkeys.json',
  '/grondslagen/stuk/%2fetc%2fpasswd',
])('path traversal: %s leads nowhere', async path => {
  const cookie = await house.cookieOf('privacy')
  const answer = await house.app.request(path, { headers: { cookie } })
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toMatch(/dependencies|root:/)
})

describe('oversized forms', () => {
  it('are refused before they are read', async () => {
    const cookie = await house.cookieOf('proef')
    const fields = { oordeel: 'doubt', waarom: 'x'.repeat(70_000) }
    expect((await house.post('/verband/n-1/oordeel', fields, { cookie })).status).toBe(413)
    expect((await house.post('/aanmelden', { 'e-mail': 'x'.repeat(70_000), wachtwoord: 'x' })).status).toBe(
      413,
    )
  })

  it('a paper may be larger, and not too large', async () => {
    const cookie = await house.cookieOf('privacy')
    const send = async (bytes: number) => {
      const form = new FormData()
      form.set('formulier', house.tokenOf(cookie) ?? '')
      form.set('document', 'besluit-2026-014.pdf')
      form.set('bestand', new File([`%PDF-1.7${'x'.repeat(bytes)}`], 'stuk.pdf'))
      const headers = { cookie, Origin: ownOrigin }
      return (await house.app.request('/grondslagen/stuk', { method: 'POST', body: form, headers })).status
    }
    expect(await send(200_000)).toBe(303)
    expect(await send(11_000_000)).toBe(413)
  })
})

it('header injection: a line end in what we send back is nothing', async () => {
  await house.add('nieuw', 'analist', ['GM0917'])
  for (const terug of ['/x\r\nSet-Cookie: kwaad=1', '/x%0d%0aSet-Cookie: kwaad=1', '/\nx']) {
    const answer = await house.post('/aanmelden', {
      'e-mail': 'nieuw@voorbeeld.test',
      wachtwoord: password,
      terug,
    })
    expect(answer.headers.get('location')).not.toMatch(/[\r\n]/)
    expect(answer.headers.getSetCookie().join()).not.toContain('kwaad')
  }
  expect((await house.app.request('/aanmelden?terug=/x%0d%0aSet-Cookie:x')).status).toBe(404)
})

it.each(['//kwaad.test', 'https://kwaad.test', '/\\kwaad.test', '/%5c%5ckwaad.test', 'javascript:alert(1)'])(
  'open redirect: %s stays here',
  async terug => {
    await house.add('nieuw', 'analist', ['GM0917'])
    const fields = { 'e-mail': 'nieuw@voorbeeld.test', wachtwoord: password, terug }
    const location = (await house.post('/aanmelden', fields)).headers.get('location') ?? ''
    expect(new URL(location, 'https://hier.test').origin).toBe('https://hier.test')
  },
)

it('over TLS cookies are bound to this host, and the session is nowhere in a page', async () => {
  const tls = await dashboard({ origin: 'https://inbeeld.gemeente.example' })
  await tls.add('nieuw', 'analist', ['GM0917'])
  const answer = await tls.post(
    '/aanmelden',
    { 'e-mail': 'nieuw@voorbeeld.test', wachtwoord: password },
    { Origin: 'https://inbeeld.gemeente.example' },
  )
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-inbeeld\.session_token=/)
  expect(cookie).toMatch(/; Secure/)
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; Path=\//)
  expect(cookie).not.toMatch(/Domain/)
  const { html } = await tls.read('/tweede-stap', cookiesOf(answer))
  const token = decodeURIComponent(/=([^.;]+)/.exec(cookie)?.[1] ?? '')
  expect(html).toContain(formTokenOf(secret, token))
  expect(html).not.toContain(token)
  await tls.db.destroy()
})

async function network() {
  await addNetwork(house.db, {
    id: 'n-1',
    number: 1001,
    places: ['GM0917'],
    adverts: [plainAdvert],
    links: [],
    assessment: nothingFound,
    queued: 'look',
    queuedAt: '2026-11-20T02:00:00.000Z',
  })
}
