import { z } from 'zod'

/** Text that both databases can hold: no NUL, no half characters. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}

const text = z.string().max(2_000_000).transform(storable)
const texts = z
  .array(text)
  .max(1000)
  .nullish()
  .transform(value => value ?? [])
const maybe = text.nullish().transform(value => value ?? null)
const instant = z.iso
  .datetime({ offset: true })
  .pipe(z.string().regex(/^20[0-9]{2}-/, 'a year from 2000 to 2099'))
  .transform(value => new Date(value).toISOString())

const price = z.strictObject({
  minutes: z.number().int().positive(),
  euros: z.number().nonnegative(),
  where: z
    .enum(['in', 'out'])
    .nullish()
    .transform(value => value ?? null),
})

/** `origin` is accepted and dropped: a stated origin has no purpose here. */
export const sightingSchema = z
  .strictObject({
    source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens'),
    ref: z.string().max(500).transform(storable).pipe(z.string().min(1)),
    url: maybe,
    seenAt: instant,
    title: maybe,
    body: maybe,
    name: maybe,
    age: z
      .number()
      .int()
      .min(0)
      .max(120)
      .nullish()
      .transform(value => value ?? null),
    place: maybe,
    phones: texts,
    emails: texts,
    handles: texts,
    languages: texts,
    origin: z.unknown().optional(),
    services: texts,
    prices: z
      .array(price)
      .max(1000)
      .nullish()
      .transform(value => value ?? []),
    pictures: z
      .array(z.strictObject({ pdq: z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits') }))
      .max(1000)
      .nullish()
      .transform(value => value ?? []),
    address: maybe,
    postcode: maybe,
    hours: maybe,
    reception: texts,
    website: maybe,
    permit: maybe,
    kvk: maybe,
    advertiser: maybe,
    postedAt: instant.nullish().transform(value => value ?? null),
  })
  .refine(value => value.title !== null || value.body !== null, { message: 'a title or a body is needed' })
  .transform(({ origin: _, ...sighting }) => sighting)

/**
 * What one advert said at one moment, as the page showed it: phones, place and the rest are not normalised.
 * `languages` are those the advert says are spoken. Instants are ISO 8601 UTC.
 */
export type Sighting = z.output<typeof sightingSchema>

export interface LineFault {
  /** From 1. */
  line: number
  reason: string
}

/** Reads one line of a sightings file. The reason of a fault names the field, never its value. */
export function parseSightingLine(line: string): { sighting: Sighting } | { reason: string } {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { reason: 'not valid JSON' }
  }
  const parsed = sightingSchema.safeParse(json)
  if (parsed.success) return { sighting: parsed.data }
  return {
    reason: parsed.error.issues
      .map(issue => [issue.path.join('.'), withoutValues(issue)].filter(Boolean).join(': '))
      .join('; '),
  }
}

function withoutValues(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? 'unknown field' : issue.message
}
