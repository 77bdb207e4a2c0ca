import { expect, it } from 'vitest'
import { inTurn, type Taker } from '../../storage/turns.ts'
import { onBothDatabases } from './databases.ts'

onBothDatabases('a turn', db => {
  const taker = (worker: string, more: Partial<Taker> = {}): Taker => ({
    worker,
    isDead: () => false,
    clock: () => new Date('2026-11-24T01:00:00Z'),
    signal: new AbortController().signal,
    ...more,
  })
  const hold = (worker: string, until: string) =>
    db().insertInto('turn').values({ name: 'weighing', held_by: worker, held_until: until }).execute()
  const take = (who: Taker) => inTurn(db(), 'weighing', who, async () => 'done')

  it('is had by one at a time, and by everybody in the end', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++inside)
      await new Promise(resolve => setTimeout(resolve, 20))
      inside--
    }
    await Promise.all(['a', 'b', 'c'].map(worker => inTurn(db(), 'weighing', taker(worker), work)))
    expect(most).toBe(1)
    expect(await db().selectFrom('turn').selectAll().execute()).toEqual([])
  })

  it('is given back also when the work fails', async () => {
    const failing = inTurn(db(), 'weighing', taker('a'), () => Promise.reject(new Error('broken')))
    await expect(failing).rejects.toThrow('broken')
    expect(await take(taker('b'))).toBe('done')
  })

  it('is taken from a worker that is dead, or gave no sign of life for long', async () => {
    await hold('killed', '2026-11-24T01:04:00.000Z')
    expect(await take(taker('a', { isDead: worker => worker === 'killed' }))).toBe('done')
    await hold('elsewhere', '2026-11-24T00:59:00.000Z')
    expect(await take(taker('a'))).toBe('done')
  })

  it('is not waited for by who is told to stop', async () => {
    await hold('busy', '2026-11-24T01:04:00.000Z')
    expect(await take(taker('a', { signal: AbortSignal.timeout(10) }))).toBeNull()
  })
})
