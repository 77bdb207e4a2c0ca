import { night } from '../pipeline.ts'
import { type Command, exit, say } from './command.ts'
import { inOneLine } from './run-end.ts'
import { inWorld, sourcesOf } from './world.ts'

export const nightly: Command = {
  usage: 'night',
  summary: 'The scheduled job: crawls every due source, links and weighs; ends with a summary.',
  run: call =>
    inWorld(call, async (world, settings) => {
      // A demo's folder holds invented data only.
      const sources = sourcesOf(settings).filter(source => source.demo || !settings.demo)
      const ends = await night(world, sources)
      for (const end of ends) say(inOneLine(end))
      if (ends.length === 0) say('No source was due.')
      return ends.every(end => end.outcome === 'done') ? exit.done : exit.noDelivery
    }),
}
