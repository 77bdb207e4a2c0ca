import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { isLoopback, type Source, sourceSchema } from './source.ts'

/** Two requests a second: more is no manner for a small site. */
const mostPerMinute = 120

/** One fault in a source file or a folder. Lines count from 1; null: of the whole. */
export interface SourceFault {
  file: string
  line: number | null
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
    faults.push({ file: folder, line: null, path: '', reason: 'this folder cannot be read' })
    return []
  }
}

/** A fault in one line. */
export function faultLine({ file, line, path, reason }: SourceFault): string {
  return [line === null ? file : `${file}:${line}`, path, reason].filter(part => part !== '').join(': ')
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
  const parsed = sourceSchema.safeParse(document.toJS())
  if (parsed.success) {
    const faults = impossible(parsed.data).map(({ path, reason }) => ({
      file,
      line: lineOf(document, path, lines),
      path: path.join('.'),
      reason,
    }))
    return { source: faults.length === 0 ? parsed.data : null, faults }
  }
  const faults = parsed.error.issues.flatMap(closest).map(issue => ({
    file,
    line: lineOf(document, issue.path, lines),
    path: issue.path.join('.'),
    reason: issue.message.endsWith('received undefined') ? 'is missing' : issue.message,
  }))
  return { source: null, faults }
}

type Issue = z.core.$ZodIssue

/** Where one of several shapes was asked for: the faults of the shape that comes nearest to what was written. */
function closest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const shapes = issue.errors.map(faults =>
    faults.map(fault => ({ ...fault, path: [...issue.path, ...fault.path] }) as Issue).flatMap(closest),
  )
  const [nearest = [issue]] = shapes.sort((a, b) => distance(a, issue) - distance(b, issue))
  return nearest
}

/** A key of another shape and a value of another kind are far off; a key that is missing or a value out of bounds is near. */
function distance(faults: readonly Issue[], { path }: Issue): number {
  return faults.reduce((sum, fault) => {
    if (fault.code === 'unrecognized_keys') return sum + 10
    return sum + (fault.code === 'invalid_type' && fault.path.length === path.length ? 100 : 1)
  }, 0)
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
  const { reader, state, pictures } = source.advert
  if (state === undefined && (reader === 'json-state' || (pictures !== null && 'state' in pictures))) {
    faults.push({
      path: ['advert', 'state'],
      reason: 'what is read from the state needs to know which script holds it',
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
