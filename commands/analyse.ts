import { analyse } from '../night/analyse.ts'
import { markAllChanged } from '../storage/grouping.ts'
import { type Command, exit, say } from './command.ts'
import { inWorld } from './world.ts'

export const analyseNow: Command = {
  usage: 'analyse [--full]',
  summary: 'Links, groups and weighs what is new or changed; --full does everything again.',
  options: { full: { type: 'boolean' } },
  run: call =>
    inWorld(call, async world => {
      const everything = call.options.full === true
      if (everything) await markAllChanged(world.db, world.clock().toISOString())
      const { networks, weighed } = await analyse(world, everything)
      say(`${networks} networks, ${weighed} weighed.`)
      return exit.done
    }),
}
