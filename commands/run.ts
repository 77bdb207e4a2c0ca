import { parseArgs } from 'node:util'
import { BadSettings } from '../config.ts'
import { SourceBroken } from '../crawler/fault.ts'
import { type Command, exit, say, WrongUsage } from './command.ts'
import { commands } from './index.ts'

/**
 * Runs one command line.
 *
 * @returns the exit code.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    await overview()
    return name === undefined ? exit.usage : exit.done
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) {
    say(`There is no command "${name}". "inbeeld --help" lists them.`)
    return exit.usage
  }
  const command = await load()
  if (rest.includes('--help')) {
    say(`inbeeld ${command.usage}\n\n${command.summary}`)
    return exit.done
  }
  return await guarded(command, rest)
}

async function guarded(command: Command, args: string[]): Promise<number> {
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  process.on('SIGHUP', interrupt)
  // A reader that closes the pipe (`| head`) has seen enough.
  process.stdout.on('error', error =>
    process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? exit.done : exit.fault),
  )
  try {
    const { values, positionals } = parseArgs({
      args,
      options: command.options ?? {},
      allowPositionals: true,
    })
    const options = values as Record<string, string | boolean | undefined>
    return await command.run({ words: positionals, options, environment: process.env, signal: stop.signal })
  } catch (error) {
    return explain(error, command)
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
    process.off('SIGHUP', interrupt)
  }
}

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

function explain(error: unknown, command: Command): number {
  if (!(error instanceof Error)) throw error
  const code = 'code' in error ? String(error.code) : ''
  if (error instanceof WrongUsage || code.startsWith('ERR_PARSE_ARGS')) {
    say(`${error.message}\n\nUsage: inbeeld ${command.usage}`)
    return exit.usage
  }
  if (error instanceof BadSettings) {
    say(error.message)
    return exit.settings
  }
  if (error instanceof SourceBroken) {
    say(`${error.message}.`)
    return exit.noDelivery
  }
  const sentence = storageFaults[code.replace(/^(SQLITE_[A-Z]+)_.*/, '$1')]
  if (sentence !== undefined) {
    say(`${sentence} What was stored stays stored; run the command again afterwards.`)
    return exit.fault
  }
  // Messages of our own classes carry no values; of others only the stack's places are safe to show.
  say(
    `Unexpected fault: ${error.name}\n${(error.stack ?? '')
      .split('\n')
      .filter(line => line.startsWith('    at '))
      .join('\n')}`,
  )
  return exit.fault
}

async function overview(): Promise<void> {
  say('inbeeld <command>\n')
  for (const [name, load] of Object.entries(commands)) {
    const { summary } = await load()
    say(`  ${name.padEnd(10)}${summary.split('\n')[0]}`)
  }
  say('\n"inbeeld <command> --help" says more. Settings stand in .env.example.')
}
