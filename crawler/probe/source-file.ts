import type { Proposal, ProposedListing } from '../probe.ts'
import { type FieldName, fieldNames } from '../source.ts'
import { expectationOf, type Place } from './guess.ts'
import { languageOfLabels, usualLabel } from './labels.ts'

/** What a person decides about a source and no page can tell. Null leaves a blank that "sources check" refuses. */
export interface Decided {
  id: string
  demo: boolean
  perMinute: number
  /** Null on loopback. */
  basis:
    | (Record<'document' | 'owner' | 'dpia' | 'validFrom' | 'validUntil', string | null> & {
        municipalities: readonly string[]
      })
    | null
}

const blank = '# FILL IN'

/** The source file as text. Of the page it holds class names, attribute names, paths and labels that we know ourselves. */
export function sourceFile(proposal: Proposal, decided: Decided): string {
  return [
    '# Proposed after looking at one list and one advert: read every line, and try it with --dry-run.',
    `id: ${quoted(decided.id)}`,
    `name: ${quoted(decided.id)} # as it is shown on screen`,
    `home: ${quoted(proposal.home)}`,
    ...basisLines(decided),
    'manners:',
    `  perMinute: ${decided.perMinute}`,
    ...(proposal.browser ? ['  browser: true'] : []),
    ...listingLines(proposal.listing, proposal),
    ...advertLines(proposal),
    `expect: { adverts: ${Math.floor(proposal.adverts / 2)} } # half of what was seen on one page or in the sitemap`,
    '',
  ].join('\n')
}

function basisLines({ demo, basis }: Decided): string[] {
  if (basis === null) return [...(demo ? ['demo: true # invented data on this machine'] : []), 'basis: null']
  const { municipalities, ...signed } = basis
  return [
    'basis:',
    ...Object.entries(signed).map(
      ([key, value]) => `  ${key}: ${value === null ? `'' ${blank}` : quoted(value)}`,
    ),
    `  municipalities: [${municipalities.map(quoted).join(', ')}]${municipalities.length === 0 ? ` ${blank}` : ''}`,
  ]
}

function listingLines(listing: ProposedListing, { feed, adverts }: Proposal): string[] {
  const lines = ['listing:']
  switch (listing.kind) {
    case 'unknown':
      return [
        ...lines,
        '  kind: pages',
        `  start: [] ${blank}: no list was seen`,
        `  card: '' ${blank}`,
        `  advert: { css: a }`,
      ]
    case 'sitemap':
    case 'feed':
      lines.push(
        `  kind: ${listing.kind} # ${adverts} adverts stand in it${listing.dated ? ', with the day of their last change' : ''}`,
      )
      if (listing.kind === 'feed')
        lines.push('  # complete: true # when it shows every advert, and not only what is new')
      return [...lines, `  start: [${quoted(listing.start)}]`, `  advert: ${quoted(listing.advert)}`]
  }
  const { kind, start, next, card, advert, date } = listing
  lines.push(`  kind: ${kind}`, `  start: [${quoted(start)}]`)
  if (kind === 'scroll') lines.push(`  end: '' ${blank}: the element that appears below the last card`)
  else if (next === null)
    lines.push(
      '  # next: { css: … } # no link to a second page was found; a list that grows needs kind: scroll',
    )
  else lines.push(`  next: { css: ${quoted(next)} }`)
  lines.push(`  card: ${quoted(card)}`, `  advert: { css: ${quoted(advert)} }`)
  if (date !== null) {
    lines.push('  fields:', `    postedAt: ${placeLine({ ...date, expect: 'optional' })} # likely`)
    lines.push('  # tellsChanges: true # when a changed advert always shows another date on its card')
  }
  if (feed) lines.push('  # A feed stands beside this list.')
  return lines
}

function advertLines({
  ref,
  reader,
  state,
  guesses,
  labels,
  table,
  browser,
  button,
  listing,
}: Proposal): string[] {
  const lines = ['advert:']
  lines.push(
    'path' in ref
      ? `  ref: { path: ${quoted(ref.path)} }`
      : `  ref: { query: ${quoted('query' in ref ? ref.query : '')} }`,
  )
  if (reader !== 'html') lines.push(`  reader: ${reader}`)
  if (state !== null && state !== undefined) {
    const pattern = state.pattern === undefined ? '' : `, pattern: ${quoted(state.pattern)}`
    lines.push(`  state: { css: ${quoted(state.css)}${pattern} }`)
  }
  if (browser && guesses.title?.place.css !== undefined)
    lines.push(`  ready: ${quoted(guesses.title.place.css)}`)
  if (button !== null)
    lines.push(`  # reveal: { click: ${quoted(button)}, wait: … } # what appears when it is pressed`)
  lines.push('  country: NL', '  fields:')
  const onList = (listing.kind === 'pages' || listing.kind === 'scroll') && listing.date !== null
  const language = languageOfLabels(labels)
  for (const field of fieldNames) {
    if (field === 'postedAt' && onList) continue
    const guess = guesses[field]
    if (guess !== undefined) lines.push(`    ${field}: ${placeLine(guess.place)} # ${guess.sure}`)
    else lines.push(`    # ${field}: ${missing(field, usualLabel(language, field), table)}`)
  }
  return lines
}

function missing(field: FieldName, label: string | null, table: string | null): string {
  if (field === 'emails')
    return `${placeLine({ css: 'a[href^="mailto:"]', expect: 'any' })} # not on this advert; perhaps on others`
  if (label === null || table === null) return 'not found'
  return `${placeLine({ label, in: table, expect: expectationOf(field) })} # not on this advert; perhaps on others`
}

function placeLine(place: Place): string {
  const parts = Object.entries(place).map(
    ([key, value]) => `${key}: ${key === 'expect' ? value : quoted(value)}`,
  )
  return `{ ${parts.join(', ')} }`
}

/** YAML reads a single-quoted text as it stands. A line break or another control character never gets this far. */
function quoted(text: string): string {
  return `'${text.replace(/\p{Cc}/gu, ' ').replaceAll("'", "''")}'`
}
