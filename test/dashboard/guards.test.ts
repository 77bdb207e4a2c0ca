import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faults, signIn as words } from '../../dashboard/words.ts'
import { addNetwork, dashboard, nothingFound, password, plainAdvert } from './fixture.ts'

let house: Awaited<ReturnType<typeof dashboard>>

beforeAll(async () => {
  house = await dashboard()
  await house.add('nieuw', 'analist', ['GM0917'])
  for (const [id, gm] of [
    ['n-own', 'GM0917'],
    ['n-other', 'GM0935'],
  ] as const)
    await addNetwork(house.db, {
      id,
      number: id === 'n-own' ? 1001 : 1002,
      places: [gm],
      adverts: [plainAdvert],
      links: [],
      assessment: nothingFound,
      queued: 'look',
      queuedAt: '2026-11-20T02:00:00.000Z',
    })
})
afterAll(() => house.db.destroy())

describe('sign-in', () => {
  it('lets in with the right password and leads on', async () => {
    const answer = await house.post('/aanmelden', { 'e-mail': 'Nieuw@voorbeeld.test', wachtwoord: password })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/')
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).toMatch(/Max-Age=900/i)
    expect(cookie).not.toMatch(/Secure|__Host-/)
  })

  it('refuses a wrong password and an unknown address with the same sentence', async () => {
    for (const email of ['proef@voorbeeld.test', 'niemand@voorbeeld.test', 'geen adres']) {
      const answer = await house.post('/aanmelden', { 'e-mail': email, wachtwoord: 'verkeerd' })
      expect(answer.status).toBe(401)
      expect(answer.headers.getSetCookie()).toEqual([])
      const html = await answer.text()
      expect(html).toContain(words.wrong)
      expect(html).not.toContain('verkeerd')
    }
  })

  it('stops guessing after eight tries', async () => {
    const guess = () => house.post('/aanmelden', { 'e-mail': 'model@voorbeeld.test', wachtwoord: 'gok' })
    const answers: number[] = []
    for (let n = 0; n < 9; n++) answers.push((await guess()).status)
    expect(answers).toEqual([...Array(8).fill(401), 429])
  })

  it('sends who is not signed in to the form, and back afterwards', async () => {
    const answer = await house.app.request('/verband/n-own?markeringen=uit')
    expect(answer.status).toBe(303)
    const location = answer.headers.get('location') ?? ''
    expect(location).toBe('/aanmelden?terug=%2Fverband%2Fn-own%3Fmarkeringen%3Duit')
    const back = await house.post('/aanmelden', {
      'e-mail': 'nieuw@voorbeeld.test',
      wachtwoord: password,
      terug: '/verband/n-own?markeringen=uit',
    })
    expect(back.headers.get('location')).toBe('/verband/n-own?markeringen=uit')
  })

  it.each(['//kwaad.test', 'https://kwaad.test', '/\\kwaad.test', '/\tx', ''])(
    'never leads to %j',
    async terug => {
      const answer = await house.post('/aanmelden', {
        'e-mail': 'nieuw@voorbeeld.test',
        wachtwoord: password,
        terug,
      })
      expect(answer.headers.get('location')).toBe('/')
    },
  )

  it('ends at signing out', async () => {
    const cookie = await house.cookieOf('proef')
    expect((await house.read('/wachtrij', cookie)).status).toBe(200)
    const answer = await house.post('/afmelden', {}, { cookie })
    expect(answer.headers.get('location')).toBe('/aanmelden')
    expect((await house.read('/wachtrij', cookie)).status).toBe(303)
  })

  it('offers no way to make an account', async () => {
    for (const path of ['/api/auth/sign-up/email', '/sign-up/email'])
      expect((await house.post(path, { email: 'x@voorbeeld.test', password, name: 'x' })).status).toBe(303)
    await expect(
      house.signIn.api.signUpEmail({ body: { email: 'x@voorbeeld.test', password, name: 'x' } }),
    ).rejects.toThrow()
  })
})

describe('headers', () => {
  it.each(['/aanmelden', '/wachtrij', '/bestaatniet', '/style.css'])('stand on %s', async path => {
    const { headers } = await house.app.request(path)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    if (path !== '/style.css') expect(headers.get('cache-control')).toBe('no-store')
  })

  it('let letters be kept for a year', async () => {
    const answer = await house.app.request('/letters/literata-latin-wght-normal.woff2')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('font/woff2')
    expect(answer.headers.get('cache-control')).toContain('immutable')
  })

  it('pages carry nothing inline', async () => {
    const cookie = await house.cookieOf('proef')
    for (const path of [
      '/wachtrij',
      '/verband/n-own',
      '/bronnen',
      '/sessies',
      '/casussen',
      '/logboek',
      '/toetsen',
    ]) {
      const { html } = await house.read(path, cookie)
      expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|<script(?![^>]*src=)/)
    }
  })
})

describe('writes from elsewhere', () => {
  const fields = { 'e-mail': 'proef@voorbeeld.test', wachtwoord: password }
  it.each([
    { Origin: 'https://kwaad.test' },
    { Origin: 'null' },
    { Origin: '' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
  ])('are refused: %j', async headers => {
    const answer = await house.post('/aanmelden', fields, headers as Record<string, string>)
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await answer.text()).toContain(faults.crossSite)
  })

  it('are let in when the browser says that the form is ours', async () => {
    const answer = await house.post('/aanmelden', fields, { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })
    expect(answer.status).toBe(303)
  })
})

describe('scope', () => {
  it('a network elsewhere looks like one that does not exist', async () => {
    const cookie = await house.cookieOf('proef')
    const [elsewhere, nowhere] = [
      await house.read('/verband/n-other', cookie),
      await house.read('/verband/n-none', cookie),
    ]
    expect(elsewhere.status).toBe(404)
    expect(elsewhere).toEqual(nowhere)
    const posted = await house.post(
      '/verband/n-other/oordeel',
      { oordeel: 'doubt', waarom: 'geen idee' },
      { cookie },
    )
    expect(posted.status).toBe(404)
    expect(await house.db.selectFrom('review').selectAll().execute()).toEqual([])
  })

  it('the queue holds only the own municipalities', async () => {
    const { html } = await house.read('/wachtrij', await house.cookieOf('proef'))
    expect(html).toContain('V-1001')
    expect(html).not.toContain('V-1002')
  })

  it('a role that reads no adverts is refused, and may see the sources', async () => {
    const cookie = await house.cookieOf('beheer')
    for (const path of ['/wachtrij', '/verband/n-own']) {
      const { status, html } = await house.read(path, cookie)
      expect(status).toBe(403)
      expect(html).toContain(faults.noAdverts('beheer'))
      expect(html).not.toContain('Rustige avonden')
    }
    expect((await house.read('/bronnen', cookie)).status).toBe(200)
    const home = await house.app.request('/', { headers: { cookie } })
    expect(home.headers.get('location')).toBe('/bronnen')
  })

  it('somebody without rights sees a sentence', async () => {
    const cookie = await house.cookieOf('proef')
    const rights = await house.db.selectFrom('rights').selectAll().execute()
    await house.db.deleteFrom('rights').execute()
    const { status, html } = await house.read('/wachtrij', cookie)
    await house.db.insertInto('rights').values(rights).execute()
    expect(status).toBe(403)
    expect(html).toContain(faults.noRights)
    expect(html).toContain('action="/afmelden"')
  })
})

it('a fault is a sentence too', async () => {
  const cookie = await house.cookieOf('proef')
  const own = await dashboard()
  await own.db.destroy()
  const answer = await own.app.request('/wachtrij', { headers: { cookie } })
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain(faults.broken)
})
