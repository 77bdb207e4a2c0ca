import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { getSurt } from 'warcio'
import type { Capture } from '../../crawler/capture.ts'
import { storedZip } from './stored-zip.ts'
import { opening, warcRecords } from './warc.ts'

const warc = 'captures.warc.gz'

/**
 * Writes captures as WACZ 1.1.1: WARC records, an index by address and moment, a list of pages, and a digest of each.
 * Nothing is written but the file itself, for all of it is plain text.
 *
 * @returns how many captures are in it.
 */
export async function writeWacz(
  captures: AsyncIterable<Capture & { id: string }>,
  file: FileHandle,
  { title, software, now }: { title: string; software: string; now: Date },
): Promise<number> {
  const zip = storedZip(file)
  const resources: { name: string; path: string; hash: string; bytes: number }[] = []
  const add = async (path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
    const hash = createHash('sha256')
    let bytes = 0
    const counted = async function* () {
      for await (const part of content) {
        hash.update(part)
        bytes += part.length
        yield part
      }
    }
    await zip.add(path, counted())
    resources.push({
      name: path.replace(/^.*\//, ''),
      path,
      hash: `sha256:${hash.digest('hex')}`,
      bytes,
    })
  }
  const index: string[] = []
  const pages = [line({ format: 'json-pages-1.0', id: 'pages', title })]
  await add(`archive/${warc}`, archived(captures, software, now, index, pages))
  await add('indexes/index.cdx', [Buffer.from(index.sort().join(''))])
  await add('pages/pages.jsonl', [Buffer.from(pages.join(''))])
  const made = { profile: 'data-package', wacz_version: '1.1.1', title, software, created: now.toISOString() }
  await add('datapackage.json', [Buffer.from(JSON.stringify({ ...made, resources }, null, 2))])
  const own = { path: 'datapackage.json', hash: resources.at(-1)?.hash }
  await zip.add('datapackage-digest.json', [Buffer.from(JSON.stringify(own))])
  await zip.finish()
  return pages.length - 1
}

/** The records, and where each page stands among them. */
async function* archived(
  captures: AsyncIterable<Capture & { id: string }>,
  software: string,
  now: Date,
  index: string[],
  pages: string[],
): AsyncGenerator<Uint8Array> {
  const about = await opening(software, now)
  let offset = about.length
  yield about
  for await (const capture of captures) {
    pages.push(line({ id: capture.id, url: capture.url, ts: capture.fetchedAt, title: capture.url }))
    let first = true
    for await (const record of warcRecords(capture)) {
      if (first) index.push(indexLine(capture, offset, record.length))
      first = false
      offset += record.length
      yield record
    }
  }
}

function indexLine(capture: Capture, offset: number, length: number): string {
  const { url, fetchedAt, status, headers, sha256 } = capture
  const moment = fetchedAt.replace(/\D/g, '').slice(0, 14)
  const mime = (headers['content-type'] ?? 'text/html').replace(/;.*$/s, '').trim()
  return `${getSurt(url)} ${moment} ${line({ url, mime, status, digest: `sha256:${sha256}`, length, offset, filename: warc })}`
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}
