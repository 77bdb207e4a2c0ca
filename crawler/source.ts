import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { municipalities } from './fields/place.ts'
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

/** Two requests a second: more is no manner for a small site. */
const mostPerMinute = 120

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

/** Pictures that an advert shows. Only hashes of them are kept; `most` for each advert are fetched. */
const pictures = z.strictObject({
  css,
  attribute: z.string().optional(),
  most: z.number().int().min(1).max(12).default(4),
})

const schema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'small letters, digits and hyphens'),
  name: z.string().min(1),
  home: z.url({ protocol: /^https?$/ }),
  demo: z.boolean().default(false),
  basis: z
    .union([basis, z.array(basis).min(1)])
    .nullable()
    .transform(value => (value === null ? [] : [value].flat())),
  statistics: z.strictObject(signed).nullable().default(null),
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
export type Source = z.infer<typeof schema>
export type Listing = Source['listing']

/** One fault in a source file. Lines count from 1. */
export interface SourceFault {
  file: string
  line: number
  path: string
  reason: string
}

export interface SourceFiles {
  sources: Source[]
  faults: SourceFault[]
}

/** Reads every `*.yaml` in the folders, sorted by name. Faults of all files are gathered, none is thrown. */
export function readSourceFiles(folders: readonly string[]): SourceFiles {
  const found: SourceFiles = { sources: [], faults: [] }
  const ids = new Map<string, string>()
  for (const file of folders.flatMap(folder => yamlFiles(folder, found.faults))) {
    const { source, faults } = parseSource(readFileSync(file, 'utf8'), file)
    found.faults.push(...faults)
    if (source === null) continue
    const first = ids.get(source.id)
    if (first !== undefined)
      found.faults.push({ file, line: 1, path: 'id', reason: `"${source.id}" already stands in ${first}` })
    ids.set(source.id, first ?? file)
    found.sources.push(source)
  }
  return found
}

function yamlFiles(folder: string, faults: SourceFault[]): string[] {
  try {
    return readdirSync(folder)
      .filter(name => /\.ya?ml$/.test(name))
      .sort()
      .map(name => join(folder, name))
  } catch {
    faults.push({ file: folder, line: 1, path: '', reason: 'this folder cannot be read' })
    return []
  }
}

/** Parses one source file. `source` is null when there is any fault. */
export function parseSource(text: string, file: string): { source: Source | null; faults: SourceFault[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    const faults = document.errors.map(error => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      path: '',
      reason: error.message,
    }))
    return { source: null, faults }
  }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) {
    const faults = impossible(parsed.data).map(({ path, reason }) => ({
      file,
      line: lineOf(document, path, lines),
      path: path.join('.'),
      reason,
    }))
    return { source: faults.length === 0 ? parsed.data : null, faults }
  }
  const faults = parsed.error.issues.map(issue => ({
    file,
    line: lineOf(document, issue.path, lines),
    path: issue.path.join('.'),
    reason: issue.message,
  }))
  return { source: null, faults }
}

function impossible(source: Source): { path: string[]; reason: string }[] {
  const faults: { path: string[]; reason: string }[] = []
  const host = new URL(source.home).hostname
  if (source.demo && !isLoopback(host))
    faults.push({ path: ['demo'], reason: 'a demo source stands on loopback' })
  for (const { document, validFrom, validUntil } of [
    ...source.basis,
    ...(source.statistics ? [source.statistics] : []),
  ]) {
    if (validUntil < validFrom)
      faults.push({ path: ['basis'], reason: `"${document}" ends before it begins` })
  }
  if (!source.demo && source.manners.perMinute > mostPerMinute)
    faults.push({ path: ['manners', 'perMinute'], reason: `at most ${mostPerMinute} for a real site` })
  const { hours } = source.schedule
  if (hours !== null && hours.from === hours.until) {
    faults.push({
      path: ['schedule', 'hours'],
      reason: 'from and until are the same; leave hours out when any hour will do',
    })
  }
  if (source.listing.kind === 'scroll' && !source.manners.browser) {
    faults.push({ path: ['listing', 'kind'], reason: '"scroll" needs manners.browser: true' })
  }
  if (source.advert.pictures !== null && source.manners.browser) {
    faults.push({
      path: ['advert', 'pictures'],
      reason: 'pictures are read only from a site that needs no browser',
    })
  }
  const { ref } = source.advert
  if ('fragment' in ref && !source.manners.browser)
    faults.push({
      path: ['advert', 'ref'],
      reason: 'a fragment is not sent, so it needs manners.browser: true',
    })
  if ('attribute' in ref && source.listing.kind !== 'pages' && source.listing.kind !== 'scroll')
    faults.push({
      path: ['advert', 'ref'],
      reason: 'an attribute stands on the cards of "pages" or "scroll"',
    })
  if ('json' in ref && source.listing.kind !== 'json')
    faults.push({ path: ['advert', 'ref'], reason: 'a path in JSON stands on the cards of a "json" list' })
  if (source.advert.reader === 'json-state' && source.advert.state === undefined) {
    faults.push({
      path: ['advert', 'state'],
      reason: 'the json-state reader needs to know which script holds the state',
    })
  }
  if (source.advert.fields.title === undefined && source.advert.fields.body === undefined) {
    faults.push({ path: ['advert', 'fields'], reason: 'a title or a body is needed' })
  }
  if ('path' in ref && !/\((?!\?[:=!<])|\(\?<[A-Za-z]/.test(ref.path.replace(/\\./g, '')))
    faults.push({ path: ['advert', 'ref', 'path'], reason: 'a group ( ) must hold what tells adverts apart' })
  for (const [path, pattern] of patterns(source)) {
    try {
      new RegExp(pattern, 'u')
    } catch {
      faults.push({ path, reason: `not a regular expression: ${pattern}` })
    }
  }
  return faults
}

function patterns(source: Source): [string[], string][] {
  const found: [string[], string][] = []
  const { advert, listing } = source
  const listed = 'fields' in listing ? listing.fields : {}
  for (const [path, fields] of [
    [['advert', 'fields'], advert.fields],
    [['listing', 'fields'], listed],
  ] as const) {
    for (const [name, field] of Object.entries(fields)) {
      if (field.pattern !== undefined) found.push([[...path, name, 'pattern'], field.pattern])
      if ('text' in field) found.push([[...path, name, 'text'], field.text])
    }
  }
  if ('path' in advert.ref) found.push([['advert', 'ref', 'path'], advert.ref.path])
  if ('fragment' in advert.ref) found.push([['advert', 'ref', 'fragment'], advert.ref.fragment])
  if (listing.kind === 'sitemap' || listing.kind === 'feed')
    found.push([['listing', 'advert'], listing.advert])
  return found
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** The line of the deepest part of `path` that exists. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  lines: LineCounter,
): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
