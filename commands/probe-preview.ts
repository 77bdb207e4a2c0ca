import { extractSighting } from '../analysis/extract.ts'
import { sha256 } from '../crawler/capture.ts'
import { sourceFile } from '../crawler/probe/source-file.ts'
import type { Proposal } from '../crawler/probe.ts'
import { PageUnreadable, readAdvert } from '../crawler/read.ts'
import { type FieldName, fieldNames } from '../crawler/source.ts'
import { parseSource } from '../crawler/source-file.ts'

/** What the proposed file would read from the advert that was looked at: masked, a line a field, and how sure it is. */
export function preview(proposal: Proposal, now: string): string[] {
  const { source, faults } = parseSource(readable(proposal), 'probe')
  if (source === null)
    return faults.map(({ path }) => `The proposal cannot be tried: ${path} is to be filled in.`)
  const { read, guesses } = proposal
  const { url, status, headers, bytes } = read
  const capture = { source: source.id, url, kind: 'advert' as const, fetchedAt: now, status, headers, bytes }
  try {
    const sighting = readAdvert(source, { ...capture, sha256: sha256(bytes), listed: {}, provenance: null })
    const masked = extractSighting(sighting, source.advert.country)
    const shown: Partial<Record<FieldName, string>> = {
      title: masked.title,
      body: masked.body.slice(0, 200),
      age: String(sighting.age ?? ''),
      place: masked.location?.name ?? '',
      languages: masked.spoken.join(', '),
      prices: masked.prices.map(({ minutes, euros }) => `${minutes} min € ${euros}`).join(', '),
      postedAt: sighting.postedAt?.slice(0, 10) ?? '',
    }
    const lines = fieldNames.flatMap(field => {
      const guess = guesses[field]
      if (guess === undefined) return []
      const value = harmless(shown[field] ?? '') || counted(sighting[field])
      return `  ${field.padEnd(11)} ${guess.sure.padEnd(7)} ${value}`
    })
    const absent = fieldNames.filter(field => guesses[field] === undefined)
    return [
      'One advert, as this file would read it (masked):',
      ...lines,
      `  not found: ${absent.join(', ') || 'nothing'}`,
    ]
  } catch (error) {
    if (error instanceof PageUnreadable)
      return [`The proposal reads no ${error.missing.join(', ')} from the advert.`]
    throw error
  }
}

/** What a page says could steer a terminal. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}

function counted(value: unknown): string {
  const count = Array.isArray(value) ? value.length : value === null ? 0 : 1
  return count === 0 ? 'nothing on this advert' : `${count} found, not shown`
}

/** The file with its blanks filled by whatever will do: an advert is read the same whoever signs for it. */
function readable(proposal: Proposal): string {
  const { listing } = proposal
  const filled: Proposal =
    listing.kind === 'unknown' || listing.kind === 'scroll'
      ? { ...proposal, listing: { kind: 'sitemap', start: '/', advert: '.', dated: false } }
      : proposal
  return sourceFile(filled, { id: 'probe', demo: false, perMinute: 1, basis: null })
}
