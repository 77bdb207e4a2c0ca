import { BadSettings } from '../config.ts'
import { isOpen } from '../crawler/hours.ts'
import { unlawful } from '../crawler/lawful.ts'
import type { Source } from '../crawler/source.ts'
import { harvest, harvestAgain } from '../night/harvest.ts'
import type { World } from '../night/world.ts'
import { type Command, exit, say, WrongUsage } from './command.ts'
import { dryRun } from './dry-run.ts'
import { withProgress } from './progress.ts'
import { inOneLine } from './run-end.ts'
import { inWorld, sourcesOf } from './world.ts'

export const crawlNow: Command = {
  usage: 'crawl <source>… [--advert REF] [--dry-run] [--max-requests N] [--outside-hours]',
  summary: `Crawls these sources now; goes on where a killed run stopped. Exit 9 when a source did not deliver.
--advert REF fetches one advert that is known again, and nothing else.
--dry-run prints masked sightings as JSON Lines on stdout and stores nothing.
--max-requests N stops after N requests a source; the next call goes on from there.
--outside-hours crawls also outside a source's hours of the night; the log says that it was asked for.`,
  options: {
    advert: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'max-requests': { type: 'string' },
    'outside-hours': { type: 'boolean' },
  },
  run: call =>
    inWorld(call, async (world, settings) => {
      const named = choose(call.words, sourcesOf(settings))
      const chosen = call.options['outside-hours'] === true ? named.map(atAnyHour(world)) : named
      const max = requestLimit(call.options['max-requests'])
      if (settings.demo) refuseReal(chosen)
      const refused = chosen.flatMap(source => unlawful(source, world.clock()) ?? [])
      if (refused.length > 0) throw new BadSettings(refused.join('\n'))
      const asleep = chosen.filter(source => !isOpen(source.schedule.hours, world.clock()))
      if (asleep.length > 0) throw new BadSettings(asleep.map(outsideHours).join('\n'))
      if (call.options['dry-run'] === true) return await dryRun(world, chosen, max)
      if (typeof call.options.advert === 'string') return await again(world, chosen, call.options.advert)
      let missed = 0
      for (const source of chosen) {
        const end = await withProgress(world, () => harvest(world, source, max))
        say(inOneLine(end))
        if (end.outcome !== 'done' && end.outcome !== 'open') missed++
      }
      return missed === 0 ? exit.done : exit.noDelivery
    }),
}

async function again(world: World, chosen: readonly Source[], ref: string): Promise<number> {
  const [source, ...more] = chosen
  if (source === undefined || more.length > 0) throw new WrongUsage('--advert goes with one source.')
  const end = await harvestAgain(world, source, ref)
  if (end === null)
    throw new WrongUsage(
      `${source.id}: no page of that advert is known; "inbeeld crawl ${source.id}" finds new ones.`,
    )
  say(inOneLine(end))
  return end.outcome === 'done' || end.outcome === 'open' ? exit.done : exit.noDelivery
}

function outsideHours({ id, schedule: { hours } }: Source): string {
  return `${id}: crawled only from ${hours?.from} until ${hours?.until}; --outside-hours crawls now all the same`
}

function atAnyHour({ log, clock }: World): (source: Source) => Source {
  return source => {
    if (!isOpen(source.schedule.hours, clock()))
      log.warn({ source: source.id }, 'crawls outside its hours, as was asked for')
    return { ...source, schedule: { ...source.schedule, hours: null } }
  }
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
