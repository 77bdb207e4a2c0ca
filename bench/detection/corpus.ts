import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createKeys } from '../../storage/keys.ts'
import { measured, type Usage } from '../measure.ts'
import type { Figures } from './evaluate.ts'
import { now } from './first/generate.ts'

const root = resolve(import.meta.dirname, '../..')

/** What a corpus came to, and what importing and analysing it took. */
export interface Outcome {
  figures: Figures
  imported: Usage
  analysed: Usage
}

/** Writes a corpus of the first hand to a folder that is removed afterwards, and measures it. */
export async function measureFirst(
  set: string,
  seed: number,
  adverts: number,
  language = '',
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'inbeeld-detection-'))
  try {
    await step('generate', folder, set, String(seed), String(adverts), language)
    return await measureFolder(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Measures somebody else's `sightings.jsonl` and `truth.jsonl` without writing beside them. */
export async function measureOther(given: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'inbeeld-detection-'))
  try {
    for (const file of ['sightings.jsonl', 'truth.jsonl']) copyFileSync(join(given, file), join(folder, file))
    return await measureFolder(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The very commands that a user gives: import, then analyse. */
async function measureFolder(folder: string): Promise<Outcome> {
  const data = join(folder, 'data')
  mkdirSync(data)
  if (!existsSync(join(folder, 'keys.json'))) createKeys(join(folder, 'keys.json'))
  const env = {
    INBEELD_DATA: data,
    INBEELD_KEYS: join(folder, 'keys.json'),
    INBEELD_NOW: now,
    PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
  }
  const command = (...words: string[]) => measured([join(root, 'dist/main.js'), ...words], { cwd: root, env })
  const imported = await command('import', join(folder, 'sightings.jsonl'))
  const analysed = await command('analyse', '--full')
  const { stdout } = await step('evaluate', folder)
  return { figures: JSON.parse(stdout) as Figures, imported, analysed }
}

function step(...words: string[]): Promise<Usage> {
  return measured([process.execPath, 'bench/detection/step.ts', ...words], { cwd: root, env: {} })
}
