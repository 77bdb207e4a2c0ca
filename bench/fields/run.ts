import { extract } from '../../analysis/extract.ts'
import { median, spread } from '../measure.ts'
import { peers } from './peers.ts'
import { fieldTable, missList, styleTable } from './report.ts'
import { type Result, score } from './score.ts'
import { sampleSets } from './sets.ts'

const options = new Set(process.argv.slice(2))
const rounds = options.has('--quick') ? 1 : 5
const advertLength = 300
const fewestTimed = 3000

interface Measured {
  set: string
  role: string
  texts: number
  ours: Result
  peers: Record<string, Result>
  /** Those of which the speed is taken. */
  adverts: { count: number; characters: number }
  /** Adverts a second of CPU time on one core, one figure a round. */
  speed: number[]
}

const measured: Measured[] = sampleSets().map(({ name, role, samples }) => {
  const texts = samples.map(({ text }) => text)
  const ours = score(
    samples,
    texts.map(text => extract('', text)),
  )
  // Short texts flatter: what counts is an advert of the usual length.
  const adverts = texts.filter(text => text.length >= advertLength)
  const turns = Math.ceil(fewestTimed / Math.max(1, adverts.length))
  const speed = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    for (let turn = 0; turn < turns; turn++) for (const text of adverts) extract('', text)
    const { user, system } = process.cpuUsage(before)
    return (turns * adverts.length) / ((user + system) / 1e6)
  })
  return {
    set: name,
    role,
    texts: texts.length,
    ours,
    peers: Object.fromEntries(
      Object.entries(peers).map(([peer, read]) => [peer, score(samples, texts.map(read))]),
    ),
    adverts: { count: adverts.length, characters: average(adverts.map(text => text.length)) },
    speed,
  }
})

function average(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length))
}

/** What is told of a set: of a held-out one nothing by style. */
function reported({ misses: _, ...result }: Measured['ours'], role: Measured['role']) {
  return role === 'held-out' ? { ...result, styles: {} } : result
}

const say = (text: string) => process.stderr.write(`${text}\n`)
for (const { set, role, texts, ours, peers: others, adverts, speed } of measured) {
  say(`\n## ${set} (${role}), ${texts} texts\n`)
  say(fieldTable({ inbeeld: ours, ...others }))
  say(
    `\n${spread(speed, 0)} adverts of ${adverts.characters} characters a second of CPU time, median of ${rounds} (least–most)\n`,
  )
  // The held-out set is reported, not looked into.
  if (role === 'held-out') continue
  say(styleTable(ours, options.has('--all')))
  if (options.has('--misses')) say(missList(ours))
}
process.stdout.write(
  `${JSON.stringify(
    measured.map(({ ours, speed, peers: others, ...rest }) => ({
      ...rest,
      speed: { median: median(speed), rounds: speed },
      ours: reported(ours, rest.role),
      peers: Object.fromEntries(
        Object.entries(others).map(([peer, result]) => [peer, reported(result, rest.role)]),
      ),
    })),
  )}\n`,
)
