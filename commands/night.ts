import { BadSettings, readSettings, type Settings } from '../config.ts'
import { permission } from '../crawler/lawful.ts'
import { sendDigests } from '../night/digest.ts'
import type { World } from '../night/world.ts'
import { night } from '../pipeline.ts'
import { type Call, type Command, exit, say, WrongUsage } from './command.ts'
import { explain } from './explain.ts'
import { withProgress } from './progress.ts'
import { inOneLine } from './run-end.ts'
import { momentsOf, repeat } from './standing.ts'
import { inWorld, openLog, sourcesOf } from './world.ts'

export const nightly: Command = {
  usage: 'night [--at "30 1 * * *"]',
  summary: `The scheduled job: crawls every due source, links and weighs; ends with a summary.
Exit 9 when a source stopped, gave too little, or may no longer be read because its lawful basis has ended.
--at stays up and does so at these moments (cron, on the Dutch clock) until it is told to stop, which is exit 0.
Several may run on one database: each takes the sources that are free.`,
  options: { at: { type: 'string' } },
  run: async call => {
    if (call.words.length > 0)
      throw new WrongUsage(`"${call.words.join(' ')}" is not understood; put the fields of --at in quotes.`)
    return typeof call.options.at === 'string'
      ? await everyNight(call, call.options.at)
      : await oneNight(call)
  },
}

/** Sources that go on later or that another worker has are in good hands. */
const well = ['done', 'open', 'busy']

function oneNight(call: Call): Promise<number> {
  return inWorld(call, async (world, settings) => {
    // A demo's folder holds invented data only.
    const sources = sourcesOf(settings).filter(source => source.demo || !settings.demo)
    const ends = await withProgress(world, () => night(world, sources))
    for (const end of ends) say(inOneLine(end))
    const lapsed = sources.flatMap(source => {
      const may = permission(source, world.clock())
      return may.kind === 'refused' && may.ended ? [may.reason] : []
    })
    for (const reason of lapsed) say(reason)
    if (ends.length + lapsed.length === 0) say('No source was due.')
    const allWell = lapsed.length === 0 && ends.every(end => well.includes(end.outcome))
    if (ends.length > 0) await digests(world, settings)
    return allWell ? exit.done : exit.noDelivery
  })
}

/** Whatever becomes of the e-mails, the night itself is done. */
async function digests(world: World, settings: Settings): Promise<void> {
  if (settings.mail === null || world.signal.aborted) return
  try {
    const { sent, failed } = await sendDigests(world, settings.mail, settings.origin)
    if (sent > 0) say(`The morning's e-mail went to ${sent}.`)
    if (failed > 0)
      say(
        `The morning's e-mail could not be sent to ${failed}; the log says which accounts. The night is done.`,
      )
  } catch (error) {
    world.log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'no digest could be made')
    say("The morning's e-mail could not be made; the night is done.")
  }
}

async function everyNight(call: Call, pattern: string): Promise<number> {
  const { clock } = readSettings(call.environment)
  const moments = momentsOf(pattern, clock())
  if ((call.environment.INBEELD_NOW ?? '') !== '')
    throw new BadSettings('INBEELD_NOW: on a clock that stands still no night ever comes; leave this unset')
  // What is wrong from the start is said at the start, not every night.
  await inWorld(call, async (_, settings) => sourcesOf(settings))
  const log = openLog()
  await repeat(moments, clock, call.signal, async () => {
    try {
      // Opened anew each night: settings, keys and source files as they are then, and no connection in daytime.
      await oneNight(call)
    } catch (error) {
      log.error(`this night failed, the next one is still to come: ${explain(error).sentence}`)
    }
  })
  return exit.done
}
