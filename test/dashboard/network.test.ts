import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indicators } from '../../analysis/indicators/index.ts'
import { weighing, judgement as words } from '../../dashboard/words.ts'
import {
  addNetwork,
  dashboard,
  heerlen,
  luik,
  type NetworkFixture,
  nothingFound,
  plainAdvert,
  weighed,
} from './fixture.ts'

let house: Awaited<ReturnType<typeof dashboard>>
let cookie: string

const hostile = '<script>alert("x")</script> ⟦ los ⟧ ⟦phone:pk1⟧ \u202eomgekeerd\u202c \u001b[31m & "quote"'

beforeAll(async () => {
  house = await dashboard()
  const one = (id: string, number: number, changes: Partial<NetworkFixture>): NetworkFixture => ({
    id,
    number,
    places: ['GM0917'],
    adverts: [plainAdvert],
    links: [],
    assessment: nothingFound,
    queued: 'look',
    queuedAt: '2026-11-20T02:00:00.000Z',
    ...changes,
  })
  const body =
    'Ik ben ⟦name:nk1⟧. Altijd veilig. Bel ⟦phone:pk1⟧ of ⟦phone:pk2⟧. Mijn vriendin beantwoordt je berichten.'
  await addNetwork(
    house.db,
    one('n-weighed', 1001, {
      adverts: [
        { ...plainAdvert, body, phones: ['pk1', 'pk2'] },
        { ...plainAdvert, source: 'beuk', location: luik, from: '2026-11-10', gone: true, phones: ['pk1'] },
      ],
      links: [{ kind: 'phone', key: 'pk1', adverts: [1, 2] }],
      assessment: weighed('n-weighed'),
    }),
  )
  await addNetwork(
    house.db,
    one('n-hostile', 1002, {
      adverts: [
        {
          ...plainAdvert,
          title: hostile,
          body: hostile,
          location: { ...heerlen, name: '<b>Hier</b>', status: 'onbekend', gm: null },
        },
      ],
      assessment: { ...nothingFound, flags: ['possible-minor'] },
    }),
  )
  await addNetwork(house.db, one('n-plain', 1003, {}))
  const many = Array.from({ length: 50 }, (_, n) => ({
    ...plainAdvert,
    phones: [`m${n % 2}`],
    from: `2026-11-${String(1 + (n % 20)).padStart(2, '0')}`,
  }))
  await addNetwork(
    house.db,
    one('n-many', 1004, {
      adverts: many,
      links: [{ kind: 'phone', key: 'm0', adverts: many.map((_, n) => n + 1).filter(n => n % 2 === 1) }],
    }),
  )
  cookie = await house.cookieOf('proef')
})
afterAll(() => house.db.destroy())

const judge = (id: string, fields: Record<string, string>) =>
  house.post(`/verband/${id}/oordeel`, fields, { cookie })

describe('queue', () => {
  it('shows no weighing: no points, no word for attention, no indication', async () => {
    const { html } = await house.read('/wachtrij', cookie)
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    expect(main).toContain('V-1001')
    expect(main).not.toMatch(/score|punt|midden|hoog|laag|verhoogd|onvoldoende|steekproef/i)
    for (const { label } of indicators) expect(main).not.toContain(label)
  })

  it('puts a possible minor first and hides values without a number', async () => {
    const { html } = await house.read('/wachtrij', cookie)
    expect(html.indexOf('V-1002')).toBeLessThan(html.indexOf('V-1001'))
    expect(html).toContain('<span class="mask">telefoon</span>')
    expect(html).not.toContain('pk1')
  })

  it('filters by municipality and source', async () => {
    const beuk = await house.read('/wachtrij?bron=beuk', cookie)
    expect(beuk.html).toContain('V-1001')
    expect(beuk.html).not.toContain('V-1003')
    const landgraaf = await house.read('/wachtrij?gemeente=GM0882', cookie)
    expect(landgraaf.html).not.toContain('V-1001')
    const elsewhere = await house.read('/wachtrij?gemeente=GM0935', cookie)
    expect(elsewhere.html).not.toContain('V-1001')
  })
})

describe('a network before the first judgement', () => {
  it('shows facts and the question, and nothing of the weighing', async () => {
    const { status, html } = await house.read('/verband/n-weighed', cookie)
    expect(status).toBe(200)
    expect(html).toContain('Mijn vriendin beantwoordt je berichten.')
    expect(html).toContain(words.title)
    expect(html).toMatch(/sha-256 [0-9a-f]{4}…[0-9a-f]{4}/)
    expect(html).not.toContain('<mark')
    expect(html).not.toContain('class="letter')
    expect(html).not.toContain(weighing.sum)
    expect(html).not.toContain('Vier plaatsen in 22 dagen')
    for (const { label, id } of indicators) {
      expect(html).not.toContain(label)
      expect(html).not.toContain(id)
    }
  })

  it('hides values behind numbers and never shows a key', async () => {
    const { html } = await house.read('/verband/n-weighed', cookie)
    expect(html).toContain('telefoon 1')
    expect(html).toContain('telefoon 2')
    expect(html).not.toMatch(/pk1|pk2|nk1/)
  })

  it.each([
    [{ oordeel: 'doubt', waarom: '' }, 'no-reason'],
    [{ oordeel: 'doubt', waarom: '   x ' }, 'no-reason'],
    [{ oordeel: '', waarom: 'Wel een <b>reden</b>' }, 'no-judgement'],
    [{ oordeel: 'zeker', waarom: 'Wel een reden' }, 'no-judgement'],
    [{ oordeel: 'doubt', waarom: 'x'.repeat(4001) }, 'reason-too-long'],
  ] as const)('asks again and keeps what was typed: %j', async (fields, refused) => {
    const answer = await judge('n-plain', fields)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(words.refused[refused])
    if (fields.oordeel === 'doubt') expect(html).toMatch(/value="doubt" checked/)
    expect(html).toContain(`>${fields.waarom.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</textarea>`)
    expect(
      await house.db.selectFrom('review').selectAll().where('network', '=', 'n-plain').execute(),
    ).toEqual([])
  })
})

