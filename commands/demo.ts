import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { BadSettings, demoMark, prepareData, readSettings, type Settings } from '../config.ts'
import { serveBoards } from '../demo/boards.ts'
import { nights as lastNight } from '../demo/story.ts'
import type { World } from '../night/world.ts'
import { night } from '../pipeline.ts'
import { type Call, type Command, exit, say, WrongUsage } from './command.ts'
import { demoAccounts } from './demo-accounts.ts'
import { inOneLine } from './run-end.ts'
import { serveUntilStopped } from './serve.ts'
import { inWorld, sourcesOf } from './world.ts'

/** The nights of the story that the demo plays; thirty would show no more and take longer. */
const played = [1, 6, 12, 18, 24, 30]
const dayMs = 86_400_000

const schema = z.strictObject({ lastDay: z.iso.date(), played: z.array(z.number().int()) })
type DemoState = z.infer<typeof schema>

export const demo: Command = {
  usage: 'demo [--fresh] [--boards [--night N]]',
  summary: `Starts the invented advert sites on loopback, crawls them, analyses, serves the dashboard.
--fresh begins the story anew (all demo data are deleted first); --boards serves only the sites, as they are
on night N of 30 (default 30).`,
  options: { fresh: { type: 'boolean' }, boards: { type: 'boolean' }, night: { type: 'string' } },
  run: async call => {
    const settings = readSettings(call.environment)
    if (call.options.boards === true) return await boardsOnly(call, settings)
    refuseRealData(settings)
    const lastDay = settings.clock().toISOString().slice(0, 10)
    const clock = storyClock(lastDay)
    // The ports first: who does not get them must not touch the data of who has.
    const boards = await serving(() =>
      serveBoards({ port: settings.demoPort, night: clock.night, dayOf: clock.dayOf }),
    )
    try {
      const state = prepareDemo(settings, lastDay, call.options.fresh === true)
      clock.setLastDay(state.lastDay)
      return await inWorld(call, async (world, demoSettings, chain) => {
        await play(world, demoSettings, state, clock)
        if (call.signal.aborted) return exit.done
        clock.turnTo(lastNight)
        const accounts = await demoAccounts(world, demoSettings)
        say('\nThe invented sites stand at:')
        for (const [board, address] of Object.entries(boards.addresses))
          say(`  ${board.padEnd(10)}${address}/`)
        return await serveUntilStopped(world, demoSettings, chain, accounts)
      })
    } finally {
      await boards.close()
    }
  },
}

interface StoryClock {
  night: () => number
  dayOf: (night: number) => Date
  setLastDay: (lastDay: string) => void
  turnTo: (night: number) => void
  /** The invented moment: the night's beginning and what has passed since it was turned to. */
  now: () => Date
}

function storyClock(today: string): StoryClock {
  let lastDay = today
  let current = 1
  let turnedAt = Date.now()
  const dayOf = (night: number) => new Date(Date.parse(`${lastDay}T00:00:00Z`) - (lastNight - night) * dayMs)
  return {
    night: () => current,
    dayOf,
    setLastDay: day => {
      lastDay = day
    },
    turnTo: night => {
      current = night
      turnedAt = Date.now()
    },
    now: () => new Date(dayOf(current).getTime() + (Date.now() - turnedAt)),
  }
}

async function play(world: World, settings: Settings, state: DemoState, clock: StoryClock): Promise<void> {
  const sources = sourcesOf(settings).filter(source => source.demo)
  if (world.chromium === null)
    say('Chromium was not found: the board that needs a browser is skipped. On Debian: apt install chromium.')
  for (const number of played.filter(each => !state.played.includes(each))) {
    if (world.signal.aborted) return
    clock.turnTo(number)
    const began = performance.now()
    say(`Night ${number} of ${lastNight} (${clock.now().toISOString().slice(0, 10)}) …`)
    const ends = await night({ ...world, clock: clock.now }, sources)
    for (const end of ends) if (end.outcome !== 'done') say(`  ${inOneLine(end)}`)
    if (ends.some(end => end.outcome === 'busy'))
      throw new BadSettings('INBEELD_DATA: another inbeeld is crawling into this folder')
    if (world.signal.aborted) return
    state.played.push(number)
    writeState(settings, state)
    say(`  done in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
}

/** Everything a demo writes; nothing else is ever deleted. */
const demoFiles = [
  'inbeeld.sqlite',
  'inbeeld.sqlite-wal',
  'inbeeld.sqlite-shm',
  'access-log.heads',
  'keys.json',
  demoMark,
]

/** A demo comes with published passwords: it keeps to a folder of its own. */
function refuseRealData(settings: Settings): void {
  if (
    !settings.database.startsWith('sqlite:') ||
    settings.database !== `sqlite:${join(settings.data, 'inbeeld.sqlite')}`
  ) {
    throw new BadSettings('INBEELD_DATABASE: the demo keeps its data in its own folder; leave this unset')
  }
  if (!settings.demo && existsSync(settings.data) && readdirSync(settings.data).length > 0) {
    throw new BadSettings(
      `INBEELD_DATA: ${settings.data} holds data that no demo made; choose another folder for the demo`,
    )
  }
}

/** Marks the data folder as a demo's and tells how far its story has been played. */
function prepareDemo(settings: Settings, lastDay: string, fresh: boolean): DemoState {
  const mark = join(settings.data, demoMark)
  if (fresh) for (const file of demoFiles) rmSync(join(settings.data, file), { force: true })
  prepareData(settings.data)
  if (existsSync(mark)) {
    const found = schema.safeParse(parseJson(readFileSync(mark, 'utf8')))
    if (!found.success) throw new BadSettings(`${mark} is damaged; "inbeeld demo --fresh" begins anew`)
    return found.data
  }
  const state = { lastDay, played: [] }
  writeState(settings, state)
  return state
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function writeState(settings: Settings, state: DemoState): void {
  const mark = join(settings.data, demoMark)
  try {
    writeFileSync(`${mark}.new`, `${JSON.stringify(state)}\n`)
    renameSync(`${mark}.new`, mark)
  } catch {
    throw new BadSettings(`INBEELD_DATA: ${settings.data} cannot be written`)
  }
}

async function boardsOnly(call: Call, settings: Settings): Promise<number> {
  const number = Number(call.options.night ?? lastNight)
  if (!Number.isInteger(number) || number < 1 || number > lastNight)
    throw new WrongUsage(`--night takes a number from 1 to ${lastNight}.`)
  const clock = storyClock(settings.clock().toISOString().slice(0, 10))
  clock.turnTo(number)
  const boards = await serving(() =>
    serveBoards({ port: settings.demoPort, night: clock.night, dayOf: clock.dayOf }),
  )
  for (const [board, address] of Object.entries(boards.addresses)) say(`${board.padEnd(10)}${address}/`)
  say(`Night ${number} of ${lastNight}. Ctrl-C ends.`)
  await sleep(2 ** 31 - 1, undefined, { signal: call.signal }).catch(() => undefined)
  await boards.close()
  return exit.done
}

/** A port in use is a setting to change. */
async function serving<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start()
  } catch (error) {
    throw new BadSettings(`INBEELD_DEMO_PORT: ${error instanceof Error ? error.message : 'cannot be opened'}`)
  }
}
