/** `npm run bench:linking [-- texts|peers|slots|pictures|scale]`: all figures of linking, beside a peer where there is one. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { measured, median, repeated, spread, type Usage } from '../measure.ts'
import type { Grouped } from './grouping.ts'
import { type Contender, distances, ours, sklearn } from './peers.ts'
import { tuning, validation } from './texts.ts'

const root = resolve(import.meta.dirname, '../..')
const times = 3
/** What `peers` finds best for scikit-learn on the tuning texts. */
const tunedDistance = 0.5
const parts: Record<string, () => Promise<void>> = { texts, peers, slots, pictures, scale }
const wanted = process.argv.slice(2)
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  say(`\n## ${name}\n`)
  await run()
}

/** Near-duplicates at three sizes. */
async function texts(): Promise<void> {
  say('| texts | set | precision | recall | per advert | CPU s | wall s | MB |')
  for (const adverts of [10_000, 100_000, 1_000_000]) {
    for (const set of ['tuning', 'validation']) {
      const runs = await repeated(adverts < 1_000_000 ? times : 1, () => step<Grouped>('texts', set, adverts))
      const [one] = runs
      if (one === undefined) continue
      say(
        `| ${adverts} | ${set} | ${share(one.result.precision)} | ${share(one.result.recall)} | ${share(one.result.perAdvert.precision)}/${share(one.result.perAdvert.recall)} | ${spread(runs.map(({ result }) => result.cpu))} | ${spread(runs.map(({ result }) => result.wall))} | ${spread(
          runs.map(({ usage }) => usage.rss),
          0,
        )} |`,
      )
    }
  }
}

/** Ten thousand texts by us and by scikit-learn, one process each from its start to its end. */
async function peers(): Promise<void> {
  const small = (recipe: typeof tuning) => ({ ...recipe, adverts: 10_000, largest: 200 })
  let best = { distance: 0, f1: 0 }
  for (const distance of distances) {
    const { f1 } = await sklearn(small(tuning), distance)
    say(`scikit-learn, tuning, eps ${distance}: F1 ${share(f1)}`)
    if (f1 > best.f1) best = { distance, f1 }
  }
  const theirs = await repeated(times, () => sklearn(small(validation), best.distance))
  const own = await repeated(times * 3, () => ours(small(validation)))
  const cpu = (runs: readonly Contender[]) => runs.map(run => run.cpu)
  say(`scikit-learn (eps ${best.distance}): F1 ${share(theirs[0]?.f1 ?? 0)}, ${spread(cpu(theirs))} s CPU`)
  say(`ours: F1 ${share(own[0]?.f1 ?? 0)}, ${spread(cpu(own))} s CPU`)
  say(`ratio ${(median(cpu(theirs)) / median(cpu(own))).toFixed(1)} ×`)
}

/** Templates with slots and edits, 10,000 texts each. */
async function slots(): Promise<void> {
  say('| slots | edits | F1 ours | F1 scikit-learn |')
  for (const slots of [0, 1, 2, 4]) {
    for (const edits of [0, 0.03, 0.08]) {
      const { result } = await step<Grouped>('texts', 'validation', 10_000, slots, edits, 200)
      const recipe = { ...validation, adverts: 10_000, largest: 200, slots, edits }
      say(
        `| ${slots} | ${edits * 100}% | ${share(result.f1)} | ${share((await sklearn(recipe, tunedDistance)).f1)} |`,
      )
    }
  }
}

async function pictures(): Promise<void> {
  for (const stored of [100_000, 1_000_000]) {
    const runs = await repeated(times, () =>
      step<{ cpu: number; wall: number; recall: number; precision: number; pairs: number }>(
        'pictures',
        stored,
        30_000,
      ),
    )
    const [one] = runs
    say(
      `${stored} hashes, 30,000 new: recall ${one?.result.recall}, precision ${one?.result.precision}, ${one?.result.pairs} pairs, ${spread(runs.map(({ result }) => result.cpu))} s CPU, ${spread(runs.map(({ result }) => result.wall))} s, ${spread(
        runs.map(({ usage }) => usage.rss),
        0,
      )} MB`,
    )
  }
}

/** Adverts in SQLite: everything linked for the first time, a night on top, and everything again. */
async function scale(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'inbeeld-scale-'))
  const first: Usage[] = []
  try {
    for (const adverts of [100_000, 1_000_000]) {
      const address = `sqlite:${join(folder, `${adverts}.sqlite`)}`
      await step('fill', address, adverts)
      const all = await step('link', address, 1)
      first.push(all.usage)
      report(`${adverts} adverts, first time`, all)
      await step('night', address, adverts, 30_000)
      report('a night of 30,000 on top', await step('link', address, 2))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const ratio = (of: (usage: Usage) => number) =>
    first
      .map(of)
      .reduceRight((large, small) => large / small)
      .toFixed(1)
  say(`from 100,000 to 1,000,000: ${ratio(({ cpu }) => cpu)} × CPU, ${ratio(({ wall }) => wall)} × the time`)
}

function report(what: string, { usage, result }: { usage: Usage; result: unknown }): void {
  say(
    `${what}: ${usage.wall.toFixed(1)} s, ${usage.cpu.toFixed(1)} s CPU, ${usage.rss.toFixed(0)} MB ${JSON.stringify(result)}`,
  )
}

async function step<T>(...words: (string | number)[]): Promise<{ usage: Usage; result: T }> {
  const usage = await measured([process.execPath, 'bench/linking/step.ts', ...words.map(String)], {
    cwd: root,
    env: {},
  })
  return { usage, result: (usage.stdout === '' ? null : JSON.parse(usage.stdout)) as T }
}

function share(value: number): string {
  return value.toFixed(4)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
