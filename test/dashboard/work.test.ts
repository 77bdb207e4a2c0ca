import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decision, today, verdict, network as words } from '../../dashboard/words.ts'
import { countNews } from '../../storage/news.ts'
import { indexTexts } from '../../storage/search.ts'
import { addNetwork, dashboard, type NetworkFixture, nothingFound, plainAdvert, weighed } from './fixture.ts'

let house: Awaited<ReturnType<typeof dashboard>>
let cookie: string
let colleague: string
let elsewhere: string
let manager: string

beforeAll(async () => {
  house = await dashboard()
  const one = (number: number, changes: Partial<NetworkFixture> = {}): NetworkFixture => ({
    id: `n${number}`,
    number: 1000 + number,
    places: ['GM0917'],
    adverts: [plainAdvert],
    links: [],
    assessment: nothingFound,
    queued: 'look',
    queuedAt: `2026-11-1${number}T02:00:00.000Z`,
    ...changes,
  })
  for (const number of [1, 2, 3, 4])
    await addNetwork(house.db, one(number, { assessment: weighed(`n${number}`) }))
  await countNews(house.db, '2026-11-23T02:00:00.000Z')
  await addNetwork(
    house.db,
    one(5, { adverts: [{ ...plainAdvert, source: 'beuk', from: '2026-11-24', until: '2026-11-24' }] }),
  )
  await indexTexts(house.db, new AbortController().signal)
  await countNews(house.db, '2026-11-24T02:00:00.000Z')
  cookie = await house.cookieOf('proef')
  colleague = await house.cookieOf('collega')
  elsewhere = await house.cookieOf('model')
  manager = await house.cookieOf('beheer')
})
afterAll(() => house.db.destroy())

const judge = (id: string, by = cookie, query = '') =>
  house.post(`/verband/${id}/oordeel${query}`, { oordeel: 'doubt', waarom: 'Een reden' }, { cookie: by })
const read = async (path: string, by = cookie) => (await house.read(path, by)).html

describe('who may', () => {
  it.each([
    '/vandaag',
    '/nieuw?gemeente=GM0917&wat=added',
    '/zoeken',
    '/wachtrij/aantal',
    '/verband/n1/lezers',
  ])('read %s', async path => {
    expect((await house.read(path, manager)).status).toBe(403)
    expect((await house.read(path, '')).status).toBe(303)
    expect((await house.read(path, cookie)).status).toBe(200)
  })

  it.each(['besluit', 'herzien', 'indicatie', 'indicatie-terug'])('send %s', async act => {
    expect((await house.post(`/verband/n1/${act}`, {}, { cookie: elsewhere })).status).toBe(404)
    expect((await house.post(`/verband/n1/${act}`, {}, { cookie: manager })).status).toBe(403)
    // Without a judgement of one's own there is nothing to decide on, and nothing is shown.
    const answer = await house.post(
      `/verband/n4/${act}`,
      { besluit: 'dismiss', waarom: 'Een reden' },
      { cookie },
    )
    expect(answer.status).toBe(303)
    expect(await house.db.selectFrom('decision').selectAll().execute()).toEqual([])
  })

  it('see who reads a network', async () => {
    expect((await house.read('/verband/n1/lezers', elsewhere)).status).toBe(404)
  })
})

describe('Vandaag', () => {
  it('says how the night went, what waits and what is new, of one’s own municipalities', async () => {
    const html = await read('/vandaag')
    expect(html).toContain('Dinsdag 24 november')
    expect(html).toContain(today.waiting(5, 0))
    expect(html).toContain(today.noTasks)
    expect(html).toMatch(/href="\/nieuw\?gemeente=GM0917&amp;wat=added"[^>]*>1</)
    const list = await read('/nieuw?gemeente=GM0917&wat=added')
    expect(list).toContain('V-1005')
    expect(list).not.toContain('V-1001')
    expect(await read('/vandaag', elsewhere)).toContain(today.noNews)
    expect((await house.read('/nieuw?gemeente=GM0935&wat=added', cookie)).status).toBe(404)
  })

  it('is where one begins', async () => {
    const answer = await house.app.request('/', { headers: { cookie } })
    expect(answer.headers.get('location')).toBe('/vandaag')
  })

  it('takes a wish for an e-mail, and takes it back', async () => {
    expect(await read('/vandaag')).toContain(today.mailStart)
    await house.post('/vandaag/bericht', { bericht: 'ja' }, { cookie })
    expect(await read('/vandaag')).toContain(today.mailOn('proef@voorbeeld.test'))
    await house.post('/vandaag/bericht', { bericht: 'nee' }, { cookie })
    expect(await read('/vandaag')).toContain(today.mailStart)
  })
})

describe('the queue', () => {
  it('keeps filters in links to networks, their neighbours and the way back', async () => {
    expect(await read('/wachtrij?bron=linde')).toContain('/verband/n1?rij=bron%3Dlinde')
    const html = await read('/verband/n4?rij=bron%3Dlinde')
    expect(html).toContain('/verband/n3?rij=bron%3Dlinde')
    expect(html).not.toContain('data-act="next"')
    expect(html).toContain('href="/wachtrij?bron=linde&amp;bij=1_2026-11-14T02%3A00%3A00.000Z_1004"')
    expect(await read('/verband/n4')).toContain('data-act="next"')
  })

  it('goes on where one was', async () => {
    const html = await read('/wachtrij?bij=1_2026-11-12T03:00:00.000Z_1')
    expect(html.match(/data-row="(\d+)" data-current/)?.[1]).toBe('1003')
    expect(await read('/wachtrij?bij=onzin&vanaf=9&sinds=gisteren&wacht=x')).toContain('V-1001')
  })

  it('keeps views of one’s own', async () => {
    await house.post('/wachtrij/weergaven', { naam: 'Mijn <b>', filters: 'bron=beuk&vanaf=x' }, { cookie })
    const html = await read('/wachtrij')
    expect(html).toContain('href="/wachtrij?bron=beuk"')
    expect(html).toContain('Mijn &lt;b&gt;')
    expect(await read('/wachtrij', colleague)).not.toContain('Mijn &lt;b&gt;')
    const id = html.match(/weergaven\/(v_[^/]+)\/weg/)?.[1] ?? ''
    await house.post(`/wachtrij/weergaven/${id}/weg`, {}, { cookie: colleague })
    expect(await read('/wachtrij')).toContain('Mijn &lt;b&gt;')
    await house.post(`/wachtrij/weergaven/${id}/weg`, {}, { cookie })
    expect(await read('/wachtrij')).not.toContain('Mijn &lt;b&gt;')
  })
})

