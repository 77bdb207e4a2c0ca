import { expect, it } from 'vitest'
import { rightsFromClaims } from '../../dashboard/users.ts'
import { rights as words } from '../../dashboard/words.ts'
import { scopeOf } from '../../storage/rights.ts'
import { onBothDatabases } from '../storage/databases.ts'
import { dashboard, now } from './fixture.ts'

onBothDatabases('the yearly review of rights', (_, address) => {
  it('is signed by who does not grant them, takes away what does not stay, and comes back after a year', async () => {
    const house = await dashboard({ address: address() })
    const [beheer, officer, model] = [
      await house.cookieOf('beheer'),
      await house.cookieOf('privacy'),
      await house.cookieOf('model'),
    ]
    const before = (await house.read('/rechten', beheer)).html
    expect(before).toContain(words.never)
    expect(before).not.toContain(words.sign)
    expect((await house.post('/rechten', {}, { cookie: beheer })).status).toBe(403)

    const html = (await house.read('/rechten', officer)).html
    const names = [...html.matchAll(/<select name="recht-([^"]+)" aria-label="Rechten van (\w+)"/g)]
    expect(names.map(found => found[2]).sort()).toEqual(
      ['proef', 'model', 'collega', 'zorg', 'regie', 'beheer', 'cijfers'].sort(),
    )
    const fieldOf = (name: string) => `recht-${names.find(found => found[2] === name)?.[1]}`
    const signed = await house.post('/rechten', { [fieldOf('model')]: 'intrekken' }, { cookie: officer })
    expect(signed.status).toBe(303)
    expect((await house.read('/wachtrij', model)).status).toBe(303)
    expect((await house.read('/wachtrij', await house.cookieOf('model'))).status).toBe(403)
    const after = (await house.read('/rechten', officer)).html
    expect(after).toContain(words.standing(false))
    expect(after).toContain('7 gebleven, 1 ingetrokken')
    expect((await house.log()).at(-1)).toMatchObject({ action: 'sign-rights', object: '8 accounts' })

    await house.db.updateTable('rights_review').set({ signed_at: '2025-11-23T08:12:00.000Z' }).execute()
    expect((await house.read('/rechten', beheer)).html).toContain(words.standing(true))
    await house.db.destroy()
  })
})

it('claims give rights only when they say a role and municipalities of this region', async () => {
  const house = await dashboard()
  const person = { id: 'someone', name: 'Someone' }
  const rightsBy = async (claims: unknown) => {
    await rightsFromClaims(house.db, person.id, JSON.stringify(claims), new Date(now))
    const scope = await scopeOf(house.db, person)
    return scope === null ? null : [scope.role, ...scope.municipalities]
  }
  expect(await rightsBy({ role: 'analist', municipalities: ['GM0917', 'GM0882'] })).toEqual([
    'analist',
    'GM0917',
    'GM0882',
  ])
  expect(await rightsBy({ role: ['privacy'], municipalities: null })).toEqual(['privacy'])
  expect(await rightsBy({ role: 'beheer', municipalities: 'GM0917, GM0882' })).toEqual([
    'beheer',
    'GM0917',
    'GM0882',
  ])
  for (const claims of [
    null,
    {},
    { role: 'baas', municipalities: ['GM0917'] },
    { role: ['analist', 'privacy'], municipalities: ['GM0917'] },
    { role: 'analist', municipalities: ['GM0363'] },
    { role: 'analist', municipalities: { GM0917: true } },
  ])
    expect(await rightsBy(claims)).toBeNull()
  await house.db.destroy()
})
