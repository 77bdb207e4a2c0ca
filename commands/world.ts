import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import pino, { type Logger } from 'pino'
import { BadSettings, prepareData, readSettings, type Settings } from '../config.ts'
import { findChromium } from '../crawler/chromium.ts'
import { realTimer } from '../crawler/manners.ts'
import type { Source } from '../crawler/source.ts'
import { faultLine, readSourceFiles } from '../crawler/source-file.ts'
import type { World } from '../night/world.ts'
import { type Chain, chainWith, record, witnessFile } from '../storage/access-log.ts'
import { type Database, openDatabase } from '../storage/database.ts'
import { belongTogether, createKeys, type Keys, readKeys } from '../storage/keys.ts'
import { sealWith } from '../storage/seal.ts'
import { type Call, say } from './command.ts'

/** Opens database and keys for the length of one command. */
export async function inWorld<T>(
  call: Call,
  work: (world: World, settings: Settings, chain: Chain) => Promise<T>,
): Promise<T> {
  const settings = readSettings(call.environment)
  prepareData(settings.data)
  const keys = keysOf(settings)
  const seal = sealWith(keys, () => readKeys(settings.keys))
  const db = await databaseOf(settings)
  try {
    if (!(await belongTogether(db, keys))) {
      throw new BadSettings('INBEELD_KEYS: these are not the keys that this database was made with')
    }
    const chromium = findChromium(settings.chromium)
    const { clock, contact } = settings
    const world = {
      db,
      seal,
      clock,
      timer: realTimer,
      contact,
      chromium,
      log: openLog(),
      signal: call.signal,
    }
    const chain = chainWith(keys, seal, witnessFile(settings.witness))
    await recordCommand(db, chain, call, clock())
    return await work(world, settings, chain)
  } finally {
    await db.destroy()
  }
}

/** Whoever works at the machine stands in the access log like everybody else. */
async function recordCommand(db: Database, chain: Chain, { name, words }: Call, at: Date): Promise<void> {
  // Words may be addresses and files; only a verb of ours is sure to be no value.
  const verb = verbs.find(verb => verb === words[0])
  const act = { action: 'command', object: verb === undefined ? name : `${name} ${verb}`, within: null }
  const how = {
    actor: actorOfMachine(),
    origin: 'terminal',
    result: 'done',
    purpose: null,
    note: null,
  } as const
  await record(db, chain, { at, ...act, ...how })
}

const verbs = ['add', 'check', 'export', 'purge', 'rotate']

/** The user of the operating system. */
function actorOfMachine(): string {
  try {
    return `os:${userInfo().username}`
  } catch {
    return `os:${process.getuid?.() ?? ''}`
  }
}

async function databaseOf(settings: Settings): Promise<Database> {
  try {
    return await openDatabase(settings.database)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new BadSettings(`INBEELD_DATABASE: the database cannot be opened or written${code}`)
  }
}

/** The keys; a demo makes its own when it has none. */
export function keysOf(settings: Settings): Keys {
  if (settings.demo && !existsSync(settings.keys)) return createKeys(settings.keys)
  try {
    return readKeys(settings.keys)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new BadSettings(`INBEELD_KEYS: ${reason}; "inbeeld keys init" makes a new one`)
  }
}

/** All sources, or a refusal that lists every fault of every file. */
export function sourcesOf(settings: Settings): Source[] {
  const { sources, faults } = readSourceFiles(settings.sources)
  if (faults.length > 0) {
    throw new BadSettings(faults.map(faultLine).join('\n'))
  }
  return sources.map(source => atDemoPort(source, settings.demoPort))
}

const writtenPorts = { first: 4711, last: 4714 }

/** The demo's sources are written for its usual ports; elsewhere they move along. */
function atDemoPort(source: Source, demoPort: number): Source {
  const site = new URL(source.home)
  const port = Number(site.port)
  if (!source.demo || port < writtenPorts.first || port > writtenPorts.last) return source
  site.port = String(port - writtenPorts.first + demoPort)
  return { ...source, home: site.href }
}

/** Sentences on a terminal, JSON lines otherwise. Ids only, never values. */
export function openLog(): Logger {
  if (!process.stderr.isTTY) return pino({ base: null }, pino.destination({ dest: 2, sync: true }))
  return pino({ base: null }, { write: line => say(sentence(line)) })
}

function sentence(line: string): string {
  const { level: _, time, msg, ...facts } = JSON.parse(line) as Record<string, unknown>
  const clock = new Date(Number(time)).toTimeString().slice(0, 8)
  const rest = Object.entries(facts).map(
    ([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return [clock, msg, rest.length === 0 ? '' : `(${rest.join(', ')})`].filter(Boolean).join('  ')
}
