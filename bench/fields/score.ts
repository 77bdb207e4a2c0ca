import type { Extracted } from '../../analysis/extract.ts'
import type { Expected, Sample } from './sample.ts'

/** How each field's values are compared: as text. */
export const fields = {
  phones: (from: Expected) => from.phones,
  emails: (from: Expected) => from.emails,
  handles: (from: Expected) => from.handles,
  ages: (from: Expected) => from.ages?.map(String),
  prices: (from: Expected) => from.prices?.map(({ minutes, euros, where }) => `${minutes} ${euros} ${where}`),
  municipality: (from: Expected) => from.places?.flatMap(({ gm }) => gm ?? []),
  places: (from: Expected) => from.places?.map(({ name, gm, status }) => `${folded(name)} ${gm ?? status}`),
  written: (from: Expected) => from.written,
  spoken: (from: Expected) => from.spoken,
} satisfies Record<string, (from: Expected) => readonly string[] | undefined>
export type Field = keyof typeof fields
export type Reading = Partial<
  Pick<Extracted, 'phones' | 'emails' | 'handles' | 'ages' | 'prices' | 'places' | 'written' | 'spoken'>
>

function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

export interface Score {
  texts: number
  /** Texts in which there is something to find, and what was found of it. */
  filled: number
  values: number
  hits: number
  /** Texts with something to find, and with a value that is not there. */
  wrong: number
  /** Texts with nothing to find, in which something was. */
  empty: number
  alarms: number
  /** Texts whose whole list is right. */
  exact: number
}

const nothing = (): Score => ({
  texts: 0,
  filled: 0,
  values: 0,
  hits: 0,
  wrong: 0,
  empty: 0,
  alarms: 0,
  exact: 0,
})

export interface Miss {
  id: string
  style: string
  field: Field
  text: string
  expected: string[]
  read: string[]
}

export interface Result {
  fields: Partial<Record<Field, Score>>
  styles: Partial<Record<Field, Record<string, Score>>>
  misses: Miss[]
}

/** Judges what was read of each sample. */
export function score(samples: readonly Sample[], read: readonly Reading[]): Result {
  const result: Result = { fields: {}, styles: {}, misses: [] }
  samples.forEach((sample, index) => {
    for (const field of Object.keys(fields) as Field[]) {
      const expected = fields[field](sample.expect)
      const values = fields[field](read[index] as Expected)
      if (expected === undefined || values === undefined) continue
      const [all, styles] = [result.fields[field] ?? nothing(), result.styles[field] ?? {}]
      const ofStyle = styles[sample.style] ?? nothing()
      result.fields[field] = all
      result.styles[field] = { ...styles, [sample.style]: ofStyle }
      const [wanted, got] = [[...new Set(expected)], [...new Set(values)]]
      count(ofStyle, wanted, got)
      if (!count(all, wanted, got))
        result.misses.push({
          id: sample.id,
          style: sample.style,
          field,
          text: sample.text,
          expected: [...expected],
          read: [...values],
        })
    }
  })
  return result
}

function count(into: Score, expected: readonly string[], read: readonly string[]): boolean {
  const hits = expected.filter(value => read.includes(value)).length
  const extra = read.length - hits
  into.texts++
  into.values += expected.length
  into.hits += hits
  if (expected.length > 0) {
    into.filled++
    if (extra > 0) into.wrong++
  } else {
    into.empty++
    if (extra > 0) into.alarms++
  }
  const isExact = extra === 0 && hits === expected.length
  if (isExact) into.exact++
  return isExact
}
