import { BadSettings } from '../config.ts'
import { SourceBroken } from '../crawler/fault.ts'
import { exit, WrongUsage } from './command.ts'

/** Faults of disk and database by their codes (SQLite, PostgreSQL, operating system). */
const storageFaults: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'The disk is full: make room.',
  SQLITE_READONLY: 'The database cannot be written: give this user the right to.',
  SQLITE_BUSY: 'The database is held by another program: wait for it or stop it.',
  SQLITE_CORRUPT: 'The database file is damaged: restore it from a backup.',
  SQLITE_NOTADB: 'The database file is damaged or no database: restore it from a backup.',
  '53100': "The database's disk is full: make room.",
  '57P01': 'The database was stopped: start it.',
  ECONNREFUSED: 'The database does not answer: start it.',
  ENOSPC: 'The disk is full: make room.',
}

/** What went wrong, without any value, and the exit code that says so. */
export function explain(error: unknown): { sentence: string; code: number } {
  if (!(error instanceof Error)) throw error
  const code = 'code' in error ? String(error.code) : ''
  if (error instanceof WrongUsage || code.startsWith('ERR_PARSE_ARGS'))
    return { sentence: error.message, code: exit.usage }
  if (error instanceof BadSettings) return { sentence: error.message, code: exit.settings }
  if (error instanceof SourceBroken) return { sentence: `${error.message}.`, code: exit.noDelivery }
  const known = storageFaults[code.replace(/^(SQLITE_[A-Z]+)_.*/, '$1')]
  if (known !== undefined) {
    const sentence = `${known} What was stored stays stored; run the command again afterwards.`
    return { sentence, code: exit.fault }
  }
  // Messages of our own classes carry no values; of others only the stack's places are safe to show.
  const places = (error.stack ?? '').split('\n').filter(line => line.startsWith('    at '))
  return { sentence: `Unexpected fault: ${error.name}\n${places.join('\n')}`, code: exit.fault }
}
