// Longer than a page: one network of two municipalities, followed from its facts to the log.
import { expect, it } from 'vitest'
import { disclosure, lookUp, together } from '../../dashboard/words.ts'
import { checkLog } from '../../storage/access-check.ts'
import { acts, everything } from '../../storage/access-view.ts'
import { onBothDatabases, seal } from '../storage/databases.ts'
import {
  addNetwork,
  basisOf,
  chain,
  dashboard,
  heerlen,
  type NetworkFixture,
  nothingFound,
  now,
  password,
  plainAdvert,
  sourceOf,
  weighed,
} from './fixture.ts'

const maastricht = { name: 'Maastricht', gm: 'GM0935', status: 'gemeente' } as const
const phone = '+31612345678'

/** One phone in Heerlen, another in Maastricht, one network. */
const both: NetworkFixture = {
  id: 'n-both',
  number: 1001,
  places: ['GM0917', 'GM0935'],
  adverts: [
    { ...plainAdvert, location: heerlen, title: 'In Heerlen' },
    { ...plainAdvert, location: maastricht, title: 'In Maastricht', phones: ['pk2'], names: ['nk2'] },
  ],
  links: [],
  assessment: {
    ...nothingFound,
    signals: weighed('n-both').signals.map(signal => ({
      ...signal,
      evidence: [
        { advert: 'n-both-2', seenAt: '2026-11-03T01:12:00.000Z', from: 'text', quote: 'uit Maastricht' },
      ] as const,
    })),
  },
  queued: 'look',
  queuedAt: '2026-11-20T02:00:00.000Z',
}

const why = { doel: 'care', toelichting: 'Voor de opvang van vannacht' }

