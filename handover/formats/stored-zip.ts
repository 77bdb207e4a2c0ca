import type { FileHandle } from 'node:fs/promises'
import { ReadableStream, WritableStream } from 'node:stream/web'
import { ZipWriter } from '@zip.js/zip.js'

/** The date is that of no file, so that the same content gives the same bytes. */
const asTheyAre = {
  level: 0,
  lastModDate: new Date(1980, 0, 1),
  extendedTimestamp: false,
  useUnicodeFileNames: true,
  useWebWorkers: false,
}

/** Writes a ZIP whose files stand in it as they are: what WACZ asks for, so that a reader may jump into them. */
export function storedZip(file: FileHandle): {
  add: (path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>
  finish: () => Promise<void>
} {
  const zip = new ZipWriter(
    new WritableStream<Uint8Array>({ write: bytes => writeAll(file, bytes) }),
    asTheyAre,
  )
  return {
    add: async (path, content) => {
      await zip.add(path, ReadableStream.from(content) as globalThis.ReadableStream)
    },
    finish: async () => {
      await zip.close()
    },
  }
}

/** One write may take less than it was given. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, from)
    from += bytesWritten
  }
}
