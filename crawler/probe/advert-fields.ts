import type { Document } from 'domhandler'
import { select, textOf } from '../page.ts'
import type { FieldName, Source } from '../source.ts'
import { classFields, contactFields, priceField } from './contact-fields.ts'
import { dateField } from './date-field.ts'
import type { Guesses } from './guess.ts'
import { linkedDataFields, stateFields } from './json-fields.ts'
import { labelFields } from './label-fields.ts'
import { microdataFields } from './microdata-fields.ts'
import { bodyOf, titleOf } from './text-fields.ts'

/** What the list says outside its cards stands on every page, and what its link says is the advert's title. */
export interface ListSeen {
  title: string | null
  texts: ReadonlySet<string>
  links: ReadonlySet<string>
}

export interface AdvertFields {
  reader: Source['advert']['reader']
  state: Source['advert']['state'] | null
  guesses: Guesses
  labels: string[]
  table: string | null
  /** A button that shows the number, as those for whom it is meant would press it. */
  button: string | null
}

/** Where each field of an advert stands; what says most plainly what it is comes first. */
export function advertFields(page: Document, list: ListSeen, now: string): AdvertFields {
  const title = titleOf(page, list.title, list.texts)
  const [heading] = title?.place.css === undefined ? [] : select(title.place.css, page)
  const shown = heading === undefined ? null : textOf(heading)
  const state = stateFields(page, shown, now)
  const linked = linkedDataFields(page, shown, now)
  const body = bodyOf(page, list.texts)
  const labelled = labelFields(page, now)
  const contacts = contactFields(page, list.links, body?.element ?? null)
  const prices = labelled.guesses.prices === undefined ? priceField(page, body?.element ?? null) : null
  const date = dateField(page, now)
  const ordered: Guesses[] = [
    state?.guesses ?? {},
    { ...(title === null ? {} : { title }), ...(body === null ? {} : { body: body.guess }) },
    contacts,
    labelled.guesses,
    date?.sure === 'sure' ? { postedAt: date } : {},
    linked,
    microdataFields(page, shown, now),
    { ...(prices === null ? {} : { prices }), ...(date === null ? {} : { postedAt: date }) },
    classFields(page, now),
  ]
  const guesses: Guesses = {}
  for (const found of ordered)
    for (const [field, guess] of Object.entries(found)) guesses[field as FieldName] ??= guess
  const usesLinked = Object.values(guesses).some(({ place }) => place.ld !== undefined)
  const reader = state !== null ? 'json-state' : usesLinked ? 'json-ld' : 'html'
  const { labels, table } = labelled
  return { reader, state: state?.state ?? null, guesses, labels, table, button: revealButton(page) }
}

const showsNumber =
  /^(?:toon|bekijk|show|reveal|anzeigen|afficher|voir)\b.{0,30}(?:nummer|number|telefoon|phone|numéro)|nummer anzeigen/iu

function revealButton(page: Document): string | null {
  const button = select('button, [role="button"]', page).find(one => showsNumber.test(textOf(one)))
  const named = (button?.attribs.class ?? '').split(/\s+/).find(name => /^[A-Za-z][\w-]{1,39}$/.test(name))
  return button === undefined || named === undefined ? null : `${button.name}.${named}`
}
