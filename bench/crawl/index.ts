/** `npm run bench:crawl`, or `npm run bench:crawl -- 2 5` for some of the figures. */
import { cpus } from 'node:os'
import { browser } from './browser.ts'
import { kills } from './kills.ts'
import { pacedNight } from './paced-night.ts'
import { pages } from './pages.ts'
import { resume } from './resume.ts'
import { secondNight } from './second-night.ts'

const figures: Record<string, () => Promise<void>> = {
  1: () => pages(20_000, 3, [2_000, 200_000]),
  2: () => secondNight(20_000),
  3: () => pacedNight(5_000, 20),
  4: () => kills(13),
  5: () => resume(100_000),
  6: () => browser(5),
}
const chosen = process.argv.slice(2)
console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
)
for (const [name, figure] of Object.entries(figures))
  if (chosen.length === 0 || chosen.includes(name)) await figure()
