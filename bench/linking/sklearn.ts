import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { agreement } from './agreement.ts'
import type { Grouped } from './grouping.ts'
import { type Recipe, writtenBy } from './texts.ts'

/** Distances tried on the tuning texts; the best one is used everywhere else. */
export const distances = [0.3, 0.4, 0.5, 0.6, 0.7] as const

/** The same texts grouped by scikit-learn. @throws when Debian's python3-sklearn is not there. */
export function groupWithSklearn(recipe: Recipe, distance: number): Grouped {
  const written = [...writtenBy(recipe)]
  // Masks and numbers as we see them: the peer is not to fail for want of that.
  const lines = written.map(({ text }) =>
    JSON.stringify(text.replace(/⟦(\w+):[^⟧]*⟧/g, ' masked$1 ').replace(/\d+/g, ' number ')),
  )
  const { stdout, stderr, status } = spawnSync(
    '/usr/bin/python3',
    [join(import.meta.dirname, 'sklearn_texts.py'), String(distance)],
    { input: lines.join('\n'), encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  if (status !== 0) throw new Error(`scikit-learn (Debian python3-sklearn) did not run:\n${stderr}`)
  const { cpu, wall, groups } = JSON.parse(stdout) as { cpu: number; wall: number; groups: number[] }
  const truth = Int32Array.from(written, ({ template }) => template ?? -1)
  return { ...agreement(truth, Int32Array.from(groups)), cpu, wall }
}
