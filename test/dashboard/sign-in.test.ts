import { afterEach, describe, expect, it, vi } from 'vitest'
import { addUser } from '../../dashboard/users.ts'
import { secondFactor, secondStep, signIn as words } from '../../dashboard/words.ts'
import { onBothDatabases } from '../storage/databases.ts'
import { addNetwork, cookiesOf, dashboard, nothingFound, now, password, plainAdvert } from './fixture.ts'
import { totp } from './totp.ts'

type House = Awaited<ReturnType<typeof dashboard>>

afterEach(() => vi.useRealTimers())

/** A new account that sets its second factor, through the pages. */
async function enrolled(house: House, name = 'nieuw') {
  await house.add(name, 'analist', ['GM0917'])
  const signedIn = await house.post('/aanmelden', {
    'e-mail': `${name}@voorbeeld.test`,
    wachtwoord: password,
  })
  const first = cookiesOf(signedIn)
  const scan = await house.post('/tweede-stap', { wachtwoord: password }, { cookie: first })
  const html = await scan.text()
  const secret = /<code class="secret">([^<]+)</.exec(html)?.[1]?.replaceAll(' ', '') ?? ''
  const codes = [...html.matchAll(/<li><code>([^<]+)</g)].map(found => found[1] ?? '')
  const set = await house.post('/tweede-stap/bevestigen', { code: totp(secret) }, { cookie: first })
  return { first, secret, codes, set, cookie: cookiesOf(set), html }
}

/** The password step of somebody who has a second factor. */
async function halfWay(house: House, name = 'nieuw'): Promise<string> {
  return cookiesOf(
    await house.post('/aanmelden', { 'e-mail': `${name}@voorbeeld.test`, wachtwoord: password }),
  )
}

