import { expect, it } from 'vitest'
import { profile } from '../../analysis/profile.ts'
import { analyse } from '../../night/analyse.ts'
import { remember } from '../../storage/adverts.ts'
import { currentAssessments } from '../../storage/assessments.ts'
import { registerSource } from '../../storage/runs.ts'
import { rejectSignal, verdictsOn, withdrawVerdict } from '../../storage/verdicts.ts'
import { onBothDatabases, seal } from '../storage/databases.ts'
import { observe } from '../storage/observe.ts'
import { worldOf } from '../world.ts'

const phone = '06 12 34 56 78'
const day = (number: number) => new Date(Date.UTC(2026, 10, number, 4))

onBothDatabases('an indication that a person rejected', db => {
  const see = async (at: number, ref: string, body: string) => {
    const { sighting } = observe({ ref, seenAt: day(at).toISOString(), body, phones: [phone] })
    const observed = { sighting, profile: profile(sighting, 'NL'), capture: null }
    await remember(db(), seal, [observed], day(at).toISOString())
  }
  const night = async (at: number) => {
    await analyse(worldOf(db(), () => day(at)))
    const { id } = await db().selectFrom('network').select('id').executeTakeFirstOrThrow()
    const assessment = (await currentAssessments(db(), [id])).get(id)
    if (assessment === undefined) throw new Error('it was weighed')
    return { id, assessment, signals: assessment.signals.map(signal => signal.indicator) }
  }

  it('counts in no later night, speaks again with other words, and comes back when it is brought back', async () => {
    await registerSource(db(), { id: 'bord', name: 'Bord', kind: 'import' }, day(1).toISOString())
    await see(1, 'a', 'Rustige dame. Mijn vriendin beantwoordt je berichten.')
    const first = await night(1)
    expect(first.signals).toContain('mediated-contact')
    const signal = first.assessment.signals.find(one => one.indicator === 'mediated-contact')
    await rejectSignal(db(), {
      network: first.id,
      indicator: 'mediated-contact',
      reason: 'Zij helpen elkaar',
      reviewer: 'u1',
      recordedAt: day(1).toISOString(),
      evidence: signal?.evidence ?? [],
    })
    const second = await night(2)
    expect(second.signals).not.toContain('mediated-contact')
    expect(second.assessment.score).toBeLessThan(first.assessment.score)

    // Another advert on the same number: the network is weighed anew, and the old words still do not count.
    await see(3, 'b', 'Ook in Heerlen, alleen op afspraak.')
    expect((await night(3)).signals).not.toContain('mediated-contact')

    await see(4, 'b', 'Mijn planner neemt de telefoon op.')
    const fourth = await night(4)
    expect(fourth.signals).toContain('mediated-contact')
    const quotes = fourth.assessment.signals.flatMap(one => one.evidence.map(piece => piece.quote)).join(' ')
    expect(quotes).not.toContain('Mijn vriendin beantwoordt')

    const [verdict] = await verdictsOn(db(), first.id)
    await withdrawVerdict(db(), first.id, verdict?.id ?? '', day(4).toISOString())
    const fifth = await night(5)
    const again = fifth.assessment.signals.find(one => one.indicator === 'mediated-contact')
    expect(again?.evidence.map(piece => piece.quote).join(' ')).toContain('vriendin beantwoordt')
  })
})
