import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { disclosure, signIn as words } from '../../dashboard/words.ts'
import { onBothDatabases } from '../storage/databases.ts'
import { cookiesOf, dashboard, ownOrigin } from './fixture.ts'
import { type Claims, identityProvider, walkThrough } from './identity-provider.ts'

let accounts: Record<string, Claims>
let provider: Awaited<ReturnType<typeof identityProvider>>

beforeAll(async () => {
  provider = await identityProvider(ownOrigin, () => accounts)
})
afterAll(() => provider.close())
beforeEach(() => {
  accounts = { anna: { inbeeld_role: 'analist', inbeeld_municipalities: ['GM0917'] } }
})

onBothDatabases('signing in at the municipality', (_, address) => {
  let house: Awaited<ReturnType<typeof dashboard>>
  beforeEach(async () => {
    house = await dashboard({ address: address(), provider: provider.settings })
  })
  afterEach(() => house.db.destroy())

  async function begin(path = '/aanmelden/gemeente?terug=/bronnen') {
    const answer = await house.app.request(path)
    return { to: answer.headers.get('location') ?? '', cookie: cookiesOf(answer), status: answer.status }
  }

  async function signedInAs(account: string) {
    const { to, cookie } = await begin()
    const back = await walkThrough(to, `${ownOrigin}/aanmelden/terug`, account)
    const answer = await house.app.request(back, { headers: { cookie } })
    return { answer, back, started: cookie, cookie: cookiesOf(answer) }
  }

  it('goes with PKCE, state and nonce, and comes back with rights from the claims', async () => {
    const { to } = await begin()
    const asked = new URL(to).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(asked.get(name)?.length).toBeGreaterThan(20)
    expect(asked.get('redirect_uri')).toBe(`${ownOrigin}/aanmelden/terug`)

    const { answer, cookie } = await signedInAs('anna')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/bronnen'])
    // The second factor is the municipality's own.
    const { status, html } = await house.read('/wachtrij', cookie)
    expect(status).toBe(200)
    expect(html).toContain('anna')
    expect(html).toContain('Heerlen')
    expect((await house.log()).map(({ action, result, purpose }) => [action, result, purpose])).toEqual([
      ['sign-in', 'done', 'provider'],
    ])
  })

  it('takes rights away when the claims do, and gives none to who has none', async () => {
    await signedInAs('anna')
    accounts = { anna: { inbeeld_role: 'privacy' } }
    const changed = await signedInAs('anna')
    expect((await house.read('/wachtrij', changed.cookie)).status).toBe(403)
    expect((await house.read('/rechten', changed.cookie)).status).toBe(200)
    accounts = {}
    const nobody = await signedInAs('anna')
    expect((await house.read('/bronnen', nobody.cookie)).status).toBe(403)
  })

  it('takes an answer once, from the browser that asked, and not a made-up one', async () => {
    const { back, started } = await signedInAs('anna')
    const refused = async (path: string, cookie: string) => {
      const answer = await house.app.request(path, { headers: { cookie } })
      expect(answer.headers.getSetCookie().filter(one => /session_token=[^;]/.test(one))).toEqual([])
      return answer.status
    }
    expect(await refused(back, started)).toBe(401)
    const { to } = await begin()
    const stolen = await walkThrough(to, `${ownOrigin}/aanmelden/terug`, 'anna')
    expect(await refused(stolen, '')).toBe(401)
    expect(await refused('/aanmelden/terug?code=x&state=y', started)).toBe(401)
    expect(await refused('/aanmelden/terug?error=access_denied', started)).toBe(401)
    expect(await refused('/aanmelden/terug', '')).toBe(401)
  })

  it('never takes over a local account with the same address', async () => {
    accounts = { proef: { inbeeld_role: 'privacy', email: 'proef@voorbeeld.test' } }
    const { answer } = await signedInAs('proef')
    expect(answer.status).toBe(401)
    expect(await answer.text()).toContain(words.providerRefused)
    const rights = await house.db
      .selectFrom('rights')
      .innerJoin('user', 'user.id', 'rights.user')
      .select('role')
      .where('email', '=', 'proef@voorbeeld.test')
      .execute()
    expect(rights).toEqual([{ role: 'analist' }])
  })

  it('asks the provider again for who showed too long ago who they are', async () => {
    const { to } = await begin('/aanmelden/gemeente?opnieuw&terug=/casussen')
    expect(new URL(to).searchParams.get('prompt')).toBe('login')
    expect(disclosure.toProvider).not.toBe('')
  })
})

it('a provider that does not answer leaves local accounts as they are', async () => {
  const settings = { ...provider.settings, issuer: 'http://127.0.0.1:1' }
  const house = await dashboard({ provider: settings })
  expect((await house.app.request('/aanmelden')).status).toBe(200)
  expect((await house.app.request('/aanmelden/gemeente')).status).toBe(401)
  expect((await house.read('/wachtrij', await house.cookieOf('proef'))).status).toBe(200)
  await house.db.destroy()
})
