import { extract } from '../../analysis/extract.ts'
import { pieces, repeatedTo } from './pieces.ts'

const length = Number(process.argv[2] ?? 1_000_000)
const enough = 100

// The detector's tables are loaded once in a run.
extract('', 'Ik ontvang je graag in mijn eigen huis.')

/** How long a megabyte of each piece takes, in milliseconds of CPU time; slowest first. */
const times = pieces
  .map(piece => {
    const text = repeatedTo(length, piece)
    const before = process.cpuUsage()
    extract('', text)
    const { user, system } = process.cpuUsage(before)
    return { piece, milliseconds: Math.round((user + system) / 1000) }
  })
  .sort((a, b) => b.milliseconds - a.milliseconds)
const slow = times.filter(({ milliseconds }) => milliseconds >= enough)
process.stderr.write(
  `${times.length} texts of a megabyte; ${slow.length} took ${enough} ms or more\n${times
    .slice(0, 15)
    .map(({ piece, milliseconds }) => `${String(milliseconds).padStart(6)} ms  ${JSON.stringify(piece)}\n`)
    .join('')}`,
)
process.stdout.write(`${JSON.stringify(times)}\n`)
