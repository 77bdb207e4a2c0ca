import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { BadSettings, demoMark, prepareData, readSettings, type Settings } from '../config.ts'
import { serveBoards } from '../demo/boards.ts'
import { nights as lastNight } from '../demo/story.ts'
import { night, type World } from '../pipeline.ts'
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
    const state = prepareDemo(settings, call.options.fresh === true)
    const clock = storyClock(state.lastDay)
    const boards = await serving(() =>
      serveBoards({ port: settings.demoPort, night: clock.night, dayOf: clock.dayOf }),
    )
    try {
      return await inWorld(call, async (world, demoSettings) => {
        await play(world, demoSettings, state, clock)
        if (call.signal.aborted) return exit.done
        clock.turnTo(lastNight)
        const accounts = await demoAccounts(world, demoSettings)
        say('\nThe invented sites stand at:')
        for (const [board, address] of Object.entries(boards.addresses))
          say(`  ${board.padEnd(10)}${address}/`)
        return await serveUntilStopped(world, demoSettings, accounts)
      })
    } finally {
      await boards.close()
    }
  },
}

interface StoryClock {
  night: () => number
  dayOf: (night: number) => Date
  turnTo: (night: number) => void
  /** The invented moment: the night's beginning and what has passed since it was turned to. */
  now: () => Date
}

function storyClock(lastDay: string): StoryClock {
  let current = 1
  let turnedAt = Date.now()
  const dayOf = (night: number) => new Date(Date.parse(`${lastDay}T00:00:00Z`) - (lastNight - night) * dayMs)
  return {
    night: () => current,
    dayOf,
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
    if (world.signal.aborted) return
    state.played.push(number)
    writeState(settings, state)
    say(`  done in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
}

/** Marks the data folder as a demo's, or refuses one that holds anything else. */
function prepareDemo(settings: Settings, fresh: boolean): DemoState {
  const mark = join(settings.data, demoMark)
  const lastDay = settings.clock().toISOString().slice(0, 10)
  if (!settings.demo && existsSync(settings.data) && existsSync(join(settings.data, 'inbeeld.sqlite'))) {
    throw new BadSettings(
      `INBEELD_DATA: ${settings.data} holds data that no demo made; choose another folder for the demo`,
    )
  }
  if (fresh && settings.demo) rmSync(settings.data, { recursive: true, force: true })
  prepareData(settings.data)
  if (!fresh && existsSync(mark)) {
    const found = schema.safeParse(JSON.parse(readFileSync(mark, 'utf8')))
    if (!found.success) throw new BadSettings(`${mark} is damaged; "inbeeld demo --fresh" begins anew`)
    return found.data
  }
  const state = { lastDay, played: [] }
  writeState(settings, state)
  return state
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
