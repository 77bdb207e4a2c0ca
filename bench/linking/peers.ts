import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { measured } from '../measure.ts'
import { type Agreement, agreement } from './agreement.ts'
import { type Recipe, writtenBy } from './texts.ts'

/** Distances tried on the tuning texts; the best one is used everywhere else. */
export const distances = [0.3, 0.4, 0.5, 0.6, 0.7] as const

const root = resolve(import.meta.dirname, '../..')

export interface Contender extends Agreement {
  /** Seconds of the whole process: start, reading, grouping, writing. */
  cpu: number
  wall: number
}

/** Debian's scikit-learn. */
export function sklearn(recipe: Recipe, distance: number): Promise<Contender> {
  return contend(recipe, file => [
    '/usr/bin/python3',
    join(import.meta.dirname, 'sklearn_texts.py'),
    String(distance),
    file,
  ])
}

/** Ours, as built. */
export function ours(recipe: Recipe): Promise<Contender> {
  return contend(recipe, file => [process.execPath, join(import.meta.dirname, 'ours.mjs'), file])
}

/** Gives both the same texts, each as a process of its own. @throws when it cannot run. */
async function contend(recipe: Recipe, command: (file: string) => string[]): Promise<Contender> {
  const written = [...writtenBy(recipe)]
  const folder = mkdtempSync(join(tmpdir(), 'inbeeld-texts-'))
  const file = join(folder, 'texts')
  const isPeer = command(file)[0] === '/usr/bin/python3'
  try {
    // The peer gets masks and numbers as we see them: it is not to fail for want of that.
    const lines = written.map(({ text, advertiser }) =>
      isPeer ? text.replace(/⟦(\w+):[^⟧]*⟧/g, ' masked$1 ').replace(/\d+/g, ' number ') : [text, advertiser],
    )
    writeFileSync(file, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
    const { cpu, wall, stdout } = await measured(command(file), { cwd: root, env: {} })
    const groups = Int32Array.from(JSON.parse(stdout) as number[])
    const truth = Int32Array.from(written, ({ template }) => template ?? -1)
    return { ...agreement(truth, isPeer ? groups : withoutLoners(groups)), cpu, wall }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Groups of one become -1. */
export function withoutLoners(groups: Int32Array): Int32Array {
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return groups.map(group => ((sizes.get(group) ?? 0) > 1 ? group : -1))
}
