import { readFileSync } from 'node:fs'
import { z } from 'zod'

export const kinds = ['ring', 'licensed', 'copied', 'independent', 'tourer', 'friends', 'copywriter'] as const
export type Kind = (typeof kinds)[number]

const line = z.strictObject({
  source: z.string(),
  ref: z.string(),
  /** Adverts of one actor belong together. */
  actor: z.string(),
  kind: z.enum(kinds),
  difficulty: z.enum(['easy', 'medium', 'hard']).nullable(),
})

/** Who is behind an advert: the answer key of an invented corpus. */
export type Truth = z.output<typeof line>

/** One object a line, beside the `sightings.jsonl` of the same folder. */
export function readTruth(file: string): Truth[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(text => text.trim() !== '')
    .map(text => line.parse(JSON.parse(text)))
}