onBothDatabases('the dashboard', (_, address) => {
  it('reads, judges and shows', async () => {
    const house = await dashboard({ address: address() })
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
    const cookie = await house.cookieOf('proef')
    expect((await house.read('/wachtrij', cookie)).html).toContain('V-1001')
    const judgement = { oordeel: 'doubt', waarom: 'Nog geen idee' }
    expect((await house.post('/verband/n-1/oordeel', judgement, { cookie })).status).toBe(303)
    expect((await house.read('/verband/n-1', cookie)).html).toContain('id="weging"')
    expect((await house.read('/bronnen', cookie)).status).toBe(200)
    expect(await house.log()).toMatchObject([
      { action: 'judge', object: 'n-1' },
      { action: 'view-network', object: 'n-1' },
    ])
    await house.db.destroy()
  })

  it('renews an account: the old password, its sessions and its second factor end', async () => {
    const house = await dashboard({ address: address() })
    const { cookie } = await enrolled(house)
    const email = 'nieuw@voorbeeld.test'
    const renewed = {
      name: 'Nieuw',
      email,
      password: 'een ander lang wachtwoord',
      role: 'beheer',
      municipalities: [],
    } as const
    await addUser(house.db, house.signIn, renewed, new Date(now))
    expect((await house.read('/bronnen', cookie)).status).toBe(303)
    expect((await house.post('/aanmelden', { 'e-mail': email, wachtwoord: password })).status).toBe(401)
    const again = await house.post('/aanmelden', { 'e-mail': email, wachtwoord: renewed.password })
    expect(again.headers.get('location')).toBe('/')
    const redirected = await house.app.request('/bronnen', { headers: { cookie: cookiesOf(again) } })
    expect(redirected.headers.get('location')).toBe('/tweede-stap')
    await expect(
      addUser(house.db, house.signIn, { ...renewed, password: 'kort' }, new Date(now)),
    ).rejects.toThrow('at least 12')
    await house.db.destroy()
  })

  it('a password opens nothing until the second factor is set, and then both are asked', async () => {
    const house = await dashboard({ address: address() })
    await house.add('nieuw', 'analist', ['GM0917'])
    const first = await halfWay(house)
    for (const path of ['/', '/wachtrij', '/sessies', '/logboek', '/bestaatniet']) {
      const answer = await house.app.request(path, { headers: { cookie: first } })
      expect([path, answer.headers.get('location')]).toEqual([path, '/tweede-stap'])
    }
    const { set, secret, cookie } = await enrolled(house, 'nog-een')
    expect(set.headers.get('location')).toBe('/')
    expect((await house.read('/wachtrij', cookie)).status).toBe(200)

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    const half = await halfWay(house, 'nog-een')
    expect((await house.read('/wachtrij', half)).status).toBe(303)
    const wrong = await house.post('/aanmelden/code', { code: '000000' }, { cookie: half })
    expect(wrong.status).toBe(401)
    expect(await wrong.text()).toContain(secondStep.wrong)
    const right = await house.post(
      '/aanmelden/code',
      { code: totp(secret), terug: '/bronnen' },
      { cookie: half },
    )
    expect(right.headers.get('location')).toBe('/bronnen')
    expect((await house.read('/bronnen', cookiesOf(right))).status).toBe(200)
    const stored = JSON.stringify(
      await house.db
        .selectFrom('twoFactor' as never)
        .selectAll()
        .execute(),
    )
    expect(stored).not.toContain(secret)
    await house.db.destroy()
  })

  it('takes a recovery code once', async () => {
    const house = await dashboard({ address: address() })
    const { codes } = await enrolled(house)
    expect(codes).toHaveLength(10)
    const code = codes[0] ?? ''
    const once = await house.post('/aanmelden/code', { code }, { cookie: await halfWay(house) })
    expect(once.status).toBe(303)
    expect((await house.read('/wachtrij', cookiesOf(once))).status).toBe(200)
    const twice = await house.post('/aanmelden/code', { code }, { cookie: await halfWay(house) })
    expect(twice.status).toBe(401)
    await house.db.destroy()
  })

  it('ends after fifteen minutes without use, and after ten hours of it', async () => {
    const house = await dashboard({ address: address(), now: () => new Date() })
    const cookie = await house.cookieOf('proef')
    const began = Date.now()
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(began + 14 * 60_000)
    expect((await house.read('/wachtrij', cookie)).status).toBe(200)
    vi.setSystemTime(began + 28 * 60_000)
    expect((await house.read('/wachtrij', cookie)).status).toBe(200)
    vi.setSystemTime(began + 44 * 60_000)
    expect((await house.read('/wachtrij', cookie)).status).toBe(303)

    const long = await house.cookieOf('proef')
    for (let minutes = 54; minutes < 44 + 600; minutes += 10) {
      vi.setSystemTime(began + minutes * 60_000)
      expect((await house.read('/wachtrij', long)).status).toBe(200)
    }
    vi.setSystemTime(began + (44 + 601) * 60_000)
    expect((await house.read('/wachtrij', long)).status).toBe(303)
    await house.db.destroy()
  })

  it("lists sessions, and ends one or all others, one's own only", async () => {
    const house = await dashboard({ address: address() })
    const [mine, other, somebody] = [
      await house.cookieOf('proef'),
      await house.cookieOf('proef'),
      await house.cookieOf('model'),
    ]
    const ends = [...(await house.read('/sessies', mine)).html.matchAll(/\/sessies\/([^/"]+)\/beeindigen/g)]
    expect(ends).toHaveLength(2)
    const foreign = /\/sessies\/([^/"]+)\/beeindigen/.exec((await house.read('/sessies', somebody)).html)?.[1]
    expect((await house.post(`/sessies/${foreign}/beeindigen`, {}, { cookie: mine })).status).toBe(404)
    expect((await house.read('/wachtrij', somebody)).status).toBe(200)
    expect((await house.post('/sessies/andere', {}, { cookie: mine })).status).toBe(303)
    expect((await house.read('/wachtrij', mine)).status).toBe(200)
    expect((await house.read('/wachtrij', other)).status).toBe(303)
    const own = /\/sessies\/([^/"]+)\/beeindigen/.exec((await house.read('/sessies', mine)).html)?.[1]
    await house.post(`/sessies/${own}/beeindigen`, {}, { cookie: mine })
    expect((await house.read('/wachtrij', mine)).status).toBe(303)
    await house.db.destroy()
  })
})

describe('the second factor', () => {
  it('shows its secret once, asks the password first, and cannot be set anew by whoever is signed in', async () => {
    const house = await dashboard()
    await house.add('later', 'analist', ['GM0917'])
    const half = await halfWay(house, 'later')
    const wrong = await house.post('/tweede-stap', { wachtwoord: 'iets anders dan dat' }, { cookie: half })
    expect(wrong.status).toBe(401)
    expect(await wrong.text()).toContain(secondFactor.wrongPassword)
    const { cookie, html } = await enrolled(house)
    expect(html).toContain('<svg')
    expect(html).not.toMatch(/style=/)
    const anew = await house.post('/tweede-stap', { wachtwoord: password }, { cookie })
    expect(anew.status).toBe(303)
    expect((await house.read('/tweede-stap', cookie)).html).toContain(secondFactor.set)
    await house.db.destroy()
  })

  it('is spared to the accounts that a demo offers itself, on loopback only', async () => {
    const account = { name: 'proef', email: 'rond@voorbeeld.test', password, role: 'analist' }
    const there = async (origin: string) => {
      const house = await dashboard({ demo: { accounts: [account] }, origin })
      await house.add('rond', 'analist', ['GM0917'])
      await house.add('echt', 'analist', ['GM0917'])
      const ways: (string | null)[] = []
      for (const name of ['rond', 'echt']) {
        const answer = await house.app.request('/wachtrij', {
          headers: { cookie: await house.cookieOf(name) },
        })
        ways.push(answer.status === 200 ? null : answer.headers.get('location'))
      }
      await house.db.destroy()
      return ways
    }
    expect(await there('http://127.0.0.1:4700')).toEqual([null, '/tweede-stap'])
    expect(await there('https://inbeeld.gemeente.example')).toEqual(['/tweede-stap', '/tweede-stap'])
  })
})

it('the sign-in page offers the municipality only where there is one', async () => {
  const house = await dashboard()
  expect(await (await house.app.request('/aanmelden')).text()).not.toContain(words.provider)
  expect((await house.app.request('/aanmelden/gemeente')).status).toBe(404)
  await house.db.destroy()
})
