import { checkLog } from '../storage/access-check.ts'
import { forgetNotes } from '../storage/access-log.ts'
import { acts, everything } from '../storage/access-view.ts'
import { type Command, exit, put, say, WrongUsage } from './command.ts'
import { inWorld } from './world.ts'

const rowsAtOnce = 1000

export const log: Command = {
  usage: 'log check | export | purge --before YYYY-MM-DD',
  summary: `The access log: who saw and did what.
check verifies it row by row; export writes it as JSON Lines, newest first, for an independent officer; purge forgets the free
text from before a day, not the rows.`,
  options: { before: { type: 'string' } },
  run: async call => {
    const [verb, ...rest] = call.words
    if (rest.length > 0 || !['check', 'export', 'purge'].includes(verb ?? ''))
      throw new WrongUsage('Say "log check", "log export" or "log purge".')
    const day = call.options.before
    if (verb === 'purge' && (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)))
      throw new WrongUsage('--before takes a day, like 2026-11-24.')
    return await inWorld(call, async ({ db }, _, chain) => {
      if (verb === 'check') {
        const { rows, notes, faults } = await checkLog(db, chain)
        for (const { kind, seq } of faults) say(`row ${seq}: ${faultWords[kind]}`)
        say(
          `${rows} rows and ${notes} notes, ${faults.length === 0 ? 'as they were written' : 'not as they were written'}`,
        )
        return faults.length === 0 ? exit.done : exit.badInput
      }
      if (verb === 'purge') {
        say(`${await forgetNotes(db, String(day))} notes are forgotten.`)
        return exit.done
      }
      for (let before: number | null = null; ; ) {
        const found = await acts(db, chain, officer, { ...everything, before }, rowsAtOnce)
        for (const act of found) await put(JSON.stringify(act))
        before = found.at(-1)?.seq ?? null
        if (before === null) return exit.done
      }
    })
  },
}

/** Who may run commands on the machine reads the whole log. */
const officer = { user: '', name: '', role: 'privacy', municipalities: [] } as const

export const faultWords = {
  gap: 'rows were removed, added or put elsewhere',
  changed: 'the row was changed',
  'cut-off': 'the log ends too early: rows were cut off',
  replaced: 'another row stood here when it was written',
  note: 'the free text was changed',
  'no-witness': 'the second place for head and count is missing (INBEELD_WITNESS)',
} as const
