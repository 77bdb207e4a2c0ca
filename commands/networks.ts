import { networkLine } from '../handover/formats/network-line.ts'
import { rankedNetworks } from '../storage/networks.ts'
import { type Command, exit, put, WrongUsage } from './command.ts'
import { inWorld } from './world.ts'

export const networks: Command = {
  usage: 'networks --json',
  summary: 'Prints one JSON object per network on stdout, highest attention first.',
  options: { json: { type: 'boolean' } },
  run: async call => {
    if (call.options.json !== true) throw new WrongUsage('Say --json: there is no other form yet.')
    return await inWorld(call, async world => {
      for await (const network of rankedNetworks(world.db)) await put(JSON.stringify(networkLine(network)))
      return exit.done
    })
  },
}
