import type { ParseArgsOptionsConfig } from 'node:util'

/** The words of a call are wrong: exit 2, with the usage. */
export class WrongUsage extends Error {
  override name = 'WrongUsage'
}

/** Exit codes, as INTERFACES promises them. */
export const exit = { done: 0, fault: 1, usage: 2, badInput: 3, settings: 4, noDelivery: 9 } as const

export interface Call {
  /** The command's own name. */
  name: string
  words: string[]
  options: Record<string, string | boolean | undefined>
  environment: NodeJS.ProcessEnv
  /** Aborted by Ctrl-C or a service manager. */
  signal: AbortSignal
}

/** One command: what it is called with and what it does. */
export interface Command {
  usage: string
  summary: string
  options?: ParseArgsOptionsConfig
  run: (call: Call) => Promise<number>
}

export { say } from './live.ts'

/** A line of data, on stdout; waits when the reader is slower than we are. */
export async function put(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise(resolve => process.stdout.once('drain', resolve))
}
