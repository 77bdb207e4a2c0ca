import type { Field, Result, Score } from './score.ts'

const share = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}%`)

const cells = ({ texts, filled, values, hits, wrong, empty, alarms, exact }: Score) => [
  String(texts),
  share(hits, values),
  share(wrong, filled),
  share(alarms, empty),
  share(exact, texts),
]
const head = ['texts', 'recall', 'wrong', 'false alarms', 'exact']

/** A row a field and a reader. */
export function fieldTable(readers: Readonly<Record<string, Result>>): string {
  const rows = Object.entries(readers).flatMap(([reader, { fields }]) =>
    (Object.entries(fields) as [Field, Score][]).map(([field, score]) => [field, reader, ...cells(score)]),
  )
  return table(
    ['field', 'reader', ...head],
    rows.sort((a, b) => String(a[0]).localeCompare(String(b[0]))),
  )
}

/** A row a field and style; those that are wholly right only on demand. */
export function styleTable({ styles }: Result, all: boolean): string {
  const rows = Object.entries(styles).flatMap(([field, scores]) =>
    Object.entries(scores)
      .filter(([, score]) => all || score.exact < score.texts)
      .map(([style, score]) => [field, style, ...cells(score)]),
  )
  return table(['field', 'style', ...head], rows)
}

export function missList({ misses }: Result): string {
  return misses
    .map(({ id, style, field, text, expected, read }) =>
      JSON.stringify({ id, style, field, expected, read, text }),
    )
    .join('\n')
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, at) => Math.max(name.length, ...rows.map(row => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(header), `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  )
}
