import { expect, it } from 'vitest'
import { addUser } from '../../dashboard/users.ts'
import { onBothDatabases } from '../storage/databases.ts'
import { addNetwork, dashboard, nothingFound, now, password, plainAdvert } from './fixture.ts'

onBothDatabases('the dashboard', (_, address) => {
  it('prepares its own tables, once, and reads, judges and shows', async () => {
    const first = await dashboard(address())
    await first.db.destroy()
    const house = await dashboard(address())
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
    const answer = await house.post(
      '/verband/n-1/oordeel',
      { oordeel: 'doubt', waarom: 'Nog geen idee' },
      { cookie },
    )
    expect(answer.status).toBe(303)
    expect((await house.read('/verband/n-1', cookie)).html).toContain('id="weging"')
    expect((await house.read('/bronnen', cookie)).status).toBe(200)
    await house.db.destroy()
  })

  it('renews an account: the old password and its sessions end', async () => {
    const house = await dashboard(address())
    const cookie = await house.cookieOf('proef')
    const email = 'proef@voorbeeld.test'
    const renewed = {
      name: 'Proef',
      email,
      password: 'een ander lang wachtwoord',
      role: 'beheer',
      municipalities: [],
    } as const
    await addUser(house.db, house.signIn, renewed, new Date(now))
    expect((await house.read('/bronnen', cookie)).status).toBe(303)
    expect((await house.post('/aanmelden', { 'e-mail': email, wachtwoord: password })).status).toBe(401)
    expect((await house.post('/aanmelden', { 'e-mail': email, wachtwoord: renewed.password })).status).toBe(
      303,
    )
    await expect(
      addUser(house.db, house.signIn, { ...renewed, password: 'kort' }, new Date(now)),
    ).rejects.toThrow('at least 12')
    await house.db.destroy()
  })
})