onBothDatabases('a network of two municipalities', (_, address) => {
  it("shows each its own facts and the number of the other's, until they are shared", async () => {
    const house = await dashboard({ address: address() })
    await addNetwork(house.db, both)
    const cookie = await house.cookieOf('zorg')
    expect((await house.read('/wachtrij', cookie)).html).not.toContain('In Maastricht')
    const before = (await house.read('/verband/n-both', cookie)).html
    expect(before).toContain('In Heerlen')
    expect(before).not.toContain('In Maastricht')
    expect(before).toContain(together.kept(1, 'Maastricht'))

    await house.post('/verband/n-both/oordeel', { oordeel: 'doubt', waarom: 'Nog geen idee' }, { cookie })
    const after = (await house.read('/verband/n-both', cookie)).html
    expect(after).not.toContain('uit Maastricht')
    expect(after).toContain('>20<')

    const theirs = await house.cookieOf('regie')
    const foreign = await house.post('/verband/n-both/delen', { gemeente: 'GM0917' }, { cookie: theirs })
    expect(foreign.status).toBe(404)
    const shared = await house.post('/verband/n-both/delen', { gemeente: 'GM0935' }, { cookie: theirs })
    expect(shared.status).toBe(303)
    const now = (await house.read('/verband/n-both', cookie)).html
    expect(now).toContain('In Maastricht')
    expect(now).toContain('uit Maastricht')
    expect(now).not.toContain(together.kept(1, 'Maastricht'))
    // Sharing goes one way.
    expect((await house.read('/verband/n-both', theirs)).html).not.toContain('In Heerlen')
    expect(await house.log()).toContainEqual({
      action: 'share',
      object: 'n-both',
      within: null,
      result: 'done',
      purpose: 'GM0935',
    })
    await house.db.destroy()
  })

  it('opens a contact inside a case only: with a purpose, a proof and a line in the log', async () => {
    let clock = new Date(now)
    const house = await dashboard({
      address: address(),
      sources: [sourceOf('linde', [basisOf('GM0917')])],
      now: () => clock,
    })
    await addNetwork(house.db, both)
    await house.db
      .updateTable('contact')
      .set({ sealed: seal.close(phone) })
      .where('key', '=', 'pk1')
      .execute()
    const cookie = await house.cookieOf('zorg')
    const opened = await house.post('/verband/n-both/casus', { gemeente: 'GM0917', doel: 'care' }, { cookie })
    const path = opened.headers.get('location') ?? ''
    const page = (await house.read(path, cookie)).html
    expect(page).toContain('telefoon 1')
    expect(page).not.toContain('telefoon 2')
    expect(page).not.toContain(phone)
    expect((await house.read(`${path}/contact/pk2`, cookie)).status).toBe(404)

    const open = (fields: Record<string, string>) => house.post(`${path}/contact/pk1`, fields, { cookie })
    const refused = [
      [{}, 'no-purpose'],
      [{ doel: 'nieuwsgierig', toelichting: 'Voor de opvang van vannacht' }, 'no-purpose'],
      [{ doel: 'care', toelichting: 'zomaar' }, 'no-note'],
      [{ doel: 'care', toelichting: 'x'.repeat(1001) }, 'note-too-long'],
    ] as const
    for (const [fields, fault] of refused) {
      const answer = await open(fields)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(disclosure.faults[fault])
    }
    expect((await house.log()).filter(({ action }) => action === 'open-contact')).toEqual([])

    const shown = await open(why)
    expect(shown.status).toBe(200)
    expect(shown.headers.get('cache-control')).toBe('no-store')
    const html = await shown.text()
    expect(html).toContain(phone)
    expect(html).toContain(disclosure.never)
    expect((await house.log()).at(-1)).toEqual({
      action: 'open-contact',
      object: 'pk1',
      within: path.slice('/casus/'.length),
      result: 'done',
      purpose: 'care',
    })
    expect((await house.read(path, cookie)).html).toContain('zorg ·')

    // Ten minutes later: first show again who is there. The account has a password of ours and no app in this test.
    clock = new Date(clock.getTime() + 11 * 60_000)
    const late = await open(why)
    expect(late.status).toBe(401)
    expect(await late.text()).not.toContain(phone)
    const wrong = await open({ ...why, bewijs: '000000' })
    expect(wrong.status).toBe(401)
    expect((await house.log()).at(-1)).toMatchObject({ action: 'open-contact', result: 'refused' })
    await house.db.destroy()
  })

  it('opens nothing without a basis of the municipality today', async () => {
    const cases = [
      [],
      [sourceOf('linde', [basisOf('GM0935')])],
      [sourceOf('linde', [{ ...basisOf('GM0917'), validUntil: '2026-11-23' }])],
      [sourceOf('linde', [], { statistics: { ...basisOf('GM0917') } as never })],
      [sourceOf('beuk', [basisOf('GM0917')])],
    ]
    for (const sources of cases) {
      const house = await dashboard({ sources })
      await addNetwork(house.db, both)
      const cookie = await house.cookieOf('zorg')
      const opened = await house.post(
        '/verband/n-both/casus',
        { gemeente: 'GM0917', doel: 'care' },
        { cookie },
      )
      const answer = await house.post(`${opened.headers.get('location')}/contact/pk1`, why, { cookie })
      expect(answer.status).toBe(403)
      const html = await answer.text()
      expect(html).toContain(disclosure.faults['no-basis'])
      expect(html).not.toContain('value of pk1')
      expect((await house.log()).at(-1)).toMatchObject({ result: 'refused', purpose: 'no-basis' })
      await house.db.destroy()
    }
  })

  it('looks up exactly, inside a case, and writes down also what is not found', async () => {
    const house = await dashboard({ address: address() })
    const key = seal.key('phone', phone)
    await addNetwork(house.db, { ...both, adverts: [{ ...plainAdvert, phones: [key] }] })
    await addNetwork(house.db, {
      ...both,
      id: 'n-elsewhere',
      number: 1002,
      places: ['GM0935'],
      adverts: [{ ...plainAdvert, location: maastricht, phones: [key] }],
      assessment: nothingFound,
    })
    const cookie = await house.cookieOf('zorg')
    const opened = await house.post('/verband/n-both/casus', { gemeente: 'GM0917', doel: 'care' }, { cookie })
    const path = opened.headers.get('location') ?? ''
    const ask = async (contact: string) => {
      const answer = await house.post(`${path}/opzoeken`, { ...why, contact }, { cookie })
      return { status: answer.status, html: await answer.text() }
    }
    for (const written of ['06 - 12 34 56 78', '0031612345678', '+31 6 12345678']) {
      const { html } = await ask(written)
      expect(html).toContain('V-1001')
      expect(html).not.toContain('V-1002')
      expect(html).not.toContain('12345678')
    }
    expect((await house.log()).at(-1)).toMatchObject({ action: 'look-up', object: key, result: 'done' })
    for (const written of ['06 87654321', '06 1234567', 'zomaar']) {
      expect((await ask(written)).html).toContain(lookUp.nothing)
      expect((await house.log()).at(-1)).toMatchObject({
        action: 'look-up',
        result: 'nothing',
        purpose: 'care',
      })
    }
    const rows = JSON.stringify(await house.db.selectFrom('access_log').selectAll().execute())
    expect(rows).not.toMatch(/12345678|87654321|opvang/)
    await house.db.destroy()
  })
})

