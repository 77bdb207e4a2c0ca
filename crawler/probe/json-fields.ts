import type { Document } from 'domhandler'
import { findHandles } from '../fields/handle.ts'
import { select, textContent } from '../page.ts'
import { linkedData } from '../readers/json-ld.ts'
import { textsAt } from '../readers/json-path.ts'
import type { FieldName, Source } from '../source.ts'
import { expectationOf, type Guess, type Guesses, plausible, type Sureness } from './guess.ts'
import { fieldOfKey } from './keys.ts'

export interface StateFields {
  state: NonNullable<Source['advert']['state']>
  guesses: Guesses
}

const fewestFields = 4

/** Fields from JSON that the page carries for its own script; null when no script holds an advert. */
export function stateFields(page: Document, title: string | null, now: string): StateFields | null {
  let best: StateFields | null = null
  for (const script of select('script', page)) {
    const text = textContent(script).trim()
    if (script.attribs.type === 'application/ld+json' || text.length < 20) continue
    const state = stateIn(script.attribs, text)
    const root = state === null ? null : (advertWithin(state.json, title, '', 0) ?? null)
    if (state === null || root === null) continue
    const guesses = guessesIn(root.value, root.path, 'state', now)
    const count = Object.keys(guesses).length
    if (count >= fewestFields && count > Object.keys(best?.guesses ?? {}).length)
      best = {
        state: { css: state.css, ...(state.pattern === null ? {} : { pattern: state.pattern }) },
        guesses,
      }
  }
  return best
}

/** Fields from JSON-LD. What it calls a name is often the title of an offer. */
export function linkedDataFields(page: Document, title: string | null, now: string): Guesses {
  const guesses: Guesses = {}
  for (const thing of linkedData(page)) {
    const { name, ...found } = guessesIn(thing, '', 'ld', now)
    if (name !== undefined && textsAt(thing, name.place.ld ?? '')[0] !== title) guesses.name ??= name
    for (const [field, guess] of Object.entries(found)) guesses[field as FieldName] ??= guess
  }
  return guesses
}

function stateIn(
  attributes: Record<string, string>,
  text: string,
): { css: string; pattern: string | null; json: unknown } | null {
  const id = attributes.id ?? ''
  const css = /^[A-Za-z_][\w-]{0,60}$/.test(id) ? `script#${id}` : null
  const whole = parsed(text)
  if (whole !== null) {
    const typed = attributes.type === 'application/json' ? 'script[type="application/json"]' : null
    return css === null && typed === null ? null : { css: css ?? typed ?? '', pattern: null, json: whole }
  }
  const [, variable = '', rest = ''] = assignment.exec(text) ?? []
  const json = variable === '' ? null : parsed(rest)
  if (json === null) return null
  return { css: css ?? `script:contains("${variable}")`, pattern: `${variable}\\s*=\\s*(\\{.*\\})`, json }
}

const assignment = /^(?:window\.|var\s+|let\s+|const\s+)(\w{2,60})\s*=\s*(\{.*\})\s*;?\s*$/s

function parsed(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' ? json : null
  } catch {
    return null
  }
}

const deepest = 8
const safeKey = /^[A-Za-z_$][\w$-]{0,40}$/

/** The outermost object that has the title of this page, or where none does, a title and a text. */
function advertWithin(
  value: unknown,
  title: string | null,
  path: string,
  depth: number,
): { value: object; path: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > deepest) return undefined
  const members = Object.entries(value).filter(([key]) => safeKey.test(key))
  const titled = members.some(
    ([key, member]) =>
      fieldOfKey(key) === 'title' &&
      typeof member === 'string' &&
      (title === null || member.trim() === title),
  )
  if (titled) return { value, path }
  for (const [key, member] of members) {
    const found = advertWithin(member, title, path === '' ? key : `${path}.${key}`, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function guessesIn(root: unknown, base: string, kind: 'state' | 'ld', now: string): Guesses {
  const guesses: Guesses = {}
  const paths = pathsIn(root, '', 0).map(path => ({ path, field: fieldOfPath(path) }))
  for (const { path, field } of paths) {
    const texts = textsAt(root, path)
    const actual =
      field ?? (texts.every(text => findHandles(text).length > 0) && texts.length > 0 ? 'handles' : null)
    if (actual === null || actual in guesses || !texts.some(text => plausible(actual, text, now))) continue
    const whole = base === '' ? path : `${base}.${path}`
    guesses[actual] = guessAt(kind, whole, actual, 'likely')
  }
  // The place is there, and this advert leaves it empty.
  for (const { path, field } of paths) {
    if (field === null || field in guesses || textsAt(root, path).length > 0) continue
    guesses[field] = guessAt(kind, base === '' ? path : `${base}.${path}`, field, 'guess')
  }
  return guesses
}

function guessAt(kind: 'state' | 'ld', path: string, field: FieldName, sure: Sureness): Guess {
  const expect = field === 'title' || field === 'body' ? 'one' : expectationOf(field)
  return { place: kind === 'state' ? { state: path, expect } : { ld: path, expect }, sure }
}

/** A path means what its last step means, or for `phones[].label` and `owner.id` the step before. */
function fieldOfPath(path: string): FieldName | null {
  const steps = path.split('.').map(step => step.replace('[]', ''))
  const last = steps.at(-1) ?? ''
  return /^(label|name|value|text|title|id|number|display|url|naam)$/i.test(last) && steps.length > 1
    ? (fieldOfKey(steps.at(-2) ?? '') ?? (/^(name|naam)$/i.test(last) ? 'name' : null))
    : fieldOfKey(last)
}

const mostPaths = 400

/** Paths to texts, numbers and what is empty; those that people read before those that machines do. */
function pathsIn(value: unknown, path: string, depth: number): string[] {
  if (depth > deepest) return []
  if (typeof value === 'string' || typeof value === 'number' || value === null)
    return path === '' ? [] : [path]
  if (typeof value !== 'object') return []
  if (Array.isArray(value)) return pathsIn(value[0] ?? null, `${path}[]`, depth + 1)
  const readable = (key: string) => (/^(label|display|text|name)$/i.test(key) ? 0 : 1)
  return Object.entries(value)
    .filter(([key]) => safeKey.test(key))
    .sort(([a], [b]) => readable(a) - readable(b))
    .flatMap(([key, member]) => pathsIn(member, path === '' ? key : `${path}.${key}`, depth + 1))
    .slice(0, mostPaths)
}
