import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WARCParser, type WARCRecord } from 'warcio'
import { type Capture, sha256 } from '../../../crawler/capture.ts'
import { writeWacz } from '../../../handover/formats/wacz.ts'
import { storedFiles } from '../stored-files.ts'

const page = (night: number, rendered = false): Capture => {
  const bytes = Buffer.from(`<!doctype html><title>Blad</title><p>Nacht ${night} €</p>`)
  return {
    source: 'bord',
    url: 'https://bord.example/a/1?x=1',
    kind: 'advert',
    fetchedAt: `2026-11-0${night}T01:00:00.123Z`,
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'content-length': '99',
      'set-cookie': 'a=1\nb=2',
    },
    bytes,
    sha256: sha256(bytes),
    listed: {},
    provenance: {
      sent: { host: 'bord.example', 'user-agent': 'inbeeld/0.1.0' },
      server: '192.0.2.7:443',
      redirectedFrom: ['https://bord.example/oud/1'],
      software: 'inbeeld/0.1.0',
      rendered,
    },
  }
}
const about = {
  title: 'bord 1',
  software: 'inbeeld/0.1.0',
  now: new Date('2026-11-09'),
  signal: new AbortController().signal,
}
async function* of(captures: Capture[]) {
  for (const [at, capture] of captures.entries()) yield { ...capture, id: `c_${at}` }
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbeeld-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const packed = async (captures: Capture[]) => {
  const path = join(folder, 'a.wacz')
  const file = await open(path, 'w')
  expect(await writeWacz(of(captures), file, about)).toBe(captures.length)
  await file.close()
  return storedFiles(readFileSync(path))
}
const recordsIn = async (warc: Buffer) => {
  const found: { record: WARCRecord; content: string }[] = []
  for await (const record of new WARCParser([warc]))
    found.push({ record, content: await record.contentText() })
  return found
}
const warcOf = (files: Map<string, Buffer>) => files.get('archive/captures.warc.gz') ?? Buffer.alloc(0)

describe('the WARC', () => {
  it('holds what was answered, what was asked and how it came', async () => {
    const records = await recordsIn(warcOf(await packed([page(1)])))
    expect(records.map(({ record }) => record.warcType)).toEqual([
      'warcinfo',
      'response',
      'request',
      'metadata',
    ])
    const [, answer, asked, about] = records
    expect(answer?.record.warcHeaders.statusline).toBe('WARC/1.1')
    expect(answer?.record.httpHeaders?.statusline).toBe('HTTP/1.1 200 OK')
    expect(answer?.record.warcDate).toBe('2026-11-01T01:00:00.123Z')
    expect(answer?.record.warcHeader('WARC-IP-Address')).toBe('192.0.2.7')
    expect(answer?.record.warcPayloadDigest).toBe(`sha256:${page(1).sha256}`)
    expect(answer?.content).toBe(page(1).bytes.toString())
    expect(asked?.record.httpHeaders?.statusline).toBe('GET /a/1?x=1 HTTP/1.1')
    expect(asked?.record.warcHeader('WARC-Concurrent-To')).toBe(answer?.record.warcHeader('WARC-Record-ID'))
    expect(about?.content).toContain('redirected-from: https://bord.example/oud/1')
  })

  it('tells of the body as it is stored', async () => {
    const [, answer] = await recordsIn(warcOf(await packed([page(1)])))
    const headers = new Map(answer?.record.httpHeaders?.headers ?? [])
    expect(headers.get('content-encoding')).toBeUndefined()
    expect(headers.get('x-archive-orig-content-encoding')).toBe('gzip')
    expect(headers.get('content-length')).toBe(String(page(1).bytes.length))
  })

  it('calls no response what a browser drew, nor a request what nobody noted', async () => {
    const types = async (capture: Capture) =>
      (await recordsIn(warcOf(await packed([capture])))).map(({ record }) => record.warcType)
    expect(await types(page(1, true))).toEqual(['warcinfo', 'resource', 'metadata'])
    expect(await types({ ...page(1), provenance: null })).toEqual(['warcinfo', 'response', 'metadata'])
  })
})

describe('the WACZ', () => {
  it('names every file with a digest that is right', async () => {
    const files = await packed([page(1), page(2)])
    const json = (name: string) => JSON.parse(files.get(name)?.toString() ?? 'null')
    const digest = (name: string) =>
      `sha256:${createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex')}`
    const named = json('datapackage.json').resources as { path: string; hash: string }[]
    expect(named.map(({ path }) => path).sort()).toEqual(
      [...files.keys()].filter(name => !name.startsWith('datapackage')).sort(),
    )
    for (const { path, hash } of named) expect(hash, path).toBe(digest(path))
    expect(json('datapackage-digest.json').hash).toBe(digest('datapackage.json'))
  })

  it('replays: by its index each page is found and read, each night of its own', async () => {
    const files = await packed([page(1), page(2), page(3, true)])
    const lines = files.get('indexes/index.cdx')?.toString().trim().split('\n') ?? []
    const moments = ['20261101010000', '20261102010000', '20261103010000']
    for (const [at, moment] of moments.entries()) {
      const line = lines.find(text => text.includes(moment) && text.includes('text/html')) ?? ''
      const { offset, length, url } = JSON.parse(line.slice(line.indexOf('{'))) as Record<string, string>
      expect(url).toBe(page(1).url)
      const [record] = await recordsIn(
        warcOf(files).subarray(Number(offset), Number(offset) + Number(length)),
      )
      expect(record?.content).toContain(`Nacht ${at + 1} €`)
    }
    expect(files.get('pages/pages.jsonl')?.toString()).toContain(page(1).url)
  })
})
