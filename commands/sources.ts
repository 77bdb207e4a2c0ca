import { readSettings } from '../config.ts'
import { faultLine, readSourceFiles } from '../crawler/source-file.ts'
import { lastRuns, openRuns } from '../storage/run-history.ts'
import { lastNights } from '../storage/runs-view.ts'
import { type Call, type Command, exit, put, say, WrongUsage } from './command.ts'
import { healthTable } from './health-table.ts'
import { basisWarning, healthLine, healthOf } from './source-health.ts'
import { inWorld, sourcesOf } from './world.ts'

export const sources: Command = {
  usage: 'sources [check] [--json]',
  summary: `Lists sources with lawful basis, due time and how the last 14 nights went.
A table on a terminal; JSON Lines elsewhere, or with --json.
"sources check" validates every source file and needs no database.`,
  options: { json: { type: 'boolean' } },
  run: async call => {
    const [word, ...more] = call.words
    if (more.length > 0 || (word !== undefined && word !== 'check'))
      throw new WrongUsage(`"${call.words.join(' ')}" is not understood.`)
    return word === 'check' ? checkSources(call.environment) : await showSources(call)
  },
}

function showSources(call: Call): Promise<number> {
  return inWorld(call, async ({ db, clock }, settings) => {
    const now = clock()
    const [last, open, nights] = [await lastRuns(db), await openRuns(db), await lastNights(db, now)]
    const all = sourcesOf(settings).map(source =>
      healthOf(source, last.get(source.id) ?? null, open.has(source.id), nights(source.id), now),
    )
    const forPeople = process.stdout.isTTY && call.options.json !== true
    for (const line of forPeople ? healthTable(all, now) : all.map(healthLine)) await put(line)
    for (const health of all) {
      const warning = basisWarning(health)
      if (warning !== null) say(warning)
    }
    return exit.done
  })
}

function checkSources(environment: NodeJS.ProcessEnv): number {
  const found = readSourceFiles(readSettings(environment).sources)
  for (const fault of found.faults) say(faultLine(fault))
  say(`Sources that are right: ${found.sources.length}. Faults: ${found.faults.length}.`)
  return found.faults.length === 0 ? exit.done : exit.settings
}
