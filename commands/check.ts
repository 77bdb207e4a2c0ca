import { indicators } from '../analysis/indicators/index.ts'
import { rulebook, rulebookFaults } from '../analysis/rulebook.ts'
import { type Command, exit, say } from './command.ts'
import { inWorld, sourcesOf } from './world.ts'

export const check: Command = {
  usage: 'check',
  summary: 'Verifies settings, keys, database, sources and rule book without running anything.',
  run: call =>
    inWorld(call, async (world, settings) => {
      const sources = sourcesOf(settings)
      const faults = rulebookFaults(rulebook, indicators)
      for (const fault of faults) say(`rule book: ${fault}`)
      say(`data      ${settings.data}${settings.demo ? ' (invented data)' : ''}`)
      say('database  opens, its tables are up to date')
      say(`keys      ${settings.keys}`)
      say(`sources   ${sources.length}`)
      say(`rule book ${rulebook.version}, ${indicators.length} indicators`)
      say(
        `chromium  ${world.chromium ?? 'not found: browser sources are skipped; install Debian package chromium or set INBEELD_CHROMIUM'}`,
      )
      if (settings.contact === '')
        say('contact   INBEELD_CONTACT is not set: real sources will not know whom to reach')
      return faults.length === 0 ? exit.done : exit.settings
    }),
}
