import type { Outcome } from './corpus.ts'
import type { Figures } from './evaluate.ts'
import { kinds } from './truth.ts'

/** Student's t for 95%, by degrees of freedom. */
const student = [Number.NaN, 12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26]

/** Figures of several corpora of one kind, as Markdown on stdout: mean and 95% interval over seeds. */
export function report(title: string, outcomes: readonly Outcome[]): void {
  const figures = outcomes.map(outcome => outcome.figures)
  const row = (name: string, of: (one: Figures) => number, digits = 3) =>
    say(`| ${name} | ${interval(figures.map(of), digits)} |`)
  say(`\n### ${title}\n\n| figure | mean ± 95% |\n| --- | --- |`)
  row('networks, B-cubed F1', one => one.bcubed)
  row('networks, pairwise F1', one => one.pairwise)
  row('rings, average precision', one => one.precision)
  for (const difficulty of ['easy', 'medium', 'hard'] as const)
    row(`recall at raised, ${difficulty}`, one => one.recall[difficulty])
  for (const kind of kinds) if (kind !== 'ring') row(`false alarms, ${kind}`, one => one.alarms[kind], 4)
  row('networks at raised per 1,000 adverts', one => one.workload, 1)
  row('same phone only, B-cubed F1', one => one.baseline.bcubed)
  row('same phone only, average precision', one => one.baseline.precision)
  say(
    `| import, CPU s | ${interval(
      outcomes.map(({ imported }) => imported.cpu),
      1,
    )} |`,
  )
  say(
    `| analyse --full, CPU s | ${interval(
      outcomes.map(({ analysed }) => analysed.cpu),
      1,
    )} |`,
  )
  say(
    `| analyse --full, MB | ${interval(
      outcomes.map(({ analysed }) => analysed.rss),
      0,
    )} |`,
  )
  sayAblation(figures)
  sayLanguages(figures)
}

/** What is lost without each indicator, and on whom it fires. */
function sayAblation(figures: readonly Figures[]): void {
  const of = (id: string) => figures.map(one => one.ablation[id] as Figures['ablation'][string])
  say(
    '\n| without | average precision | easy | medium | hard | workload | fires: easy | medium | hard | licensed | copied | independent |',
  )
  say('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const id of Object.keys(figures[0]?.ablation ?? {})) {
    const lost = of(id)
    const fires = (kind: string) => mean(figures.map(one => one.fires[id]?.[kind] ?? 0)).toFixed(2)
    const cells = [
      mean(lost.map(one => one.precision)).toFixed(3),
      ...(['easy', 'medium', 'hard'] as const).map(difficulty =>
        mean(lost.map(one => one[difficulty])).toFixed(3),
      ),
      mean(lost.map(one => one.workload)).toFixed(2),
      ...['easy', 'medium', 'hard', 'licensed', 'copied', 'independent'].map(fires),
    ]
    say(`| ${id} | ${cells.join(' | ')} |`)
  }
}

/** Attention by language of the text, beside what the rings among it explain. */
function sayLanguages(figures: readonly Figures[]): void {
  const codes = [...new Set(figures.flatMap(one => Object.keys(one.languages)))].sort()
  say('\n| written in | adverts | at raised | of rings |\n| --- | --- | --- | --- |')
  for (const code of codes) {
    const rows = figures.flatMap(one => one.languages[code] ?? [])
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + of(row), 0)
    const adverts = sum(row => row.adverts)
    const share = (part: number) => `${((100 * part) / adverts).toFixed(2)}%`
    say(`| ${code} | ${adverts} | ${share(sum(row => row.raised))} | ${share(sum(row => row.rings))} |`)
  }
}

function interval(values: readonly number[], digits: number): string {
  const known = values.filter(Number.isFinite)
  if (known.length === 0) return '–'
  const middle = mean(known)
  if (known.length === 1) return middle.toFixed(digits)
  const variance = known.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (known.length - 1)
  const half = (student[known.length - 1] ?? 2) * Math.sqrt(variance / known.length)
  return `${middle.toFixed(digits)} ± ${half.toFixed(digits)}`
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
