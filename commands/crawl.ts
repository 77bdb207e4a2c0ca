import { BadSettings } from '../config.ts'
import { unlawful } from '../crawler/lawful.ts'
import type { Source } from '../crawler/source.ts'
import { harvest } from '../pipeline.ts'
import { type Command, exit, say, WrongUsage } from './command.ts'
import { dryRun } from './dry-run.ts'
import { inOneLine } from './run-end.ts'
import { inWorld, sourcesOf } from './world.ts'

export const crawlNow: Command = {
  usage: 'crawl <source>… [--dry-run] [--max-requests N]',
  summary: `Crawls these sources now; goes on where a killed run stopped.
--dry-run prints masked sightings as JSON Lines on stdout and stores nothing.
--max-requests N stops after N requests a source; the next call goes on from there.`,
  options: { 'dry-run': { type: 'boolean' }, 'max-requests': { type: 'string' } },
  run: call =>
    inWorld(call, async (world, settings) => {
      const chosen = choose(call.words, sourcesOf(settings))
      const max = requestLimit(call.options['max-requests'])
      if (settings.demo) refuseReal(chosen)
      const refused = chosen.flatMap(source => unlawful(source, world.clock()) ?? [])
      if (refused.length > 0) throw new BadSettings(refused.join('\n'))
      if (call.options['dry-run'] === true) return await dryRun(world, chosen, max)
      let missed = 0
      for (const source of chosen) {
        const end = await harvest(world, source, max)
        say(inOneLine(end))
        if (end.outcome !== 'done' && end.outcome !== 'open') missed++
      }
      return missed === 0 ? exit.done : exit.noDelivery
    }),
}

/** A demo's folder says that all in it is invented; that must stay true. */
function refuseReal(sources: readonly Source[]): void {
  const real = sources.filter(source => !source.demo).map(({ id }) => id)
  if (real.length > 0) {
    throw new BadSettings(
      `INBEELD_DATA: this folder holds a demo's invented data, so ${real.join(', ')} cannot be crawled into it; name another folder`,
    )
  }
}

function choose(words: readonly string[], sources: readonly Source[]): Source[] {
  if (words.length === 0) throw new WrongUsage('Name at least one source; "inbeeld sources" lists them.')
  return words.map(word => {
    const source = sources.find(({ id }) => id === word)
    if (source === undefined)
      throw new WrongUsage(`There is no source "${word}"; "inbeeld sources" lists them.`)
    return source
  })
}

function requestLimit(option: string | boolean | undefined): number {
  if (option === undefined) return Number.POSITIVE_INFINITY
  const limit = Number(option)
  if (!Number.isInteger(limit) || limit < 1)
    throw new WrongUsage('--max-requests takes a whole number from 1.')
  return limit
}
