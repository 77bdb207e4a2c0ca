import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { links as words } from '../../dashboard/words.ts'
import { remember } from '../../storage/adverts.ts'
import { locate } from '../../storage/grouping.ts'
import { regroup } from '../../storage/linking.ts'
import { registerSource } from '../../storage/runs.ts'
import { advertId } from '../../storage/sighting-rows.ts'
import { seal } from '../storage/databases.ts'
import { observe, phone } from '../storage/observe.ts'
import { dashboard } from './fixture.ts'

let house: Awaited<ReturnType<typeof dashboard>>
let cookie: string
let night = 0

const reception = '+31612340001'
const heerlen = { name: 'Heerlen', gm: 'GM0917', status: 'gemeente' as const }
const verse =
  'Hoi, ik ben ⟦name:n1⟧ en nieuw in Heerlen. Ik ontvang je in een rustig huis bij het park, met koffie, muziek en alle tijd voor een goed gesprek, op alle dagen behalve zondag en maandag, van elf uur tot laat in de avond.'

beforeAll(async () => {
  house = await dashboard()
  cookie = await house.cookieOf('proef')
  await registerSource(house.db, { id: 'linde', name: 'Linde', kind: 'import' }, at())
  for (const [ref, name] of [
    ['a', 'n1'],
    ['b', 'n2'],
    ['c', 'n3'],
  ] as const)
    await see(ref, { body: verse.replace('n1', name) }, reception)
  // Others with texts of their own: what everybody in a world says would tell nobody from anybody.
  for (let other = 0; other < 30; other++) {
    const words = Array.from(
      { length: 40 },
      (_, at) => `woord${String.fromCharCode(97 + (at % 26))}${letters(other)}`,
    )
    await see(`other${other}`, { body: words.join(' ') }, `+316123411${String(other).padStart(2, '0')}`)
  }
  await link()
})
afterAll(() => house.db.destroy())

const letters = (number: number) => [...String(number)].map(digit => 'abcdefghij'[Number(digit)]).join('')

function at(): string {
  return new Date(Date.UTC(2026, 10, 1 + night, 4)).toISOString()
}

async function see(ref: string, said: { body?: string; pictures?: { pdq: string }[] }, ...numbers: string[]) {
  const profile = {
    contacts: numbers.map(phone),
    location: heerlen,
    body: { text: said.body ?? '', slots: [] },
  }
  await remember(house.db, seal, [observe({ ref, source: 'linde', seenAt: at(), ...said }, profile)], at())
}

async function link(everything = false): Promise<void> {
  await regroup(house.db, at(), everything)
  const networks = await house.db.selectFrom('network').select('id').execute()
  await locate(
    house.db,
    networks.map(row => row.id),
  )
  night++
}

async function networkOf(ref: string): Promise<string> {
  const row = await house.db
    .selectFrom('network_advert')
    .select('network')
    .where('advert', '=', advertId('linde', ref))
    .executeTakeFirstOrThrow()
  return row.network
}

const pageOf = async (ref: string) => (await house.read(`/verband/${await networkOf(ref)}`, cookie)).html
const field = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))].map(match => match[1] ?? '')

/** The value by which the form names a link. */
const tokenOf = (html: string, name: string) =>
  html.match(new RegExp(`<option value="(k_[^"]+)"[^>]*>${name}</option>`))?.[1] ?? ''

const act = async (ref: string, what: string, fields: Record<string, string>) =>
  await house.post(`/verband/${await networkOf(ref)}/${what}`, fields, { cookie })

