import { readSettings, type Settings } from '../config.ts'
import { createKeys, readKeys, replaceKeys, withNewValueKey } from '../storage/keys.ts'
import { resealAll } from '../storage/reseal.ts'
import { sealWith } from '../storage/seal.ts'
import { type Call, type Command, exit, say, WrongUsage } from './command.ts'
import { inWorld } from './world.ts'

export const keys: Command = {
  usage: 'keys init|check|rotate [--retire]',
  summary: `Makes, checks or renews the key file that INBEELD_KEYS names.
Keep a copy in a safe place, apart from the data: without it contacts cannot be opened and adverts of later nights do not link to earlier ones.
rotate makes a new key for values and moves what is stored to it, while everything goes on; --retire also drops the keys
that nothing is sealed with any more. The key that links are made with is never replaced: losing it loses the links.`,
  options: { retire: { type: 'boolean' } },
  run: async call => {
    const verb = call.words.join(' ')
    if (verb === 'init') return init(readSettings(call.environment))
    if (verb === 'check') return await check(call)
    if (verb === 'rotate') return await rotate(call)
    throw new WrongUsage('Say "keys init", "keys check" or "keys rotate".')
  },
}

function init(settings: Settings): number {
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
}

/** That the keys belong to this database, `inWorld` has seen to. */
async function check(call: Call): Promise<number> {
  return await inWorld(call, async ({ db }, settings) => {
    const { retired } = readKeys(settings.keys)
    const row = await db.selectFrom('contact').select('sealed').where('sealed', '!=', '').limit(1).execute()
    const seal = sealWith(readKeys(settings.keys))
    for (const { sealed } of row) seal.open(sealed)
    say(`${settings.keys} belongs to this database${row.length === 0 ? '' : ', and opens what it holds'}.`)
    if (retired.length > 0)
      say(
        `${retired.length} earlier value keys are kept; "inbeeld keys rotate --retire" moves the rest and drops them.`,
      )
    return exit.done
  })
}

async function rotate(call: Call): Promise<number> {
  return await inWorld(call, async ({ db }, settings) => {
    const before = readKeys(settings.keys)
    const retire = call.options.retire === true
    const now = retire ? before : withNewValueKey(before)
    if (!retire) replaceKeys(settings.keys, now)
    const moved = await resealAll(db, sealWith(now))
    say(`${moved} values were moved to the ${retire ? 'present' : 'new'} key.`)
    if (!retire) {
      say(
        'The earlier key is kept in the file, for whoever still seals with it. Copy the file to other machines, restart what\n' +
          'was started with a copy, make a new safe copy, and then "inbeeld keys rotate --retire" drops the earlier key.',
      )
      return exit.done
    }
    const left = await resealAll(db, sealWith(now))
    if (left > 0) {
      say(
        `${left} values came under an earlier key meanwhile: something still runs with it. Nothing was dropped.`,
      )
      return exit.fault
    }
    replaceKeys(settings.keys, { ...now, retired: [] })
    say(
      `${now.retired.length} earlier keys were dropped. Older safe copies of the file open nothing that is here now.`,
    )
    return exit.done
  })
}
