import { type Capture, sha256 } from '../../crawler/capture.ts'
import type { Source } from '../../crawler/source.ts'
import { parseSource } from '../../crawler/source-file.ts'

export const site = 'https://bord.example'

/** A source file with this list and this advert. */
export function describedBy(listing: string, advert: string, manners = 'perMinute: 6'): Source {
  const { source: read, faults } = parseSource(
    `{id: bord, name: Bord, home: '${site}/', basis: null, manners: {${manners}}, listing: ${listing}, advert: ${advert}, expect: {adverts: 1}}`,
    'bord.yaml',
  )
  if (read === null) throw new Error(JSON.stringify(faults))
  return read
}

/** A page of the site as it was fetched. */
export function capture(
  text: string | Uint8Array,
  { kind = 'advert' as Capture['kind'], path = '/a/1', headers = {}, listed = {} } = {},
): Capture {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return {
    source: 'bord',
    url: site + path,
    kind,
    fetchedAt: '2026-11-20T01:00:00.000Z',
    status: 200,
    headers,
    bytes,
    sha256: sha256(bytes),
    listed,
    provenance: null,
  }
}
