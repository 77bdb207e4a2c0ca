import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openDatabase } from '../../storage/database.ts'
import { createKeys } from '../../storage/keys.ts'
import { measured, spread } from '../measure.ts'
import { memoryOf } from './process-tree.ts'

const root = resolve(import.meta.dirname, '../..')
const sampleEvery = 200

interface Run {
  adverts: number
  /** From the first advert's fetch to the last one's. */
  perSecond: number
  /** Start of Node and Chromium and the scrolling of the list included. */
  overall: number
  /** CPU seconds an advert, Chromium included. */
  cpu: number
  shared: number
  resident: number
}

/** Figure 6: the demo's board that is empty without its scripts, in Chromium, as a user crawls it. */
export async function browser(times: number): Promise<void> {
  const boards = fork(join(import.meta.dirname, 'demo-boards.ts'))
  try {
    const { iep } = (await new Promise(done => boards.once('message', done))) as { iep: string }
    const runs: Run[] = []
    for (let turn = 0; turn < times; turn++) runs.push(await harvested(iep))
    const of = (name: keyof Run, digits = 1) =>
      spread(
        runs.map(run => run[name]),
        digits,
      )
    console.log(
      `6. ${of('adverts', 0)} adverts in Chromium, ${times} times: ${of('perSecond')} adverts/s, ${of('overall')} with start and list`,
    )
    console.log(
      `   ${of('cpu', 3)} CPU-s an advert; peak of crawler and Chromium together ${of('shared', 0)} MB, ${of('resident', 0)} MB where shared pages count for each process`,
    )
  } finally {
    boards.kill()
  }
}

async function harvested(home: string): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'inbeeld-bench-'))
  try {
    const data = join(folder, 'data')
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    const file = readFileSync(join(root, 'demo/sources/iep.yaml'), 'utf8').replace(
      'http://127.0.0.1:4713',
      home,
    )
    writeFileSync(join(sources, 'iep.yaml'), file)
    createKeys(join(folder, 'keys.json'))
    const peak = { shared: 0, resident: 0 }
    const usage = await measured([join(root, 'dist/main.js'), 'crawl', 'iep'], {
      cwd: folder,
      env: {
        INBEELD_DATA: data,
        INBEELD_KEYS: join(folder, 'keys.json'),
        INBEELD_SOURCES: sources,
        PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
      },
      watch: {
        every: sampleEvery,
        look: id => {
          const now = memoryOf(id)
          peak.shared = Math.max(peak.shared, now.shared)
          peak.resident = Math.max(peak.resident, now.resident)
        },
      },
    })
    const fetched = await momentsOf(data)
    const [first = 0, last = 0] = [fetched[0], fetched.at(-1)]
    const adverts = fetched.length
    return {
      adverts,
      perSecond: (1000 * (adverts - 1)) / (last - first),
      overall: adverts / usage.wall,
      cpu: usage.cpu / adverts,
      ...peak,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** When each advert was fetched, in order, in milliseconds. */
async function momentsOf(data: string): Promise<number[]> {
  const db = await openDatabase(`sqlite:${join(data, 'inbeeld.sqlite')}`)
  try {
    const rows = await db
      .selectFrom('capture')
      .select('fetched_at')
      .where('kind', '=', 'advert')
      .orderBy('fetched_at')
      .execute()
    return rows.map(row => Date.parse(row.fetched_at))
  } finally {
    await db.destroy()
  }
}
