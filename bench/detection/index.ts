/**
 * `npm run bench:detection [-- adverts seeds folder…]`: networks, rings and false alarms on invented corpora. Folders
 * hold `sightings.jsonl` and `truth.jsonl` by another hand. `-- languages 8000` has the rings write in one language after
 * the other; `-- volume 1000000` weighs a million adverts.
 */
import { lexiconLanguages } from '../../analysis/lexicon.ts'
import { measureFirst, measureOther, type Outcome } from './corpus.ts'
import { report } from './report.ts'
import { volume } from './volume.ts'

const [first = '3000', seeds = '5', ...folders] = process.argv.slice(2)

if (first === 'volume') await volume(Number(seeds))
else if (first === 'languages') await inEveryLanguage(Number(seeds))
else await corpora(Number(first))

async function corpora(adverts: number): Promise<void> {
  for (const set of ['tuning', 'validation']) {
    const outcomes: Outcome[] = []
    for (let seed = 1; seed <= Number(seeds); seed++) outcomes.push(await measureFirst(set, seed, adverts))
    report(`first hand, ${set}, ${adverts} adverts, ${seeds} seeds`, outcomes)
  }
  if (folders.length === 0) return
  const outcomes: Outcome[] = []
  for (const folder of folders) outcomes.push(await measureOther(folder))
  report(`another hand, ${folders.length} corpora`, outcomes)
}

/** The same rings, in each language that has a lexicon. */
async function inEveryLanguage(adverts: number): Promise<void> {
  process.stdout.write(
    '| rings write in | easy | medium | hard | average precision |\n| --- | --- | --- | --- | --- |\n',
  )
  for (const language of lexiconLanguages) {
    const { figures } = await measureFirst('validation', 1, adverts, language)
    const cells = [figures.recall.easy, figures.recall.medium, figures.recall.hard, figures.precision]
    process.stdout.write(`| ${language} | ${cells.map(cell => cell.toFixed(3)).join(' | ')} |\n`)
  }
}
