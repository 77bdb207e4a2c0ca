/**
 * `npm run bench:dashboard [-- adverts networks seconds]`, with BENCH_FOLDER to keep the filled database: how long pages take for twenty visitors at once while a night writes into the
 * same SQLite file. The dashboard is the command as a user calls it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gemeenten } from '../../dashboard/places.ts'
import { chance } from '../../demo/chance.ts'
import { measured, median, spread } from '../measure.ts'
import type { Filled } from './fill.ts'
import { signIn, type Taken, type Visited, visit } from './visitor.ts'

const root = resolve(import.meta.dirname, '../..')
const [adverts = 1_000_000, networks = 200_000, secondsAtOnce = 60] = process.argv.slice(2).map(Number)
const visitors = 20
const times = 3
const port = 4790
const origin = `http://127.0.0.1:${port}`
const password = 'twintig bezoekers tegelijk'

const kept = process.env.BENCH_FOLDER
const folder = kept ?? mkdtempSync(join(tmpdir(), 'inbeeld-dashboard-'))
const database = `sqlite:${join(folder, 'data', 'inbeeld.sqlite')}`
const environment = {
  INBEELD_DATA: join(folder, 'data'),
  INBEELD_DATABASE: database,
  INBEELD_KEYS: join(folder, 'keys.json'),
  INBEELD_PORT: String(port),
}
mkdirSync(join(folder, 'data'), { recursive: true })
try {
  const filled = await prepare()
  say(`${filled.adverts} adverts, ${filled.networks} networks, ${megabytes()} MB`)
  for (const [name, pause] of [
    ['with pauses of 2 s on average', 2000],
    ['without any pause', 0],
  ] as const) {
    say(`\n${visitors} visitors ${name}, ${times} × ${secondsAtOnce} s, while a night writes\n`)
    const all: Run[] = []
    for (let run = 0; run < times; run++) all.push(await measure(filled, pause))
    report(all)
  }
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true })
}

/** Filling takes longer than measuring: in a kept folder it is done once. */
async function prepare(): Promise<Filled> {
  const mark = join(folder, 'filled.json')
  if (existsSync(mark)) return JSON.parse(readFileSync(mark, 'utf8')) as Filled
  const words = ['bench/dashboard/step.ts', 'fill', database, String(adverts), String(networks)]
  const used = await measured([process.execPath, ...words], { cwd: root, env: {} })
  say(`filled in ${used.wall.toFixed(0)} s, ${used.rss.toFixed(0)} MB`)
  await command(['keys', 'init'])
  for (let number = 0; number < visitors; number++) {
    const scope = scopeOf(number).flatMap(gm => ['--municipality', gm])
    const who = ['--name', `Bezoeker ${number}`, '--email', emailOf(number), '--role', 'analist']
    await command(['user', 'add', ...who, ...scope], password)
  }
  writeFileSync(mark, used.stdout)
  return JSON.parse(used.stdout) as Filled
}

/** A quarter sees all sixteen municipalities, the others three each. */
function scopeOf(number: number): string[] {
  const codes = gemeenten.map(({ gm }) => gm)
  return seesAll(number) ? codes : [0, 1, 2].map(at => codes[(number + at * 5) % codes.length] as string)
}

function seesAll(number: number): boolean {
  return number % 4 === 0
}

function emailOf(number: number): string {
  return `bezoeker-${number}@voorbeeld.example`
}

async function measure(filled: Filled, pause: number): Promise<Run> {
  const serving = start(['dist/main.js', 'serve'])
  const writing = start(['bench/dashboard/step.ts', 'night', database, '1000'])
  try {
    await answering()
    // Signing in takes a second of a processor by design.
    const cookies: string[] = []
    for (let number = 0; number < visitors; number++)
      cookies.push(await signIn({ origin, email: emailOf(number), password }))
    const until = performance.now() + secondsAtOnce * 1000
    const draw = chance(`visitors ${pause}`)
    const before = cpuOf(serving)
    const visits = await Promise.all(
      cookies.map((cookie, number) =>
        visit(
          { origin, cookie, largest: seesAll(number) ? filled.largest : null },
          { until, pause, draw: chance(`visitor ${number} ${draw.next()}`) },
        ),
      ),
    )
    return { visits, cpu: cpuOf(serving) - before }
  } finally {
    for (const child of [writing, serving]) {
      child.kill('SIGTERM')
      if (child.exitCode === null) await new Promise(done => child.once('close', done))
    }
  }
}

interface Run {
  visits: Visited[]
  /** Seconds of processor time that the dashboard took. */
  cpu: number
}

/** User and system time of a process, in seconds. */
function cpuOf({ pid }: ChildProcess): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user, system] = fields.split(' ').slice(11, 13).map(Number)
  return ((user ?? 0) + (system ?? 0)) / 100
}

async function answering(): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`${origin}/aanmelden`).catch(() => null)
    if (answer?.ok) return
    await wait(100)
  }
  throw new Error('the dashboard does not answer')
}

function report(runs: readonly Run[]): void {
  const all = runs.map(run => run.visits)
  const names = [...new Set(all.flat().flatMap(visited => Object.keys(visited.pages)))].sort()
  say('| page | requests | median ms | p95 ms (least–greatest of the runs) | most kB |')
  for (const name of names) {
    const perRun = all.map(run => run.flatMap(visited => visited.pages[name] ?? []))
    const times = perRun.map(taken => taken.map(({ ms }) => ms))
    const p95 = times.map(some => quantile(some, 0.95))
    const kilobytes = Math.max(...perRun.flat().map(({ bytes }: Taken) => bytes)) / 1000
    const middle = median(times.map(some => median(some)))
    say(
      `| ${name} | ${times.flat().length} | ${middle.toFixed(0)} | ${median(p95).toFixed(0)} (${Math.min(...p95).toFixed(0)}–${Math.max(...p95).toFixed(0)}) | ${kilobytes.toFixed(0)} |`,
    )
  }
  const requests = all.map(run => run.flatMap(({ pages }) => Object.values(pages).flat()).length)
  const each = runs.map(({ cpu }, at) => (cpu * 1000) / (requests[at] ?? 1))
  say(`processor time a request: ${spread(each, 1)} ms; load of the machine ${loadavg()[0]?.toFixed(1)}`)
  const failed = all.flat().reduce((total, visited) => total + visited.failed, 0)
  say(`answers other than 200: ${failed}`)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function start(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function command(words: readonly string[], input = ''): Promise<void> {
  const child = spawn(process.execPath, ['dist/main.js', ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', part => {
    said += part
  })
  child.stdin.end(`${input}\n`)
  const code = await new Promise(done => child.once('close', done))
  if (code !== 0) throw new Error(`${words[0]} ended with ${code}: ${said}`)
}

function megabytes(): string {
  return (statSync(join(folder, 'data', 'inbeeld.sqlite')).size / 1e6).toFixed(0)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