describe('what adverts share', () => {
  it('is shown as one wording with named slots', async () => {
    const html = await pageOf('a')
    expect(html).toContain(words.wording)
    expect(html).toMatch(/Hoi, ik ben <span class="mask">naam<\/span> en nieuw in Heerlen/)
    expect(html).not.toContain(seal.key('phone', reception))
  })

  it('is cut by a person with a reason only', async () => {
    const token = tokenOf(await pageOf('a'), 'telefoon 1')
    expect(token).not.toBe('')
    const answer = await act('a', 'geen-koppeling', { koppeling: token, advertentie: '', waarom: ' x ' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(words.refused['no-reason'])
    expect(html).toMatch(new RegExp(`value="${token}" selected`))
    const elsewhere = await house.read(`/verband/${await networkOf('other1')}`, cookie)
    expect(tokenOf(elsewhere.html, 'telefoon 1')).toBe('')
    const wrong = { koppeling: token, advertentie: '99', waarom: 'Andere persoon.' }
    expect(await (await act('a', 'geen-koppeling', wrong)).text()).toContain(
      words.refused['advert-without-link'],
    )
    expect(await house.db.selectFrom('link_cut').selectAll().execute()).toEqual([])
    // What is not a link of this network is not cut either.
    await act('a', 'geen-koppeling', { koppeling: 'k_anders', advertentie: '', waarom: 'Zomaar iets.' })
    expect(await house.db.selectFrom('link_cut').selectAll().execute()).toEqual([])
  })

  it('stays cut through later nights, in any form, until that is taken back', async () => {
    for (const name of ['telefoon 1', 'tekst 1']) {
      const token = tokenOf(await pageOf('a'), name)
      const fields = { koppeling: token, advertentie: '', waarom: 'Dit is de <b>receptie</b>.' }
      expect((await act('a', 'geen-koppeling', fields)).status).toBe(303)
    }
    expect(await pageOf('a')).toContain(words.cutTonight)
    await link()
    for (const everything of [false, true, false]) {
      // The number under a new advert, and the text with another name in it.
      await see(
        `later${night}`,
        { body: verse.replace('n1', `m${night}`).replace('koffie', 'thee') },
        reception,
      )
      await see('a', { body: verse.replace('n1', `k${night}`) }, reception)
      await link(everything)
      const networks = await Promise.all(['a', 'b', 'c', `later${night - 1}`].map(networkOf))
      expect(new Set(networks).size).toBe(4)
    }
    const html = await pageOf('b')
    expect(html).toContain(words.cutTitle)
    expect(html).toContain('Dit is de &lt;b&gt;receptie&lt;/b&gt;.')
    for (const cut of field(html, 'besluit')) await act('b', 'toch-koppelen', { besluit: cut })
    await link()
    expect(await networkOf('a')).toBe(await networkOf('b'))
    expect(await pageOf('b')).not.toContain(words.cutTitle)
    const undone = await house.db.selectFrom('link_cut').select(['undone_at', 'undone_by']).execute()
    expect(undone.filter(row => row.undone_at !== null && row.undone_by !== null)).toHaveLength(2)
  })

  it('tells what networks met and parted', async () => {
    const html = await pageOf('b')
    expect(html).toContain('id="geschiedenis"')
    expect(html).toContain('ging hierin op')
  })

  it('is named with the reason where it does not join', async () => {
    const picture = { pdq: '0f1e2d3c4b5a6978'.repeat(4) }
    await see('d', { pictures: [picture] }, '+31612340011')
    await see('e', { pictures: [picture] }, '+31612340012')
    await link()
    expect(await networkOf('d')).not.toBe(await networkOf('e'))
    const html = await pageOf('d')
    expect(html).toContain(words.heldTitle)
    expect(html).toContain(words.heldReasons['no-second-kind'])
  })

  it('is not cut by somebody else', async () => {
    const network = await networkOf('a')
    const stranger = await house.cookieOf('model')
    const fields = { koppeling: 'k_x', advertentie: '', waarom: 'Zomaar iets.' }
    const answer = await house.post(`/verband/${network}/geen-koppeling`, fields, { cookie: stranger })
    expect(answer.status).toBe(404)
    const administrator = await house.cookieOf('beheer')
    expect(
      (await house.post(`/verband/${network}/geen-koppeling`, fields, { cookie: administrator })).status,
    ).toBe(403)
  })
})
