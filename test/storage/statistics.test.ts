import { expect, it } from 'vitest'
import { registerSource } from '../../storage/runs.ts'
import { storedStatistics, storeStatistics, weekOf } from '../../storage/statistics.ts'
import { onBothDatabases } from './databases.ts'

onBothDatabases('statistics', db => {
  it('keep the fullest night of a week', async () => {
    await registerSource(db(), { id: 'bord', name: 'Bord', kind: 'file' }, '2026-11-01T00:00:00.000Z')
    const night = (week: string, networks: number) =>
      storeStatistics(db(), 'bord', week, [{ gm: 'GM0917', indicator: 'all', networks }])
    await night('2026-W45', 12)
    await night('2026-W45', 17)
    await night('2026-W45', 9)
    await night('2026-W46', 3)
    expect((await storedStatistics(db())).map(({ week, networks }) => [week, networks])).toEqual([
      ['2026-W45', 17],
      ['2026-W46', 3],
    ])
  })
})

it.each([
  ['2026-11-24', '2026-W48'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
])('%s lies in week %s', (day, week) => {
  expect(weekOf(day)).toBe(week)
})
