import { z } from 'zod'
import { municipalities } from './fields/place-names.ts'
import { isSelector } from './page.ts'

const date = z.iso.date()
const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as "00:30", from 00:00 to 23:59')
const css = z.string().min(1).refine(isSelector, 'not a CSS selector')

/** How many matches a field must have on a readable page. */
const expectation = z.enum(['one', 'optional', 'some', 'any'])

/**
 * Where a field stands: by CSS, by the label beside it, by a path in the page's JSON state, in its JSON-LD or in its
 * microdata, by the name of a `meta` element (Open Graph), or by a regular expression on the text of the page, whose first
 * group it is. `pattern` keeps the first group of what was found.
 */
const place = z.union([
  z.strictObject({
    css,
    attribute: z.string().optional(),
    pattern: z.string().optional(),
    expect: expectation.default('one'),
  }),
  z.strictObject({
    label: z.string(),
    in: css.nullable().default(null),
    pattern: z.string().optional(),
    expect: expectation.default('optional'),
  }),
  z.strictObject({ state: z.string(), pattern: z.string().optional(), expect: expectation.default('one') }),
  z.strictObject({ ld: z.string(), pattern: z.string().optional(), expect: expectation.default('one') }),
  z.strictObject({
    microdata: z.string(),
    pattern: z.string().optional(),
    expect: expectation.default('one'),
  }),
  z.strictObject({ meta: z.string(), pattern: z.string().optional(), expect: expectation.default('one') }),
  z.strictObject({
    text: z.string(),
    in: css.nullable().default(null),
    pattern: z.string().optional(),
    expect: expectation.default('optional'),
  }),
])
export type FieldPlace = z.infer<typeof place>

/** The fields of a sighting that a page can show. */
export const fieldNames = [
  'title',
  'body',
  'name',
  'age',
  'place',
  'phones',
  'emails',
  'handles',
  'languages',
  'services',
  'prices',
  'address',
  'postcode',
  'hours',
  'reception',
  'website',
  'permit',
  'kvk',
  'advertiser',
  'postedAt',
] as const
export type FieldName = (typeof fieldNames)[number]
const fields = z.partialRecord(z.enum(fieldNames), place)

/** True when a changed advert always shows a changed card, so that an unchanged card saves a request. */
const tellsChanges = z.boolean().default(false)

/** A list that goes on longer is a trap. */
const mostPages = z.number().int().min(1).default(500)

/** Addresses of a list that follow from a rule: `?page={n}`, or `?offset={n}` with a step. */
const template = z.strictObject({
  template: z.string().includes('{n}', { error: 'a template holds {n}' }),
  from: z.number().int().min(0).default(2),
  step: z.number().int().min(1).default(1),
})

const listing = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pages'),
    start: z.array(z.string()).min(1),
    next: z
      .union([z.strictObject({ css, attribute: z.string().default('href') }), template])
      .nullable()
      .default(null),
    card: css,
    advert: z.strictObject({ css, attribute: z.string().default('href') }),
    fields: fields.default({}),
    tellsChanges,
    mostPages,
  }),
  z.strictObject({
    kind: z.literal('scroll'),
    start: z.array(z.string()).min(1),
    end: css,
    card: css,
    advert: z.strictObject({ css, attribute: z.string().default('href') }),
    fields: fields.default({}),
    tellsChanges,
    mostPages,
  }),
  z.strictObject({
    kind: z.literal('json'),
    start: z.array(z.string()).min(1),
    next: z
      .union([z.strictObject({ state: z.string() }), template])
      .nullable()
      .default(null),
    /** Path of the cards in the answer. */
    cards: z.string(),
    /** Path of the link in a card, or an address with paths in braces. */
    advert: z.union([z.strictObject({ state: z.string() }), z.strictObject({ template: z.string() })]),
    fields: fields.default({}),
    tellsChanges,
    mostPages,
  }),
  z.strictObject({
    kind: z.literal('feed'),
    start: z.array(z.string()).min(1),
    advert: z.string(),
    /** True when the feed shows every advert, so that one that it misses is gone. */
    complete: z.boolean().default(false),
    mostPages,
  }),
  z.strictObject({
    kind: z.literal('sitemap'),
    start: z.array(z.string()).min(1),
    advert: z.string(),
    mostPages,
  }),
])