describe('a network after the first judgement', () => {
  let html: string
  beforeAll(async () => {
    const answer = await judge('n-weighed', { oordeel: 'doubt', waarom: 'Iemand anders <i>schrijft</i>.' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/verband/n-weighed#weging')
    html = (await house.read('/verband/n-weighed', cookie)).html
  })

  it('records it once: a second judgement changes nothing', async () => {
    await judge('n-weighed', { oordeel: 'concern', waarom: 'Toch anders' })
    const rows = await house.db.selectFrom('review').selectAll().where('network', '=', 'n-weighed').execute()
    expect(rows).toMatchObject([{ judgement: 'doubt', reason: 'Iemand anders <i>schrijft</i>.' }])
    expect(rows[0]?.assessment).not.toBeNull()
  })

  it('shows every indication with its ordinary explanation, and what speaks against', () => {
    expect(html).toContain('id="weging" tabindex="-1"')
    for (const id of [
      'frequent-relocation',
      'third-party-voice',
      'mediated-contact',
      'obscured-phone',
      'own-limits',
    ]) {
      const found = indicators.find(indicator => indicator.id === id)
      expect(html).toContain(escaped(found?.label ?? id))
      if (found?.role === 'indicator') expect(html).toContain(escaped(found.innocent))
    }
    expect(html).toContain('Iemand anders &lt;i&gt;schrijft&lt;/i&gt;.')
  })

  it('marks the quotes in the text, overlapping ones with both letters at the end', () => {
    expect(html).toMatch(/<mark class="mark mark--indicator">vriendin beantwoordt<\/mark>/)
    const text = html.slice(html.indexOf('id="advertentie-1"'))
    const [b, c, end] = [text.indexOf('#weging-b'), text.indexOf('#weging-c'), text.indexOf(' je berichten.')]
    expect(b).toBeGreaterThan(end)
    expect(c).toBeGreaterThan(end)
    expect(html).toMatch(/<mark class="mark mark--counter">Altijd veilig<\/mark>/)
    expect(html).toMatch(/<mark class="mark mark--indicator"><span class="mask">telefoon 1<\/span><\/mark>/)
  })

  it('shows a sum that can be redone: the lines add up to the total', () => {
    const sum = html.slice(html.indexOf('class="sum__lines"'))
    const [lines = '', total = ''] = sum.slice(0, sum.indexOf('</table>')).split('<tfoot>')
    const figures = (part: string) =>
      [...part.matchAll(/<td>(−?)(\d+)<\/td>/g)].map(([, minus, digits]) => Number(digits) * (minus ? -1 : 1))
    expect(figures(lines)).toEqual([20, 11, 11, -9])
    expect(figures(total)).toEqual([figures(lines).reduce((a, b) => a + b, 0)])
    expect(html).toContain(weighing.dropped(['D']))
    expect(html).toContain(weighing.never)
  })

  it('can be read without marks', async () => {
    const bare = await house.read('/verband/n-weighed?markeringen=uit', cookie)
    expect(bare.html).not.toContain('<mark')
  })

  it('stays hidden from a colleague who has not judged', async () => {
    const { status, html: other } = await house.read('/verband/n-weighed', await house.cookieOf('collega'))
    expect(status).toBe(200)
    expect(other).toContain(words.title)
    expect(other).not.toContain(weighing.sum)
  })

  it('has left the queue', async () => {
    expect((await house.read('/wachtrij', cookie)).html).not.toContain('V-1001')
  })

  it('can be found again by who judged it, and by nobody else', async () => {
    expect((await house.read('/beoordeeld', cookie)).html).toContain('/verband/n-weighed')
    expect((await house.read('/beoordeeld', await house.cookieOf('collega'))).html).not.toContain('n-weighed')
  })
})

describe('hostile text', () => {
  it('is inert in the queue and on its page', async () => {
    for (const path of ['/wachtrij', '/verband/n-hostile']) {
      const { html } = await house.read(path, cookie)
      expect(html).not.toContain('<script>')
      expect(html).toContain('&lt;script&gt;')
      expect(html).not.toContain('\u202e')
      expect(html).not.toContain('\u001b')
      expect(html).toContain('⟦ los ⟧')
      expect(html).not.toContain('<b>Hier</b>')
    }
  })
})

it('a network of many adverts folds its rows and drawings', async () => {
  const { html } = await house.read('/verband/n-many', cookie)
  expect(html).toContain('Toon ook de andere 17')
  expect(html).toContain('Advertentie 50 tot en met 31 van 50')
  const last = (await house.read('/verband/n-many?advertenties=3', cookie)).html
  expect(last).toContain('Advertentie 10 tot en met 1 van 50')
  expect(last).toContain('id="advertentie-1"')
  expect(html).toContain('25 advertenties')
  expect(html.match(/class="link-box"/g)).toHaveLength(2)
})

it('a network that was never weighed says so', async () => {
  await house.db.deleteFrom('assessment').where('network', '=', 'n-plain').execute()
  await judge('n-plain', { oordeel: 'ordinary', waarom: 'Niets bijzonders' })
  const { status, html } = await house.read('/verband/n-plain', cookie)
  expect(status).toBe(200)
  expect(html).toContain(weighing.absent)
})

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
