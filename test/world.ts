import pino from 'pino'
import { realTimer } from '../crawler/manners.ts'
import type { World } from '../night/world.ts'
import type { Database } from '../storage/database.ts'
import { seal } from './storage/databases.ts'

/** A world for tests: no browser, no log, the clock as given. */
export function worldOf(db: Database, clock: () => Date, more: Partial<World> = {}): World {
  return {
    db,
    seal,
    timer: realTimer,
    clock,
    contact: '',
    chromium: null,
    log: pino({ level: 'silent' }),
    signal: new AbortController().signal,
    ...more,
  }
}
