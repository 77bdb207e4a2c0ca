import type { Capture } from './capture.ts'
import { fieldsFound } from './field-yield.ts'
import { findAges } from './fields/age.ts'
import { parseMoment } from './fields/moment.ts'
import { findPrices } from './fields/price.ts'
import { identify } from './identity.ts'
import { $, parsePage, selectEach } from './page.ts'
import { readers } from './readers/index.ts'
import type { Sighting } from './sighting.ts'
import type { FieldName, Source } from './source.ts'
import { tidy } from './tidy.ts'
import { PageUnreadable } from './unreadable.ts'

export { type Card, type ListReading, readList } from './list.ts'
export { PageUnreadable } from './unreadable.ts'

const listFields: ReadonlySet<string> = new Set<FieldName>([
  'phones',
  'emails',
  'handles',
  'languages',
  'services',
  'reception',
])

/**
 * Reads an advert page. What the source ignores is taken out of `page`.
 *
 * @throws PageUnreadable when a field that must be there is not.
 */
export function readAdvert(source: Source, capture: Capture, page = parsePage(capture)): Sighting {
  const identity = identify(source, capture.url, source.home, capture.listed.ref)
  if (identity === null) throw new PageUnreadable(['ref'])
  const reader = readers[source.advert.reader]
  for (const elements of selectEach(source.advert.ignore, page).values()) $(elements).remove()
  const parsed = reader.parse(page, source)
  const texts: Partial<Record<FieldName, string[]>> = {}
  const missing: FieldName[] = []
  for (const name of Object.keys(source.advert.fields) as FieldName[]) {
    const place = source.advert.fields[name]
    if (place === undefined) continue
    const found = tidy(reader.values(parsed, place), place.pattern)
    if (found.length === 0 && (place.expect === 'one' || place.expect === 'some')) missing.push(name)
    texts[name] = found
  }
  for (const [name, text] of Object.entries(capture.listed)) texts[name as FieldName] ??= text.split('\n')
  const sighting = toSighting(source, identity, capture.fetchedAt, texts)
  if (missing.length > 0) throw new PageUnreadable(missing, fieldsFound(source, sighting))
  return sighting
}

function toSighting(
  source: Source,
  { url, ref }: { url: string; ref: string },
  seenAt: string,
  texts: Partial<Record<FieldName, string[]>>,
): Sighting {
  const one = (name: FieldName) => texts[name]?.[0] ?? null
  const many = (name: FieldName) =>
    listFields.has(name) ? (texts[name] ?? []).flatMap(splitList) : (texts[name] ?? [])
  const posted = one('postedAt')
  return {
    source: source.id,
    ref,
    url,
    seenAt,
    title: one('title'),
    body: texts.body?.join('\n') || null,
    name: one('name'),
    age: ageOf(one('age')),
    place: one('place'),
    phones: (texts.phones ?? []).map(phone => phone.replace(/^tel:(\/\/)?/i, '')),
    emails: (texts.emails ?? []).map(email => email.replace(/^mailto:/i, '').replace(/\?.*$/s, '')),
    handles: texts.handles ?? [],
    languages: many('languages'),
    services: many('services'),
    prices: (texts.prices ?? []).flatMap(text =>
      findPrices(text).map(({ minutes, euros, where }) => ({ minutes, euros, where })),
    ),
    pictures: [],
    address: one('address'),
    postcode: one('postcode'),
    hours: one('hours'),
    reception: many('reception'),
    website: one('website'),
    permit: one('permit'),
    kvk: one('kvk'),
    advertiser: one('advertiser'),
    postedAt: posted === null ? null : parseMoment(posted, seenAt),
  }
}

function splitList(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

function ageOf(text: string | null): number | null {
  if (text === null) return null
  const bare = /^\s*(\d{2})\s*$/.exec(text)?.[1]
  return bare === undefined ? (findAges(text)[0]?.age ?? null) : Number(bare)
}
