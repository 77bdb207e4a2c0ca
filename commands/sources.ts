import { readSettings } from '../config.ts'
import { unlawful } from '../crawler/lawful.ts'
import { readSourceFiles } from '../crawler/source.ts'
import { lastRuns } from '../storage/runs.ts'
import { type Command, exit, put, say, WrongUsage } from './command.ts'
import { inWorld, sourcesOf } from './world.ts'

export const sources: Command = {
  usage: 'sources [check]',
  summary: `Lists sources with lawful basis, last run and yield.
"sources check" validates every source file and needs no database.`,
  run: async call => {
    const [word, ...more] = call.words
    if (more.length > 0 || (word !== undefined && word !== 'check'))
      throw new WrongUsage(`"${call.words.join(' ')}" is not understood.`)
    if (word === 'check') return checkSources(call.environment)
    return await inWorld(call, async (world, settings) => {
      const last = await lastRuns(world.db)
      for (const source of sourcesOf(settings)) {
        const run = last.get(source.id)
        const refusal = unlawful(source, world.clock())
        await put(
          JSON.stringify({
            source: source.id,
            name: source.name,
            home: source.home,
            demo: source.demo,
            basis: source.basis,
            allowed: refusal === null,
            refusal,
            everyHours: source.schedule.everyHours,
            lastRun:
              run === undefined
                ? null
                : {
                    startedAt: run.started_at,
                    outcome: run.outcome,
                    reason: run.reason,
                    requests: run.requests,
                    listed: run.listed,
                    added: run.added,
                    changed: run.changed,
                    unchanged: run.unchanged,
                    gone: run.gone,
                    unreadable: run.unreadable,
                  },
          }),
        )
      }
      return exit.done
    })
  },
}

function checkSources(environment: NodeJS.ProcessEnv): number {
  const found = readSourceFiles(readSettings(environment).sources)
  for (const { file, line, path, reason } of found.faults)
    say(`${file}:${line}: ${path === '' ? '' : `${path}: `}${reason}`)
  say(`Sources that are right: ${found.sources.length}. Faults: ${found.faults.length}.`)
  return found.faults.length === 0 ? exit.done : exit.settings
}
