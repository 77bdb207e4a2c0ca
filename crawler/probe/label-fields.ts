import { type Document, type Element, isTag } from 'domhandler'
import { select, textOf } from '../page.ts'
import type { FieldName } from '../source.ts'
import { expectationOf, type Guesses, plausible } from './guess.ts'
import { bareLabel, fieldOfLabel } from './labels.ts'
import { namedAround, selectorOf } from './selector.ts'
import { isSurrounding } from './surroundings.ts'

export interface LabelFields {
  guesses: Guesses
  /** The labels that were known, as written. */
  labels: string[]
  /** Where the first label that was known stands; null when that place has no name. */
  table: string | null
}

/** Fields that stand beside or behind a label that we know. */
export function labelFields(page: Document, now: string): LabelFields {
  const found: LabelFields = { guesses: {}, labels: [], table: null }
  for (const element of select('*', page)) {
    if (element.children.some(isTag) || /^(a|button|option|script|style)$/.test(element.name)) continue
    const written = textOf(element)
    const field = written.length > 40 ? null : fieldOfLabel(written)
    if (field === null || isSurrounding(element)) continue
    const value = besideOf(element)
    if (value === null || !plausible(field, value, now) || fieldOfLabel(value) !== null) continue
    const within = namedAround(element, page)
    if (found.labels.length === 0) found.table = within
    found.labels.push(written)
    found.guesses[field] ??= {
      place: {
        label: bareLabel(written).replace(/^./u, first => first.toUpperCase()),
        ...(within === null ? {} : { in: within }),
        expect: expectationOf(field),
      },
      sure: 'sure',
    }
  }
  for (const [field, guess] of Object.entries(inlineFields(page, now)))
    found.guesses[field as FieldName] ??= guess
  return found
}

function besideOf(element: Element): string | null {
  let next = element.nextSibling
  while (next !== null && !isTag(next)) {
    // Text directly behind the label is its value; the next element is something else.
    if (next.type === 'text' && next.data.replace(/[\s:]/g, '') !== '') return null
    next = next.nextSibling
  }
  return next === null ? null : textOf(next)
}

const pair = /^([\p{L}][\p{L}' -]{1,30}?)\s*:\s*(\S.*)$/u

/** "Leeftijd: 23" within one element: a pattern takes what stands behind the label. */
function inlineFields(page: Document, now: string): Guesses {
  const guesses: Guesses = {}
  for (const element of select('li, p, div, span, td, dd', page)) {
    const text = textOf(element)
    // The innermost element that holds the whole line.
    if (text.length > 600 || select('li, p, div, td, dd', element).length > 0 || isSurrounding(element))
      continue
    for (const line of text.split('\n')) {
      const [, written = '', value = ''] = pair.exec(line) ?? []
      const field = fieldOfLabel(written)
      if (field === null || field in guesses || !plausible(field, value, now)) continue
      const css = holder(element, page)
      guesses[field] = {
        place: { css, pattern: `(?:^|\\n)${written}\\s*:\\s*([^\\n]+)`, expect: expectationOf(field) },
        sure: 'likely',
      }
    }
  }
  return guesses
}

/** The line may be another element on the next advert, so all its like are looked at. */
function holder(element: Element, page: Document): string {
  const around = namedAround(element, page)
  if (around !== null) return `${around} ${element.name}`
  return selectorOf(element, page) ?? element.name
}