/** What an owner signs. */
const signed = {
  document: z.string().min(1),
  owner: z.string().min(1),
  validFrom: date,
  validUntil: date,
}

/** Why one or more municipalities may have this source read. */
const basis = z.strictObject({
  ...signed,
  dpia: z.string().min(1),
  municipalities: z.array(z.enum(municipalities)).min(1),
})

/** Cookies that tell one visitor from another, or that a firewall hands out, under the names in use. */
const personal =
  /sess|sid$|auth|token|login|account|user(id|name)?$|clearance|datadome|^(__cf|ak|bm)_|captcha/i

/** The answer that every visitor gives at the door, such as being an adult: one cookie, and who approved that we give it. */
const gate = z.strictObject({
  cookie: z.strictObject({
    name: z
      .string()
      .regex(/^[\w!#$%&'*+.^`|~-]{1,64}$/, 'the name of a cookie')
      .refine(name => !personal.test(name), 'a session, a login or a firewall is never answered for'),
    value: z
      .string()
      .regex(/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]{1,64}$/, 'a short value without blanks'),
  }),
  approvedBy: z.string().trim().min(1, 'who approved it'),
  approvedOn: date,
})

/** Pictures that an advert shows, or whose addresses stand in its JSON. Only hashes of them are kept; `most` for each advert are fetched. */
const most = z.number().int().min(1).max(12).default(4)
const pictures = z.union([
  z.strictObject({ css, attribute: z.string().optional(), most }),
  z.strictObject({ state: z.string(), most }),
  z.strictObject({ ld: z.string(), most }),
])

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'small letters, digits and hyphens'),
  name: z.string().min(1),
  home: z.url({ protocol: /^https?$/ }),
  demo: z.boolean().default(false),
  basis: z
    .union([basis, z.array(basis).min(1)])
    .nullable()
    .transform(value => (value === null ? [] : [value].flat())),
  statistics: z.strictObject(signed).nullable().default(null),
  gate: gate.nullable().default(null),
  schedule: z
    .strictObject({
      everyHours: z.number().int().min(1).default(24),
      hours: z.strictObject({ from: clockTime, until: clockTime }).nullable().default(null),
    })
    .prefault({}),
  manners: z.strictObject({
    perMinute: z.number().int().min(1),
    browser: z.boolean().default(false),
    unseenNights: z.number().int().min(1).default(7),
  }),
  listing,
  advert: z.strictObject({
    ref: z.union([
      z.strictObject({ path: z.string() }),
      z.strictObject({ query: z.string() }),
      z.strictObject({ fragment: z.string() }),
      z.strictObject({ attribute: z.string() }),
      z.strictObject({ json: z.string() }),
    ]),
    /** Parameters of an advert's address that do not tell adverts apart. */
    strip: z.array(z.string()).default([]),
    /** Elements that are known and not read. */
    ignore: z.array(css).default([]),
    reader: z.enum(['html', 'json-state', 'json-ld']).default('html'),
    state: z.strictObject({ css, pattern: z.string().optional() }).optional(),
    /** For a browser: the element that shows the advert has been drawn. */
    ready: css.optional(),
    reveal: z.strictObject({ click: css, wait: css }).optional(),
    country: z.enum(['NL', 'BE', 'DE']).default('NL'),
    fields,
    pictures: pictures.nullable().default(null),
  }),
  expect: z.strictObject({ adverts: z.number().int().min(0) }),
})

/** A site we may monitor: one YAML file that a privacy officer can read and sign. */
export type Source = z.infer<typeof sourceSchema>
export type Listing = Source['listing']

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
