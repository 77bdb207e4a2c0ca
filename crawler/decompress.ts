import * as zlib from 'node:zlib'
import { BadAnswer } from './bad-answer.ts'

/** What we ask for and can undo. */
export const encodings = 'gzip, deflate, br, zstd'

const mostEncodings = 3
// RFC 9659: no honest sender needs a larger window, and a window is memory that the sender makes us take.
const largestZstdWindow = 23

/**
 * Undoes a `content-encoding`, the last one first. Every step stops as soon as it would hold more than `limit` bytes.
 *
 * @throws BadAnswer when it is unknown, broken or too large.
 */
export function decompress(bytes: Uint8Array, contentEncoding: string, limit: number): Uint8Array {
  if (bytes.length === 0) return bytes
  const applied = contentEncoding
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity')
  if (applied.length > mostEncodings) throw new BadAnswer('the page is compressed too many times')
  return applied.reduceRight((outer, name) => undo(outer, name, limit), bytes)
}

function undo(bytes: Uint8Array, encoding: string, maxOutputLength: number): Uint8Array {
  const step = steps[encoding]
  if (step === undefined) throw new BadAnswer('the page is compressed in an unknown way')
  try {
    return step(bytes, { maxOutputLength })
  } catch (error) {
    throw (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
      ? new BadAnswer('the page is too large once decompressed')
      : new BadAnswer('the page cannot be decompressed')
  }
}

const steps: Partial<Record<string, (bytes: Uint8Array, limit: { maxOutputLength: number }) => Uint8Array>> =
  {
    gzip: zlib.gunzipSync,
    'x-gzip': zlib.gunzipSync,
    // Meant is zlib; some servers send it without its header.
    deflate: (bytes, limit) =>
      hasZlibHeader(bytes) ? zlib.inflateSync(bytes, limit) : zlib.inflateRawSync(bytes, limit),
    br: zlib.brotliDecompressSync,
    zstd: (bytes, limit) =>
      zlib.zstdDecompressSync(bytes, {
        ...limit,
        params: { [zlib.constants.ZSTD_d_windowLogMax]: largestZstdWindow },
      }),
  }

function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
}
