import { night } from '../pipeline.ts'
import { type Command, exit, say } from './command.ts'
import { inWorld, sourcesOf } from './world.ts'

export const nightly: Command = {
  usage: 'night',
  summary: 'The scheduled job: crawls every due source, links and weighs; ends with a summary.',
  run: call =>
    inWorld(call, async (world, settings) => {
      const ends = await night(world, sourcesOf(settings))
      for (const end of ends)
        say(`${end.source}: ${end.outcome}${end.reason === null ? '' : ` (${end.reason})`}`)
      if (ends.length === 0) say('No source was due.')
      return ends.every(end => end.outcome === 'done') ? exit.done : exit.noDelivery
    }),
}
