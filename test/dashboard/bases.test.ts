import { expect, it } from 'vitest'
import { bases as words } from '../../dashboard/words.ts'
import { onBothDatabases } from '../storage/databases.ts'
import { basisOf, dashboard, ownOrigin, sourceOf } from './fixture.ts'

const sources = [
  sourceOf('linde', [
    basisOf('GM0917'),
    { ...basisOf('GM0935'), document: 'oud.pdf', validUntil: '2026-11-23' },
  ]),
  sourceOf('beuk', [{ ...basisOf('GM0917'), validUntil: '2027-06-30' }]),
  sourceOf('wilg', [], { statistics: { ...basisOf(), validFrom: '2026-12-01' } as never }),
  sourceOf('kaal', []),
  sourceOf('spel', [], { demo: true }),
]

onBothDatabases('the register of lawful bases', (_, address) => {
  it('says what stands in the source files, warns of what ends, and keeps the papers', async () => {
    const house = await dashboard({ address: address(), sources })
    const cookie = await house.cookieOf('privacy')
    const { html } = await house.read('/grondslagen', cookie)
    for (const state of ['in-force', 'ends-soon', 'not-yet', 'ended'] as const)
      expect(html).toContain(words.states[state])
    expect(html).toContain(words.bare(['kaal']))
    expect(html).toContain(words.demo(['spel']))
    expect(html).toContain(words.noPaper)

    const send = async (document: string, content: string, as = cookie) => {
      const form = new FormData()
      form.set('formulier', house.tokenOf(as) ?? '')
      form.set('document', document)
      form.set('bestand', new File([content], 'stuk.pdf'))
      const headers = { cookie: as, Origin: ownOrigin }
      return (await house.app.request('/grondslagen/stuk', { method: 'POST', body: form, headers })).status
    }
    expect(await send('oud.pdf', '<script>')).toBe(422)
    expect(await send('onbekend.pdf', '%PDF-1.7 x')).toBe(422)
    expect(await send('oud.pdf', '%PDF-1.7 inhoud', await house.cookieOf('beheer'))).toBe(403)
    expect(await send('oud.pdf', '%PDF-1.7 inhoud')).toBe(303)
    const paper = await house.app.request('/grondslagen/stuk/oud.pdf', { headers: { cookie } })
    expect(paper.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(await paper.text()).toBe('%PDF-1.7 inhoud')
    expect((await house.read('/grondslagen', cookie)).html).toContain('SHA-256')
    expect((await house.log()).map(({ action, object }) => [action, object])).toEqual([
      ['keep-basis', 'oud.pdf'],
      ['read-basis', 'oud.pdf'],
    ])
    await house.db.destroy()
  })
})

it('a register without sources says so', async () => {
  const house = await dashboard()
  expect((await house.read('/grondslagen', await house.cookieOf('beheer'))).html).toContain(words.none)
  await house.db.destroy()
})