onBothDatabases('the Logboek', (_, address) => {
  it("shows one's own acts, everything to the privacy officer, finds, checks and exports", async () => {
    const house = await dashboard({ address: address() })
    await addNetwork(house.db, both)
    const [mine, theirs, officer] = [
      await house.cookieOf('zorg'),
      await house.cookieOf('regie'),
      await house.cookieOf('privacy'),
    ]
    await house.read('/verband/n-both', mine)
    await house.read('/verband/n-both', theirs)
    const rows = (html: string) => [...html.matchAll(/regel \d+/g)].length
    expect(rows((await house.read('/logboek', mine)).html)).toBe(1)
    expect(rows((await house.read('/logboek', officer)).html)).toBe(2)
    expect(rows((await house.read('/logboek?zoek=regie', officer)).html)).toBe(1)
    expect(rows((await house.read('/logboek?zoek=n-both&van=2026-11-24&tot=2026-11-24', officer)).html)).toBe(
      2,
    )
    expect(rows((await house.read('/logboek?van=2026-11-25', officer)).html)).toBe(0)
    expect(rows((await house.read('/logboek?zoek=%25', mine)).html)).toBe(0)

    const csv = (await house.read('/logboek/uitvoer.csv', officer)).html
    expect(csv.split('\r\n')[0]).toBe('seq,at,actor,name,origin,action,object,within,result,purpose,note')
    const json = JSON.parse((await house.read('/logboek/uitvoer.json', officer)).html) as { action: string }[]
    expect(json.map(({ action }) => action)).toEqual([
      'export-log',
      'export-log',
      'view-network',
      'view-network',
    ])

    const checked = await (await house.post('/logboek/controle', {}, { cookie: officer })).text()
    expect(checked).toContain('Het logboek klopt.')
    await house.db.updateTable('access_log').set({ actor: 'x' }).where('seq', '=', 1).execute()
    const broken = await (await house.post('/logboek/controle', {}, { cookie: officer })).text()
    expect(broken).toContain('Het logboek klopt niet.')
    await house.db.destroy()
  })

  it('a note that a spreadsheet would run is only text', async () => {
    const house = await dashboard({ address: address() })
    await addNetwork(house.db, both)
    const cookie = await house.cookieOf('zorg')
    const opened = await house.post('/verband/n-both/casus', { gemeente: 'GM0917', doel: 'care' }, { cookie })
    const fields = { doel: 'care', toelichting: '=HYPERLINK("http://kwaad.test")', contact: 'zomaar' }
    await house.post(`${opened.headers.get('location')}/opzoeken`, fields, { cookie })
    const csv = (await house.read('/logboek/uitvoer.csv', await house.cookieOf('privacy'))).html
    expect(csv).toContain(`"'=HYPERLINK(""http://kwaad.test"")"`)
    await house.db.destroy()
  })
})

it('who has no app proves with the password of a demo', async () => {
  let clock = new Date(now)
  const account = { name: 'rond', email: 'rond@voorbeeld.test', password, role: 'aandachtsfunctionaris' }
  const house = await dashboard({
    demo: { accounts: [account] },
    sources: [sourceOf('linde', [basisOf('GM0917')])],
    now: () => clock,
  })
  await house.add('rond', 'aandachtsfunctionaris', ['GM0917'])
  await addNetwork(house.db, both)
  const cookie = await house.cookieOf('rond')
  const opened = await house.post('/verband/n-both/casus', { gemeente: 'GM0917', doel: 'care' }, { cookie })
  const path = `${opened.headers.get('location')}/contact/pk1`
  clock = new Date(clock.getTime() + 11 * 60_000)
  expect((await house.post(path, why, { cookie })).status).toBe(401)
  expect((await house.post(path, { ...why, bewijs: 'verkeerd wachtwoord' }, { cookie })).status).toBe(401)
  const right = await house.post(path, { ...why, bewijs: password }, { cookie })
  expect(await right.text()).toContain('value of pk1')
  // And for ten minutes more nothing is asked.
  clock = new Date(clock.getTime() + 9 * 60_000)
  expect((await house.post(path, why, { cookie })).status).toBe(200)
  const log = await acts(house.db, chain(), officer, everything, 100)
  const notes = log
    .filter(({ action }) => action === 'open-contact')
    .map(({ result, note }) => [result, note])
  expect(notes).toEqual([
    ['done', { text: why.toelichting }],
    ['done', { text: why.toelichting }],
    ['refused', null],
  ])
  expect((await checkLog(house.db, chain(house.witness))).faults).toEqual([])
  await house.db.destroy()
})

const officer = { user: '', name: '', role: 'privacy', municipalities: [] } as const
