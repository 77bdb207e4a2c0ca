import { STATUS_CODES } from 'node:http'
import { WARCRecord, WARCSerializer } from 'warcio'
import type { Capture, Provenance } from '../../crawler/capture.ts'

const version = 'WARC/1.1'

/** The record that a WARC file opens with. */
export function opening(software: string, now: Date): Promise<Uint8Array> {
  const about = { date: now.toISOString(), warcVersion: version } as const
  const info = { software, format: 'WARC File Format 1.1' }
  return pack(WARCRecord.createWARCInfo({ ...about, type: 'warcinfo' }, info))
}

/**
 * A capture as WARC 1.1 records, each gzipped on its own: what was answered, what was asked where that is known, and
 * how it came. A document as a browser drew it was never sent by the site, so it is a `resource`, no `response`.
 */
export async function* warcRecords(capture: Capture): AsyncGenerator<Uint8Array> {
  const { provenance } = capture
  const answer = provenance?.rendered === true ? drawn(capture) : response(capture)
  const id = answer.warcHeader('WARC-Record-ID') ?? ''
  yield await pack(answer)
  if (provenance !== null && !provenance.rendered) yield await pack(request(capture, provenance, id))
  yield await pack(metadata(capture, id))
}

function response(capture: Capture): WARCRecord {
  const { status, bytes, headers, provenance } = capture
  const server = provenance?.server?.replace(/:\d+$/, '').replace(/^\[|\]$/g, '') ?? null
  return WARCRecord.create(
    {
      ...common(capture),
      type: 'response',
      warcHeaders: server === null ? {} : { 'WARC-IP-Address': server },
      statusline: `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd(),
      httpHeaders: asStored(headers, bytes.length),
    },
    [bytes],
  )
}

function drawn(capture: Capture): WARCRecord {
  const type = capture.headers['content-type'] ?? 'text/html'
  return WARCRecord.create({ ...common(capture), type: 'resource', warcHeaders: { 'Content-Type': type } }, [
    capture.bytes,
  ])
}

function request(capture: Capture, { sent }: Provenance, answer: string): WARCRecord {
  const { pathname, search } = new URL(capture.url)
  return WARCRecord.create(
    {
      ...common(capture),
      type: 'request',
      warcHeaders: { 'WARC-Concurrent-To': answer },
      statusline: `GET ${pathname}${search} HTTP/1.1`,
      httpHeaders: Object.entries(sent),
    },
    [],
  )
}

function metadata(capture: Capture, answer: string): WARCRecord {
  const { provenance, sha256 } = capture
  const facts = [
    `capture-sha256: ${sha256}`,
    `content: ${provenance?.rendered === true ? 'as a browser drew it' : 'decompressed'}`,
    ...(provenance === null ? [] : [`software: ${provenance.software}`]),
    ...(provenance?.redirectedFrom ?? []).map(url => `redirected-from: ${url}`),
  ]
  const text = facts.map(fact => `${fact}\r\n`).join('')
  return WARCRecord.create(
    { ...common(capture), type: 'metadata', warcHeaders: { 'WARC-Refers-To': answer } },
    [Buffer.from(text)],
  )
}

function common({ url, fetchedAt }: Capture) {
  return { url, date: fetchedAt, warcVersion: version } as const
}

/** What said how the bytes travelled would mislead who replays them: they are stored decompressed and whole. */
const travel = new Set(['content-encoding', 'content-length', 'transfer-encoding'])

function asStored(headers: Readonly<Record<string, string>>, length: number): [string, string][] {
  const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    if (travel.has(name)) return [[`x-archive-orig-${name}`, value]]
    return name === 'set-cookie' ? value.split('\n').map(cookie => [name, cookie]) : [[name, value]]
  })
  return [...kept, ['content-length', String(length)]]
}

function pack(record: WARCRecord): Promise<Uint8Array> {
  return WARCSerializer.serialize(record, { gzip: true })
}
