import type { Logger } from 'pino'
import type { Timer } from '../crawler/manners.ts'
import type { Database } from '../storage/database.ts'
import type { Seal } from '../storage/seal.ts'

/** What a night needs of the world. Time and secrets are arguments. */
export interface World {
  db: Database
  seal: Seal
  clock: () => Date
  timer: Timer
  /** Names who runs this. */
  contact: string
  chromium: string | null
  log: Logger
  /** Aborted when we must stop; what was fetched is stored first. */
  signal: AbortSignal
}
