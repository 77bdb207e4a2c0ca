import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SmallBoard, smallBoard, smallSource } from '../small-board.ts'
import { onBothDatabases } from '../storage/databases.ts'
import { inbeeld } from './inbeeld.ts'

let folder: string
let settings: Record<string, string>
let boards: SmallBoard[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inbeeld-test-'))
  boards = []
  settings = {
    INBEELD_DATA: join(folder, 'data'),
    INBEELD_KEYS: join(folder, 'keys.json'),
    INBEELD_SOURCES: join(folder, 'sources'),
  }
  mkdirSync(settings.INBEELD_SOURCES ?? '')
  await inbeeld(['keys', 'init'], settings).result
})
afterEach(async () => {
  await Promise.all(boards.map(board => board.close()))
  rmSync(folder, { recursive: true, force: true })
})

const sourceFile = (id: string) => join(folder, 'sources', `${id}.yaml`)
const addBoard = async (id: string, adverts: number, wait: number) => {
  const board = await smallBoard(adverts, wait)
  boards.push(board)
  writeFileSync(sourceFile(id), smallSource(id, board.home))
  return board
}
const until = async (happened: () => boolean) => {
  while (!happened()) await sleep(20)
}
/** A standing night with what it has said so far. */
const standing = (cron: string) => {
  const { child, result } = inbeeld(['night', '--at', cron], settings)
  let said = ''
  child.stderr?.on('data', part => {
    said += part
  })
  const says = (text: string, times = 1) => until(() => said.split(text).length > times)
  return { child, result, says }
}
const everySecond = '* * * * * *'
const newYear = '0 0 1 1 *'

describe('night --at', () => {
  it('crawls at its moments, and ends with 0 when it is told to stop', async () => {
    const board = await addBoard('bord', 3, 0)
    const { child, result, says } = standing(everySecond)
    await says('bord: done')
    await says('No source was due.')
    child.kill('SIGTERM')
    expect(await result).toMatchObject({ code: 0, signal: null })
    expect(board.asked.sort()).toEqual(['/', '/a/1', '/a/2', '/a/3'])
  })

  it('ends at once while it waits', async () => {
    const { child, result, says } = standing(newYear)
    await says('The next night begins on')
    child.kill('SIGTERM')
    expect(await result).toMatchObject({ code: 0, signal: null })
  })

  it('stores what it has when it is told to stop half-way; the next night asks only for the rest', async () => {
    const board = await addBoard('bord', 80, 50)
    const { child, result } = standing(everySecond)
    await until(() => board.asked.length > 10)
    child.kill('SIGTERM')
    const stopped = await result
    expect([stopped.code, stopped.stderr]).toEqual([0, expect.stringContaining('bord: open')])
    expect(board.asked.length).toBeLessThan(81)
    expect((await inbeeld(['night'], settings).result).code).toBe(0)
    expect(new Set(board.asked).size).toBe(81)
    // The page that was under way when it was stopped is asked for again.
    expect(board.asked.length).toBeLessThanOrEqual(82)
  })

  it('goes on after a night that failed', async () => {
    const board = await addBoard('bord', 3, 0)
    const { child, result, says } = standing(everySecond)
    await says('bord: done')
    writeFileSync(sourceFile('bord'), 'id: BORD')
    await says('this night failed, the next one is still to come')
    writeFileSync(sourceFile('bord'), smallSource('nieuw', board.home))
    await says('nieuw: done')
    child.kill('SIGTERM')
    expect((await result).code).toBe(0)
  })

  it('says that a night was skipped because one was running', async () => {
    await addBoard('bord', 40, 50)
    const { child, result, says } = standing(everySecond)
    await says('while this one was running: it is skipped')
    child.kill('SIGTERM')
    expect((await result).code).toBe(0)
  })

  it.each(['30 25 * * *', 'vannacht', '0 0 30 2 *'])(
    'of "%s" is wrong usage, with the reason',
    async cron => {
      const { code, stderr } = await inbeeld(['night', '--at', cron], settings).result
      expect([code, stderr]).toEqual([2, expect.stringMatching(/^--at .*\n\nUsage: inbeeld night/)])
    },
  )

  it('without quotes is wrong usage', async () => {
    const { code, stderr } = await inbeeld(['night', '--at', '30', '1', '1', '1', '1'], settings).result
    expect([code, stderr]).toEqual([2, expect.stringContaining('in quotes')])
  })

  it('does not wait on a clock that stands still', async () => {
    const fixed = { ...settings, INBEELD_NOW: '2026-11-24T01:00:00Z' }
    const { code, stderr } = await inbeeld(['night', '--at', newYear], fixed).result
    expect([code, stderr]).toEqual([4, expect.stringContaining('INBEELD_NOW')])
  })
})

describe('crawl outside the hours of a source', () => {
  it('is refused with one sentence, unless it is asked for in so many words', async () => {
    const board = await addBoard('bord', 2, 0)
    const hours = "schedule: { hours: { from: '00:30', until: '06:00' } }"
    writeFileSync(sourceFile('bord'), smallSource('bord', board.home, hours))
    const noon = { ...settings, INBEELD_NOW: '2026-11-24T11:00:00Z' }
    const refused = await inbeeld(['crawl', 'bord'], noon).result
    expect([refused.code, refused.stderr]).toEqual([
      4,
      'bord: crawled only from 00:30 until 06:00; --outside-hours crawls now all the same\n',
    ])
    expect(board.asked).toEqual([])
    const { code, stderr } = await inbeeld(['crawl', 'bord', '--outside-hours'], noon).result
    expect([code, stderr]).toEqual([0, expect.stringContaining('crawls outside its hours, as was asked for')])
    expect(board.asked).toHaveLength(3)
  })
})

onBothDatabases('two nights at once', (_, address) => {
  it('crawl no source twice and both end well', async () => {
    settings.INBEELD_DATABASE = address()
    for (let n = 1; n <= 8; n++) await addBoard(`bord-${n}`, 6, 10)
    const ends = await Promise.all([1, 2].map(() => inbeeld(['night'], settings).result))
    expect(ends.map(({ code, stderr }) => [code, stderr.includes('Unexpected fault')])).toEqual([
      [0, false],
      [0, false],
    ])
    for (const board of boards) expect(new Set(board.asked).size).toBe(board.asked.length)
    for (const board of boards) expect(board.asked).toHaveLength(7)
    const { stdout } = await inbeeld(['networks', '--json'], settings).result
    expect(stdout.trim().split('\n')).toHaveLength(48)
  }, 60_000)
})
