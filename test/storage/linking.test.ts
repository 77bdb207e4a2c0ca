import { expect, it } from 'vitest'
import { chance } from '../../demo/chance.ts'
import { regroup } from '../../storage/linking.ts'
import { onBothDatabases } from './databases.ts'
import { addSources, happen, state, whenFull } from './nights.ts'

onBothDatabases('a night', db => {
  it.each([1, 2, 3])(
    'gives exactly what a full run gives (%i)',
    async seed => {
      const draw = chance(`nights ${seed}`)
      await addSources(db())
      const seen = { incremental: 0, merged: 0, parted: 0, held: 0, soft: 0 }
      for (let night = 0; night < 12; night++) {
        const now = new Date(Date.UTC(2026, 10, 1 + night, 4)).toISOString()
        await happen(db(), draw, night, now)
        const full = await whenFull(db(), now)
        // Small pieces, so that a night is written in many.
        const { epoch } = await regroup(db(), now, false, 5)
        const ours = await state(db())
        expect(ours).toEqual(full)
        if (epoch === null) seen.incremental++
        seen.held = Math.max(seen.held, ours.held.length)
        seen.soft = Math.max(seen.soft, ours.links.filter(row => row.includes('"text"')).length)
        seen.merged = ours.history.filter(row => row.includes('joined')).length
        seen.parted = ours.history.filter(row => row.includes('parted')).length
      }
      for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0)
      expect(seen.incremental).toBeGreaterThan(8)
    },
    120_000,
  )
})
