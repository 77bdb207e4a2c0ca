import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstSet } from './first/generate.ts'
import { type Sample, sampleSchema } from './sample.ts'

export interface SampleSet {
  name: string
  /** What the grammars may know of it. */
  role: 'tuned-on' | 'validation' | 'held-out'
  samples: Sample[]
}

/** Folders whose misses the grammars have been mended with. */
const tunedOn = new Set(['second'])

/** The first set, drawn anew, and every other folder here with JSON Lines. @throws on a faulty line. */
export function sampleSets(): SampleSet[] {
  return [
    { name: 'first', role: 'tuned-on', samples: firstSet('tune') },
    { name: 'first, validation', role: 'validation', samples: firstSet('validation') },
    ...readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && entry.name !== 'first')
      .map(({ name }) => ({
        name,
        role: tunedOn.has(name) ? ('tuned-on' as const) : ('held-out' as const),
        samples: linesIn(name),
      }))
      .filter(({ samples }) => samples.length > 0),
  ]
}

function linesIn(folder: string): Sample[] {
  const path = join(import.meta.dirname, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file =>
      readFileSync(join(path, file), 'utf8')
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => sampleSchema.parse(JSON.parse(line))),
    )
}
