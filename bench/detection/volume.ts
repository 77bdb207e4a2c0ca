import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pino from 'pino'
import { realTimer } from '../../crawler/manners.ts'
import { analyse } from '../../night/analyse.ts'
import { openDatabase } from '../../storage/database.ts'
import { markAllChanged } from '../../storage/grouping.ts'
import { sealWith } from '../../storage/seal.ts'
import { measured, type Usage } from '../measure.ts'

const root = resolve(import.meta.dirname, '../..')
const changed = 30_000

/** Very many invented adverts: all linked and weighed, all weighed again, and a night on top. */
export async function volume(adverts: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'inbeeld-volume-'))
  const address = `sqlite:${join(folder, 'volume.sqlite')}`
  const linking = (...words: (string | number)[]) => run('bench/linking/step.ts', ...words.map(String))
  const own = (...words: string[]) => run('bench/detection/step.ts', ...words)
  try {
    await linking('fill', address, adverts)
    report('everything, linking included', await own('analyse', address, 'full'))
    report('everything, weighing alone', await own('analyse', address, 'again'))
    await linking('night', address, adverts, changed)
    report(`a night of ${changed}, linking included`, await own('analyse', address, 'night'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Analyses a database: everything linked anew, everything weighed again, or what waits. */
export async function analyseAt(address: string, how: string): Promise<unknown> {
  const db = await openDatabase(address)
  const now = '2026-11-10T04:00:00.000Z'
  const key = Buffer.alloc(32, 7)
  try {
    if (how !== 'night') await markAllChanged(db, now)
    return await analyse(
      {
        db,
        seal: sealWith({ link: key, value: key, session: key, retired: [] }),
        clock: () => new Date(now),
        timer: realTimer,
        contact: '',
        chromium: null,
        log: pino({ level: 'silent' }),
        signal: new AbortController().signal,
      },
      how === 'full',
    )
  } finally {
    await db.destroy()
  }
}

function run(step: string, ...words: string[]): Promise<Usage> {
  return measured([process.execPath, step, ...words], { cwd: root, env: {} })
}

function report(what: string, { wall, cpu, rss, stdout }: Usage): void {
  process.stdout.write(
    `${what}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s CPU, ${rss.toFixed(0)} MB ${stdout}\n`,
  )
}
