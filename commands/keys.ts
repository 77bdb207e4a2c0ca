import { readSettings } from '../config.ts'
import { createKeys } from '../storage/keys.ts'
import { type Command, exit, say, WrongUsage } from './command.ts'

export const keys: Command = {
  usage: 'keys init',
  summary: `Makes the key file that INBEELD_KEYS names.
Keep a copy in a safe place, apart from the data: without it contacts cannot be opened and adverts of later nights do not link to earlier ones.`,
  run: async call => {
    if (call.words.join(' ') !== 'init') throw new WrongUsage('Say "keys init".')
    const settings = readSettings(call.environment)
    try {
      createKeys(settings.keys)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (code === 'EEXIST')
        say(`${settings.keys} exists and was left as it is: old keys are the only way to old data.`)
      else say(`${settings.keys} cannot be written (${code}).`)
      return exit.settings
    }
    say(`Made ${settings.keys}, readable by you only. Keep a copy in a safe place, apart from the data.`)
    return exit.done
  },
}
