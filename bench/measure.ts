import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What a command used, its children included. */
export interface Usage {
  /** Seconds. */
  wall: number
  /** Seconds of user and system time. */
  cpu: number
  /** Of which system time. */
  system: number
  /** Greatest resident memory of one process, in MB. */
  rss: number
  stdout: string
  stderr: string
}

/** Runs a command to its end. @throws when it ends with another code than `expected`. */
export async function measured(
  command: readonly string[],
  options: {
    cwd: string
    env: Readonly<Record<string, string>>
    expected?: number
    /** Called every so many milliseconds with the id of the process, until it ends. */
    watch?: { every: number; look: (id: number) => void }
  },
): Promise<Usage> {
  const child = spawn('/usr/bin/python3', [join(import.meta.dirname, 'usage.py'), ...command], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const { watch } = options
  const watching =
    watch === undefined ? undefined : setInterval(() => watch.look(child.pid as number), watch.every)
  const [stdout, stderr, usage] = await Promise.all(
    [child.stdout, child.stderr, child.stdio[3]].map(async stream => {
      let text = ''
      for await (const part of stream as AsyncIterable<Buffer>) text += part.toString()
      return text
    }),
  )
  clearInterval(watching)
  const { code, ...used } = JSON.parse(usage ?? '') as Omit<Usage, 'stdout' | 'stderr'> & { code: number }
  if (code !== (options.expected ?? 0)) throw new Error(`${command[0]} ended with ${code}:\n${stderr}`)
  return { ...used, stdout: stdout ?? '', stderr: stderr ?? '' }
}

/** Runs a contender `times` times, a fresh preparation each, and gives all usages in order. */
export async function repeated<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let turn = 0; turn < times; turn++) results.push(await run())
  return results
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** "3.9 (3.8–4.1)": median with least and greatest. */
export function spread(values: readonly number[], digits = 2): string {
  const sorted = [...values].sort((a, b) => a - b)
  return `${median(values).toFixed(digits)} (${(sorted[0] ?? 0).toFixed(digits)}–${(sorted.at(-1) ?? 0).toFixed(digits)})`
}
