import { indicators } from '../analysis/indicators/index.ts'
import { rulebook, rulebookFaults } from '../analysis/rulebook.ts'
import { checkLog } from '../storage/access-check.ts'
import { type Command, exit, say } from './command.ts'
import { faultWords } from './log.ts'
import { inWorld, sourcesOf } from './world.ts'

export const check: Command = {
  usage: 'check',
  summary: 'Verifies settings, keys, database, access log, sources and rule book without running anything.',
  run: call =>
    inWorld(call, async (world, settings, chain) => {
      const sources = sourcesOf(settings)
      const faults = rulebookFaults(rulebook, indicators)
      for (const fault of faults) say(`rule book: ${fault}`)
      const log = await checkLog(world.db, chain)
      for (const { kind, seq } of log.faults) say(`access log, row ${seq}: ${faultWords[kind]}`)
      say(`data      ${settings.data}${settings.demo ? ' (invented data)' : ''}`)
      say('database  opens, its tables are up to date')
      say(`keys      ${settings.keys}`)
      say(
        `log       ${log.rows} rows, ${log.faults.length === 0 ? 'as they were written' : 'not as they were written'}`,
      )
      say(`sources   ${sources.length}`)
      say(`rule book ${rulebook.version}, ${indicators.length} indicators`)
      say(
        `chromium  ${world.chromium ?? 'not found: browser sources are skipped; install Debian package chromium or set INBEELD_CHROMIUM'}`,
      )
      if (settings.contact === '')
        say('contact   INBEELD_CONTACT is not set: real sources will not know whom to reach')
      return faults.length + log.faults.length === 0 ? exit.done : exit.settings
    }),
}
