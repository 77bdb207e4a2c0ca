import { beforeEach, expect, it } from 'vitest'
import { remember } from '../../storage/adverts.ts'
import type { Database } from '../../storage/database.ts'
import { seenUnchanged } from '../../storage/presence.ts'
import { registerSource } from '../../storage/runs.ts'
import { onBothDatabases, seal } from './databases.ts'
import { observe, phone } from './observe.ts'

const now = '2026-11-05T03:00:00.000Z'
const night = (day: number) => `2026-11-0${day}T01:00:00.000Z`

onBothDatabases('adverts', db => {
  beforeEach(() => registerSource(db(), { id: 'bord', name: 'Bord', kind: 'import' }, now))

  it('keeps one advert and one sighting while it says the same', async () => {
    await remember(db(), seal, [observe({ seenAt: night(1) })], now)
    const again = await remember(db(), seal, [observe({ seenAt: night(3) })], now)
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
    expect(await sightings(db())).toEqual([[night(1), night(3)]])
  })

  it('adds a sighting when the text changes, and another when it changes back', async () => {
    await remember(db(), seal, [observe({ seenAt: night(1) })], now)
    const changed = await remember(db(), seal, [observe({ seenAt: night(2), body: 'nu anders' })], now)
    await remember(db(), seal, [observe({ seenAt: night(3) })], now)
    expect(changed).toMatchObject({ added: 0, changed: 1, unchanged: 0 })
    expect(await sightings(db())).toEqual([
      [night(1), night(1)],
      [night(2), night(2)],
      [night(3), night(3)],
    ])
  })

  it('changes nothing when the same observations come twice', async () => {
    const batch = [1, 2, 3].map(day =>
      observe(
        { seenAt: night(day), body: day === 2 ? 'anders' : 'gelijk' },
        { contacts: [phone('+31612345678')] },
      ),
    )
    await remember(db(), seal, batch, now)
    const before = await everything(db())
    const again = await remember(db(), seal, batch, now)
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 3 })
    expect(await everything(db())).toEqual(before)
  })

  it('widens a sighting backwards when an older file says the same', async () => {
    await remember(db(), seal, [observe({ seenAt: night(3) })], now)
    await remember(db(), seal, [observe({ seenAt: night(1) })], now)
    expect(await sightings(db())).toEqual([[night(1), night(3)]])
    const advert = await db().selectFrom('advert').selectAll().executeTakeFirstOrThrow()
    expect([advert.first_seen, advert.last_seen]).toEqual([night(1), night(3)])
  })

  it('extends the latest sighting of an advert that was seen without being read', async () => {
    await remember(
      db(),
      seal,
      [observe({ seenAt: night(1) }), observe({ seenAt: night(2), body: 'anders' })],
      now,
    )
    const { id } = await db().selectFrom('advert').select('id').executeTakeFirstOrThrow()
    await seenUnchanged(db(), [id], night(4))
    expect(await sightings(db())).toEqual([
      [night(1), night(1)],
      [night(2), night(4)],
    ])
  })

  it('stores no contact, only its key and a sealed value', async () => {
    const text = {
      text: 'Bel ⟦phone⟧',
      slots: [{ start: 4, end: 11, kind: 'phone' as const, value: '+31612345678' }],
    }
    await remember(db(), seal, [observe({}, { contacts: [phone('+31612345678')], body: text })], now)
    const contact = await db().selectFrom('contact').selectAll().executeTakeFirstOrThrow()
    expect(seal.open(contact.sealed)).toBe('+31612345678')
    expect(JSON.stringify(await everything(db()))).not.toContain('612345678')
    const { body } = await db().selectFrom('sighting').select('body').executeTakeFirstOrThrow()
    expect(body).toBe(`Bel ⟦phone:${contact.key}⟧`)
  })
})

async function sightings(db: Database): Promise<string[][]> {
  const rows = await db
    .selectFrom('sighting')
    .select(['seen_at', 'last_seen_at'])
    .orderBy('seen_at')
    .execute()
  return rows.map(row => [row.seen_at, row.last_seen_at])
}

async function everything(db: Database): Promise<unknown[]> {
  const tables = ['advert', 'sighting', 'contact', 'sighting_contact'] as const
  return await Promise.all(
    tables.map(table =>
      db
        .selectFrom(table)
        .selectAll()
        .orderBy(table === 'contact' ? 'key' : table === 'sighting_contact' ? 'sighting' : 'id')
        .execute(),
    ),
  )
}
