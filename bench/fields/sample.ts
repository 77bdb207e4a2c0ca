import { z } from 'zod'

const place = z.strictObject({
  name: z.string(),
  gm: z.string().nullable(),
  status: z.enum(['gemeente', 'buiten', 'onbekend']),
})
const price = z.strictObject({
  minutes: z.number(),
  euros: z.number(),
  where: z.enum(['in', 'out']).nullable(),
})

/** One invented text with what a careful reader finds in it. Keys that are absent are not judged. */
export const sampleSchema = z.strictObject({
  id: z.string(),
  style: z.string(),
  text: z.string(),
  expect: z.strictObject({
    phones: z.array(z.string()).optional(),
    emails: z.array(z.string()).optional(),
    handles: z.array(z.string()).optional(),
    written: z.array(z.string()).optional(),
    spoken: z.array(z.string()).optional(),
    ages: z.array(z.number()).optional(),
    prices: z.array(price).optional(),
    places: z.array(place).optional(),
  }),
})
export type Sample = z.output<typeof sampleSchema>
export type Expected = Sample['expect']