describe('search', () => {
  it('shows texts masked, with the words that were found', async () => {
    const html = await read('/zoeken?woorden=centrum')
    expect(html).toContain('V-1001')
    expect(html).toContain('<span class="mask">telefoon</span>')
    expect(html).not.toContain('pk1')
    expect(await read('/zoeken?woorden=pk1')).not.toContain('V-1001')
    expect(await read('/zoeken?woorden=%3Cscript%3E')).toContain('value="&lt;script&gt;"')
    expect(await read('/zoeken?woorden=centrum', elsewhere)).not.toContain('V-1001')
  })
})

describe('two people on one network', () => {
  it('are told of each other, in the queue and on its page, and that a colleague has judged', async () => {
    await read('/verband/n3', colleague)
    expect(await read('/verband/n3')).toContain(words.readers(['collega']))
    expect(await read('/wachtrij')).toContain('collega leest dit nu')
    const live = await house.app.request('/verband/n3/lezers', { headers: { cookie } })
    expect(await live.json()).toEqual({ waiting: 5, readers: words.readers(['collega']) })
    await read('/verband/n2', colleague)
    expect(await read('/wachtrij', cookie)).toContain('leest dit nu')
    await judge('n3', colleague)
    const html = await read('/verband/n3')
    expect(html).toContain(words.judgedBefore(1))
    expect(html).not.toContain(decision.title)
    await judge('n3')
    expect(await read('/verband/n3')).toContain('collega: ik twijfel')
  })

  it('cannot decide over each other unseen', async () => {
    await judge('n2')
    await judge('n2', colleague)
    const decide = (by: string, seen: string, reason: string) =>
      house.post('/verband/n2/besluit', { besluit: 'dismiss', waarom: reason, gezien: seen }, { cookie: by })
    expect((await decide(colleague, '', 'Gewoon aanbod')).status).toBe(303)
    const overtaken = await decide(cookie, '', 'Mijn eigen <reden>')
    expect(overtaken.status).toBe(409)
    const html = await overtaken.text()
    expect(html).toContain(decision.refused.overtaken)
    expect(html).toContain('Gewoon aanbod')
    expect(html).toContain('Mijn eigen &lt;reden&gt;</textarea>')
    const seen = html.match(/name="gezien" value="([^"]+)"/)?.[1] ?? ''
    expect((await decide(cookie, seen, 'Mijn eigen <reden>')).status).toBe(303)
    expect(await read('/verband/n2', colleague)).toContain('Mijn eigen &lt;reden&gt;')
  })
})

describe('after the judgement', () => {
  it('a decision leads on to the next network, and a day to watch until comes back on Vandaag', async () => {
    await judge('n1')
    const watch = (fields: Record<string, string>) =>
      house.post(
        '/verband/n1/besluit?rij=bron%3Dlinde',
        { besluit: 'watch', waarom: 'Even aanzien', gezien: '', ...fields },
        { cookie },
      )
    const refused = await watch({ tot: '2026-11-24' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Even aanzien</textarea>')
    const answer = await watch({ tot: '2026-11-26' })
    expect(answer.headers.get('location')).toBe('/verband/n4?rij=bron%3Dlinde')
    expect(await read('/vandaag')).toContain(today.lookAgain(1001))
    expect(await read('/vandaag', colleague)).not.toContain(today.lookAgain(1001))
    expect(await read('/beoordeeld')).toContain('volgen tot 26 nov')
  })

  it('one’s judgement can be taken back by another', async () => {
    const id = (await read('/verband/n1')).match(/name="in-plaats-van" value="([^"]+)"/)?.[1] ?? ''
    const correct = (waarom: string) =>
      house.post('/verband/n1/herzien', { oordeel: 'ordinary', waarom, 'in-plaats-van': id }, { cookie })
    expect((await correct('')).status).toBe(422)
    expect((await correct('Bij nader inzien gewoon')).status).toBe(303)
    const html = await read('/verband/n1')
    expect(html).toContain('Bij nader inzien gewoon')
    expect(html).toContain('Eerst: ik twijfel')
  })

  it('an indication can be called none, with a reason, and brought back', async () => {
    const reject = (waarom: string, indicatie = 'third-party-voice') =>
      house.post('/verband/n1/indicatie', { indicatie, waarom }, { cookie })
    expect((await reject('')).status).toBe(422)
    expect((await reject('Een reden', 'no-such')).status).toBe(303)
    expect((await reject('Vergund bureau')).status).toBe(303)
    const html = await read('/verband/n1')
    expect(html).toContain(verdict.title)
    expect(html).toContain('Vergund bureau')
    const id = html.match(/name="oordeel" value="(g_[^"]+)"/)?.[1] ?? ''
    await house.post('/verband/n1/indicatie-terug', { oordeel: id }, { cookie })
    expect(await read('/verband/n1')).not.toContain('Vergund bureau')
  })
})
