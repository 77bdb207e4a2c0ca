import { extract } from '../../analysis/extract.ts'
import { median, spread } from '../measure.ts'
import { peers } from './peers.ts'
import { fieldTable, missList, styleTable } from './report.ts'
import { type Result, score } from './score.ts'
import { sampleSets } from './sets.ts'

const options = new Set(process.argv.slice(2))
const rounds = options.has('--quick') ? 1 : 5

interface Measured {
  set: string
  role: string
  texts: number
  ours: Result
  peers: Record<string, Result>
  /** Texts a second of CPU time on one core, one figure a round. */
  speed: number[]
}

const measured: Measured[] = sampleSets().map(({ name, role, samples }) => {
  const texts = samples.map(({ text }) => text)
  const ours = score(
    samples,
    texts.map(text => extract('', text)),
  )
  const speed = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    for (const text of texts) extract('', text)
    const { user, system } = process.cpuUsage(before)
    return texts.length / ((user + system) / 1e6)
  })
  return {
    set: name,
    role,
    texts: texts.length,
    ours,
    peers: Object.fromEntries(
      Object.entries(peers).map(([peer, read]) => [peer, score(samples, texts.map(read))]),
    ),
    speed,
  }
})

const say = (text: string) => process.stderr.write(`${text}\n`)
for (const { set, role, texts, ours, peers: others, speed } of measured) {
  say(`\n## ${set} (${role}), ${texts} texts\n`)
  say(fieldTable({ inbeeld: ours, ...others }))
  say(`\n${spread(speed, 0)} texts a second of CPU time, median of ${rounds}\n`)
  say(styleTable(ours, options.has('--all')))
  // The held-out set is reported, not looked into.
  if (options.has('--misses') && role !== 'held-out') say(missList(ours))
}
process.stdout.write(
  `${JSON.stringify(
    measured.map(({ ours: { misses, ...ours }, speed, peers: others, ...rest }) => ({
      ...rest,
      speed: { median: median(speed), rounds: speed },
      ours,
      peers: Object.fromEntries(
        Object.entries(others).map(([peer, { misses: _, ...result }]) => [peer, result]),
      ),
    })),
  )}\n`,
)
